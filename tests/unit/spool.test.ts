import { afterEach, expect, test, vi } from 'vitest'
import { streamed } from '../support/exported-units.ts'

/** What a window does with a folder of its disk, and what a test looks at. */
interface Folder {
  readonly files: Map<string, Blob>
  readonly folders: Map<string, Folder>
  getDirectoryHandle(name: string): Promise<Folder>
  getFileHandle(name: string): Promise<unknown>
  removeEntry(name: string): Promise<void>
  keys(): AsyncIterable<string>
}

/** A folder as browsers keep one, in memory; a file that grows beyond `room` bytes is refused. */
function folder(room: number): Folder {
  const files = new Map<string, Blob>()
  const folders = new Map<string, Folder>()
  return {
    files,
    folders,
    getDirectoryHandle: (name: string) => {
      const found = folders.get(name) ?? folder(room)
      folders.set(name, found)
      return Promise.resolve(found)
    },
    getFileHandle(name: string) {
      const blocks: Blob[] = []
      const stream = {
        write(block: Blob) {
          blocks.push(block)
          const full = blocks.reduce((sum, { size }) => sum + size, 0) > room
          return full ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : Promise.resolve()
        },
        close: () => Promise.resolve(void files.set(name, new Blob(blocks))),
        abort: () => Promise.resolve(),
      }
      return Promise.resolve({
        createWritable: () => Promise.resolve(stream),
        getFile: () => Promise.resolve(files.get(name)),
      })
    },
    removeEntry: (name: string) => Promise.resolve(void folders.delete(name)),
    keys: () => streamed([...folders.keys()]),
  }
}

/** A window with such a disk, in which an earlier one left something; null for one without. */
async function openIn(disk: Folder | null) {
  vi.resetModules() // each is a window of its own
  const { openSpool } = await import('../../renderer/platform/spool.ts')
  const getDirectory = () =>
    disk ? Promise.resolve(disk) : Promise.reject(new DOMException('private', 'SecurityError'))
  vi.stubGlobal('navigator', { storage: { getDirectory } })
  return openSpool()
}

afterEach(() => vi.unstubAllGlobals())

test('a download waits on the disk, and what an earlier window left there goes', async () => {
  const disk = folder(1000)
  await (await disk.getDirectoryHandle('downloads')).getDirectoryHandle('left')
  const spool = await openIn(disk)
  expect(await (await spool.keep(streamed(['một ', 'hai']))).text()).toBe('một hai')
  expect(await (await spool.keep(streamed(['ba']))).text()).toBe('ba')
  const downloads = disk.folders.get('downloads')
  expect([...(downloads?.folders.keys() ?? [])]).not.toContain('left')
  expect(downloads?.folders.size).toBe(1)
  await spool.clear()
  expect(downloads?.folders.size).toBe(0)
})

test('a full disk is told as such, and what was stopped leaves no file', async () => {
  const disk = folder(4)
  const spool = await openIn(disk)
  await expect(spool.keep(streamed(['too much']))).rejects.toMatchObject({ code: 'disk-full' })
  const stop = new AbortController()
  stop.abort(new Error('stopped'))
  await expect(spool.keep(streamed(['x']), stop.signal)).rejects.toThrow('stopped')
  const [own] = [...(disk.folders.get('downloads')?.folders.values() ?? [])]
  expect(own?.files.size).toBe(0)
})

test('where there is no disk it waits in memory', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const spool = await openIn(null)
  expect(await (await spool.keep(streamed(['một']))).text()).toBe('một')
  expect(warn).toHaveBeenCalled()
})
