import { dateSaid, type DateSaid } from '../dates/dated.ts'
import { withField, type DescribedValue, type Description } from '../domain/description.ts'
import { FIELDS } from '../domain/fields/catalogue.ts'
import type { FieldRule } from '../domain/fields/field.ts'
import type { Provenance } from '../domain/provenance.ts'
import type { RecordOf } from './record-finder.ts'
import type { RowCells } from './row-cells.ts'
import { keyOf, rowValues, type RowFailure, type RowValues } from './row-values.ts'

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
  { by, rules = FIELDS, readDate = dayFirst, recordOf = () => null }: RowReading,
): RowDescribed {
  const failed: RowFailure[] = []
  let description = before
  for (const rule of rules) {
    const current = description[rule.name] ?? []
    const said = rowValues(rule, { cells, current }, { by, failed, readDate, recordOf })
    const next = said.values.length === 0 ? current : putIn(current, said)
    if (!saysTheSame(next, current)) description = withField(description, rule.name, next)
  }
  return { description, changed: description !== before, failed }
}

/** Who says what a row says, which fields it may speak of (all that ship), and how dates and records are read. */
interface RowReading {
  readonly by: Provenance
  readonly rules?: readonly FieldRule[]
  readonly readDate?: (wording: string) => DateSaid
  readonly recordOf?: RecordOf
}

/** A Russian or Vietnamese reader puts the day first; so do the languages that the app reads. */
const dayFirst = (wording: string): DateSaid => dateSaid(wording, { dayFirst: true })

/** One value in one language leaves those in others as they are. */
function putIn(current: readonly DescribedValue[], { values, isWhole, inLanguage }: RowValues) {
  const [value] = values
  if (isWhole || !value) return values
  const places = [
    current.findIndex(({ language }) => language === value.language),
    current.findIndex(({ text }) => text === value.text),
    current.findIndex(({ language }) => language === undefined),
  ]
  const at = inLanguage ? (places.find((place) => place >= 0) ?? current.length) : 0
  return [...current.slice(0, at), value, ...current.slice(at + 1)]
}

function saysTheSame(next: readonly DescribedValue[], current: readonly DescribedValue[]): boolean {
  const areSame = next.length === current.length && next.every((value, at) => value === current[at])
  return areSame || told(next) === told(current)
}

/** What values say; one that is said twice is said. */
function told(values: readonly DescribedValue[]): string {
  return [...new Set(values.filter(({ text }) => text.trim() !== '').map(keyOf))].join()
}
