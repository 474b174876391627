import Papa from 'papaparse'
import { firstText } from '../../domain/description.ts'
import { CORE_FIELDS } from '../../domain/fields/catalogue.ts'
import type { FieldRule } from '../../domain/fields/field.ts'
import { fileOf, placeLabel, type ExportedUnit } from '../exported-unit.ts'
import { joinCell } from './cells.ts'
import { csvHeader } from './columns.ts'
import { withGuard } from './formula-guard.ts'

/** What spreadsheets know UTF-8 by. */
export const BYTE_ORDER_MARK = '\uFEFF'

/**
 * CSV (RFC 4180, CRLF) in UTF-8 with a byte order mark, one row a unit: read back, it changes nothing. `more` are the
 * fields that have columns beside the core ones.
 */
export async function* csvChunks(
  units: AsyncIterable<ExportedUnit>,
  more: readonly FieldRule[] = [],
): AsyncIterable<string> {
  yield BYTE_ORDER_MARK + csvLine(csvHeader(more))
  for await (const exported of units) yield csvLine(csvRow(exported, more))
}

/** The cells of one unit, in the order of the header. */
export function csvRow(exported: ExportedUnit, more: readonly FieldRule[] = []): readonly string[] {
  const { unit, places } = exported
  return [
    unit.id,
    unit.parentId ?? '',
    unit.level,
    fileOf(exported),
    ...[...CORE_FIELDS, ...more].map((rule) => fieldCell(exported, rule)),
    unit.description.date?.[0]?.edtf ?? '',
    joinCell(places.map(placeLabel)),
    joinCell(places.map(({ place }) => String(place.point.lat))),
    joinCell(places.map(({ place }) => String(place.point.lon))),
    String(exported.pageCount),
  ]
}

function fieldCell({ unit }: ExportedUnit, rule: FieldRule): string {
  if (!rule.repeatable) return firstText(unit.description, rule.name)
  return joinCell((unit.description[rule.name] ?? []).map((value) => value.text))
}

/** A line of RFC 4180 with its end; no cell of it is run as a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${Papa.unparse([cells.map(withGuard)], { newline: '\r\n' })}\r\n`
}
