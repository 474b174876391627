import type { GeoPoint } from './geometry.ts'
import type { CollectionId, Instant, PageId } from './ids.ts'
import type { Provenance } from './provenance.ts'
import type { PagePoint } from './shape.ts'

/** How a scanned map is laid on the ground, in the words of the IIIF Georeference extension. */
export const GEOREFERENCE_METHODS = [
  'helmert',
  'polynomial1',
  'polynomial2',
  'polynomial3',
  'projective',
  'thinPlateSpline',
] as const
export type GeoreferenceMethod = (typeof GEOREFERENCE_METHODS)[number]

/** A point of the picture, in fractions of the upright page (0 to 1 from its top left), and where it is. */
export interface ControlPoint {
  readonly image: PagePoint
  readonly geo: GeoPoint
}

/** The page of a scanned map with what lays it on the ground; one a page. */
export interface Georeference {
  /** The page's. */
  readonly id: PageId
  readonly collectionId: CollectionId
  readonly points: readonly ControlPoint[]
  readonly method: GeoreferenceMethod
  /** The part of the picture that is the map, as a ring of points in fractions; absent for all of it. */
  readonly mask?: readonly PagePoint[]
  /** 0 to 1. */
  readonly opacity: number
  readonly shown: boolean
  readonly by: Provenance
  readonly updatedAt: Instant
}
