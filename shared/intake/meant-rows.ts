import { SHIPPED_BOOK } from '../domain/fields/catalogue.ts'
import type { FieldName, FieldRule } from '../domain/fields/field.ts'
import type { CsvRow } from '../formats/csv/read-csv.ts'
import { qualityMeaning, qualityOf, type Meaning, type UnitMeaning } from './meanings.ts'
import { tidy, type OtherColumn, type RowCells } from './row-cells.ts'

/** A row of which the cells mean something. */
export interface MeantRow {
  readonly line: number
  /** The first cell of that meaning that says something; ''. */
  cell(meaning: UnitMeaning): string
  readonly cells: RowCells
  /** The code of the file that it is a document of, where leaves were put to it. */
  readonly within?: string
  /** All that it says, for comparing rows. */
  said(without: ReadonlySet<Meaning>): string
}

export const CODE_FIELD = SHIPPED_BOOK.rule('referenceCode')

/** The reference code that a row has in one column; ''. */
export function codeOfRow({ cells }: Pick<MeantRow, 'cells'>): string {
  return cells.field(CODE_FIELD)[0] ?? ''
}

const IN_CSV: Readonly<Partial<Record<OtherColumn, UnitMeaning>>> = {
  id: 'id',
  parent: 'parent',
  level: 'level',
  file: 'path',
  edtf: 'edtf',
  place: 'place',
  latitude: 'latitude',
  longitude: 'longitude',
}

/** Reads rows by what their columns mean. */
export function rowReader(columns: readonly (Meaning | null)[]): (row: CsvRow) => MeantRow {
  const told: ReadonlySet<FieldName> = new Set(
    columns.flatMap((each) => (each === null ? [] : (fieldTold(each) ?? []))),
  )
  return (row) => meantRow(columns, row, told)
}

/** The field of which a column tells a quality. */
function fieldTold(meaning: Meaning): FieldName | null {
  return meaning === 'edtf' ? 'date' : (qualityOf(meaning)?.field ?? null)
}

function meantRow(columns: readonly (Meaning | null)[], row: CsvRow, told: ReadonlySet<FieldName>): MeantRow {
  const filled = new Map<Meaning, string[]>()
  columns.forEach((meaning, index) => {
    const text = meaning === null ? '' : tidy(row.cells[index] ?? '')
    if (meaning === null || text === '') return
    const known = filled.get(meaning)
    if (known) known.push(text)
    else filled.set(meaning, [text])
  })
  const cell = (meaning: UnitMeaning): string => filled.get(meaning)?.[0] ?? ''
  return {
    line: row.line,
    cell,
    said: (without) => JSON.stringify([...filled].filter(([meaning]) => !without.has(meaning))),
    cells: {
      line: row.line,
      other: (name) => {
        const meaning = IN_CSV[name]
        return meaning === undefined ? '' : cell(meaning)
      },
      quality({ name }: FieldRule, quality) {
        return told.has(name) ? (filled.get(qualityMeaning(name, quality))?.[0] ?? '') : ''
      },
      // Leaves that are not those of scans are told as they were written.
      field: ({ name }: FieldRule) =>
        filled.get(`field:${name}`) ?? (name === 'leaves' && cell('path') === '' ? filled.get('leaf') : null) ?? [],
    },
  }
}
