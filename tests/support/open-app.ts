import type { AppDriver, Shell } from './app-driver.ts'
import { openInChromium } from './chromium-driver.ts'
import { openInElectron } from './electron-driver.ts'

/** Opens the built program with an empty archive of its own. */
export function openApp(shell: Shell): Promise<AppDriver> {
  return shell === 'chromium' ? openInChromium() : openInElectron()
}
