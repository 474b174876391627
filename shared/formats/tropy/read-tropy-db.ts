import {
  plainPath,
  TropyError,
  type TropyImage,
  type TropyItem,
  type TropyMetadata,
  type TropyPhoto,
  type TropyProject,
  type TropySelection,
  type TropyValue,
} from './tropy-project.ts'
import { groupBy } from '../../domain/group-by.ts'
import { tidyNote } from './tropy-text.ts'

/** A row of a table, by column. */
export type TropyRow = Readonly<Record<string, unknown>>

/** Asks the database of a project. */
export type TropyQuery = (sql: string) => readonly TropyRow[]

/** PRAGMA application_id of Tropy's projects: 0xDAEDA105 as a signed number. */
export const TROPY_APPLICATION = -621_960_955

/** Without these a database is no project, of whatever version. */
const NEEDED = ['items', 'photos', 'images', 'metadata', 'metadata_values']

/**
 * Reads the database of a project (`.tpy`; see read-tropy-json for exports). Columns and tables that a version does not
 * have are taken as empty, so projects of every version can be read. What lies in Tropy's trash, and what was deleted of
 * notes, lists and transcriptions, is left out. Throws a TropyError where the database is none of Tropy's.
 */
export function readTropyDb(query: TropyQuery): TropyProject {
  const tables = new Set(query("SELECT name FROM sqlite_master WHERE type = 'table'").map((row) => text(row, 'name')))
  const [application] = query('PRAGMA application_id').map((row) => number(row, 'application_id'))
  const missing = NEEDED.filter((table) => !tables.has(table))
  if (missing.length > 0) throw new TropyError('tropy-none', `no table ${missing.join(', ')}`)
  if (application !== 0 && application !== TROPY_APPLICATION)
    throw new TropyError('tropy-none', `application ${application ?? ''}`)
  const all: AllOf = (table, ...order) => (tables.has(table) ? inOrder(query(`SELECT * FROM ${table}`), order) : [])
  return projectOf(all)
}

/** The rows of a table by columns, of which old versions do not have all. */
type AllOf = (table: string, ...order: readonly string[]) => readonly TropyRow[]

function inOrder(rows: readonly TropyRow[], columns: readonly string[]): readonly TropyRow[] {
  const compare = (a: TropyRow, b: TropyRow): number =>
    columns.map((column) => number(a, column) - number(b, column)).find((difference) => difference !== 0) ?? 0
  return rows.toSorted(compare)
}

function projectOf(all: AllOf): TropyProject {
  const gone = new Set(all('trash', 'id').map((row) => number(row, 'id')))
  const there = (row: TropyRow): boolean => !gone.has(number(row, 'id'))
  const parts = partsOf(all)
  const selections = groupBy(all('selections', 'position', 'id').filter(there), (row) => number(row, 'photo_id'))
  const photos = groupBy(all('photos', 'position', 'id').filter(there), (row) => number(row, 'item_id'))
  const photoOf = (row: TropyRow): TropyPhoto => {
    const image = parts.images.get(number(row, 'id')) ?? {}
    return {
      ...parts.imageOf(row),
      path: plainPath(text(row, 'path')),
      page: number(row, 'page'),
      checksum: text(row, 'checksum').toLowerCase(),
      size: number(row, 'size') || null,
      width: number(image, 'width'),
      height: number(image, 'height'),
      orientation: number(row, 'orientation') || 1,
      selections: (selections.get(number(row, 'id')) ?? []).map(selectionOf),
    }
  }
  const selectionOf = (row: TropyRow): TropySelection => {
    const image = parts.images.get(number(row, 'id')) ?? {}
    const [width, height] = [number(image, 'width'), number(image, 'height')]
    return { ...parts.imageOf(row), x: number(row, 'x'), y: number(row, 'y'), width, height }
  }
  const lists = listsOf(all)
  const tags = tagsOf(all)
  const itemOf = (row: TropyRow): TropyItem => {
    const id = number(row, 'id')
    return {
      metadata: parts.metadata(id),
      tags: tags.get(id) ?? [],
      lists: lists.get(id) ?? [],
      photos: (photos.get(id) ?? []).map(photoOf),
    }
  }
  return { items: all('items', 'id').filter(there).map(itemOf) }
}

