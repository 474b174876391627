import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Handle } from './host.ts'

/** How long one page, or the count of pages, may take, in milliseconds. */
const PATIENCE = 60_000
/** Files kept open: paging through one must not copy it for each page. */
const KEPT = 8
/** A file that nobody asks for is removed, in milliseconds. */
const IDLE = 10 * 60_000
const MOST_TEXT = 64 * 1024 * 1024
const MOST_PIXELS = 400e6

export interface DjvuOptions {
  /** The programs of DjVuLibre; by default those that the system finds by their names. */
  readonly programs?: { readonly ddjvu: string; readonly djvused: string }
  readonly patience?: number
}

type Run = (program: 'ddjvu' | 'djvused', args: readonly string[]) => Promise<string>

/** Why a file or a page can't be had; the codes are those of imaging, with words in shared/messages/errors.ts. */
class DjvuError extends Error {
  readonly code: 'no-djvulibre' | 'damaged-file' | 'decoder-stopped' | 'too-large'
  constructor(code: DjvuError['code'], message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Pages of DjVu by the programs of an installed DjVuLibre, below `/host/djvu/`: its licence (GPL) does not let it come
 * with Fonds. They see nothing but a copy of the file in a folder of its own, which is removed with the process at the
 * latest; one that hangs is ended.
 */
export function createDjvuHost(options: DjvuOptions = {}): Handle {
  const tools = { ddjvu: 'ddjvu', djvused: 'djvused', ...options.programs }
  const files = new DjvuFiles((program, args) => runProgram(tools[program], args, options.patience ?? PATIENCE))
  process.once('exit', () => files.removeAll())
  return async (request) => {
    const url = new URL(request.url)
    if (!url.pathname.startsWith('/host/djvu/')) return null
    try {
      return await answer(files, request, url)
    } catch (error) {
      const code = error instanceof DjvuError ? error.code : 'unreadable-file'
      return Response.json({ code, message: error instanceof Error ? error.message : String(error) }, { status: 422 })
    }
  }
}

async function answer(files: DjvuFiles, request: Request, url: URL): Promise<Response> {
  const [, , , action = '', id = ''] = url.pathname.split('/')
  if (action === 'open' && request.method === 'POST') return Response.json(await files.open(request))
  const number = Number(url.searchParams.get('page') ?? 1)
  if (!files.has(id) || !Number.isInteger(number) || number < 1) return gone()
  if (action === 'text') return new Response(await files.text(id, number))
  if (action === 'page') {
    const headers = { 'content-type': 'image/tiff', 'cache-control': 'no-store' }
    // Node's bytes are what the DOM calls a body, under another type.
    return new Response((await files.page(id, number)) as Uint8Array<ArrayBuffer>, { headers })
  }
  if (action !== 'close' || request.method !== 'POST') return gone()
  await files.close(id)
  return Response.json({})
}

interface OpenFile {
  readonly folder: string
  readonly file: string
  readonly idle: NodeJS.Timeout
}

/** Copies of files, each in a folder of its own, and what the programs say of them. */
class DjvuFiles {
  readonly #run: Run
  readonly #files = new Map<string, OpenFile>()
  /** The programs have answered: where they are gone since, the next call says so. */
  #isThere = false

  constructor(run: Run) {
    this.#run = run
  }

  has(id: string): boolean {
    return this.#files.has(id)
  }

  async open(request: Request): Promise<{ readonly id: string; readonly pages: number }> {
    // Asked before a long file is copied.
    if (!this.#isThere) await this.#run('djvused', ['--help'])
    this.#isThere = true
    const folder = await mkdtemp(join(tmpdir(), 'fonds-djvu-'))
    const file = join(folder, 'file.djvu')
    const id = randomBytes(24).toString('base64url')
    this.#files.set(id, { folder, file, idle: setTimeout(() => void this.close(id), IDLE).unref() })
    try {
      // Node's and the DOM's ReadableStream are the same thing under two types.
      await pipeline(Readable.fromWeb(request.body as NodeStream), createWriteStream(file, { mode: 0o600 }))
      const pages = Number.parseInt(await this.#run('djvused', ['-e', 'n', file]), 10)
      if (!(pages > 0)) throw new DjvuError('damaged-file', 'no pages')
      const [oldest] = this.#files.keys()
      if (this.#files.size > KEPT && oldest !== undefined) await this.close(oldest)
      return { id, pages }
    } catch (error) {
      await this.close(id)
      throw error
    }
  }

  /** The page as TIFF. Its size is asked first: what a damaged page promises would fill the disk. */
  async page(id: string, number: number): Promise<Uint8Array> {
    const { folder, file } = this.#file(id)
    const told = await this.#run('djvused', ['-e', `select ${number}; size`, file])
    const [, width = '0', height = '0'] = /width=(\d+)\s+height=(\d+)/.exec(told) ?? []
    if (Number(width) * Number(height) > MOST_PIXELS) throw new DjvuError('too-large', `${width} × ${height} px`)
    const picture = join(folder, `${randomBytes(8).toString('hex')}.tif`)
    try {
      await this.#run('ddjvu', ['-format=tiff', '-quality=deflate', `-page=${number}`, file, picture])
      return await readFile(picture)
    } finally {
      await rm(picture, { force: true })
    }
  }

  async text(id: string, number: number): Promise<string> {
    return await this.#run('djvused', ['-u', '-e', `select ${number}; print-txt`, this.#file(id).file])
  }

  async close(id: string): Promise<void> {
    const open = this.#files.get(id)
    this.#files.delete(id)
    if (!open) return
    clearTimeout(open.idle)
    await rm(open.folder, { recursive: true, force: true })
  }

  removeAll(): void {
    for (const { folder } of this.#files.values()) rmSync(folder, { recursive: true, force: true })
  }

  #file(id: string): OpenFile {
    const open = this.#files.get(id)
    if (!open) throw new DjvuError('damaged-file', 'the file was put away')
    return open
  }
}

const gone = (): Response => Response.json({ code: 'gone', message: 'no such file' }, { status: 404 })

function runProgram(program: string, args: readonly string[], patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { timeout: patience, killSignal: 'SIGKILL', maxBuffer: MOST_TEXT, windowsHide: true } as const
    execFile(program, args, options, (error, stdout, stderr) => {
      if (!error) resolve(stdout)
      // Asked for its help, which says that it is there, a program may end with any number.
      else if (args[0] === '--help' && error.code !== 'ENOENT' && error.code !== 'EACCES') resolve(stdout)
      else reject(asDjvuError(error, stderr))
    })
  })
}

function asDjvuError(error: Error & { readonly code?: unknown; readonly killed?: boolean }, stderr: string): DjvuError {
  if (error.code === 'ENOENT' || error.code === 'EACCES') return new DjvuError('no-djvulibre', error.message)
  if (error.killed) return new DjvuError('decoder-stopped', 'it took too long')
  return new DjvuError('damaged-file', stderr.trim().split('\n')[0] ?? '')
}
