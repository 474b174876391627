import type { CollectionId, Instant, Sha256 } from './ids.ts'
import type { LineModelCard } from './line-model-card.ts'

/** A model of an engine that the user installed from a file, or downloaded. */
export interface InstalledModel {
  /** Under which pages are read with it: Tesseract's code, such as 'deu' or 'script/Cyrillic'. */
  readonly code: string
  /** The name of the file that it came from. */
  readonly file: string
  readonly size: number
  readonly sha256: Sha256
  /** What the user said of its licence and source; '' for nothing. */
  readonly note: string
  /** The address that it was downloaded from; absent where it came from a file of the user's. */
  readonly from?: string
  readonly installedAt: Instant
  /** What is known of a recogniser of lines; absent on models of languages. */
  readonly lines?: LineModelCard
  /** The only collection whose pages are read with it; absent for all. */
  readonly collectionId?: CollectionId
}
