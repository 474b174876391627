import Papa from 'papaparse'
import { SHIPPED_BOOK } from '../../domain/fields/catalogue.ts'
import type { FieldRule } from '../../domain/fields/field.ts'
import { certaintiesOf, fileOf, namesThen, placeLabel, type ExportedUnit } from '../exported-unit.ts'
import { joinCell } from './cells.ts'
import { CORE_COLUMNS, csvHeader, type DescribedColumn } from './columns.ts'
import { withGuard } from './formula-guard.ts'
import { qualityCell, valuesTold } from './qualities.ts'

const DATE = SHIPPED_BOOK.rule('date')

/** What spreadsheets know UTF-8 by. */
export const BYTE_ORDER_MARK = '\uFEFF'

/**
 * CSV (RFC 4180, CRLF) in UTF-8 with a byte order mark, one row a unit: read back, it changes nothing.
 * `columns`: those of the descriptions, the core ones unless others are needed.
 */
export async function* csvChunks(
  units: AsyncIterable<ExportedUnit>,
  columns: readonly DescribedColumn[] = CORE_COLUMNS,
): AsyncIterable<string> {
  yield BYTE_ORDER_MARK + csvLine(csvHeader(columns))
  for await (const exported of units) yield csvLine(csvRow(exported, columns))
}

/** The cells of one unit, in the order of the header. */
export function csvRow(exported: ExportedUnit, columns: readonly DescribedColumn[] = CORE_COLUMNS): readonly string[] {
  const { unit, places } = exported
  return [
    unit.id,
    unit.parentId ?? '',
    unit.level,
    fileOf(exported),
    ...columns.map((column) =>
      column.kind === 'field' ? fieldCell(exported, column.rule) : qualityCell(exported, column),
    ),
    qualityCell(exported, { rule: DATE, quality: 'edtf' }),
    joinCell(places.map(placeLabel)),
    joinCell(places.map(({ place }) => String(place.point.lat))),
    joinCell(places.map(({ place }) => String(place.point.lon))),
    thenCell(exported),
    joinCell(certaintiesOf(exported) ?? []),
    String(exported.pageCount),
  ]
}

/** What the places were called then, in their order; empty where that is known of none. */
function thenCell(exported: ExportedUnit): string {
  const names = namesThen(exported)
  return names.some((name) => name !== null) ? joinCell(names.map((name) => name ?? '')) : ''
}

function fieldCell({ unit }: ExportedUnit, rule: FieldRule): string {
  const texts = valuesTold(unit, rule).map((value) => value.text)
  return rule.repeatable || texts.length > 1 ? joinCell(texts) : (texts[0] ?? '')
}

/** A line of RFC 4180 with its end; no cell of it is run as a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${Papa.unparse([cells.map(withGuard)], { newline: '\r\n' })}\r\n`
}
