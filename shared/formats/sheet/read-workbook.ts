import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Sheet as ReadSheet } from 'hucre'
import type { CsvRow, CsvTable } from '../csv/read-csv.ts'

/** What a cell of a workbook has that a table can't keep: `column` from 0. */
export interface SheetFault {
  readonly line: number
  readonly column: number
  /** A key of the error messages. */
  readonly code: 'intake-merged' | 'intake-merged-across' | 'intake-formula'
  /** Cells as spreadsheets name them, 'B3:B7'; a formula as it is written. */
  readonly message: string
}

/** The rows of a sheet that say something, and the cells that say less than they show. */
export interface SheetRows {
  readonly name: string
  readonly rows: readonly CsvRow[]
  readonly faults: readonly SheetFault[]
}

/**
 * Reads the first sheet of an XLSX (ECMA-376) or ODS (OASIS OpenDocument 1.2) that has rows; empty ones are passed over.
 * Dates come as ISO 8601, numbers as they are. Merged cells and formulas without a value are listed. The reader is loaded
 * when it is first needed. Throws what the reader throws for a file that is neither.
 */
export async function readSheet(bytes: Uint8Array): Promise<SheetRows> {
  const workbook = isOpenDocument(bytes) ? await readOds(bytes) : await (await import('hucre/xlsx')).readXlsx(bytes)
  const sheet = workbook.sheets.find(({ rows }) => rows.some((row) => row.some((cell) => cellText(cell) !== '')))
  const rows: CsvRow[] = []
  sheet?.rows.forEach((cells, index) => {
    const texts = cells.map(cellText)
    if (texts.some((text) => text !== '')) rows.push({ line: index + 1, cells: texts })
  })
  return { name: sheet?.name ?? '', rows, faults: sheet ? faultsOf(sheet) : [] }
}

/** Reads the same as a table of which the first row is the header. */
export async function readWorkbook(bytes: Uint8Array): Promise<CsvTable> {
  const [header, ...rows] = (await readSheet(bytes)).rows
  return { header: header?.cells ?? [], rows, failed: [] }
}

/**
 * The sheets of an ODS. Where columns are coloured to the end of the sheet, each is a rectangle of a thousand million cells,
 * which the reader refuses: then it gets the rows without the empty cells at their ends.
 */
async function readOds(bytes: Uint8Array): Promise<{ readonly sheets: readonly ReadSheet[] }> {
  const ods = await import('hucre/ods')
  try {
    return await ods.readOds(bytes)
  } catch (error) {
    if (!(error instanceof Error && /Sheet spans \d+ cells/.test(error.message))) throw error
    return await ods.readOds(withoutEmptyEnds(bytes))
  }
}

/** Cells that say nothing at the end of a row: neither a value nor a formula, nor do they begin merged ones. */
const EMPTY_END =
  /(?:<table:(?:covered-)?table-cell\b(?![^<>]*(?:formula|value-type|-spanned)=)[^<>]*\/>\s*)+(?=<\/table:table-row>)/g

function withoutEmptyEnds(bytes: Uint8Array): Uint8Array {
  const { mimetype, 'content.xml': content } = unzipSync(bytes, { filter: ({ name }) => PARTS.has(name) })
  if (!mimetype || !content) return bytes
  const bare = strFromU8(content).replaceAll(EMPTY_END, '')
  return zipSync({ mimetype: [mimetype, { level: 0 }], 'content.xml': [strToU8(bare), { level: 1 }] })
}

/** What the reader needs of an OpenDocument. */
const PARTS: ReadonlySet<string> = new Set(['mimetype', 'content.xml'])

/** A ZIP: both kinds of workbook are. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** An OpenDocument begins with its media type, stored as it is (OpenDocument 1.2, part 3, 3.3). */
function isOpenDocument(bytes: Uint8Array): boolean {
  const beginning = String.fromCharCode(...bytes.slice(30, 90))
  return beginning.startsWith('mimetypeapplication/vnd.oasis.opendocument')
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : ''
}

function faultsOf({ merges = [], cells = new Map() }: Pick<ReadSheet, 'merges' | 'cells'>): readonly SheetFault[] {
  const merged = merges.flatMap(({ startRow, startCol, endRow, endCol }): readonly SheetFault[] => {
    const message = `${addressOf(startRow, startCol)}:${addressOf(endRow, endCol)}`
    const columns = Array.from({ length: endCol - startCol + 1 }, (_, index) => startCol + index)
    // Within one row it is a heading over several columns, as inventories part their sections.
    const code = startRow === endRow ? 'intake-merged-across' : 'intake-merged'
    return columns.map((column) => ({ line: startRow + 1, column, code, message }))
  })
  const empty = [...cells].flatMap(([key, cell]): readonly SheetFault[] => {
    if (cell.formula === undefined || hasValue(cell.formulaResult ?? cell.value)) return []
    const [row = 0, column = 0] = key.split(',').map(Number)
    return [{ line: row + 1, column, code: 'intake-formula', message: `=${cell.formula}` }]
  })
  return [...merged, ...empty]
}

/** A formula that failed shows '#REF!' and the like, which is no value. */
function hasValue(value: unknown): boolean {
  return cellText(value) !== '' && !/^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)[!?]?$/.test(cellText(value))
}

/** 'B3' of row 2 and column 1, both from 0. */
function addressOf(row: number, column: number): string {
  const letters = (at: number): string =>
    at < 0 ? '' : letters(Math.floor(at / 26) - 1) + String.fromCharCode(65 + (at % 26))
  return `${letters(column)}${row + 1}`
}
