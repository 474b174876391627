import type { CollectionId } from './ids.ts'

/** Words that the users of a collection vouch for, whatever a dictionary says. There is one list of each collection. */
export interface WordList {
  readonly id: CollectionId
  /** Each once, in Unicode's NFC, as it is written. */
  readonly words: readonly string[]
}
