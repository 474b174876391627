import type { CollectionId, Instant, MeasureId } from './ids.ts'
import type { Engine } from './reading.ts'

/** How often a way of reading went wrong on the pages that a user marked as ground truth. */
export interface Measurement {
  readonly id: MeasureId
  readonly collectionId: CollectionId
  readonly at: Instant
  readonly engine: Engine
  /** The name of the preset of preparation. */
  readonly preset: string
  /** Pages compared, and the characters and words of their true texts. */
  readonly pages: number
  readonly characters: number
  readonly words: number
  /** Characters and words that are wrong, missing or too many (Levenshtein distance). */
  readonly characterErrors: number
  readonly wordErrors: number
}
