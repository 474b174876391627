import { recognisedColumns } from '../../../shared/arrangement/sheet-columns.ts'
import { readCsv } from '../../../shared/formats/csv/read-csv.ts'
import { isWorkbook, readWorkbook } from '../../../shared/formats/sheet/read-workbook.ts'
import type { Sheet } from '../../../shared/domain/arrangement.ts'
import type { SheetReader } from '../../ports/services.ts'
import { CsvError, decodeCsv } from './csv-import/csv-text.ts'

/** Reads spreadsheets by their content: XLSX, ODS, else CSV or TSV. */
export const sheetReader: SheetReader = {
  async read(file, name) {
    const table = await tableOf(file)
    if (table.header.every((heading) => heading === '')) throw new CsvError('csv-empty', 'no header')
    const sheet: Sheet = {
      name,
      header: table.header,
      columns: recognisedColumns(table.header),
      rows: table.rows.map(({ line, cells }) => ({ line, cells })),
    }
    return { sheet, failed: table.failed.length }
  },
}

async function tableOf(file: Blob): Promise<ReturnType<typeof readCsv>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isWorkbook(bytes)) return readCsv(await decodeCsv(file))
  try {
    return await readWorkbook(bytes)
  } catch (cause) {
    throw new CsvError('sheet-unreadable', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
