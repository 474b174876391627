import type { Authority, AuthorityText, NameVariant } from '../../domain/authority.ts'
import type { SkosConcept, SkosLabel } from '../../formats/skos/read-skos.ts'

/** What a concept says of its record, ties aside. */
export type ConceptWords = Pick<Authority, 'name' | 'variants' | 'texts' | 'identifiers'>

/** How labels are chosen and where they come from. */
export interface ConceptReading {
  /** BCP 47, best first: in which language the name of a record is wished. */
  readonly languages: readonly string[]
  /** The name of the vocabulary; '' where it has none. */
  readonly scheme: string
}

/**
 * A record's words: the preferred label in the first language wished, else the first there is, is its name; preferred
 * labels of other languages are parallel names, all others other names. null where the concept has no label at all.
 */
export function wordsOfConcept(concept: SkosConcept, { languages, scheme }: ConceptReading): ConceptWords | null {
  const name = chosen(concept.preferred, languages) ?? chosen(concept.alternative, languages)
  if (!name) return null
  const rest = (labels: readonly SkosLabel[], kind: NameVariant['kind']): readonly NameVariant[] =>
    labels.filter((label) => label !== name).map((label) => variantOf(label, kind))
  const variants = [
    ...rest(concept.preferred, 'parallel'),
    ...rest(concept.alternative, 'other'),
    ...rest(concept.hidden, 'other'),
  ]
  return {
    name: name.text,
    variants: distinctVariants(variants.filter((variant) => variant.name !== name.text)),
    texts: textsOf(concept, scheme, languages),
    identifiers: [concept.iri, ...concept.matches],
  }
}

/** The first of each name in each language. */
export function distinctVariants(variants: readonly NameVariant[]): readonly NameVariant[] {
  const key = ({ name, language = '' }: NameVariant): string => `${language} ${name}`
  return [...new Map(variants.toReversed().map((variant) => [key(variant), variant])).values()].toReversed()
}

function variantOf({ text, language }: SkosLabel, kind: NameVariant['kind']): NameVariant {
  return { name: text, kind, ...(language === '' ? {} : { language }) }
}

function chosen(labels: readonly SkosLabel[], languages: readonly string[]): SkosLabel | undefined {
  const inOrder = languages.flatMap((wished) => labels.find(({ language }) => language.split('-')[0] === wished) ?? [])
  return inOrder[0] ?? labels.find(({ language }) => language === '') ?? labels[0]
}

function textsOf(concept: SkosConcept, scheme: string, languages: readonly string[]): Authority['texts'] {
  const inLanguage = (labels: readonly SkosLabel[]): string => chosen(labels, languages)?.text ?? ''
  const texts: Readonly<Partial<Record<AuthorityText, string>>> = {
    definition: inLanguage(concept.definitions),
    scopeNote: inLanguage(concept.scopeNotes),
    note: concept.notes.map(({ text }) => text).join('\n'),
    code: concept.notations.join('; '),
    sources: scheme,
  }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
}
