import type { GeoPoint } from './geometry.ts'
import type { CollectionId, LinkId, PlaceId, UnitId } from './ids.ts'
import type { Provenance } from './provenance.ts'

/** What a place is called in interface languages, where that is known. */
export interface LocalNames {
  readonly vi?: string
  readonly ru?: string
}

/** A place of a collection: from the gazetteer, or set by a person. */
export interface Place {
  readonly id: PlaceId
  readonly collectionId: CollectionId
  readonly name: string
  readonly point: GeoPoint
  /** ISO 3166-1 alpha-2, or '' where none is known. */
  readonly country: string
  /** Other names, in any script. */
  readonly names: readonly string[]
  /** GeoNames id, for a place from the gazetteer. */
  readonly geonamesId?: number
  /** What it is called in Vietnamese and in Russian, where the gazetteer knows. */
  readonly local?: LocalNames
  readonly by: Provenance
}

/** A unit is about, from or at a place (dcterms:spatial). */
export interface PlaceLink {
  readonly id: LinkId
  readonly collectionId: CollectionId
  readonly unitId: UnitId
  readonly placeId: PlaceId
  /** The name as the source or the user wrote it. */
  readonly asWritten: string
  readonly by: Provenance
}

/** A unit is at a place, whoever says so: a link, or a region of one of its pages. */
export type UnitAtPlace = Pick<PlaceLink, 'unitId' | 'placeId'>

/** A place of the gazetteer that may be meant by a typed name, best first by `score` (0 to 1). */
export interface PlaceCandidate {
  readonly geonamesId: number
  readonly name: string
  /** The name that matched what was typed. */
  readonly matched: string
  readonly point: GeoPoint
  readonly country: string
  readonly population: number
  readonly names: readonly string[]
  readonly score: number
  /** What it is called in Vietnamese and in Russian, where known. */
  readonly local?: LocalNames
}
