import { dateSaid } from '../../dates/dated.ts'
import { readEdtf } from '../../dates/edtf-read.ts'
import { withField, type DescribedValue, type Description } from '../../domain/description.ts'
import type { FieldBook } from '../../domain/fields/catalogue.ts'
import type { FieldName } from '../../domain/fields/field.ts'
import type { Provenance } from '../../domain/provenance.ts'
import type { TropyItem } from '../../formats/tropy/tropy-project.ts'
import type { FieldsOf } from './tropy-into.ts'

/** What an item says beside its properties. */
export interface SaidBeside {
  readonly subjects: readonly string[]
  readonly notes: readonly string[]
}

/** What does not fit: a second value for a field that has one, or a value that a person has put otherwise. */
export interface Unfit {
  readonly code: 'tropy-second-value' | 'tropy-kept-value'
  readonly field: FieldName
  readonly text: string
}

type Values = Map<FieldName, readonly DescribedValue[]>

/** The values of an item by field. */
export function valuesOfItem(
  item: TropyItem,
  beside: SaidBeside,
  { fields, book, by }: { readonly fields: FieldsOf; readonly book: FieldBook; readonly by: Provenance },
): { readonly values: ReadonlyMap<FieldName, readonly DescribedValue[]>; readonly unfit: readonly Unfit[] } {
  const values: Values = new Map()
  const unfit: Unfit[] = []
  const add = (field: FieldName, value: DescribedValue): void => {
    const { repeatable, kind } = book.rule(field)
    const before = values.get(field) ?? []
    const [first] = before
    if (before.some(({ text }) => text === value.text)) return
    if (repeatable || !first) values.set(field, [...before, value])
    else if (kind === 'longText') values.set(field, [{ ...first, text: `${first.text}\n\n${value.text}` }])
    else unfit.push({ code: 'tropy-second-value', field, text: value.text })
  }
  for (const [uri, { text, language }] of item.metadata) {
    const field = fields.get(uri)
    if (field === undefined) continue
    const { kind, languageTagged } = book.rule(field)
    const tag = languageTagged && language !== undefined ? { language } : {}
    add(field, { text, ...tag, ...(kind === 'date' ? dateOf(text) : {}), by })
  }
  for (const text of beside.subjects) add('subject', { text, by })
  for (const text of beside.notes) add('note', { text, by })
  return { values, unfit }
}

/** Tropy's own dates are EDTF; any wording is allowed. */
function dateOf(text: string): Pick<DescribedValue, 'edtf' | 'calendar'> {
  return readEdtf(text).ok ? { edtf: text } : dateSaid(text, { dayFirst: true })
}

/**
 * A description with the values put in: they join those of fields that have many, and take the place of what an import or
 * a machine said; what a person said stays. The same description where nothing is new.
 */
export function describedBy(
  before: Description,
  values: ReadonlyMap<FieldName, readonly DescribedValue[]>,
  book: FieldBook,
): { readonly description: Description; readonly unfit: readonly Unfit[] } {
  const unfit: Unfit[] = []
  let description = before
  for (const [field, wanted] of values) {
    const current = description[field] ?? []
    const fresh = wanted.filter(({ text }) => !current.some((value) => value.text === text))
    if (fresh.length === 0) continue
    if (book.rule(field).repeatable) description = withField(description, field, [...current, ...fresh])
    else if (current.some(({ by }) => by.by === 'person'))
      unfit.push(...fresh.map(({ text }): Unfit => ({ code: 'tropy-kept-value', field, text })))
    else description = withField(description, field, fresh)
  }
  return { description, unfit }
}
