import { expect, test as base } from '@playwright/test'
import type { AppDriver, Shell } from './app-driver.ts'
import { Chromium } from './chromium-driver.ts'
import { openApp } from './open-app.ts'
import { electronProgram, NO_ELECTRON } from './programs.ts'

export interface ShellOption {
  readonly shell: Shell
}

/** `test` with `app`: the built program, open on an empty archive, in the shell of the project. */
export const test = base.extend<ShellOption & { app: AppDriver }, { oneChromium: Chromium }>({
  shell: ['chromium', { option: true }],
  // To start a browser takes longer than many a test, so that those of a worker share one.
  oneChromium: [
    async ({ playwright: _ }, use) => {
      const browser = new Chromium()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  app: async ({ shell, oneChromium }, use, info) => {
    info.skip(shell === 'electron' && electronProgram() === null, NO_ELECTRON)
    const app = await openApp(shell, oneChromium)
    await use(app)
    await app.close()
  },
})

export { expect }
