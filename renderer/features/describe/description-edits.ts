import { dateSaid } from '../../../shared/dates/dated.ts'
import { readEdtf } from '../../../shared/dates/edtf-read.ts'
import type { DateOptions } from '../../../shared/dates/date-reading.ts'
import { assertNever } from '../../../shared/domain/assert-never.ts'
import { withAuthority } from '../../../shared/domain/authority-uses.ts'
import type { Authority } from '../../../shared/domain/authority.ts'
import { puts, type Change } from '../../../shared/domain/changes.ts'
import { withField, type DescribedValue } from '../../../shared/domain/description.ts'
import type { FieldName } from '../../../shared/domain/fields/field.ts'
import type { AuthorityId, Instant, TemplateId } from '../../../shared/domain/ids.ts'
import type { Level, Unit } from '../../../shared/domain/unit.ts'
import { isAccessEdit, withAccess, type AccessEdit } from './access-edits.ts'
import { retagged, saidIn } from './language-edits.ts'

/** One act of describing. It is the same for every unit described at once. */
export type DescriptionEdit =
  /**
   * Replaces the value of a field that does not repeat; '' empties it. `apart`: undone apart from what was typed before.
   * `authority`: the record that is meant, here and below.
   */
  | {
      readonly kind: 'set'
      readonly field: FieldName
      readonly text: string
      readonly authority?: AuthorityId
      readonly apart?: true
      /** Of a field that says one thing in each language: which of them; '' for the one without. */
      readonly language?: string
    }
  /** Says in which language a value is; '' takes it away. */
  | {
      readonly kind: 'tag'
      readonly field: FieldName
      readonly text: string
      readonly from: string
      readonly to: string
    }
  /** Adds to a field that repeats, or takes from it. `date`: how a date is read. */
  | {
      readonly kind: 'add'
      readonly field: FieldName
      readonly text: string
      readonly authority?: AuthorityId
      readonly date?: DateOptions
    }
  | { readonly kind: 'remove'; readonly field: FieldName; readonly text: string }
  /** Links a value to a record, or to none; it says the same as before, by whom it was said. */
  | { readonly kind: 'link'; readonly field: FieldName; readonly text: string; readonly authority: AuthorityId | null }
  /** Makes a record of a value, and links it. */
  | { readonly kind: 'record'; readonly field: FieldName; readonly text: string; readonly record: Authority }
  /** The date as written. Its EDTF follows while nobody gave another. */
  | { readonly kind: 'wording'; readonly field?: FieldName; readonly text: string; readonly dayFirst: boolean }
  /** The EDTF of the date; '' takes it away. One that is not valid changes nothing. */
  | { readonly kind: 'edtf'; readonly field?: FieldName; readonly edtf: string }
  /** What the field said before, as it was. */
  | { readonly kind: 'restore'; readonly field: FieldName; readonly values: readonly DescribedValue[] }
  | { readonly kind: 'level'; readonly level: Level }
  /** The template to describe by; null for the level's. */
  | { readonly kind: 'template'; readonly template: TemplateId | null }
  | AccessEdit

/** What the edit changes: only units that say something else after it. */
export function changesFor(units: readonly Unit[], edit: DescriptionEdit, at: Instant): readonly Change[] {
  const changed = units.flatMap((unit) => {
    const next = edited(unit, edit, at)
    return next === unit ? [] : [{ ...next, updatedAt: at }]
  })
  return [...(edit.kind === 'record' ? puts('authorities', [edit.record]) : []), ...puts('units', changed)]
}

/** Which part of the description an edit is about: a field, 'level', 'template' or 'access'. */
export function fieldOf(edit: DescriptionEdit): string {
  if (edit.kind === 'level' || edit.kind === 'template') return edit.kind
  if (isAccessEdit(edit)) return 'access'
  return edit.field ?? 'date'
}

function edited(unit: Unit, edit: DescriptionEdit, at: Instant): Unit {
  if (isAccessEdit(edit)) return withAccess(unit, edit)
  switch (edit.kind) {
    case 'level':
      return edit.level === unit.level ? unit : { ...unit, level: edit.level }
    case 'set':
      return withValues(unit, edit.field, setText(valuesOf(unit, edit.field), edit, at))
    case 'tag':
      return withValues(unit, edit.field, retagged(valuesOf(unit, edit.field), edit))
    case 'add':
      return withValues(unit, edit.field, added(valuesOf(unit, edit.field), edit, at))
    case 'remove':
      return withValues(unit, edit.field, without(valuesOf(unit, edit.field), edit.text))
    case 'link':
      return withValues(unit, edit.field, linked(valuesOf(unit, edit.field), edit.text, edit.authority))
    case 'record':
      return withValues(unit, edit.field, linked(valuesOf(unit, edit.field), edit.text, edit.record.id))
    case 'restore':
      return withValues(unit, edit.field, edit.values)
    case 'template':
      return withTemplate(unit, edit.template)
    case 'wording':
      return withValues(unit, edit.field ?? 'date', reworded(valuesOf(unit, edit.field ?? 'date'), edit, at))
    case 'edtf':
      return withValues(unit, edit.field ?? 'date', dated(valuesOf(unit, edit.field ?? 'date'), edit.edtf.trim(), at))
    default:
      return assertNever(edit)
  }
}

