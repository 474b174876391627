import Papa from 'papaparse'
import { withoutGuard } from './formula-guard.ts'

/** A row as spreadsheets number it: the header is row 1. `cells` by the number of the column. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A row that can't be used; `code` is a key of the error messages. */
export interface CsvFailure {
  readonly line: number
  readonly code: string
  readonly message: string
}

/** A CSV as read: its columns and rows. */
export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
  readonly failed: readonly CsvFailure[]
}

/** A record of a CSV; `broken` says what is wrong with its quotes. */
export interface CsvRecord extends CsvRow {
  readonly broken?: string
}

/** The records that say something, whatever they are, and what parts their cells. */
export interface CsvRecords {
  readonly delimiter: string
  readonly records: readonly CsvRecord[]
}

/**
 * Reads the records of a CSV: commas, semicolons or tabs (what the first line that has any has most of), quoted line
 * breaks, CRLF or LF, with or without a byte order mark. Empty records are passed over. The apostrophe by which an
 * export keeps spreadsheets from running a cell as a formula is taken off.
 */
export function csvRecords(text: string): CsvRecords {
  const plain = withoutEmptyEnd(text.replace(/^\uFEFF/, ''))
  const delimiter = delimiterOf(plain)
  const result = Papa.parse<readonly string[]>(plain, { delimiter })
  const broken = new Map(result.errors.map((error) => [error.row ?? 0, error.message]))
  const records = result.data.flatMap((cells, index): readonly CsvRecord[] => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const problem = broken.get(index)
    const record = { line: index + 1, cells: cells.map(withoutGuard) }
    return [problem === undefined ? record : { ...record, broken: problem }]
  })
  return { delimiter, records }
}

/**
 * Reads a CSV whose first row is its header. Rows with a broken quote or more cells than the header are listed; see
 * `csvRecords` for the rest.
 */
export function readCsv(text: string): CsvTable {
  const { records } = csvRecords(text)
  const first = records[0]
  // An empty first row is no header.
  const header = first?.line === 1 ? first.cells.map((heading) => heading.trim()) : []
  const rows: CsvRow[] = []
  const failed: CsvFailure[] = []
  for (const { line, cells, broken } of records) {
    if (line === 1) continue
    const extra = cells.slice(header.length).some((cell) => cell.trim() !== '')
    if (broken !== undefined) failed.push({ line, code: 'csv-quotes', message: broken })
    else if (extra) failed.push({ line, code: 'csv-too-many-cells', message: String(cells.length) })
    else rows.push({ line, cells })
  }
  return { header, rows, failed }
}

const DELIMITERS = [',', ';', '\t']

/** A million empty rows at the end of a spreadsheet are a million delimiters: nothing of them is parsed. */
function withoutEmptyEnd(text: string): string {
  let end = text.length
  while (end > 0 && ' \t,;\r\n'.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** The commonest of the three in the first line that has any, outside quotes. */
function delimiterOf(text: string): string {
  const beginning = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, '')
  const line = beginning.split(/[\r\n]+/).find((each) => DELIMITERS.some((delimiter) => each.includes(delimiter))) ?? ''
  const count = (delimiter: string): number => line.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
}
