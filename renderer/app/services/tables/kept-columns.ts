import type { FieldBook } from '../../../../shared/domain/fields/catalogue.ts'
import { isMeaning, type Meaning } from '../../../../shared/intake/meanings.ts'

const KEY = 'columns-of-sheets'
/** So many mappings are remembered, the latest first. */
const MOST = 50

type Kept = readonly { readonly signature: string; readonly columns: readonly (string | null)[] }[]

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

/** Remembers the mapping of a spreadsheet. */
export async function keepColumns(
  settings: Settings,
  signature: string,
  columns: readonly (Meaning | null)[],
): Promise<void> {
  const others = keptOf(await settings.get(KEY)).filter((each) => each.signature !== signature)
  await settings.put(KEY, [{ signature, columns }, ...others].slice(0, MOST))
}

function keptOf(value: unknown): Kept {
  // Only this file writes it.
  return Array.isArray(value) ? (value as Kept) : []
}
