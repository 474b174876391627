import type { FieldName } from './fields/field.ts'
import type { CollectionId, Instant, LinkId, MentionId, PageId, UnitId } from './ids.ts'
import type { PlaceCandidate } from './place.ts'

/** Where a place was named: in a value of a unit's description, or in what was read of a page. */
export type MentionSource =
  | { readonly kind: 'field'; readonly field: FieldName; readonly value: number }
  | { readonly kind: 'reading'; readonly pageId: PageId; readonly line: number }

/** What became of a suggestion. */
export type MentionState = 'open' | 'deferred' | 'accepted' | 'rejected'

/** A name in a text that may be a place: a suggestion, which a person takes or refuses. */
export interface Mention {
  readonly id: MentionId
  readonly collectionId: CollectionId
  readonly unitId: UnitId
  readonly source: MentionSource
  /** The line or the value around it. `start` and `end` count its characters as JavaScript strings do. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Best first; none where a name was to be found and wasn't. */
  readonly candidates: readonly PlaceCandidate[]
  /** 0 to 1: that it is a place at all, and the first candidate. */
  readonly confidence: number
  readonly state: MentionState
  /** The link that an accepted one became. */
  readonly linkId?: LinkId
  readonly foundAt: Instant
}