/** What items, photos and selections have of tables of their own, by the id of the subject. */
function partsOf(all: AllOf) {
  const values = new Map(all('metadata_values', 'value_id').map((row) => [number(row, 'value_id'), row]))
  const said = groupBy(all('metadata', 'id'), (row) => number(row, 'id'))
  const notes = groupBy(all('notes', 'note_id').filter(isKept), (row) => number(row, 'id'))
  const texts = groupBy(all('transcriptions', 'transcription_id').filter(isKept), (row) => number(row, 'id'))
  const images = new Map(all('images', 'id').map((row) => [number(row, 'id'), row]))
  const metadata = (id: number): TropyMetadata =>
    new Map(
      (said.get(id) ?? []).flatMap((row) => {
        const value = valueOf(row, values.get(number(row, 'value_id')))
        return value ? [[text(row, 'property'), value] as const] : []
      }),
    )
  const imageOf = (row: TropyRow): TropyImage => {
    const id = number(row, 'id')
    return {
      metadata: metadata(id),
      notes: (notes.get(id) ?? []).map((note) => ({ text: tidyNote(text(note, 'text')) })).filter((note) => note.text),
      transcriptions: latestLast(texts.get(id) ?? []).map((each) => ({
        text: tidyNote(text(each, 'text')),
        alto: text(each, 'data') || null,
      })),
      edited: isEdited(images.get(id) ?? {}),
    }
  }
  return { images, metadata, imageOf }
}

function valueOf(row: TropyRow, value: TropyRow | undefined): TropyValue | null {
  const said = value ? text(value, 'text').trim() : ''
  const language = text(row, 'language')
  return said === '' ? null : { text: said, ...(language === '' ? {} : { language }) }
}

function isKept(row: TropyRow): boolean {
  return row['deleted'] === undefined || row['deleted'] === null
}

/** Tropy shows the one that was changed last; those that failed or wait have no text. */
function latestLast(rows: readonly TropyRow[]): readonly TropyRow[] {
  return rows
    .filter((row) => row['status'] === undefined || number(row, 'status') >= 1)
    .toSorted((a, b) => text(a, 'modified').localeCompare(text(b, 'modified')))
}

function isEdited(image: TropyRow): boolean {
  const levels = ['angle', 'mirror', 'brightness', 'contrast', 'hue', 'saturation', 'negative', 'sharpen']
  return levels.some((column) => number(image, column) !== 0)
}

/** Where the tree of lists ends, whatever the file says. */
const DEEPEST = 64

function listsOf(all: AllOf): ReadonlyMap<number, readonly (readonly string[])[]> {
  const lists = new Map(all('lists', 'list_id').map((row) => [number(row, 'list_id'), row]))
  const pathOf = (id: number): readonly string[] => {
    const names: string[] = []
    for (let at = id, row = lists.get(at); at !== 0 && row && names.length < DEEPEST; row = lists.get(at)) {
      names.unshift(text(row, 'name'))
      at = number(row, 'parent_list_id')
    }
    return names
  }
  const paths = new Map<number, (readonly string[])[]>()
  for (const row of all('list_items', 'list_id', 'position').filter(isKept)) {
    const [id, path] = [number(row, 'id'), pathOf(number(row, 'list_id'))]
    if (path.length > 0) paths.set(id, [...(paths.get(id) ?? []), path])
  }
  return paths
}

function tagsOf(all: AllOf): ReadonlyMap<number, readonly string[]> {
  const names = new Map(all('tags', 'tag_id').map((row) => [number(row, 'tag_id'), text(row, 'name')]))
  const tags = new Map<number, string[]>()
  for (const row of all('taggings', 'id', 'tag_id')) {
    const [id, name] = [number(row, 'id'), names.get(number(row, 'tag_id')) ?? '']
    if (name !== '') tags.set(id, [...(tags.get(id) ?? []), name])
  }
  return tags
}

function text(row: TropyRow, column: string): string {
  const value = row[column]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

function number(row: TropyRow, column: string): number {
  const value = Number(row[column] ?? 0)
  return Number.isFinite(value) ? value : 0
}
