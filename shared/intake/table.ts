import { csvRecords, type CsvRecord, type CsvRow } from '../formats/csv/read-csv.ts'
import { isWorkbook, readSheet } from '../formats/sheet/read-workbook.ts'
import { BROKEN_LETTER, decodeTable } from './decode-table.ts'
import { chosenHeader, guessedHeader, HEADER_WITHIN, headingsOf, type HeaderRows } from './header-rows.ts'

/** What is amiss with a cell or row, whatever the columns mean: `column` from 0, null for the whole row. */
export interface TableFault {
  readonly weight: 'error' | 'doubt'
  readonly line: number | null
  readonly column: number | null
  readonly code: string
  readonly message: string
}

/** A spreadsheet as read. */
export interface SourceTable {
  readonly header: readonly string[]
  /** Where the header stands, and the numbers of the rows in which it may. */
  readonly headerRows: HeaderRows
  readonly firstRows: readonly number[]
  readonly rows: readonly CsvRow[]
  readonly faults: readonly TableFault[]
  /** Of text: in what it was written, and what parts its cells; null for a workbook. */
  readonly text: { readonly encoding: string; readonly guessed: boolean; readonly delimiter: string } | null
}

/** More is no cell of a spreadsheet (an Excel cell holds 32,767 signs), but a text that lost its quotes. */
const LONGEST = 100_000

/** How the header is found: where a person says it stands, else by how many of the headings of a row mean something. */
type Headings = HeaderRows | ((headings: readonly string[]) => number)

/**
 * Reads XLSX, ODS, CSV or TSV by its content. `headings`: which rows are the header, or how many of some headings mean
 * something, by which they are found (see `guessedHeader`). Throws what the reader of workbooks throws for a torn one.
 */
export async function readTable(bytes: Uint8Array, headings: Headings): Promise<SourceTable> {
  if (isWorkbook(bytes)) {
    const { rows, faults } = await readSheet(bytes)
    const table = tableOf(rows, headings)
    const own = faults.map((fault): TableFault => ({ ...fault, weight: 'error' }))
    return { ...table, faults: [...own, ...table.faults].filter(isOfRows(table)), text: null }
  }
  const { text, encoding, guessed } = decodeTable(bytes)
  const { delimiter, records } = csvRecords(text)
  const table = tableOf(records, headings)
  const told: readonly TableFault[] = guessed
    ? [{ weight: 'doubt', line: null, column: null, code: 'intake-encoding', message: encoding }]
    : []
  return { ...table, faults: [...told, ...table.faults], text: { encoding, guessed, delimiter } }
}

type Headed = Omit<SourceTable, 'text'>

function tableOf(records: readonly CsvRecord[], how: Headings): Headed {
  const found = typeof how === 'function' ? guessedHeader(records, how) : chosenHeader(records, how)
  const headed = found.length > 0 ? found : records.slice(0, 1)
  const last = headed.at(-1)
  const rows = last ? records.slice(records.indexOf(last) + 1) : []
  const headings = headingsOf(headed)
  const header = headings.slice(0, widthOf(headings, rows))
  return {
    header,
    headerRows: { first: headed[0]?.line ?? 1, last: last?.line ?? 1 },
    firstRows: records.slice(0, HEADER_WITHIN).map(({ line }) => line),
    rows,
    faults: rows.flatMap((row) => faultsOf(row, header.length)),
  }
}

/** Without the columns at the end that are only coloured: they have neither a heading nor a cell that says something. */
function widthOf(headings: readonly string[], rows: readonly CsvRow[]): number {
  let width = headings.length
  const isEmpty = (at: number): boolean =>
    headings[at] === '' && rows.every(({ cells }) => (cells[at] ?? '').trim() === '')
  while (width > 0 && isEmpty(width - 1)) width -= 1
  return width
}

function faultsOf({ line, cells, broken }: CsvRecord, width: number): readonly TableFault[] {
  const fault = (code: string, message: string, column: number | null = null): TableFault => ({
    weight: 'error',
    line,
    column,
    code,
    message,
  })
  if (broken !== undefined) return [fault('intake-quotes', broken)]
  const extra = cells.slice(width).some((cell) => cell.trim() !== '')
  const ofCells = cells.flatMap((cell, column) => [
    ...(cell.length > LONGEST ? [fault('intake-too-long', String(cell.length), column)] : []),
    ...(cell.includes(BROKEN_LETTER) ? [fault('intake-not-utf8', around(cell), column)] : []),
  ])
  return extra ? [fault('intake-too-many-cells', String(cells.length)), ...ofCells] : ofCells
}

/** The place in a cell where a letter is broken. */
function around(cell: string): string {
  const at = cell.indexOf(BROKEN_LETTER)
  return cell.slice(Math.max(0, at - 15), at + 15)
}

/** What stands above the header, such as a title over all columns, is nobody's concern. */
function isOfRows({ rows }: Headed): (fault: TableFault) => boolean {
  const first = rows[0]?.line ?? Infinity
  return ({ line }) => line === null || line >= first
}
