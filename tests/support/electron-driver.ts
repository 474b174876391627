import { _electron, type ElectronApplication, type FileChooser, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { AppDriver } from './app-driver.ts'
import { dropOn } from './drop.ts'
import { bytesIn, folderWith, textsOf } from './folders.ts'
import { electronProgram, NO_ELECTRON, rootArgs } from './programs.ts'
import { watchStrangers } from './strangers.ts'

const ORIGIN = 'fonds://app/'

/**
 * Lets the app begin once Playwright is attached. It gives this only to an Electron that it finds by itself; without
 * it one start in forty hung, since a window was made while it was attaching.
 */
const packages = createRequire(import.meta.url)
const LOADER = join(dirname(packages.resolve('playwright-core/package.json')), 'lib/server/electron/loader.js')

/** The bundle in Electron. `files` are named on its command line. */
export async function openInElectron(files: readonly string[] = []): Promise<AppDriver> {
  const program = electronProgram()
  if (program === null) throw new Error(NO_ELECTRON)
  const profile = await folderWith()
  const strangers: string[] = []
  let { app, page } = await openWindow(program, [profile, ...files], strangers)
  const exportedBytes: AppDriver['exportedBytes'] = async (start) => {
    const folder = await folderWith()
    await answerSaveDialogs(app, join(folder, 'export'))
    await start()
    return await untilWritten(folder)
  }
  return {
    shell: 'electron',
    get page() {
      return page
    },
    strangers,
    async choose(paths, open) {
      await answerOpenDialogs(app, paths)
      // A field for a file opens the engine's own chooser, not a dialog of the shell.
      page.removeAllListeners('filechooser')
      page.once('filechooser', (chooser: FileChooser) => chooser.setFiles([...paths]))
      await open()
    },
    drop: (paths) => dropOn(page, paths),
    async openBySystem(paths) {
      const second = spawn(program, argumentsOf(profile, paths), { stdio: 'ignore' })
      await once(second, 'exit')
    },
    exportedBytes,
    exported: async (start) => textsOf(await exportedBytes(start)),
    async exportInto(folder, start) {
      await answerSaveDialogs(app, folder)
      await start()
    },
    async restart(how = 'close') {
      if (how === 'kill') app.process().kill('SIGKILL')
      await app.close().catch(() => undefined)
      ;({ app, page } = await openWindow(program, [profile], strangers))
    },
    async close() {
      await app.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

interface OpenWindow {
  readonly app: ElectronApplication
  readonly page: Page
}

async function openWindow(program: string, words: readonly string[], strangers: string[]): Promise<OpenWindow> {
  const [profile = '', ...files] = words
  const args = ['-r', LOADER, ...argumentsOf(profile, files)]
  const app = await _electron.launch({ executablePath: program, args, timeout: 30_000 })
  watchStrangers(app.context(), ORIGIN, strangers)
  const page = await app.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  return { app, page }
}

function argumentsOf(profile: string, files: readonly string[]): string[] {
  return [...rootArgs, `--user-data-dir=${profile}`, '--lang=en-GB', '.', ...files]
}

async function answerOpenDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
  }, paths)
}

async function answerSaveDialogs(app: ElectronApplication, target: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
}

/** An export is there once nothing of it is staged any more. */
async function untilWritten(folder: string): Promise<Readonly<Record<string, Uint8Array>>> {
  for (let waited = 0; waited < 60_000; waited += 200) {
    const files = Object.entries(await bytesIn(folder).catch(() => ({})))
    if (files.length > 0 && !files.some(([path]) => path.includes('.fonds-export-')))
      return Object.fromEntries(files.map(([path, bytes]) => [path.replace(/^export\//, ''), bytes]))
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('No export came.')
}
