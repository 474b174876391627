import Papa from 'papaparse'

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

/**
 * Reads a CSV with a header: commas, semicolons or tabs (what the header has most of), quoted line breaks, CRLF or LF,
 * with or without a byte order mark. Empty rows are passed over; rows with a broken quote or too many cells are listed.
 */
export function readCsv(text: string): CsvTable {
  const plain = text.replace(/^\uFEFF/, '')
  const result = Papa.parse<readonly string[]>(plain, { delimiter: delimiterOf(plain) })
  const broken = new Map(result.errors.map((error) => [error.row ?? 0, error]))
  const header = (result.data[0] ?? []).map((heading) => heading.trim())
  const rows: CsvRow[] = []
  const failed: CsvFailure[] = []
  result.data.forEach((cells, index) => {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) return
    const line = index + 1
    const error = broken.get(index)
    const extra = cells.slice(header.length).some((cell) => cell.trim() !== '')
    if (error) failed.push({ line, code: 'csv-quotes', message: error.message })
    else if (extra) failed.push({ line, code: 'csv-too-many-cells', message: String(cells.length) })
    else rows.push({ line, cells })
  })
  return { header, rows, failed }
}

/** The commonest of the three in the header, outside quotes. */
function delimiterOf(text: string): string {
  const header = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replaceAll(/"(?:[^"]|"")*"/g, '')
  const count = (delimiter: string): number => header.split(delimiter).length
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
}
