import type { AuthorityId, CollectionId, Instant } from './ids.ts'
import type { Provenance } from './provenance.ts'

/**
 * What authority records are about. Persons, families and corporate bodies follow ISAAR(CPF), repositories ISDIAH;
 * subjects and genres are concepts of SKOS.
 */
export const AUTHORITY_KINDS = ['person', 'family', 'corporateBody', 'subject', 'genre', 'repository'] as const
/** One of them. */
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number]

/** Kinds of other names: the same in another script or language, a former name, a pseudonym, an abbreviation, any other. */
export const NAME_KINDS = ['parallel', 'former', 'pseudonym', 'abbreviation', 'other'] as const

/** Another name of the same (ISAAR 5.1.3 to 5.1.5, skos:altLabel). */
export interface NameVariant {
  readonly name: string
  readonly kind: (typeof NAME_KINDS)[number]
  /** BCP 47, with the script where it says more: 'ru', 'vi-Hani'. */
  readonly language?: string
  /** EDTF: when it was used. */
  readonly used?: string
}

/** Texts of a record: of ISAAR(CPF) for agents, of SKOS for concepts, of ISDIAH for repositories. */
export const AUTHORITY_TEXTS = [
  'history',
  'places',
  'legalStatus',
  'functions',
  'mandates',
  'structure',
  'scopeNote',
  'definition',
  'code',
  'address',
  'contact',
  'openingTimes',
  'accessConditions',
  'holdings',
  'rules',
  'sources',
  'note',
] as const
/** One of them. */
export type AuthorityText = (typeof AUTHORITY_TEXTS)[number]

const ABOUT_AGENTS = ['history', 'places', 'functions', 'sources', 'note'] as const
const ABOUT_CONCEPTS = ['scopeNote', 'definition', 'code', 'sources', 'note'] as const

/** The texts by which each kind is described, in the order of its standard; `history` is the first of agents. */
export const TEXTS_OF_KIND: Readonly<Record<AuthorityKind, readonly AuthorityText[]>> = {
  person: ABOUT_AGENTS,
  family: ABOUT_AGENTS,
  corporateBody: ['history', 'places', 'legalStatus', 'functions', 'mandates', 'structure', 'sources', 'note'],
  subject: ABOUT_CONCEPTS,
  genre: ABOUT_CONCEPTS,
  repository: ['address', 'contact', 'history', 'holdings', 'openingTimes', 'accessConditions', 'rules', 'note'],
}

/** Kinds of ties between records: of concepts, of agents in time, in a family, in a hierarchy, any other. */
export const TIE_KINDS = ['broader', 'related', 'earlier', 'later', 'family', 'hierarchical'] as const

/** A tie to another record: ISAAR 5.3, skos:broader and skos:related. `narrower` is the other side of `broader`. */
export interface AuthorityTie {
  readonly to: AuthorityId
  readonly tie: (typeof TIE_KINDS)[number]
}

/** A record of its own for what many descriptions name. */
export interface Authority {
  readonly id: AuthorityId
  readonly collectionId: CollectionId
  readonly kind: AuthorityKind
  /** The authorised form (ISAAR 5.1.2, skos:prefLabel). */
  readonly name: string
  readonly variants: readonly NameVariant[]
  /** Of existence (ISAAR 5.2.1): as written, and EDTF where it could be read. */
  readonly dates?: { readonly text: string; readonly edtf?: string }
  readonly texts: Readonly<Partial<Record<AuthorityText, string>>>
  /** URIs and codes that others know it by: http://www.wikidata.org/entity/…, an ISIL. */
  readonly identifiers: readonly string[]
  readonly ties: readonly AuthorityTie[]
  readonly by: Provenance
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** A record of which only the name is known; a person makes it. */
export function newAuthority(known: Pick<Authority, 'id' | 'collectionId' | 'kind' | 'name'>, at: Instant): Authority {
  return {
    ...known,
    variants: [],
    texts: {},
    identifiers: [],
    ties: [],
    by: { by: 'person', at },
    createdAt: at,
    updatedAt: at,
  }
}

/** Every name of a record, the authorised one first. */
export function namesOf({ name, variants }: Pick<Authority, 'name' | 'variants'>): readonly string[] {
  return [name, ...variants.map((variant) => variant.name)]
}
