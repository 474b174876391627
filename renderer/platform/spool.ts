import { PlatformError } from '../../shared/platform/platform-error.ts'
import { inBlocks } from './host-client.ts'

/** Where the bytes of a download wait until all are there. */
export interface Spool {
  /** Keeps bytes; the Blob reads them where they wait. Throws the signal's reason, or a PlatformError. */
  keep(chunks: AsyncIterable<string | Uint8Array>, signal?: AbortSignal): Promise<Blob>
  /** Gives up at once what was kept. */
  clear(): Promise<void>
  /** Gives it up when the browser has surely read it. */
  release(): void
}

/** The folder of the browser's own disk in which downloads wait, one below it for each. */
const FOLDER = 'downloads'
/** Milliseconds in which a browser has written a download, however large it is. */
const WRITTEN = 30 * 60_000

/** Waits on the browser's disk, so that an export is never in memory; in memory where there is no such disk. */
export async function openSpool(): Promise<Spool> {
  try {
    const root = await navigator.storage.getDirectory()
    const all = await root.getDirectoryHandle(FOLDER, { create: true })
    await (leftovers ??= removeLeftovers(all))
    const name = crypto.randomUUID()
    return diskSpool(await all.getDirectoryHandle(name, { create: true }), () =>
      all.removeEntry(name, { recursive: true }),
    )
  } catch (error) {
    console.warn('A download waits in memory', error) // private windows have no disk
    return memorySpool()
  }
}

/** Once a window, before its first download: what an earlier one did not come to remove. */
let leftovers: Promise<void> | undefined

async function removeLeftovers(all: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = []
  for await (const name of all.keys()) names.push(name)
  for (const name of names)
    await all.removeEntry(name, { recursive: true }).catch((error: unknown) => {
      console.warn('An earlier download still takes up room', error) // it may be read even now
    })
}

/** Keeps everything as Blobs, which the browser holds as it likes. */
export function memorySpool(): Spool {
  return {
    async keep(chunks, signal) {
      const blocks: Blob[] = []
      for await (const block of inBlocks(chunks)) {
        signal?.throwIfAborted()
        blocks.push(block)
      }
      return new Blob(blocks)
    },
    clear: () => Promise.resolve(),
    release: () => undefined,
  }
}

function diskSpool(folder: FileSystemDirectoryHandle, remove: () => Promise<void>): Spool {
  let count = 0
  return {
    async keep(chunks, signal) {
      const file = await folder.getFileHandle(String((count += 1)), { create: true })
      const stream = await file.createWritable()
      try {
        for await (const block of inBlocks(chunks)) {
          signal?.throwIfAborted()
          await stream.write(block)
        }
        await stream.close()
      } catch (error) {
        await stream.abort().catch(() => undefined) // it may be what failed
        throw error instanceof DOMException && error.name === 'QuotaExceededError'
          ? new PlatformError('disk-full', error.message, { cause: error })
          : error
      }
      return file.getFile()
    },
    clear: remove,
    release() {
      setTimeout(() => {
        remove().catch((error: unknown) => console.warn('A download still takes up room', error)) // the next window removes it
      }, WRITTEN)
    },
  }
}
