import { dateSaid, type DateSaid } from '../dates/dated.ts'
import { readEdtf } from '../dates/edtf-read.ts'
import { withField, type DescribedValue, type Description } from '../domain/description.ts'
import { FIELDS } from '../domain/fields/catalogue.ts'
import type { FieldRule } from '../domain/fields/field.ts'
import type { Provenance } from '../domain/provenance.ts'
import { splitCell } from '../formats/csv/cells.ts'
import { tidy, type RowCells } from './row-cells.ts'
import { termMeant } from './term-words.ts'

/** What of a row can't go in: `code` is a key of the error messages, `message` what it is about. */
export interface RowFailure {
  readonly code: string
  readonly message: string
}

/** A description after a row, and what of the row did not go in. */
export interface RowDescribed {
  readonly description: Description
  readonly changed: boolean
  readonly failed: readonly RowFailure[]
}

/**
 * The description with what a row says put in. A value that is there already keeps who said it.
 */
export function describedByRow(
  before: Description,
  cells: RowCells,
  { by, rules = FIELDS, readDate = dayFirst }: RowReading,
): RowDescribed {
  const failed: RowFailure[] = []
  let description = before
  for (const rule of rules) {
    const current = description[rule.name] ?? []
    const values =
      rule.kind === 'date' ? dateValues(current, cells, { by, failed, rule, readDate }) : plainValues(rule, cells, by)
    // What a field that has one value says in other languages stands in no cell.
    const [first] = current
    const beside = rule.repeatable ? [] : current.slice(1)
    const told = rule.repeatable ? current : current.slice(0, 1)
    if (values.length === 0 || same(told, values)) continue
    const next = rule.repeatable ? values : values.map((value) => ({ ...languageOf(first), ...value }))
    description = withField(description, rule.name, [...keepKnown(told, next), ...beside])
  }
  return { description, changed: description !== before, failed }
}

/** Who says what a row says, which fields it may speak of (all that ship), and how dates are read. */
interface RowReading {
  readonly by: Provenance
  readonly rules?: readonly FieldRule[]
  readonly readDate?: (wording: string) => DateSaid
}

/** A Russian or Vietnamese reader puts the day first; so do the languages that the app reads. */
const dayFirst = (wording: string): DateSaid => dateSaid(wording, { dayFirst: true })

function languageOf(value: DescribedValue | undefined): Pick<DescribedValue, 'language'> {
  return value?.language === undefined ? {} : { language: value.language }
}

function plainValues(rule: FieldRule, cells: RowCells, by: Provenance): readonly DescribedValue[] {
  const texts = rule.repeatable ? cells.field(rule).flatMap(splitCell) : cells.field(rule).slice(0, 1)
  return [...new Set(texts.map((text) => termMeant(rule, text)))].map((text) => ({ text, by }))
}

interface DateContext {
  readonly by: Provenance
  readonly failed: RowFailure[]
  readonly rule: FieldRule
  readonly readDate: (wording: string) => DateSaid
}

/** `edtf` alone gives the wording that is there its EDTF; a wording alone is read where it is plain. */
function dateValues(
  current: readonly DescribedValue[],
  cells: RowCells,
  { by, failed, rule, readDate }: DateContext,
): readonly DescribedValue[] {
  const written = cells.field(rule)[0] ?? ''
  // The column of EDTF tells of the one date that every table has.
  const given = rule.name === 'date' ? validEdtf(cells.other('edtf'), failed) : undefined
  if (written === '' && given === undefined) return []
  const text = written || (current[0]?.text ?? given ?? '')
  const known = current[0]?.text === text ? current[0].edtf : undefined
  const read = readDate(text)
  const edtf = given ?? known ?? read.edtf
  if (edtf === undefined) return [{ text, by }]
  return [edtf === read.edtf ? { text, ...read, by } : { text, edtf, by }]
}

function validEdtf(edtf: string, failed: RowFailure[]): string | undefined {
  if (edtf === '') return undefined
  if (readEdtf(edtf).ok) return edtf
  failed.push({ code: 'csv-edtf', message: edtf })
  return undefined
}

/** Whether the values say the same; one that is said twice is said. */
function same(current: readonly DescribedValue[], next: readonly DescribedValue[]): boolean {
  const told = (values: readonly DescribedValue[]): string =>
    [
      ...new Set(
        values
          .map(plain)
          .filter(said)
          .map((value) => JSON.stringify(value)),
      ),
    ].join()
  return told(current) === told(next)
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
