import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import type { GeoBounds } from '../../shared/domain/geometry.ts'
import { DEFAULT_LOOK, type MapLook } from '../../shared/places/map-look.ts'

/** Values of units that the map can be narrowed by. */
export const UNIT_FACETS = ['country', 'level', 'subject', 'creator'] as const
export type UnitFacet = (typeof UNIT_FACETS)[number]
/** Beside them, what a unit has to do with a place, and how sure that is: then its other places do not count. */
export const MAP_FACETS = ['role', 'certainty', ...UNIT_FACETS] as const
export type MapFacet = (typeof MAP_FACETS)[number]

/** How the map is narrowed and where it looks: kept while the collection is open. */
export interface MapWish {
  /** Whole years, both included; null for all times. */
  readonly years: { readonly from: number; readonly to: number } | null
  /** Whether units without a date are shown beside those of the years. */
  readonly undated: boolean
  /** Values of which a unit must have one; none for a facet that lets everything pass. */
  readonly facets: Readonly<Partial<Record<MapFacet, readonly string[]>>>
  readonly area: GeoShape | null
  /** Whether dated units without a place stand in the years and beside the list, too. */
  readonly unplaced: boolean
  readonly heat: boolean
  readonly bounds: GeoBounds | null
  readonly look: MapLook
}

/** Everything is shown. */
export const WHOLE_MAP: MapWish = {
  years: null,
  undated: true,
  facets: {},
  area: null,
  unplaced: false,
  heat: false,
  bounds: null,
  look: DEFAULT_LOOK,
}
