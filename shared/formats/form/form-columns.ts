import Papa from 'papaparse'
import type { Form, FormField } from '../../domain/forms/form.ts'
import { cellOnPage } from '../../domain/forms/form-page.ts'
import type { Box } from '../../domain/geometry.ts'
import { boundsOf } from '../../domain/shape.ts'
import { firstText } from '../../domain/description.ts'
import { nameOf, type Unit } from '../../domain/unit.ts'
import type { TableRow } from '../../forms/form-table.ts'
import { withGuard } from '../csv/formula-guard.ts'

/** A record that goes out, with the unit of its page. */
export interface ExportedRecord {
  readonly row: TableRow
  readonly unit: Unit | undefined
}

/** Columns before the fields: which record it is, and where it stands. */
export const RECORD_COLUMNS = ['record', 'unit', 'reference', 'file', 'page', 'row'] as const

/** The headings of fields: their names, told apart by numbers where they would be the same. */
export function fieldHeadings(
  fields: readonly FormField[],
  taken: readonly string[] = RECORD_COLUMNS,
): readonly string[] {
  const used = new Set<string>(taken)
  return fields.map(({ label }, index) => {
    const name = label.trim() || `field ${index + 1}`
    let free = name
    for (let next = 2; used.has(free); next += 1) free = `${name} ${next}`
    used.add(free)
    return free
  })
}

/** What stands before the fields of a record. Pages and rows are counted from 1. */
export function recordCells({ row, unit }: ExportedRecord): readonly string[] {
  const { page, number } = row
  return [
    recordName(row),
    unit ? nameOf(unit) : '',
    unit ? firstText(unit.description, 'referenceCode') : '',
    page.path,
    String(page.order + 1),
    String(number),
  ]
}

/** A name of a record, the same each time it is written. */
export function recordName({ page, row }: TableRow): string {
  return `${page.id}/${row.id}`
}

/** The box around a cell on its page's picture, as it is stored there, in fractions; null where the form lies nowhere. */
export function boxOnPage(form: Form, field: FormField, { read, row }: TableRow): Box | null {
  if (!read.fit) return null
  return boundsOf({ kind: 'polygon', points: cellOnPage(form, field, { row, ...read.fit }) })
}

/** A line of CSV (RFC 4180) with its end; no cell of it is run as a formula, and numbers stay numbers. */
export function tableLine(cells: readonly string[]): string {
  const guarded = cells.map((cell) => (/^-?\d+(?:\.\d+)?$/.test(cell) ? cell : withGuard(cell)))
  return `${Papa.unparse([guarded], { newline: '\r\n' })}\r\n`
}
