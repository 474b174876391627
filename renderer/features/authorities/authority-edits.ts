import { dateSaid } from '../../../shared/dates/dated.ts'
import { readEdtf } from '../../../shared/dates/edtf-read.ts'
import { assertNever } from '../../../shared/domain/assert-never.ts'
import type {
  Authority,
  AuthorityKind,
  AuthorityText,
  AuthorityTie,
  NameVariant,
} from '../../../shared/domain/authority.ts'
import type { Instant } from '../../../shared/domain/ids.ts'

/** One act of editing a record. */
export type AuthorityEdit =
  /** '' changes nothing: a record keeps a name. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'of-kind'; readonly value: AuthorityKind }
  /** The dates as written; their EDTF follows while nobody gave another. */
  | { readonly kind: 'dates'; readonly text: string; readonly dayFirst: boolean }
  /** '' takes the EDTF away; one that is not valid changes nothing. */
  | { readonly kind: 'edtf'; readonly edtf: string }
  | { readonly kind: 'text'; readonly name: AuthorityText; readonly text: string }
  | { readonly kind: 'add-variant'; readonly name: string }
  /** `at`: which of the variants. A name of '' takes it away; a language of '' is none. */
  | { readonly kind: 'variant'; readonly at: number; readonly to: Partial<NameVariant> }
  | { readonly kind: 'remove-variant'; readonly at: number }
  | { readonly kind: 'add-identifier' | 'remove-identifier'; readonly text: string }
  | { readonly kind: 'add-tie' | 'remove-tie'; readonly tie: AuthorityTie }

/** The record after an edit; the same one where it says so already. Pure. */
export function editedAuthority(record: Authority, edit: AuthorityEdit, at: Instant): Authority {
  const next = after(record, edit)
  return JSON.stringify(next) === JSON.stringify(record) ? record : { ...next, updatedAt: at }
}

/** What is typed in bursts into one part of a record is one step to undo. */
export function burstOf({ id }: Pick<Authority, 'id'>, edit: AuthorityEdit): string | null {
  switch (edit.kind) {
    case 'name':
    case 'dates':
    case 'edtf':
      return `authority ${id} ${edit.kind}`
    case 'text':
      return `authority ${id} ${edit.name}`
    case 'variant':
      return `authority ${id} variant ${edit.at} ${Object.keys(edit.to).join()}`
    default:
      return null
  }
}

function after(record: Authority, edit: AuthorityEdit): Authority {
  switch (edit.kind) {
    case 'name':
      return { ...record, name: tidied(edit.text) || record.name }
    case 'of-kind':
      return { ...record, kind: edit.value }
    case 'dates':
      return withDates(record, redated(record.dates, tidied(edit.text), edit.dayFirst))
    case 'edtf':
      return withDates(record, withEdtf(record.dates, edit.edtf.trim()))
    case 'text':
      return { ...record, texts: withText(record.texts, edit.name, tidied(edit.text)) }
    case 'add-variant':
      return { ...record, variants: withVariant(record, tidied(edit.name)) }
    case 'variant':
      return { ...record, variants: record.variants.flatMap((old, at) => (at === edit.at ? variantAfter(old, edit.to) : [old])) } // prettier-ignore
    case 'remove-variant':
      return { ...record, variants: record.variants.filter((_, at) => at !== edit.at) }
    case 'add-identifier':
      return { ...record, identifiers: [...new Set([...record.identifiers, edit.text.trim()])].filter(Boolean) }
    case 'remove-identifier':
      return { ...record, identifiers: record.identifiers.filter((text) => text !== edit.text) }
    case 'add-tie':
      return { ...record, ties: [...record.ties.filter((tie) => !isSame(tie, edit.tie)), edit.tie] }
    case 'remove-tie':
      return { ...record, ties: record.ties.filter((tie) => !isSame(tie, edit.tie)) }
    default:
      return assertNever(edit)
  }
}

type Dates = Authority['dates']

function withDates({ dates: _before, ...record }: Authority, dates: Dates): Authority {
  return dates === undefined ? record : { ...record, dates }
}

function redated(old: Dates, text: string, dayFirst: boolean): Dates {
  if (text === '') return undefined
  if (old?.text === text) return old
  // An EDTF that a person set apart from the wording stays; one that came from the wording follows it.
  const given = old?.edtf !== undefined && old.edtf !== edtfOf(old.text, dayFirst) ? old.edtf : edtfOf(text, dayFirst)
  return given === undefined ? { text } : { text, edtf: given }
}

function edtfOf(text: string, dayFirst: boolean): string | undefined {
  return dateSaid(text, { dayFirst }).edtf
}

function withEdtf(old: Dates, edtf: string): Dates {
  if (edtf === '') return old && { text: old.text }
  return readEdtf(edtf).ok ? { text: old?.text ?? edtf, edtf } : old
}

function withText(texts: Authority['texts'], name: AuthorityText, text: string): Authority['texts'] {
  const { [name]: _before, ...rest } = texts
  return text === '' ? rest : { ...rest, [name]: text }
}

function withVariant({ name, variants }: Authority, added: string): readonly NameVariant[] {
  const isKnown = added === name || variants.some((variant) => variant.name === added)
  return added === '' || isKnown ? variants : [...variants, { name: added, kind: 'other' }]
}

function variantAfter(old: NameVariant, to: Partial<NameVariant>): readonly NameVariant[] {
  const { language = '', ...rest } = { ...old, ...to }
  const name = tidied(rest.name)
  if (name === '') return []
  return [language.trim() === '' ? { ...rest, name } : { ...rest, name, language: language.trim() }]
}

function isSame(one: AuthorityTie, other: AuthorityTie): boolean {
  return one.to === other.to && one.tie === other.tie
}

function tidied(text: string): string {
  return text.normalize('NFC').trim()
}
