import type { AppDriver, Shell } from './app-driver.ts'
import { openInChromium, type Chromium } from './chromium-driver.ts'
import { openInElectron } from './electron-driver.ts'

/** Opens the built program with an empty archive of its own; in `chromium`, where one is open. */
export function openApp(shell: Shell, chromium?: Chromium): Promise<AppDriver> {
  return shell === 'chromium' ? openInChromium(chromium) : openInElectron()
}
