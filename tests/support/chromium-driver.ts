import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { execFileSync } from 'node:child_process'
import { readFile, rm, stat } from 'node:fs/promises'
import { firstOf, serveBundle } from '../../electron/host/bundle.ts'
import { createDjvuHost } from '../../electron/host/djvu.ts'
import { listen } from '../../electron/host/http.ts'
import type { AppDriver } from './app-driver.ts'
import { dropOn } from './drop.ts'
import { folderWith, textsOf } from './folders.ts'
import { chromiumProgram, rootArgs } from './programs.ts'
import { watchStrangers } from './strangers.ts'

/** The bundle in Chromium, served as `npm start` serves it. */
export async function openInChromium(): Promise<AppDriver> {
  const server = await listen(firstOf(createDjvuHost(), serveBundle('dist/renderer')), 0)
  const profile = await folderWith()
  const strangers: string[] = []
  let { context, page } = await openWindow(profile, server.url, strangers)
  const exportedBytes: AppDriver['exportedBytes'] = async (start) => {
    const [download] = await Promise.all([page.waitForEvent('download'), start()])
    return unpacked(download.suggestedFilename(), await readFile(await download.path()))
  }
  return {
    shell: 'chromium',
    get page() {
      return page
    },
    strangers,
    async choose(paths, open) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()])
      await chooser.setFiles(await onlyFolderOrFiles(paths))
    },
    drop: (paths) => dropOn(page, paths),
    openBySystem: null,
    exportedBytes,
    exported: async (start) => textsOf(await exportedBytes(start)),
    exportInto: null,
    async restart(how = 'close') {
      if (how === 'kill') killProfile(profile)
      // A killed browser can't be closed any more; what matters is that it is gone.
      await context.close().catch((error: unknown) => {
        if (how !== 'kill') throw error
      })
      ;({ context, page } = await openWindow(profile, server.url, strangers))
    },
    async close() {
      await context.close()
      await server.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

interface OpenWindow {
  readonly context: BrowserContext
  readonly page: Page
}

async function openWindow(profile: string, url: string, strangers: string[]): Promise<OpenWindow> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumProgram(),
    args: [...rootArgs],
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    acceptDownloads: true,
  })
  watchStrangers(context, url, strangers)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(url)
  return { context, page }
}

async function onlyFolderOrFiles(paths: readonly string[]): Promise<string | string[]> {
  const [only] = paths
  return only !== undefined && paths.length === 1 && (await stat(only)).isDirectory() ? only : [...paths]
}

function unpacked(name: string, bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return name.endsWith('.zip') ? unzipSync(bytes) : { [name]: bytes }
}

/** Kills the browser of this profile and no other, as a power cut would. */
function killProfile(profile: string): void {
  const rows = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n')
  for (const row of rows.filter((line) => line.includes(`--user-data-dir=${profile}`))) {
    try {
      process.kill(Number(row.trim().split(' ')[0]), 'SIGKILL')
    } catch {
      // It went with its parent.
    }
  }
}
