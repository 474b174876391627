import { CORE_FIELDS, FIELDS, rulesBeside, SHIPPED_BOOK, type FieldBook } from '../../domain/fields/catalogue.ts'
import type { FieldRule } from '../../domain/fields/field.ts'
import { OWN_FIELD } from '../../domain/fields/template.ts'
import type { Unit } from '../../domain/unit.ts'
import { fold } from '../../text/fold.ts'
import { partsOfHeading, qualitiesBeside, qualityHeading, type QualityColumn } from './qualities.ts'

/** Columns beside the described fields: `id`, `parent`, `level`, `pages`, `place@then`, `place@certainty` are told and never applied. */
export const UNIT_COLUMNS = ['id', 'parent', 'level', 'file'] as const
/** What stands after the fields: the date as EDTF, the places, what they were called then and how sure they are, and how many pages there are. */
export const MORE_COLUMNS = [
  'edtf',
  'place',
  'latitude',
  'longitude',
  'place@then',
  'place@certainty',
  'pages',
] as const

/** What a column holds: a field of the description, a quality of its values, or something else of the unit. */
export type CsvColumn =
  | { readonly kind: 'field'; readonly rule: FieldRule }
  | ({ readonly kind: 'quality' } & QualityColumn)
  | { readonly kind: 'other'; readonly name: (typeof UNIT_COLUMNS)[number] | (typeof MORE_COLUMNS)[number] }

/** A column of descriptions: a field, or a quality of the values of the field before it. */
export type DescribedColumn = Exclude<CsvColumn, { readonly kind: 'other' }>

/** The columns that every table of units has. */
export const CORE_COLUMNS: readonly DescribedColumn[] = CORE_FIELDS.map((rule) => ({ kind: 'field', rule }))

/** The columns that descriptions need: of the core fields, of what else they say, and of what their values have beside. */
export function describedColumns(units: readonly Unit[], book: FieldBook): readonly DescribedColumn[] {
  const rules = [...CORE_FIELDS, ...rulesBeside(units, book)]
  const qualities = qualitiesBeside(units, rules)
  return rules.flatMap((rule): readonly DescribedColumn[] => [
    { kind: 'field', rule },
    ...qualities.filter((each) => each.rule === rule).map((each) => ({ kind: 'quality', ...each }) as const),
  ])
}

/** The header of an exported CSV. */
export const csvHeader = (columns: readonly DescribedColumn[] = CORE_COLUMNS): readonly string[] => [
  ...UNIT_COLUMNS,
  ...columns.map((column) => (column.kind === 'field' ? column.rule.column : qualityHeading(column))),
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

/**
 * What a column of a CSV holds, by its heading: case and the prefixes `dc:` and `dcterms:` aside; null when unknown. Fields
 * of users' templates (`book`) are known by their column and by their name, which may be without its beginning.
 */
export function columnOf(heading: string, book: FieldBook = SHIPPED_BOOK): CsvColumn | null {
  const parts = partsOfHeading(heading)
  if (parts) return qualityOf(parts, book)
  const plain = heading
    .trim()
    .toLowerCase()
    .replace(/^(?:dc|dcterms)[:.]/, '')
  const name = OTHER_NAMES[plain] ?? plain
  const rule = FIELDS.find((field) => field.column.toLowerCase() === name)
  if (rule) return { kind: 'field', rule }
  const other = [...UNIT_COLUMNS, ...MORE_COLUMNS].find((column) => column === name)
  if (other) return { kind: 'other', name: other }
  const own = ownRule(heading, book)
  return own ? { kind: 'field', rule: own } : null
}

/** The field of users' templates that a heading names: as an export has it, else accents, case and signs aside. */
function ownRule(heading: string, { own }: FieldBook): FieldRule | undefined {
  const said = heading.trim()
  const key = lettersOf(said)
  if (key === '') return undefined
  return (
    own.find(({ name, column }) => name === said || column === said) ??
    own.find(({ name, column }) => [name, name.replace(OWN_FIELD, ''), column].some((each) => lettersOf(each) === key))
  )
}

function lettersOf(heading: string): string {
  return fold(heading).replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

function qualityOf(
  { field, quality }: NonNullable<ReturnType<typeof partsOfHeading>>,
  book: FieldBook,
): CsvColumn | null {
  const column = columnOf(field, book)
  if (column?.kind !== 'field') return null
  const { rule } = column
  return quality === 'edtf' && rule.name === 'date'
    ? { kind: 'other', name: 'edtf' }
    : { kind: 'quality', rule, quality }
}
