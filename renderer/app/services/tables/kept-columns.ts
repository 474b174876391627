import type { FieldBook } from '../../../../shared/domain/fields/catalogue.ts'
import type { PlaceCandidate } from '../../../../shared/domain/place.ts'
import { isMeaning, type Meaning } from '../../../../shared/intake/meanings.ts'
import type { PlaceDecisions, TableWish } from '../../../ports/table-intake.ts'

const KEY = 'columns-of-sheets'
/** So many mappings are remembered, the latest first. */
const MOST = 50

/** So many names of places are remembered with a mapping, the latest first. */
const MOST_NAMES = 2000

type Kept = readonly {
  readonly signature: string
  readonly columns: readonly (string | null)[]
  readonly places?: readonly (readonly [name: string, candidate: PlaceCandidate | null])[]
}[]

interface Settings {
  get(key: string): Promise<unknown>
  put(key: string, value: unknown): Promise<void>
}

/** How a spreadsheet with these headings was mapped the last time; null where none was, or fields of it are gone. */
export async function keptColumns(
  settings: Settings,
  signature: string,
  book: FieldBook,
): Promise<readonly (Meaning | null)[] | null> {
  const columns = keptOf(await settings.get(KEY)).find((each) => each.signature === signature)?.columns
  const isOfToday = (column: string | null): column is Meaning | null => column === null || isMeaning(column, book)
  return columns?.every(isOfToday) ? columns : null
}

/** What was said of names of places when a spreadsheet with these headings went in. */
export async function keptPlaces(settings: Settings, signature: string): Promise<PlaceDecisions> {
  return new Map(keptOf(await settings.get(KEY)).find((each) => each.signature === signature)?.places)
}

/** Remembers the mapping of a spreadsheet, and what was said of names of places; of one without a person, what was before. */
export async function keepColumns(
  settings: Settings,
  signature: string,
  { columns, places }: Pick<TableWish, 'columns' | 'places'>,
): Promise<void> {
  const kept = keptOf(await settings.get(KEY))
  const others = kept.filter((each) => each.signature !== signature)
  const said = places ? [...places].slice(-MOST_NAMES) : kept.find((each) => each.signature === signature)?.places
  const now = { signature, columns, ...(said ? { places: said } : {}) }
  await settings.put(KEY, [now, ...others].slice(0, MOST))
}

function keptOf(value: unknown): Kept {
  // Only this file writes it.
  return Array.isArray(value) ? (value as Kept) : []
}
