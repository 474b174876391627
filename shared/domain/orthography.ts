/**
 * Ways of spelling that texts are brought to a modern form from. russian-1918: Russian before the reform of 1917/1918.
 * vietnamese: chữ quốc ngữ with its older hyphens and letters. latin: print with long s. modern: only hyphens at the
 * ends of lines and ligatures are undone.
 */
export const ORTHOGRAPHIES = ['russian-1918', 'vietnamese', 'latin', 'modern'] as const
export type OrthographyId = (typeof ORTHOGRAPHIES)[number]

/** What a rule says besides what it replaces. */
interface AnyRule {
  /** Unique among the rules of an orthography. */
  readonly id: string
  /** The user's name of a rule of theirs; those that ship have their names in the message tables. */
  readonly name?: string
  readonly on: boolean
  /** Only whole words, or the beginnings or ends of words; absent for anywhere. */
  readonly place?: 'word' | 'start' | 'end'
  /** Capitals and small letters differ; else the replacement takes the capitals of what it replaces. */
  readonly exact?: true
  /** Only between or within words that are Vietnamese syllables. */
  readonly where?: 'vietnamese'
  /** Words left alone, in small letters, as they stand in either text; `*` at an end stands for any letters. */
  readonly exceptions?: readonly string[]
}

/** Writes each first text as the second. */
export interface LettersRule extends AnyRule {
  readonly kind: 'letters'
  readonly pairs: readonly (readonly [from: string, to: string])[]
}

/** Writes what a regular expression matches as `to`, in which $1 to $9 are its groups. */
export interface PatternRule extends AnyRule {
  readonly kind: 'pattern'
  readonly from: string
  readonly to: string
}

/** Puts the tone marks of Vietnamese syllables after the older or newer custom (hòa, hoà), or writes their y and i alike. */
export interface SyllableRule extends AnyRule {
  readonly kind: 'syllable'
  readonly change: 'tone-old' | 'tone-new' | 'y-to-i' | 'i-to-y'
}

/** Joins words parted at the ends of lines; with `keep`, their hyphen stays. */
export interface JoinRule extends AnyRule {
  readonly kind: 'join'
  readonly keep?: true
}

/** One step by which a text is normalised; rules apply one after the other. */
export type OrthographyRule = LettersRule | PatternRule | SyllableRule | JoinRule

/** What a user changed in a rule that ships. */
export interface RuleEdit {
  readonly on?: boolean
  readonly exceptions?: readonly string[]
  /** Of a rule of pairs, such as the table of abbreviations. */
  readonly pairs?: readonly (readonly [from: string, to: string])[]
}

/** How the texts of a collection are normalised. */
export interface OrthographyChoice {
  readonly orthography: OrthographyId
  /** Edits of rules that ship, by their ids. */
  readonly edits?: Readonly<Record<string, RuleEdit>>
  /** The user's own rules, which apply before those that ship: they meet the text as it is written. */
  readonly own?: readonly OrthographyRule[]
}
