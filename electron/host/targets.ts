import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  link,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  unlink,
  writeFile,
  type FileHandle,
} from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { oneByOne } from '../../shared/domain/one-by-one.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { systemCode, writeFailure } from './failure.ts'
import { makeFolder } from './make-folder.ts'
import { isSafePath } from './safe-path.ts'

const STAGING = '.fonds-export-'
const JOURNAL = 'journal.json'

/** One export into a folder. Files are staged out of sight and all appear together, or none. */
export interface Target {
  /** Begins a file; throws 'exists', 'refused' or 'disk-full'. Returns its number. */
  open(path: string): Promise<number>
  append(file: number, bytes: Uint8Array): Promise<void>
  close(file: number): Promise<void>
  commit(): Promise<readonly string[]>
  abort(): Promise<void>
}

interface Staged {
  readonly path: string
  handle: FileHandle | null
}

/** Nothing is made in `folder` before the first file is opened. */
export function openTarget(folder: string): Target {
  const staging = join(folder, `${STAGING}${process.pid}-${randomBytes(4).toString('hex')}`)
  const files: Staged[] = []
  const madeFolder = !existsSync(folder)
  let aborted = false
  /** A file that is being opened while all is taken back would be left behind. */
  const inTurn = oneByOne()
  const closeAll = () => Promise.all(files.map(closeHandle))
  const discard = async () => {
    await closeAll()
    files.length = 0
    await removeStaging(staging)
    if (madeFolder) await removeIfEmpty(folder)
  }
  return {
    open: (path) =>
      inTurn(() =>
        guarded(join(folder, path), async () => {
          if (aborted || !isSafePath(path)) throw new PlatformError('refused', path)
          if (files.length === 0) await guarded(folder, () => begin(folder, staging))
          if (existsSync(join(folder, path))) throw new PlatformError('exists', join(folder, path))
          files.push({ path, handle: await openStaged(join(staging, 'files', path)) })
          return files.length - 1
        }),
      ),
    append: (file, bytes) =>
      inTurn(async () => {
        const staged = files[file]
        await guarded(staged?.path ?? '', async () => staged?.handle?.writeFile(bytes))
      }),
    close: (file) =>
      inTurn(async () => {
        const staged = files[file]
        if (staged) await guarded(staged.path, () => closeHandle(staged))
      }),
    commit: () =>
      inTurn(async () => {
        await closeAll()
        const paths = files.map((file) => file.path)
        await guarded(folder, () => moveAll(folder, staging, paths)).catch(async (error: unknown) => {
          await discard()
          throw error
        })
        files.length = 0
        return paths.map((path) => join(folder, path))
      }),
    abort: () =>
      inTurn(async () => {
        aborted = true
        await discard()
      }),
  }
}

async function openStaged(place: string): Promise<FileHandle> {
  await mkdir(dirname(place), { recursive: true })
  return open(place, 'wx')
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw writeFailure(error, path)
  }
}

async function closeHandle(staged: Staged): Promise<void> {
  const { handle } = staged
  staged.handle = null
  await handle?.close()
}

async function begin(folder: string, staging: string): Promise<void> {
  await makeFolder(folder)
  await sweepTarget(folder)
  await mkdir(join(staging, 'files'), { recursive: true })
}

/** The journal says what is being moved, so that a crash in between can be taken back by `sweepTarget`. */
async function moveAll(folder: string, staging: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return
  const taken = paths.find((path) => existsSync(join(folder, path)))
  if (taken !== undefined) throw new PlatformError('exists', join(folder, taken))
  await writeFile(join(staging, JOURNAL), JSON.stringify(paths))
  const moved: string[] = []
  try {
    for (const path of paths) {
      await moveNew(join(staging, 'files', path), await placeBelow(folder, path))
      moved.push(path)
    }
  } catch (error) {
    await takeBack(folder, moved)
    throw error
  }
  await rm(staging, { recursive: true, force: true })
}

async function placeBelow(folder: string, path: string): Promise<string> {
  const place = join(folder, path)
  await mkdir(dirname(place), { recursive: true })
  const root = await realpath(folder)
  const parent = await realpath(dirname(place))
  if (parent !== root && !parent.startsWith(root + sep)) throw new PlatformError('refused', place)
  return place
}

/** Unlike a rename, a link never replaces a file that came to be in the meantime. */
async function moveNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error
    // Some file systems (FAT, network shares) have no links; there the check before has to do.
    await rename(from, to)
    return
  }
  await unlink(from)
}

/** Removes files below the folder, and the folders that are empty then. */
export async function takeBack(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await rm(join(folder, path), { force: true })
    for (let at = dirname(path); at !== '.'; at = dirname(at)) await removeIfEmpty(join(folder, at))
  }
}

/** Below a file there is nothing, and asking for it is an error. */
async function removeStaging(staging: string): Promise<void> {
  try {
    await rm(staging, { recursive: true, force: true })
  } catch (error) {
    if (systemCode(error) !== 'ENOTDIR') throw error
  }
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder)
  } catch (error) {
    if (!['ENOTEMPTY', 'ENOENT', 'EEXIST', 'ENOTDIR'].includes(systemCode(error))) throw error
  }
}

/** Clears away what exports left in the folder when their program was killed. */
export async function sweepTarget(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of await readdir(folder)) {
    if (!name.startsWith(STAGING) || isAlive(Number(name.slice(STAGING.length).split('-')[0]))) continue
    const staging = join(folder, name)
    if (existsSync(join(staging, JOURNAL))) await takeBack(folder, await movedBefore(staging))
    await rm(staging, { recursive: true, force: true })
  }
}

/** The files of the journal that have left the staging folder. */
async function movedBefore(staging: string): Promise<readonly string[]> {
  const journal: unknown = JSON.parse(await readFile(join(staging, JOURNAL), 'utf8').catch(() => '[]'))
  const paths = Array.isArray(journal) ? journal.filter((path): path is string => typeof path === 'string') : []
  return paths.filter((path) => isSafePath(path) && !existsSync(join(staging, 'files', path)))
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}
