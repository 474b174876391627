import { createReadStream } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { ListedFile } from '../../shared/ipc/host.ts'
import { compareNames, isHiddenName } from '../../shared/platform/natural-order.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { isSafePath } from './safe-path.ts'

/** Where a path of a source begins: '' for the one folder chosen, else the name of a file or folder chosen. */
type Heads = ReadonlyMap<string, string>

/** Every file of the source in natural order, folders walked through, hidden ones left out. */
export async function* listSource(roots: readonly string[]): AsyncGenerator<ListedFile> {
  const heads = await headsOf(roots)
  for (const name of [...heads.keys()].sort(compareNames)) {
    const chosen = heads.get(name) ?? ''
    // What is gone meanwhile is listed all the same, and fails by its name when it is opened.
    const root = await realpath(chosen).catch(() => chosen)
    yield* walk({ path: name, place: root, root })
  }
}

/** The bytes of one listed file. Throws 'unreadable-file', also for a path outside of what was granted. */
export async function openSource(
  roots: readonly string[],
  path: string,
): Promise<{ size: number; body: ReadableStream }> {
  try {
    const place = await placeOf(roots, path)
    const file = await open(place, 'r')
    const { size } = await file.stat().finally(() => file.close())
    // Node's and the DOM's ReadableStream are the same thing under two types.
    return { size, body: Readable.toWeb(createReadStream(place)) as ReadableStream }
  } catch (error) {
    throw new PlatformError('unreadable-file', path, { cause: error })
  }
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
  readonly place: string
  readonly root: string
}

async function* walk(step: Step): AsyncGenerator<ListedFile> {
  const found = await lookAt(step)
  if (found.kind === 'skip') return
  if (found.kind === 'file') yield { path: step.path, size: found.size }
  if (found.kind !== 'folder') return
  for (const name of found.names) {
    const path = step.path === '' ? name : `${step.path}/${name}`
    yield* walk({ path, place: join(step.place, name), root: step.root })
  }
}

type Found =
  | { readonly kind: 'file'; readonly size: number }
  | { readonly kind: 'folder'; readonly names: readonly string[] }
  | { readonly kind: 'skip' }

/** A link is followed only to a file inside the folder. What can't be looked at is listed, to fail by name later. */
async function lookAt({ place, root }: Step): Promise<Found> {
  try {
    const real = await realpath(place)
    if (!isInside(real, root)) return { kind: 'skip' }
    const info = await stat(real)
    if (info.isFile()) return { kind: 'file', size: info.size }
    const isLink = real !== join(await realpath(dirname(place)), basename(place))
    if (!info.isDirectory() || isLink) return { kind: 'skip' }
    const names = (await readdir(place)).filter((name) => !isHiddenName(name))
    return { kind: 'folder', names: names.sort(compareNames) }
  } catch {
    // A folder or file that refuses to be looked at: opening it later says why, under its own name.
    return { kind: 'file', size: 0 }
  }
}

async function placeOf(roots: readonly string[], path: string): Promise<string> {
  const heads = await headsOf(roots)
  const whole = heads.get(path)
  if (whole !== undefined && path !== '') return realpath(whole)
  if (!isSafePath(path)) throw new Error('not a path below the folder')
  for (const [name, root] of heads) {
    if (name !== '' && !path.startsWith(`${name}/`)) continue
    const rest = name === '' ? path : path.slice(name.length + 1)
    const real = await realpath(join(root, ...rest.split('/')))
    if (isInside(real, await realpath(root))) return real
  }
  throw new Error('outside of what was granted')
}

function isInside(place: string, root: string): boolean {
  return place === root || place.startsWith(root.endsWith(sep) ? root : root + sep)
}
