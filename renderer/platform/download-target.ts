import { Zip, ZipDeflate } from 'fflate'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import type { ExportTarget } from '../../shared/platform/platform.ts'
import { openSpool, type Spool } from './spool.ts'

/** Hands a finished file to the user under a name. */
export type SaveFile = (name: string, bytes: Blob) => void

interface DownloadDeps {
  readonly save: SaveFile
  readonly spool: () => Promise<Spool>
}

/** An export that comes as a download: the only file itself, or a zip of several. */
export function downloadTarget(name: string, deps: Partial<DownloadDeps> = {}): ExportTarget {
  const { save = saveByLink, spool: open = openSpool } = deps
  const files = new Map<string, Blob | null>()
  let opened: Promise<Spool> | undefined
  const spool = (): Promise<Spool> => (opened ??= open())
  return {
    label: `${name}.zip`,
    async write(path, chunks, signal) {
      if (files.has(path)) throw new PlatformError('exists', path)
      files.set(path, null)
      files.set(path, await (await spool()).keep(chunks, signal))
    },
    async finish() {
      const kept = [...files].flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : []))
      const [only] = kept
      if (!only) return []
      const one = kept.length === 1
      const saved = one ? lastName(only[0]) : `${name}.zip`
      const waits = await spool()
      save(saved, one ? only[1] : asZip(await waits.keep(zipped(kept))))
      waits.release()
      files.clear()
      return [saved]
    },
    async abort() {
      files.clear()
      await (await opened)?.clear()
    },
  }
}

const lastName = (path: string) => path.split('/').at(-1) ?? path

const asZip = (bytes: Blob) => bytes.slice(0, bytes.size, 'application/zip')

/** Packs file by file; what is packed is given out at once. */
async function* zipped(files: readonly (readonly [path: string, bytes: Blob])[]): AsyncIterable<Uint8Array> {
  const packed: Uint8Array[] = []
  const failure: { cause?: Error } = {}
  const zip = new Zip((error, bytes) => {
    if (error) failure.cause = error
    else packed.push(bytes)
  })
  for (const [path, bytes] of files) {
    const entry = new ZipDeflate(path, { level: 6 })
    zip.add(entry)
    const reader = bytes.stream().getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      entry.push(read.value, false)
      yield* packed.splice(0)
    }
    entry.push(new Uint8Array(), true)
    yield* packed.splice(0)
  }
  zip.end()
  yield* packed.splice(0)
  if (failure.cause) throw new PlatformError('unknown', failure.cause.message, { cause: failure.cause })
}

function saveByLink(name: string, bytes: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  // The browser has begun to read by then; an address kept for ever would keep the bytes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
