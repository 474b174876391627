import type { Page } from '@playwright/test'

export type Shell = 'chromium' | 'electron'

/** The program as a user has it, in either shell. Specs speak of units and pages; only drivers touch Playwright's shells. */
export interface AppDriver {
  readonly shell: Shell
  /** The window; another one after `restart`. */
  readonly page: Page
  /** Addresses asked for outside of the program's own origin: there should be none. */
  readonly strangers: readonly string[]
  /** Does what opens a dialog for files or a folder, and chooses `paths` in it. */
  choose(paths: readonly string[], open: () => Promise<void>): Promise<void>
  /** Drops files and folders of the disk on the window, as the system does. */
  drop(paths: readonly string[]): Promise<void>
  /** Opens paths with the program while its window is there, as the system does; null in a shell that is never asked. */
  readonly openBySystem: ((paths: readonly string[]) => Promise<void>) | null
  /** Does what exports, and gives what came out: path to text. */
  exported(start: () => Promise<void>): Promise<Readonly<Record<string, string>>>
  /** The same, byte by byte. */
  exportedBytes(start: () => Promise<void>): Promise<Readonly<Record<string, Uint8Array>>>
  /** Does what exports, with `folder` as the answer to where; null in a shell that downloads. */
  readonly exportInto: ((folder: string, start: () => Promise<void>) => Promise<void>) | null
  /** Opens again on the same archive, after closing the window or (`kill`) pulling the plug. */
  restart(how?: 'close' | 'kill'): Promise<void>
  close(): Promise<void>
}
