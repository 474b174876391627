import type { GeoShape } from './geo-shape.ts'
import type { GeoPoint } from './geometry.ts'
import type { CollectionId, LinkId, PlaceId, UnitId } from './ids.ts'
import type { Provenance } from './provenance.ts'

/** What a place is called in interface languages, where that is known. */
export interface LocalNames {
  readonly vi?: string
  readonly ru?: string
}

/**
 * A name that a place had for a time. `language` is a BCP 47 tag. `from` and `to` are the first and the last day, month or
 * year of it (ISO 8601, as precise as is known); absent where it is not known or goes on. `source` says who says so.
 */
export interface DatedName {
  readonly text: string
  readonly language?: string
  readonly from?: string
  readonly to?: string
  readonly source?: string
}

/** What a place lay in for a time. */
export type DatedParent = Omit<DatedName, 'language'>

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
  /** Names with the time in which they were used. */
  readonly dated?: readonly DatedName[]
  /** Provinces, districts, countries that it lay in. */
  readonly parents?: readonly DatedParent[]
  /** What it covers, or how far off it may be, where `point` alone says too little. */
  readonly shape?: GeoShape
  /** What it is, where somebody says so. */
  readonly kind?: KindOfPlace
  /** What else a person has to say of it. */
  readonly note?: string
  readonly by: Provenance
  /** Who changed what the gazetteer or a file says of it: their word stays when either is read again. */
  readonly edited?: Provenance
}

/** What a place of a collection may be said to be. */
export const PLACE_KINDS = [
  'settlement',
  'district',
  'province',
  'region',
  'country',
  'water',
  'relief',
  'building',
] as const
export type KindOfPlace = (typeof PLACE_KINDS)[number]

/** What a unit has to do with a place; a link without one says "about". */
export const PLACE_ROLES = ['about', 'sent-from', 'sent-to', 'made-at', 'held-at'] as const
export type PlaceRole = (typeof PLACE_ROLES)[number]

/** How sure it is that a unit has to do with a place, the surest first; a link without one is not doubted. */
export const CERTAINTIES = ['certain', 'probable', 'possible'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** A unit is about, from or at a place (dcterms:spatial). */
export interface PlaceLink {
  readonly id: LinkId
  readonly collectionId: CollectionId
  readonly unitId: UnitId
  readonly placeId: PlaceId
  /** The name as the source or the user wrote it. */
  readonly asWritten: string
  readonly role?: PlaceRole
  readonly certainty?: Certainty
  readonly by: Provenance
}

/** A unit is at a place, whoever says so: a link, or a region of one of its pages. */
export type UnitAtPlace = Pick<PlaceLink, 'unitId' | 'placeId' | 'role' | 'certainty'>

/** A province, guberniya or oblast; a region of several; a district of Viet Nam before 1 July 2025. */
export type PlaceKind = 'province' | 'region' | 'district'

/** A place of the gazetteer that may be meant by a typed name, best first by `score` (0 to 1). */
export interface PlaceCandidate {
  /** Absent for a place that the gazetteer has from our own tables. */
  readonly geonamesId?: number
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
  /** Names with the time in which they were used, and what it lay in, where the gazetteer knows. */
  readonly dated?: readonly DatedName[]
  readonly parents?: readonly DatedParent[]
  /** What it is, where it is more than a town. */
  readonly kind?: PlaceKind
  /** Nobody says where it is: `point` is the seat of what it lies in. */
  readonly uncertain?: true
}
