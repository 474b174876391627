import { expect, test as base } from '@playwright/test'
import type { AppDriver, Shell } from './app-driver.ts'
import { openApp } from './open-app.ts'
import { electronProgram, NO_ELECTRON } from './programs.ts'

export interface ShellOption {
  readonly shell: Shell
}

/** `test` with `app`: the built program, open on an empty archive, in the shell of the project. */
export const test = base.extend<ShellOption & { app: AppDriver }>({
  shell: ['chromium', { option: true }],
  app: async ({ shell }, use, info) => {
    info.skip(shell === 'electron' && electronProgram() === null, NO_ELECTRON)
    const app = await openApp(shell)
    await use(app)
    await app.close()
  },
})

export { expect }
