import { SHIPPED_BOOK, type FieldBook } from '../../domain/fields/catalogue.ts'
import type { Form } from '../../domain/forms/form.ts'
import { BYTE_ORDER_MARK } from '../csv/write-csv.ts'
import { firstText } from '../../domain/description.ts'
import { fieldHeadings, RECORD_COLUMNS, recordCells, tableLine, type ExportedRecord } from './form-columns.ts'

/** The table of a form as CSV (RFC 4180, CRLF) in UTF-8 with a byte order mark; ditto marks stand for what they repeat. */
export function* formCsv(form: Form, records: Iterable<ExportedRecord>): Iterable<string> {
  yield BYTE_ORDER_MARK + tableLine([...RECORD_COLUMNS, ...fieldHeadings(form.fields)])
  for (const record of records) yield tableLine([...recordCells(record), ...record.row.cells.map(({ value }) => value)])
}

/**
 * The records as a table that the intake of descriptions takes: columns of fields with a target are called as that field's
 * column. A form of one record a page has the code of its unit too, so that it is that unit which is filled.
 */
export function* formAsUnits(
  form: Form,
  records: Iterable<ExportedRecord>,
  book: FieldBook = SHIPPED_BOOK,
): Iterable<string> {
  const ownCode = form.kind === 'form' && form.fields.every(({ target }) => target !== 'referenceCode')
  const code = ownCode ? [book.rule('referenceCode').column] : []
  const names = form.fields.map((field) => (field.target ? { ...field, label: book.rule(field.target).column } : field))
  yield BYTE_ORDER_MARK + tableLine([...code, ...fieldHeadings(names, code)])
  for (const { row, unit } of records) {
    const known = ownCode ? [unit ? firstText(unit.description, 'referenceCode') : ''] : []
    yield tableLine([...known, ...row.cells.map(({ value }) => value)])
  }
}

/** A workbook of one sheet, XLSX (ECMA-376) or ODS (OpenDocument 1.2): numbers as numbers, ticks as truth values. */
export async function formWorkbook(
  form: Form,
  records: Iterable<ExportedRecord>,
  kind: 'xlsx' | 'ods',
): Promise<Uint8Array> {
  const header = [...RECORD_COLUMNS, ...fieldHeadings(form.fields)]
  const rows: (string | number | boolean | null)[][] = [header]
  for (const record of records) {
    const cells = record.row.cells.map((cell, index) => {
      const type = form.fields[index]?.type
      if (cell.written === null || cell.value === '') return null
      if (type === 'tick') return cell.value === 'true'
      // Digits beyond what a spreadsheet holds stay a text.
      return type === 'number' && cell.fault === null && cell.value.length <= 15 ? Number(cell.value) : cell.value
    })
    const [name = '', unit = '', reference = '', file = '', page = '', row = ''] = recordCells(record)
    rows.push([name, unit, reference, file, Number(page), Number(row), ...cells])
  }
  const sheets = [{ name: sheetName(form.name), rows, freezePane: { rows: 1 } }]
  const bytes = kind === 'xlsx' ? await (await import('hucre/xlsx')).writeXlsx({ sheets }) : await (await import('hucre/ods')).writeOds({ sheets }) // prettier-ignore
  return bytes
}

/** Excel takes 31 characters, and none of these. */
function sheetName(name: string): string {
  return name.replaceAll(/[\\/?*:[\]]/g, ' ').replaceAll(/^'+|'+$/g, '').trim().slice(0, 31) || 'Records' // prettier-ignore
}
