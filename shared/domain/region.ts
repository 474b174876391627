import type { CollectionId, Instant, PageId, PlaceId, RegionId } from './ids.ts'
import type { Provenance } from './provenance.ts'
import type { Withholding } from './restriction.ts'
import { boundsOf, type Shape } from './shape.ts'

/** A place that a region shows or names. */
export interface RegionPlace {
  readonly placeId: PlaceId
  /** The name as the source or the user wrote it. */
  readonly asWritten: string
}

/** A part of a page that somebody marked, and what they said of it. */
export interface Region {
  readonly id: RegionId
  readonly collectionId: CollectionId
  readonly pageId: PageId
  /** In fractions of the page's picture, before the user's quarter turns. */
  readonly shape: Shape
  readonly note: string
  readonly tags: readonly string[]
  readonly places: readonly RegionPlace[]
  /** Names as text. */
  readonly persons: readonly string[]
  /** Exports blacken it in pictures and leave its words out; absent for a region that may be seen. */
  readonly withheld?: Withholding
  readonly by: Provenance
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** What a region says, for a search and for a line in a list: the note first. */
export function regionTexts(region: Region): readonly string[] {
  const places = region.places.map((place) => place.asWritten)
  return [region.note, ...region.tags, ...region.persons, ...places].filter((text) => text.trim() !== '')
}

/** The regions of a page as one reads it: from the top, then from the left, then the older first. */
export function inReadingOrder(regions: readonly Region[]): readonly Region[] {
  return [...regions].sort((a, b) => {
    const [one, other] = [boundsOf(a.shape), boundsOf(b.shape)]
    return one.y - other.y || one.x - other.x || (a.createdAt < b.createdAt ? -1 : 1)
  })
}