function valuesOf(unit: Unit, field: FieldName): readonly DescribedValue[] {
  return unit.description[field] ?? []
}

/** The same unit where the values are the same list, so that nothing is written and nobody's word is changed. */
function withValues(unit: Unit, field: FieldName, values: readonly DescribedValue[]): Unit {
  if (values === valuesOf(unit, field) || (values.length === 0 && !unit.description[field])) return unit
  return { ...unit, description: withField(unit.description, field, values) }
}

function withTemplate(unit: Unit, template: TemplateId | null): Unit {
  if (template === (unit.template ?? null)) return unit
  const { template: _before, ...rest } = unit
  return template === null ? rest : { ...rest, template }
}

function setText(
  values: readonly DescribedValue[],
  edit: Extract<DescriptionEdit, { readonly kind: 'set' }>,
  at: Instant,
): readonly DescribedValue[] {
  const text = tidied(edit.text)
  if (edit.language !== undefined) return saidIn(values, { text, language: edit.language }, at)
  if (text === '') return values.length === 0 ? values : []
  if (values.length === 1 && values[0]?.text === text) return meant(values, edit)
  return [{ text, ...recordMeant(edit), by: { by: 'person', at } }]
}

function added(
  values: readonly DescribedValue[],
  edit: Extract<DescriptionEdit, { readonly kind: 'add' }>,
  at: Instant,
): readonly DescribedValue[] {
  const text = tidied(edit.text)
  if (text === '') return values
  if (values.some((value) => value.text === text)) return meant(values, edit)
  const date = edit.date ? dateSaid(text, edit.date) : {}
  return [...values, { text, ...date, ...recordMeant(edit), by: { by: 'person', at } }]
}

interface Meant {
  readonly text: string
  readonly authority?: AuthorityId
}

function recordMeant({ authority }: Meant): Pick<DescribedValue, 'authority'> {
  return authority === undefined ? {} : { authority }
}

/** What is said already, now with the record that is meant, if one was named. */
function meant(values: readonly DescribedValue[], { text, authority }: Meant): readonly DescribedValue[] {
  return authority === undefined ? values : linked(values, tidied(text), authority)
}

function linked(values: readonly DescribedValue[], text: string, to: AuthorityId | null): readonly DescribedValue[] {
  const isMeant = (value: DescribedValue): boolean => value.text === text && (value.authority ?? null) !== to
  return values.some(isMeant) ? values.map((value) => (isMeant(value) ? withAuthority(value, to) : value)) : values
}

function without(values: readonly DescribedValue[], text: string): readonly DescribedValue[] {
  const kept = values.filter((value) => value.text !== text)
  return kept.length === values.length ? values : kept
}

function reworded(
  values: readonly DescribedValue[],
  edit: { readonly text: string; readonly dayFirst: boolean },
  at: Instant,
): readonly DescribedValue[] {
  const text = tidied(edit.text)
  const [old] = values
  if (text === '') return values.length === 0 ? values : []
  if (old?.text === text) return values
  // An EDTF that a person set apart from the wording stays; one that came from the wording follows it.
  const given = old?.edtf !== undefined && old.edtf !== dateSaid(old.text, edit).edtf && old.edtf !== old.text
  const date = given ? { edtf: old.edtf } : dateSaid(text, edit)
  return [{ text, ...date, by: { by: 'person', at } }]
}

function dated(values: readonly DescribedValue[], edtf: string, at: Instant): readonly DescribedValue[] {
  const [old] = values
  if (edtf === (old?.edtf ?? '')) return values
  if (edtf === '') return old ? [{ text: old.text, by: { by: 'person', at } }] : values
  if (!readEdtf(edtf).ok) return values
  return [{ text: old?.text ?? edtf, edtf, by: { by: 'person', at } }]
}

/** Composed letters, so that the same word is the same text whichever keyboard typed it. */
function tidied(text: string): string {
  return text.normalize('NFC').trim()
}
