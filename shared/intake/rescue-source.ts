import type { CsvRow } from '../formats/csv/read-csv.ts'
import { isEncoding, rescueOf, type LegacyKind } from '../text/legacy/rescue.ts'
import { rescueOfTexts, type TextsRescue } from '../text/legacy/rescue-texts.ts'
import type { SourceTable } from './table.ts'

/** How the words of a sound file are put right that came in an older encoding: which columns, and in what way. */
export interface SourceRescue extends Pick<TextsRescue, 'capitals' | 'mend'> {
  readonly kind: LegacyKind
  /** From 0. */
  readonly columns: ReadonlySet<number>
  /** A few cells as they would read, a line each. */
  readonly preview: string
}

/** Among so many rows an older encoding is looked for. */
const LOOKED_AT = 400
/** Names of files are as the files are called, whatever letters they have. */
const FILE_NAME = /\.\p{L}[\p{L}\d]{1,4}$/u

/**
 * Whether columns of a file, the letters of which are sound, hold texts that were typed in an older encoding: TCVN3, VNI,
 * VIQR, CP1251 and others; or, where none does, letters of two alphabets that look alike, or in parts. null for a sound
 * table. The way of the column that shows it best is the way of all.
 */
export function rescueOfSource({ header, rows }: Pick<SourceTable, 'header' | 'rows'>): SourceRescue | null {
  const looked = rows.slice(0, LOOKED_AT)
  const found = header.flatMap((_, column) => {
    const cells = [...new Set(looked.map(({ cells: row }) => (row[column] ?? '').trim()))].filter((cell) => cell !== '')
    const rescue = rescueOfTexts(cells)
    const areFiles = rescue !== null && !isEncoding(rescue.kind) && cells.every((cell) => FILE_NAME.test(cell))
    return rescue && !areFiles ? [{ column, rescue }] : []
  })
  const weight = ({ rescue }: (typeof found)[number]): number => Number(isEncoding(rescue.kind)) + rescue.confidence
  const [best] = found.toSorted((one, other) => weight(other) - weight(one))
  if (!best) return null
  const { kind, capitals, mend, preview } = best.rescue
  const same = found.filter(({ rescue }) => rescue.kind === kind)
  const columns = new Set(same.map(({ column }) => column))
  return { kind, mend, ...(capitals ? { capitals } : {}), columns, preview: preview.join('\n') }
}

/** The table with the cells of those columns, and headings that were typed likewise, put right. */
export function rescuedSource(table: SourceTable, rescue: SourceRescue): SourceTable {
  const known = new Map<string, string>()
  const inPlace = (cell: string): string => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const after = rescue.mend(cell)
    known.set(cell, after)
    return after
  }
  const rows = table.rows.map((row): CsvRow => ({
    ...row,
    cells: row.cells.map((cell, at) => (rescue.columns.has(at) ? inPlace(cell) : cell)),
  }))
  const headings = rescueOf(table.header.join('\n'))
  const header = headings?.kind === rescue.kind ? table.header.map(inPlace) : table.header
  return { ...table, header, rows }
}
