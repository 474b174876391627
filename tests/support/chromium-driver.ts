import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { execFileSync } from 'node:child_process'
import { readFile, rm, stat } from 'node:fs/promises'
import { firstOf, serveBundle } from '../../electron/host/bundle.ts'
import { createDjvuHost } from '../../electron/host/djvu.ts'
import { listen } from '../../electron/host/http.ts'
import { createMapHost } from '../../electron/host/maps.ts'
import { createModelHost } from '../../electron/host/models.ts'
import { createPictureHost } from '../../electron/host/pictures.ts'
import type { AppDriver } from './app-driver.ts'
import { dropOn } from './drop.ts'
import { folderWith, textsOf } from './folders.ts'
import { chromiumProgram, rootArgs } from './programs.ts'
import { watchStrangers } from './strangers.ts'

/** Chromium with a profile of its own, started when it is first asked for. */
export class Chromium {
  #profile: string | null = null
  #context: BrowserContext | null = null

  async context(): Promise<BrowserContext> {
    this.#profile ??= await folderWith()
    this.#context ??= await chromium.launchPersistentContext(this.#profile, {
      executablePath: chromiumProgram(),
      args: [...rootArgs],
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      acceptDownloads: true,
    })
    return this.#context
  }

  /** Ends it, by closing it or (`kill`) pulling the plug; asked for again, it has the same profile. */
  async end(how: 'close' | 'kill'): Promise<void> {
    if (how === 'kill' && this.#profile !== null) killProfile(this.#profile)
    // A killed browser can't be closed any more; what matters is that it is gone.
    await this.#context?.close().catch((error: unknown) => {
      if (how !== 'kill') throw error
    })
    this.#context = null
  }

  async close(): Promise<void> {
    await this.end('close')
    if (this.#profile !== null)
      await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/**
 * The bundle in Chromium, served as `npm start` serves it: from an origin of its own, and so with an archive of its own.
 * `browser` stays open for the next one.
 */
export async function openInChromium(browser?: Chromium): Promise<AppDriver> {
  const server = await listen(
    firstOf(createDjvuHost(), createModelHost(), createMapHost(), createPictureHost(), serveBundle('dist/renderer')),
    0,
  )
  const program = browser ?? new Chromium()
  const strangers: string[] = []
  let { page, forget } = await openWindow(await program.context(), server.url, { strangers, empty: true })
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
      await program.end(how)
      ;({ page, forget } = await openWindow(await program.context(), server.url, { strangers, empty: false }))
    },
    async close() {
      forget()
      await page.close()
      if (!browser) await program.close()
      await server.close()
    },
  }
}

interface OpenWindow {
  readonly page: Page
  readonly forget: () => void
}

/** A new window; `empty`: nothing is kept of an archive that had this port before. */
async function openWindow(
  context: BrowserContext,
  url: string,
  { strangers, empty }: { readonly strangers: string[]; readonly empty: boolean },
): Promise<OpenWindow> {
  const page = await context.newPage()
  if (empty) await forgetOrigin(page, new URL(url).origin)
  const forget = watchStrangers(context, url, strangers)
  await page.goto(url)
  return { page, forget }
}

async function forgetOrigin(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
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
