import { edtfFromWording } from '../../../../shared/dates/edtf-from-wording.ts'
import { readEdtf } from '../../../../shared/dates/edtf-read.ts'
import { withField, type DescribedValue, type Description } from '../../../../shared/domain/description.ts'
import { FIELDS } from '../../../../shared/domain/fields/catalogue.ts'
import type { FieldRule } from '../../../../shared/domain/fields/field.ts'
import type { Provenance } from '../../../../shared/domain/provenance.ts'
import { splitCell } from '../../../../shared/formats/csv/cells.ts'
import { tidy, type RowCells } from './row-cells.ts'

export interface RowFailure {
  readonly code: string
  readonly message: string
}

interface Described {
  readonly description: Description
  readonly changed: boolean
  readonly failed: readonly RowFailure[]
}

/** The description with what a row says put in. A value that is there already keeps who said it. */
export function describedByRow(before: Description, cells: RowCells, by: Provenance): Described {
  const failed: RowFailure[] = []
  let description = before
  for (const rule of FIELDS) {
    const current = description[rule.name] ?? []
    const values =
      rule.kind === 'date' ? dateValues(current, cells, { by, failed, rule }) : plainValues(rule, cells, by)
    if (values.length === 0 || same(current, values)) continue
    description = withField(description, rule.name, keepKnown(current, values))
  }
  return { description, changed: description !== before, failed }
}

function plainValues(rule: FieldRule, cells: RowCells, by: Provenance): readonly DescribedValue[] {
  const texts = rule.repeatable ? cells.field(rule).flatMap(splitCell) : cells.field(rule).slice(0, 1)
  return [...new Set(texts)].map((text) => ({ text, by }))
}

interface DateContext {
  readonly by: Provenance
  readonly failed: RowFailure[]
  readonly rule: FieldRule
}

/** `edtf` alone gives the wording that is there its EDTF; a wording alone is read where it is plain. */
function dateValues(
  current: readonly DescribedValue[],
  cells: RowCells,
  { by, failed, rule }: DateContext,
): readonly DescribedValue[] {
  const written = cells.field(rule)[0] ?? ''
  // The column of EDTF tells of the one date that every table has.
  const given = rule.name === 'date' ? validEdtf(cells.other('edtf'), failed) : undefined
  if (written === '' && given === undefined) return []
  const text = written || (current[0]?.text ?? given ?? '')
  const known = current[0]?.text === text ? current[0].edtf : undefined
  // A Russian or Vietnamese reader puts the day first; so do the languages that the app reads.
  const edtf = given ?? known ?? edtfFromWording(text, { dayFirst: true })?.edtf
  return [edtf === undefined ? { text, by } : { text, edtf, by }]
}

function validEdtf(edtf: string, failed: RowFailure[]): string | undefined {
  if (edtf === '') return undefined
  if (readEdtf(edtf).ok) return edtf
  failed.push({ code: 'csv-edtf', message: edtf })
  return undefined
}

function same(current: readonly DescribedValue[], next: readonly DescribedValue[]): boolean {
  return JSON.stringify(current.map(plain).filter(said)) === JSON.stringify(next.map(plain))
}

function keepKnown(current: readonly DescribedValue[], next: readonly DescribedValue[]): readonly DescribedValue[] {
  return next.map((value) => current.find((known) => same([known], [value])) ?? value)
}

function plain(value: DescribedValue): readonly string[] {
  return [tidy(value.text), value.edtf ?? '']
}

function said([text]: readonly string[]): boolean {
  return text !== ''
}
