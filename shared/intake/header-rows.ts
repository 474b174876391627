import type { CsvRecord } from '../formats/csv/read-csv.ts'
import { TWO_HEADINGS } from './meanings.ts'

/** Which rows of a spreadsheet are its header, as spreadsheets number them. */
export interface HeaderRows {
  readonly first: number
  readonly last: number
}

/** Among so many rows the header is looked for: titles and notes may stand above it. */
export const HEADER_WITHIN = 12

type Known = (headings: readonly string[]) => number

/**
 * Finds the header among the first records: the row of which `known` knows the most headings, else the first. It is two rows
 * where some headings of the upper one stand over several columns, and the lower one says nothing but what these are: a row of
 * values would have some in other columns, too.
 */
export function guessedHeader(records: readonly CsvRecord[], known: Known): readonly CsvRecord[] {
  const first = records.slice(0, HEADER_WITHIN)
  const counts = first.map(({ cells }) => known(cells))
  const most = Math.max(0, ...counts)
  const pairs = first.flatMap((upper, at) => {
    const lower = first[at + 1]
    return lower && isBelowHeadings(upper.cells, lower.cells) ? [[upper, lower] as const] : []
  })
  for (const pair of pairs) {
    const count = known(headingsOf(pair))
    if (count >= 2 && count >= most) return pair
  }
  return first.slice(most < 2 ? 0 : counts.indexOf(most)).slice(0, 1)
}

/** The records of these rows; those that say nothing are none. */
export function chosenHeader(records: readonly CsvRecord[], { first, last }: HeaderRows): readonly CsvRecord[] {
  return records.filter(({ line }) => line >= first && line <= last)
}

/**
 * What each column is called: the headings of all rows above it. One that stands over several columns, of which only the first
 * cell says something, is that of each of them that is called something below it.
 */
export function headingsOf(rows: readonly CsvRecord[]): readonly string[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, column) => {
    const parts = rows.map(({ cells }, row) => {
      const isNamedBelow = rows.slice(row + 1).some((lower) => said(lower.cells, column) !== '')
      return said(cells, isNamedBelow ? overColumn(cells, column) : column)
    })
    return parts.filter((part, at) => part !== '' && part !== parts[at - 1]).join(TWO_HEADINGS)
  })
}

function isBelowHeadings(upper: readonly string[], lower: readonly string[]): boolean {
  const named = lower.flatMap((_, column) => (said(lower, column) === '' ? [] : [column]))
  const over = named.map((column) => overColumn(upper, column))
  const isOverSeveral = (column: number): boolean => over.filter((each) => each === column).length > 1
  const isEach = named.every((column, at) => isOverSeveral(over[at] ?? 0) && !/\d/.test(said(lower, column)))
  return named.length > 1 && isEach && upper.some((_, column) => said(upper, column) !== '' && !over.includes(column))
}

/** The column of the heading that stands over a column: its own, else the next to the left. */
function overColumn(cells: readonly string[], column: number): number {
  for (let at = column; at >= 0; at -= 1) if (said(cells, at) !== '') return at
  return column
}

function said(cells: readonly string[], column: number): string {
  return (cells[column] ?? '').replaceAll(/\s+/g, ' ').trim()
}
