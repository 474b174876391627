import type { GeoBounds } from './geometry.ts'
import type { MapLayerId } from './ids.ts'

/** Kinds of maps that users bring. */
export const MAP_LAYER_KINDS = ['pmtiles', 'mbtiles', 'tiles', 'wms', 'geojson', 'kml', 'geotiff'] as const
export type MapLayerKind = (typeof MAP_LAYER_KINDS)[number]

/** Where a user's map is: in the archive's own store, or at an address that is asked only while the map is shown. */
export type MapLayerSource =
  | { readonly from: 'file'; readonly fileName: string; readonly bytes: number }
  | { readonly from: 'url'; readonly url: string }

/** A map that a user added, drawn over the base map or in its place. */
export interface MapLayer {
  readonly id: MapLayerId
  readonly name: string
  readonly kind: MapLayerKind
  readonly source: MapLayerSource
  /** Shown at all; one from an address is off until the user turns it on. */
  readonly shown: boolean
  /** 0 to 1. */
  readonly opacity: number
  /** Lower ones are drawn first. */
  readonly order: number
  /** In place of the base map instead of over it. */
  readonly isBase?: boolean
  /** Whom its maker wants named beside it. */
  readonly attribution?: string
  readonly bounds?: GeoBounds
  readonly minZoom?: number
  readonly maxZoom?: number
  /** Of a WMS: the names of its layers, with commas between. */
  readonly layers?: string
}
