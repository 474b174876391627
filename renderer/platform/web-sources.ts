import { compareNames, comparePaths, isHiddenName } from '../../shared/platform/natural-order.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import type { SourceFile, SourceSet } from '../../shared/platform/platform.ts'

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
  return {
    label: folder || labelOf(files.map((file) => file.name)),
    async *files() {
      await Promise.resolve()
      yield* inOrder(placed)
    },
  }
}

function pathBelow(folder: string, file: File): string {
  return folder === '' ? file.name : file.webkitRelativePath.slice(folder.length + 1)
}

function* inOrder(placed: readonly PlacedFile[]): Generator<SourceFile> {
  const shown = placed.filter(({ path }) => !path.split('/').some(isHiddenName))
  for (const { path, file } of shown.sort((a, b) => comparePaths(a.path, b.path))) {
    yield { path, open: () => Promise.resolve(file) }
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
  return {
    label: only?.name ?? labelOf(dropped.map((entry) => entry.name)),
    async *files() {
      if (only) yield* walkFolder(only, '')
      else for (const entry of byName(dropped)) yield* walk(entry, entry.name)
    },
  }
}

function entryOf(item: DataTransferItem): readonly Dropped[] {
  const entry = item.webkitGetAsEntry() ?? item.getAsFile()
  return entry === null ? [] : [entry]
}

async function* walk(entry: Dropped, path: string): AsyncGenerator<SourceFile> {
  if (isHiddenName(entry.name)) return
  if (isDirectory(entry)) yield* walkFolder(entry, path)
  else yield { path, open: () => openEntry(entry, path) }
}

async function* walkFolder(folder: FileSystemDirectoryEntry, path: string): AsyncGenerator<SourceFile> {
  const inside = await entriesOf(folder, path)
  for (const entry of byName(inside)) yield* walk(entry, path === '' ? entry.name : `${path}/${entry.name}`)
}

const byName = <T extends { readonly name: string }>(entries: readonly T[]): readonly T[] =>
  [...entries].sort((a, b) => compareNames(a.name, b.name))

const isDirectory = (entry: Dropped): entry is FileSystemDirectoryEntry => !(entry instanceof File) && entry.isDirectory

/** A reader gives a folder in portions, and an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry, path: string): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const portion = () =>
    new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, (cause) => reject(new PlatformError('unreadable-file', path, { cause })))
    })
  const entries: FileSystemEntry[] = []
  for (let some = await portion(); some.length > 0; some = await portion()) entries.push(...some)
  return entries
}

function openEntry(entry: Dropped, path: string): Promise<Blob> {
  if (entry instanceof File) return Promise.resolve(entry)
  return new Promise((resolve, reject) => {
    // An entry that is no directory is a file entry.
    const file = entry as FileSystemFileEntry
    file.file(resolve, (cause) => reject(new PlatformError('unreadable-file', path, { cause })))
  })
}

function labelOf(names: readonly string[]): string {
  const [first = ''] = names
  return names.length === 1 ? first : `${first} + ${names.length - 1}`
}
