import type { FieldName, FieldRule } from '../domain/fields/field.ts'
import type { CsvColumn } from '../formats/csv/columns.ts'
import type { Quality } from '../formats/csv/qualities.ts'
import type { CsvRow } from '../formats/csv/read-csv.ts'

/** What a column may hold beside the fields of the description. */
export type OtherColumn = Extract<CsvColumn, { kind: 'other' }>['name']

/** The cells of a row by what their columns mean; '' where there is none. */
export interface RowCells {
  readonly line: number
  other(name: OtherColumn): string
  /** Every cell of the field that says something: a file may have both `title` and `dc:title`. */
  field(rule: FieldRule): readonly string[]
  /** What is said of the values of the field beside their wording, an entry a value; '' where nothing is. */
  quality(rule: FieldRule, quality: Quality): string
}

/** The cells of a row by what the columns of a CSV hold. */
export function rowCells(columns: readonly (CsvColumn | null)[], row: CsvRow): RowCells {
  const cells = columns.map((column, index) => [column, tidy(row.cells[index] ?? '')] as const)
  const filled = cells.filter(([, cell]) => cell !== '')
  const other = (name: OtherColumn): string =>
    filled.find(([column]) => column?.kind === 'other' && column.name === name)?.[1] ?? ''
  return {
    line: row.line,
    other,
    quality: ({ name }, quality) =>
      isEdtfOfDate(name, quality)
        ? other('edtf')
        : (filled.find(
            ([column]) => column?.kind === 'quality' && column.quality === quality && column.rule.name === name,
          )?.[1] ?? ''),
    field: (rule) =>
      filled.flatMap(([column, cell]) => (column?.kind === 'field' && column.rule.name === rule.name ? [cell] : [])),
  }
}

/** The EDTF of the date has a column of its own, which every table of units has. */
export function isEdtfOfDate(field: FieldName, quality: Quality): boolean {
  return field === 'date' && quality === 'edtf'
}

/** Texts that differ only in white space around them and in line ends say the same. */
export function tidy(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').trim()
}
