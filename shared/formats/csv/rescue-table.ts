import type { FieldBook } from '../../domain/fields/catalogue.ts'
import { rescueOf, type Rescue } from '../../text/legacy/rescue.ts'
import { columnOf } from './columns.ts'
import type { CsvTable } from './read-csv.ts'

/**
 * Whether the descriptions of a table came in an older encoding, and in which; its text is what their cells would say, a
 * line each. null for a sound table. Columns that name files and ids are left out: they are as the files are called.
 */
export function rescueOfTable(table: CsvTable, book?: FieldBook): Rescue | null {
  const described = describedColumns(table, book)
  const cells = table.rows.flatMap((row) => row.cells.filter((_, at) => described.has(at)))
  const found = rescueOf([...new Set(cells.map((cell) => cell.trim()))].filter((cell) => cell !== '').join('\n'))
  // Letters in parts say the same.
  return found?.kind === 'nfd' ? null : found
}

/** The table with its descriptions put right in the way that was found for all of them. */
export function rescuedTable(table: CsvTable, { kind, convert }: Rescue, book?: FieldBook): CsvTable {
  const described = describedColumns(table, book)
  // In VIQR a point after a plain word would become a mark: each cell has to show by itself that it is meant.
  const mended = (cell: string): string => (kind === 'viqr' && rescueOf(cell)?.kind !== kind ? cell : convert(cell))
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => (described.has(at) ? mended(cell) : cell)),
  }))
  return { ...table, rows }
}

function describedColumns({ header }: CsvTable, book: FieldBook | undefined): ReadonlySet<number> {
  const at = header.flatMap((heading, index) => (columnOf(heading, book)?.kind === 'field' ? [index] : []))
  return new Set(at)
}
