import { CORE_FIELDS, FIELDS } from '../../domain/fields/catalogue.ts'
import type { FieldRule } from '../../domain/fields/field.ts'

/** Columns beside the described fields: `id`, `parent`, `level`, `pages` are told and never applied. */
export const UNIT_COLUMNS = ['id', 'parent', 'level', 'file'] as const
/** What stands after the fields: the date as EDTF, the places, and how many pages there are. */
export const MORE_COLUMNS = ['edtf', 'place', 'latitude', 'longitude', 'pages'] as const

/** What a column holds: a field of the description, or something else of the unit. */
export type CsvColumn =
  | { readonly kind: 'field'; readonly rule: FieldRule }
  | { readonly kind: 'other'; readonly name: (typeof UNIT_COLUMNS)[number] | (typeof MORE_COLUMNS)[number] }

/** The header of an exported CSV; `more` are the fields beside the core ones. */
export const csvHeader = (more: readonly FieldRule[] = []): readonly string[] => [
  ...UNIT_COLUMNS,
  ...[...CORE_FIELDS, ...more].map((rule) => rule.column),
  ...MORE_COLUMNS,
]

const OTHER_NAMES: Readonly<Record<string, string>> = {
  spatial: 'place',
  lat: 'latitude',
  lon: 'longitude',
  lng: 'longitude',
  long: 'longitude',
  filename: 'file',
}

/** What a column of a CSV holds, by its heading: case and the prefixes `dc:` and `dcterms:` aside; null when unknown. */
export function columnOf(heading: string): CsvColumn | null {
  const plain = heading
    .trim()
    .toLowerCase()
    .replace(/^(?:dc|dcterms)[:.]/, '')
  const name = OTHER_NAMES[plain] ?? plain
  const rule = FIELDS.find((field) => field.column.toLowerCase() === name)
  if (rule) return { kind: 'field', rule }
  const other = [...UNIT_COLUMNS, ...MORE_COLUMNS].find((column) => column === name)
  return other ? { kind: 'other', name: other } : null
}
