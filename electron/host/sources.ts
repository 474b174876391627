import { constants } from 'node:fs'
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { ListedFile } from '../../shared/ipc/host.ts'
import { compareNames, isHiddenName } from '../../shared/platform/natural-order.ts'
import { PlatformError, type PlatformErrorCode } from '../../shared/platform/platform-error.ts'
import { systemCode } from './failure.ts'
import { comparable, entryOf, readNames, type Place } from './file-names.ts'
import { isSafePath } from './safe-path.ts'

/** A pipe would keep us waiting for a writer that never comes. Windows has neither the flag nor such pipes. */
const READ_AT_ONCE = constants.O_RDONLY | (('O_NONBLOCK' in constants && constants.O_NONBLOCK) || 0)

/** Where a path of a source begins: '' for the one folder chosen, else the name of a file or folder chosen. */
type Heads = ReadonlyMap<string, string>

/**
 * Every file of the source in natural order, folders walked through, hidden ones left out. What can't go in at all is
 * listed with its `trouble`, and so is the folder itself when it goes away meanwhile.
 */
export async function* listSource(roots: readonly string[]): AsyncGenerator<ListedFile> {
  const heads = await headsOf(roots)
  let hadFiles = false
  for (const name of [...heads.keys()].sort(compareNames)) {
    const chosen = heads.get(name) ?? ''
    // What is gone meanwhile is listed all the same, with its trouble.
    const root = await realpath(chosen).catch(() => chosen)
    for await (const file of walk({ path: name, place: root, isUnicode: true }, root)) {
      hadFiles = true
      yield file
    }
  }
  const gone = await goneRoot(roots, hadFiles)
  if (gone !== null) yield { path: gone, size: 0, trouble: 'missing-folder' }
}

/**
 * The bytes of one listed file. Throws 'unreadable-file', also for a path outside of what was granted; 'missing-folder'
 * where all of the source is gone with it.
 */
export async function openSource(
  roots: readonly string[],
  path: string,
): Promise<{ size: number; body: ReadableStream }> {
  try {
    const file = await open(await placeOf(roots, path), READ_AT_ONCE)
    const info = await file.stat()
    if (!info.isFile()) {
      await file.close()
      throw new PlatformError(info.isDirectory() ? 'unreadable-file' : 'special-file', path)
    }
    // Node's and the DOM's ReadableStream are the same thing under two types.
    return { size: info.size, body: Readable.toWeb(file.createReadStream()) as ReadableStream }
  } catch (error) {
    if (error instanceof PlatformError) throw error
    const gone = await goneRoot(roots, true)
    if (gone !== null) throw new PlatformError('missing-folder', gone, { cause: error })
    throw new PlatformError(troubleOf(error, 'unreadable-file'), path, { cause: error })
  }
}

/** The place of a listed file or folder, for the shell to show. Throws where it is outside of what was granted. */
export async function placeOf(roots: readonly string[], path: string): Promise<Place> {
  const heads = await headsOf(roots)
  const whole = heads.get(path)
  if (whole !== undefined && path !== '') return realpath(whole)
  if (!isSafePath(path)) throw new Error('not a path below the folder')
  for (const [name, root] of heads) {
    if (name !== '' && !path.startsWith(`${name}/`)) continue
    const rest = name === '' ? path : path.slice(name.length + 1)
    const real = await realPlace(await entryBelow(root, rest.split('/')))
    if (isInside(real, await realpath(root))) return real
  }
  throw new Error('outside of what was granted')
}

/** A root of the source that is not there any more, as a drive that was pulled out takes it; null where all are. */
async function goneRoot(roots: readonly string[], hadFiles: boolean): Promise<string | null> {
  for (const root of roots) {
    const info = await stat(root).catch(() => null)
    // A drive may leave the empty folder in which it stood.
    const isEmptied = hadFiles && info?.isDirectory() && (await readdir(root).catch(() => [])).length === 0
    if (info && !isEmptied) continue
    // One of several files that is gone is a bad file; with its folder, the drive is.
    if (isEmptied || roots.length === 1 || !(await stat(dirname(root)).catch(() => null))) return root
  }
  return null
}

async function headsOf(roots: readonly string[]): Promise<Heads> {
  const [only] = roots
  if (only !== undefined && roots.length === 1 && (await isFolder(only))) return new Map([['', only]])
  const heads = new Map<string, string>()
  for (const root of roots) heads.set(freeName(root, heads), root)
  return heads
}

