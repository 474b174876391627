import type { Form, FormField } from '../../domain/forms/form.ts'
import type { TableCell } from '../../forms/form-table.ts'
import {
  boxOnPage,
  fieldHeadings,
  RECORD_COLUMNS,
  recordCells,
  recordName,
  tableLine,
  type ExportedRecord,
} from './form-columns.ts'

/** A file of a data package. */
export interface PackageFile {
  readonly path: string
  readonly chunks: Iterable<string>
}

/** Columns of the cells: of which record and field, what is written, what it stands for, who says so, and where. */
const CELL_COLUMNS = [
  'record',
  'field',
  'written',
  'value',
  'edtf',
  'by',
  'confidence',
  'file',
  'page',
  'x',
  'y',
  'w',
  'h',
]

/**
 * The table of a form as a Frictionless Data Package (profile 2.0, datapackage.org): `records.csv`, a line a record, with
 * typed columns that hold only what is of their type; `cells.csv`, a line a cell, with what is written there, who read it
 * and the box on the page (fractions of its picture from the top left); and `datapackage.json`, which says what they are.
 */
export function dataPackage(form: Form, records: readonly ExportedRecord[], at: string): readonly PackageFile[] {
  return [
    { path: 'records.csv', chunks: recordLines(form, records) },
    { path: 'cells.csv', chunks: cellLines(form, records) },
    { path: 'datapackage.json', chunks: [`${JSON.stringify(descriptorOf(form, at), null, 2)}\n`] },
  ]
}

function* recordLines(form: Form, records: readonly ExportedRecord[]): Iterable<string> {
  yield tableLine([...RECORD_COLUMNS, ...fieldHeadings(form.fields)])
  for (const record of records) {
    const cells = record.row.cells.map((cell, index) => typed(cell, form.fields[index]))
    yield tableLine([...recordCells(record), ...cells])
  }
}

/** What is of the type of its field; '' for the rest, which `cells.csv` has as it is written. */
function typed(cell: TableCell, field: FormField | undefined): string {
  if (cell.written === null || cell.fault !== null) return ''
  return field?.type === 'date' ? (cell.edtf ?? '') : cell.value
}

function* cellLines(form: Form, records: readonly ExportedRecord[]): Iterable<string> {
  const headings = fieldHeadings(form.fields)
  yield tableLine(CELL_COLUMNS)
  for (const { row } of records)
    for (const [index, field] of form.fields.entries()) {
      const cell = row.cells[index]
      if (!cell?.cell) continue
      const { by } = cell.cell
      const box = boxOnPage(form, field, row)
      const said =
        by.by === 'machine' ? [by.engine, by.confidence === undefined ? '' : short(by.confidence)] : [by.by, '']
      const where = box ? [box.x, box.y, box.w, box.h].map(short) : ['', '', '', '']
      const known = [recordName(row), headings[index] ?? '', cell.cell.text, cell.value, cell.edtf ?? '']
      yield tableLine([...known, ...said, row.page.path, String(row.page.order + 1), ...where])
    }
}

function short(value: number): string {
  return String(Math.round(value * 1e5) / 1e5)
}

function descriptorOf(form: Form, at: string): object {
  const headings = fieldHeadings(form.fields)
  const place = [
    { name: 'record', type: 'string', constraints: { required: true, unique: true } },
    ...['unit', 'reference', 'file'].map((name) => ({ name, type: 'string' })),
    ...['page', 'row'].map((name) => ({ name, type: 'integer', constraints: { minimum: 1 } })),
  ]
  const fields = form.fields.map((field, index) => ({ name: headings[index] ?? '', ...typeOf(field) }))
  const cells = CELL_COLUMNS.map((name) =>
    ['confidence', 'x', 'y', 'w', 'h'].includes(name)
      ? { name, type: 'number' }
      : { name, type: name === 'page' ? 'integer' : 'string' },
  )
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug(form.name),
    title: form.name,
    created: at,
    resources: [
      resource('records', { fields: [...place, ...fields], primaryKey: ['record'] }),
      resource('cells', {
        fields: cells,
        foreignKeys: [{ fields: ['record'], reference: { resource: 'records', fields: ['record'] } }],
      }),
    ],
  }
}

function resource(name: string, schema: object): object {
  return { name, type: 'table', path: `${name}.csv`, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', schema }
}

/** Dates are EDTF, which Table Schema has no type for. */
function typeOf({ type, choices }: FormField): object {
  if (type === 'number') return { type: 'number' }
  if (type === 'tick') return { type: 'boolean', trueValues: ['true'], falseValues: ['false'] }
  if (type === 'choice' && choices && choices.length > 0) return { type: 'string', constraints: { enum: [...choices] } }
  return type === 'date'
    ? { type: 'string', format: 'default', description: 'EDTF (ISO 8601-2:2019)' }
    : { type: 'string' }
}

function slug(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replaceAll(/[^a-z0-9._/-]+/g, '-').replaceAll(/^-+|-+$/g, '') // prettier-ignore
  return plain || 'records'
}
