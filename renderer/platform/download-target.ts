import { Zip, ZipDeflate } from 'fflate'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import type { ExportTarget } from '../../shared/platform/platform.ts'
import { inBlocks } from './host-client.ts'

/** Hands a finished file to the user under a name. */
export type SaveFile = (name: string, bytes: Blob) => void

/** An export that comes as a download: the only file itself, or a zip of several. */
export function downloadTarget(name: string, save: SaveFile = saveByLink): ExportTarget {
  const files = new Map<string, Blob>()
  return {
    label: `${name}.zip`,
    async write(path, chunks, signal) {
      if (files.has(path)) throw new PlatformError('exists', path)
      const blocks: Blob[] = []
      for await (const block of inBlocks(chunks)) {
        signal.throwIfAborted()
        blocks.push(block)
      }
      files.set(path, new Blob(blocks))
    },
    async finish() {
      const [only] = files
      if (!only) return []
      const [saved, bytes] = files.size === 1 ? [lastName(only[0]), only[1]] : [`${name}.zip`, await zipOf(files)]
      save(saved, bytes)
      files.clear()
      return [saved]
    },
    abort: () => {
      files.clear()
      return Promise.resolve()
    },
  }
}

const lastName = (path: string) => path.split('/').at(-1) ?? path

/** Packs file by file; what is packed waits in Blobs, which the browser keeps on disk when they are large. */
async function zipOf(files: ReadonlyMap<string, Blob>): Promise<Blob> {
  const packed: Blob[] = []
  const failure: { cause?: Error } = {}
  const zip = new Zip((error, bytes) => {
    if (error) failure.cause = error
    else packed.push(new Blob([bytes]))
  })
  for (const [path, bytes] of files) {
    const entry = new ZipDeflate(path, { level: 6 })
    zip.add(entry)
    await pour(bytes, (chunk, last) => entry.push(chunk, last))
  }
  zip.end()
  if (failure.cause) throw new PlatformError('unknown', failure.cause.message, { cause: failure.cause })
  return new Blob(packed, { type: 'application/zip' })
}

async function pour(bytes: Blob, push: (chunk: Uint8Array, last: boolean) => void): Promise<void> {
  const reader = bytes.stream().getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) push(read.value, false)
  push(new Uint8Array(), true)
}

function saveByLink(name: string, bytes: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  // The browser has begun to read by then; an address kept for ever would keep the bytes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