/** Two files of one name are told apart by their folders. */
function freeName(root: string, taken: Heads): string {
  const name = basename(root)
  if (!taken.has(name)) return name
  const longer = `${basename(dirname(root))}/${name}`
  return taken.has(longer) ? `${taken.size}/${name}` : longer
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw new PlatformError('missing-folder', path, { cause: error })
  }
}

interface Step {
  readonly path: string
  readonly place: Place
  /** False where a name on the way had to be guessed. */
  readonly isUnicode: boolean
}

async function* walk(step: Step, root: string): AsyncGenerator<ListedFile> {
  const found = await lookAt(step, root)
  const { path, isUnicode } = step
  if (found.kind === 'trouble') yield { path, size: 0, trouble: found.code }
  if (found.kind === 'file') {
    const { size, changedAt } = found
    yield { path, size, changedAt, ...(isUnicode ? {} : { note: 'name-not-unicode' as const }) }
  }
  if (found.kind !== 'folder') return
  for (const entry of found.entries) {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`
    yield* walk({ path: inside, place: entryOf(step.place, entry), isUnicode: isUnicode && entry.isUnicode }, root)
  }
}

type Entry = Parameters<typeof entryOf>[1]

type Found =
  | { readonly kind: 'file'; readonly size: number; readonly changedAt: number }
  | { readonly kind: 'folder'; readonly entries: readonly Entry[] }
  | { readonly kind: 'trouble'; readonly code: PlatformErrorCode }

const trouble = (code: PlatformErrorCode): Found => ({ kind: 'trouble', code })

/** A link is followed only to a file inside the folder: so nothing comes in twice, from elsewhere or for ever. */
async function lookAt({ place }: Step, root: string): Promise<Found> {
  try {
    const itself = await lstat(place)
    if (!itself.isSymbolicLink()) return itself.isDirectory() ? await listFolder(place) : asFile(itself)
    return await followLink(place, root)
  } catch (error) {
    return trouble(troubleOf(error, 'unreadable-file'))
  }
}

async function followLink(place: Place, root: string): Promise<Found> {
  try {
    const real = await realPlace(place)
    const target = isInside(real, root) ? await stat(real) : null
    return target && !target.isDirectory() ? asFile(target) : trouble('link-not-followed')
  } catch (error) {
    return trouble(systemCode(error) === 'ENOENT' ? 'broken-link' : troubleOf(error, 'unreadable-file'))
  }
}

interface FileInfo {
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
  isFile(): boolean
}

/** `ctime` moves with every change of the file, also where a copy has kept the time of its original. */
function asFile(info: FileInfo): Found {
  if (!info.isFile()) return trouble('special-file')
  return { kind: 'file', size: info.size, changedAt: Math.max(info.mtimeMs, info.ctimeMs) }
}

async function listFolder(place: Place): Promise<Found> {
  try {
    const shown = [...(await entriesOf(place)).values()].filter(({ name }) => !isHiddenName(name))
    return { kind: 'folder', entries: shown.sort((a, b) => compareNames(a.name, b.name)) }
  } catch (error) {
    return trouble(troubleOf(error, 'unreadable-folder'))
  }
}

async function entriesOf(folder: Place): Promise<ReadonlyMap<string, Entry>> {
  return readNames(await readdir(folder, { encoding: 'buffer' }))
}

/** What a refusal of the file system means for a file that is only looked at or read. */
function troubleOf(error: unknown, otherwise: PlatformErrorCode): PlatformErrorCode {
  const code = systemCode(error)
  if (code === 'ELOOP') return 'broken-link'
  if (code === 'ENAMETOOLONG') return 'path-too-long'
  return otherwise
}

/** The entry under its name; where there is none, the one whose bytes were read as that name. */
async function entryBelow(root: string, names: readonly string[]): Promise<Place> {
  let place: Place = root
  for (const name of names) {
    const asText = entryOf(place, { name, isUnicode: true, bytes: Buffer.from(name) })
    const isThere = await lstat(asText).then(
      () => true,
      () => false,
    )
    const read: Entry | undefined = isThere ? undefined : (await entriesOf(place).catch(() => null))?.get(name)
    place = read ? entryOf(place, read) : asText
  }
  return place
}

async function realPlace(place: Place): Promise<Place> {
  return typeof place === 'string' ? realpath(place) : realpath(place, { encoding: 'buffer' })
}

function isInside(place: Place, root: string): boolean {
  const [inner, outer] = [comparable(place), comparable(root)]
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)
}
