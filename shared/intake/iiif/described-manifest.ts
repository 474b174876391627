import type { SaidText } from '../../domain/description.ts'
import { SHIPPED_BOOK } from '../../domain/fields/catalogue.ts'
import type { FieldName, FieldRule } from '../../domain/fields/field.ts'
import { groupBy } from '../../domain/group-by.ts'
import { isLanguageTag } from '../../domain/vocabularies.ts'
import type { IiifAbout, IiifPair } from '../../formats/iiif/iiif-resource.ts'
import { preferred } from '../../formats/iiif/iiif-values.ts'
import { termMeant } from '../term-words.ts'
import { fieldOfLabel } from './label-fields.ts'

/** What a unit says: the texts of each field. */
type SaidValues = Readonly<Record<FieldName, readonly SaidText[]>>

/** What is said, before it is known what of it a field can hold. */
interface Said extends SaidText {
  readonly field: FieldName
  /** What the manifest calls it, for a note where the field can't hold it. */
  readonly label: string
}

/**
 * What a manifest or collection says of itself, as fields. Pairs whose label is known go to its field, all others to notes
 * with their label. `languages`: in whose words a label stands and a title comes first.
 */
export function describedManifest(
  about: IiifAbout,
  languages: readonly string[],
  more: readonly Said[] = [],
): SaidValues {
  const pairs = about.metadata.flatMap((pair) => saidByPair(pair, languages))
  const whole: readonly Said[] = [
    ...about.label.map((text) => ({ ...text, field: 'title', label: '' })),
    ...about.summary.map((text) => ({ ...text, field: 'description', label: '' })),
    ...about.rights.map((text) => ({ text, field: 'rights', label: 'rights' })),
    ...(about.statement ? statementOf(about.statement, languages) : []),
    ...about.provider.map((text) => ({ ...text, field: 'publisher', label: 'provider' })),
    ...about.homepages.map((text) => ({ text, field: 'relation', label: 'homepage' })),
    ...more,
  ]
  const isDated = pairs.some(({ field }) => field === 'date' || field === 'issued')
  const date = isDated ? '' : dateOf(about.navDate)
  const dated: readonly Said[] = date === '' ? [] : [{ text: date, field: 'date', label: 'navDate' }]
  return fitted([...whole, ...pairs, ...dated], languages)
}

function saidByPair({ label, value }: IiifPair, languages: readonly string[]): readonly Said[] {
  const field = fieldOfLabel(label)
  const name = preferred(label, languages)
  return value.map((text) => (field === null ? noteOf(text, name) : { ...text, field, label: name }))
}

function noteOf({ text, language }: SaidText, label: string): Said {
  const said = label === '' ? text : `${label}: ${text}`
  return { text: said, ...(language === undefined ? {} : { language }), field: 'note', label: '' }
}

/** It must be shown with the pictures, so it is a condition of using them. */
function statementOf({ label, value }: IiifPair, languages: readonly string[]): readonly Said[] {
  const name = preferred(label, languages)
  return value.map((text) => ({ ...noteOf(text, name), field: 'reproductionConditions' }))
}

/** The day of a date for navigation; its year alone where it is the first instant of it, as years are written there. */
function dateOf(navDate: string): string {
  const [, year = '', rest = ''] = /^(\d{4})-(\d\d-\d\dT\d\d:\d\d:\d\d)/.exec(navDate) ?? []
  return rest === '01-01T00:00:00' ? year : (/^\d{4}-\d\d-\d\d/.exec(navDate)?.[0] ?? '')
}

/** Each field with what it can hold: values one by one, one value in each language, or one. The rest goes to notes. */
function fitted(said: readonly Said[], languages: readonly string[]): SaidValues {
  const checked = said.map(asItsKind)
  const values = new Map<FieldName, readonly SaidText[]>()
  const notes: Said[] = []
  for (const [field, all] of groupBy(checked, (each) => each.field)) {
    if (field === 'note') continue
    const { held, left } = heldBy(SHIPPED_BOOK.rule(field), distinct(all), languages)
    values.set(field, held.map(textOnly))
    notes.push(...left.map((each) => noteOf(each, each.label || field)))
  }
  const noted = [...checked.filter(({ field }) => field === 'note'), ...notes]
  if (noted.length > 0) values.set('note', joined(distinct(noted), '\n').map(textOnly))
  return Object.fromEntries(values)
}

/** A field with terms of its own takes no other words: these are notes. */
function asItsKind(said: Said): Said {
  const rule = SHIPPED_BOOK.rule(said.field)
  if (rule.kind === 'language') return isLanguageTag(said.text) ? said : noteOf(said, said.label)
  return { ...said, text: termMeant(rule, said.text) }
}

function heldBy(
  rule: FieldRule,
  all: readonly Said[],
  languages: readonly string[],
): { readonly held: readonly Said[]; readonly left: readonly Said[] } {
  if (rule.repeatable) return { held: all, left: [] }
  const sorted = preferredFirst(all, languages)
  if (rule.kind === 'longText') return { held: joined(sorted, '\n\n'), left: [] }
  const first = new Map(sorted.toReversed().map((each) => [rule.languageTagged ? (each.language ?? '') : '', each]))
  const held = sorted.filter((each) => [...first.values()].includes(each))
  return { held, left: sorted.filter((each) => !held.includes(each)) }
}

/** Those in the languages of the user first, each in its order. */
function preferredFirst(all: readonly Said[], languages: readonly string[]): readonly Said[] {
  const rank = ({ language = '' }: Said): number => {
    const at = languages.indexOf(language.toLowerCase().split('-')[0] ?? '')
    return at < 0 ? languages.length : at
  }
  return all.toSorted((one, other) => rank(one) - rank(other))
}

/** One text in each language. */
function joined(all: readonly Said[], between: string): readonly Said[] {
  return [...groupBy(all, ({ language = '' }) => language).values()].flatMap((texts) => {
    const [first] = texts
    return first ? [{ ...first, text: texts.map(({ text }) => text).join(between) }] : []
  })
}

function distinct(all: readonly Said[]): readonly Said[] {
  return [...new Map(all.map((each) => [`${each.language ?? ''} ${each.text}`, each])).values()]
}

function textOnly({ text, language }: Said): SaidText {
  return { text: text.normalize('NFC'), ...(language === undefined ? {} : { language }) }
}
