import type { CsvTable } from '../csv/read-csv.ts'

/**
 * Reads the first sheet of an XLSX (ECMA-376) or ODS (OASIS OpenDocument 1.2) that has rows: the first of them is the
 * header, empty ones are passed over. Dates come as ISO 8601, numbers as they are. The reader is loaded when it is first
 * needed. Throws what the reader throws for a file that is neither.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<CsvTable> {
  const workbook = isOpenDocument(bytes)
    ? await (await import('hucre/ods')).readOds(bytes)
    : await (await import('hucre/xlsx')).readXlsx(bytes)
  const sheet = workbook.sheets.find(({ rows }) => rows.some((row) => row.some((cell) => cellText(cell) !== '')))
  const rows = (sheet?.rows ?? []).map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [header, ...rest] = filled
  return { header: header?.cells ?? [], rows: rest, failed: [] }
}

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
