import { compareNames, comparePaths, isHiddenName } from '../../shared/platform/natural-order.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import type { SourceFile, SourceSet, SourceTrouble } from '../../shared/platform/platform.ts'

/** A file with the path under which it came in. */
interface PlacedFile {
  readonly path: string
  readonly file: File
}

/** Files chosen in a file dialog. `webkitRelativePath` is set where a folder was chosen. */
export function chosenSource(files: readonly File[]): SourceSet | null {
  const [first] = files
  if (!first) return null
  const folder = first.webkitRelativePath.split('/')[0] ?? ''
  const placed = files.map((file) => ({ path: pathBelow(folder, file), file }))
  const label = folder || labelOf(files.map((file) => file.name))
  return {
    label,
    async *files() {
      await Promise.resolve()
      yield* inOrder(label, placed)
    },
  }
}

function pathBelow(folder: string, file: File): string {
  return folder === '' ? file.name : file.webkitRelativePath.slice(folder.length + 1)
}

function* inOrder(label: string, placed: readonly PlacedFile[]): Generator<SourceFile> {
  const shown = placed.filter(({ path }) => !path.split('/').some(isHiddenName))
  const witnesses = someOf(placed).map(
    ({ file }) =>
      () =>
        Promise.resolve(file),
  )
  for (const { path, file } of shown.sort((a, b) => comparePaths(a.path, b.path))) {
    const open = () => readable(() => Promise.resolve(file), { path, label, witnesses })
    yield { path, changedAt: file.lastModified, open }
  }
}

type GetFile = () => Promise<File>

/** How many files tell whether a source is gone. */
const WITNESSES = 8

/** Some of many, from the first to the last. */
function someOf<T>(items: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(items.length / WITNESSES))
  return items.filter((_, index) => index % step === 0)
}

/**
 * The file, once its first byte could be read. A browser keeps a list of files and not the folder: where one can't be
 * read, others tell whether it is that one or whether the drive is gone.
 */
async function readable(
  get: GetFile,
  among: { readonly path: string; readonly label: string; readonly witnesses: readonly GetFile[] },
): Promise<Blob> {
  const read = async (file: GetFile): Promise<File> => {
    const found = await file()
    await found.slice(0, 1).arrayBuffer()
    return found
  }
  try {
    return await read(get)
  } catch (cause) {
    for (const witness of among.witnesses.filter((other) => other !== get)) {
      const isThere = await read(witness).then(
        ({ size }) => size > 0,
        () => false,
      )
      if (isThere) throw new PlatformError('unreadable-file', among.path, { cause })
    }
    throw new PlatformError(among.witnesses.length > 1 ? 'missing-folder' : 'unreadable-file', among.label, { cause })
  }
}

/** Something dropped: an entry of the file system, or a bare file where there is none. */
type Dropped = FileSystemEntry | File

/** What was dropped. Reads `transfer` at once: after its event it is empty. */
export function droppedSource(transfer: DataTransfer): SourceSet | null {
  const dropped = [...transfer.items].filter((item) => item.kind === 'file').flatMap(entryOf)
  const [first] = dropped
  if (!first) return null
  const only = dropped.length === 1 && isDirectory(first) ? first : null
  const label = only?.name ?? labelOf(dropped.map((entry) => entry.name))
  return {
    label,
    async *files(onTrouble) {
      const walk: Walk = { label, witnesses: [], tell: onTrouble ?? (() => undefined) }
      if (only) yield* walkFolder(only, '', walk)
      else for (const entry of byName(dropped)) yield* walkEntry(entry, entry.name, walk)
    },
  }
}

function entryOf(item: DataTransferItem): readonly Dropped[] {
  const entry = item.webkitGetAsEntry() ?? item.getAsFile()
  return entry === null ? [] : [entry]
}

/** What the steps of a walk share. */
interface Walk {
  readonly label: string
  readonly witnesses: GetFile[]
  readonly tell: (trouble: SourceTrouble) => void
}

async function* walkEntry(entry: Dropped, path: string, walk: Walk): AsyncGenerator<SourceFile> {
  if (isHiddenName(entry.name)) return
  if (isDirectory(entry)) {
    yield* walkFolder(entry, path, walk)
    return
  }
  const get = (): Promise<File> => fileOf(entry)
  if (walk.witnesses.length < WITNESSES) walk.witnesses.push(get)
  yield { path, open: () => readable(get, { ...walk, path }) }
}

async function* walkFolder(folder: FileSystemDirectoryEntry, path: string, walk: Walk): AsyncGenerator<SourceFile> {
  const inside = await entriesOf(folder).catch((cause: unknown): readonly FileSystemEntry[] => {
    if (path === '') throw new PlatformError('missing-folder', walk.label, { cause })
    walk.tell({ path, code: 'unreadable-folder' })
    return []
  })
  for (const entry of byName(inside)) yield* walkEntry(entry, path === '' ? entry.name : `${path}/${entry.name}`, walk)
}

const byName = <T extends { readonly name: string }>(entries: readonly T[]): readonly T[] =>
  [...entries].sort((a, b) => compareNames(a.name, b.name))

const isDirectory = (entry: Dropped): entry is FileSystemDirectoryEntry => !(entry instanceof File) && entry.isDirectory

/** A reader gives a folder in portions, and an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const portion = () =>
    new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
  const entries: FileSystemEntry[] = []
  for (let some = await portion(); some.length > 0; some = await portion()) entries.push(...some)
  return entries
}

function fileOf(entry: Dropped): Promise<File> {
  if (entry instanceof File) return Promise.resolve(entry)
  // An entry that is no directory is a file entry.
  return new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
}

function labelOf(names: readonly string[]): string {
  const [first = ''] = names
  return names.length === 1 ? first : `${first} + ${names.length - 1}`
}
