import { puts, type Change } from '../../../shared/domain/changes.ts'
import { withField, type DescribedValue } from '../../../shared/domain/description.ts'
import type { FieldBook } from '../../../shared/domain/fields/catalogue.ts'
import type { FieldName, FieldRule } from '../../../shared/domain/fields/field.ts'
import type { Instant } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { Finder } from '../../../shared/text/find-query.ts'
import { textsOf, typedValues } from '../../ports/typed-values.ts'

/** What is done to the fields of many units at once. */
export const BATCH_ACTS = ['set', 'add', 'remove', 'replace', 'prepend', 'append', 'clear'] as const
/** One of them. */
export type BatchAct = (typeof BATCH_ACTS)[number]

export interface BatchEdit {
  readonly act: BatchAct
  readonly fields: readonly FieldName[]
  /** What is put, added, taken away, or written before or after. */
  readonly text: string
  /** What is replaced, and by what. */
  readonly find: Finder
}

/** A field of a unit that says something else afterwards. */
export interface BatchRow {
  readonly key: string
  readonly unit: Unit
  readonly field: FieldName
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** How texts are taken; the same for the preview and for what is stored. */
export interface BatchContext {
  readonly book: FieldBook
  readonly at: Instant
  readonly dayFirst: boolean
}

/** What the edit changes in these units, field by field. */
export function batchRows(units: readonly Unit[], edit: BatchEdit, context: BatchContext): readonly BatchRow[] {
  return units.flatMap((unit) =>
    edit.fields.flatMap((field): readonly BatchRow[] => {
      const before = valuesOf(unit, field)
      const values = valuesAfter({ unit, field }, edit, context)
      if (values === before) return []
      const [was, is] = [before, values].map((some) => some.map(({ text }) => text))
      return [{ key: rowKey(unit, field), unit, field, before: was ?? [], after: is ?? [] }]
    }),
  )
}

/** The same as changes to store, without the rows of these keys. */
export function batchChanges(
  units: readonly Unit[],
  edit: BatchEdit,
  { off, ...context }: BatchContext & { readonly off: ReadonlySet<string> },
): readonly Change[] {
  return puts(
    'units',
    units.flatMap((unit) => {
      const description = edit.fields.reduce((sofar, field) => {
        if (off.has(rowKey(unit, field))) return sofar
        const values = valuesAfter({ unit, field }, edit, context)
        return values === valuesOf(unit, field) ? sofar : withField(sofar, field, values)
      }, unit.description)
      return description === unit.description ? [] : [{ ...unit, description, updatedAt: context.at }]
    }),
  )
}

function valuesAfter(
  { unit, field }: { readonly unit: Unit; readonly field: FieldName },
  edit: BatchEdit,
  { book, at, dayFirst }: BatchContext,
): readonly DescribedValue[] {
  const rule = book.rule(field)
  const before = valuesOf(unit, field)
  const after = textsAfter(
    before.map(({ text }) => text),
    edit,
    rule,
  )
  return typedValues(before, after, { rule, at, dayFirst })
}

const NO_VALUES: readonly DescribedValue[] = []

function valuesOf(unit: Unit, field: FieldName): readonly DescribedValue[] {
  return unit.description[field] ?? NO_VALUES
}

function rowKey(unit: Unit, field: FieldName): string {
  return `${unit.id} ${field}`
}

function textsAfter(texts: readonly string[], { act, text, find }: BatchEdit, rule: FieldRule): readonly string[] {
  switch (act) {
    case 'set':
      return textsOf(rule, text)
    case 'add':
      return rule.repeatable || texts.length === 0 ? [...texts, ...textsOf(rule, text)] : texts
    case 'remove':
      return without(texts, textsOf(rule, text))
    case 'replace':
      return texts.map((one) => replaced(one, find))
    case 'prepend':
      return texts.map((one) => `${text}${one}`)
    case 'append':
      return texts.map((one) => `${one}${text}`)
    case 'clear':
      return []
  }
}

function without(texts: readonly string[], gone: readonly string[]): readonly string[] {
  const named = new Set(gone.map((text) => text.normalize('NFC').trim()))
  return texts.filter((one) => !named.has(one))
}

/** Line by line, since what is looked for never reaches over the end of one. */
function replaced(text: string, find: Finder): string {
  return text
    .split('\n')
    .map((line) =>
      [...find(line)].reduceRight(
        (sofar, { start, end, replacement }) => sofar.slice(0, start) + replacement + sofar.slice(end),
        line,
      ),
    )
    .join('\n')
}
