import type { Instant } from './ids.ts'
import type { ModelMeasure } from './reading-models.ts'

/** What is known of a recogniser of lines (scripts/training/README.md, "The contract with the app"). */
export interface LineModelCard {
  readonly name: string
  readonly version: string
  /** '' where it does not say. */
  readonly licence: string
  /** The years of what it was trained on, such as '1700–2000'; '' where it does not say. */
  readonly period: string
  /** Whose pages and texts it was trained on, each with its licence. */
  readonly credits: readonly string[]
  /** How many lines it was shown while it learned, each time counting; null where it does not say. */
  readonly trained: number | null
  readonly measured: readonly ModelMeasure[]
  /** The characters in the order of their classes, from class 1; class 0 is the blank. */
  readonly alphabet: readonly string[]
  /** The languages that it brings models of characters for, such as 'vi' or 'ru-1918'. */
  readonly characters: readonly string[]
  /** Absent on one that was not taught by a user's corrections. */
  readonly improved?: Improvement
}

/** What a recogniser was made of by the corrections of a collection. */
export interface Improvement {
  /** Name and version of the one that it was before. */
  readonly base: string
  /** The title of the collection. */
  readonly collection: string
  readonly at: Instant
  /** Lines that it was taught, and others by which it was judged. */
  readonly lines: number
  readonly judged: number
  /** Characters wrong in those that it was judged by (CER), parts of 1. */
  readonly before: number
  readonly after: number
}

/** Fewer lines than this, those to judge by among them, are not taught: they would tell nothing. */
export const LEAST_TO_LEARN = 100
