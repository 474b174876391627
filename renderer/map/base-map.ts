import type { MapLook } from '../../shared/places/map-look.ts'

/** What a tile is drawn in: CSS colours. */
export interface MapColours {
  readonly sea: string
  /** The sea close to the land. */
  readonly shore: string
  readonly land: string
  readonly coast: string
  readonly river: string
  readonly province: string
  readonly border: string
  /** Wide and faint, under the border. */
  readonly borderBand: string
  readonly disputed: string
  /** Lines of leases and military bases. */
  readonly leased: string
}

/** A 512-pixel tile to draw; a zoom is one less than the map's. `ratio` is device pixels per CSS pixel. */
export interface TileQuestion extends Pick<MapLook, 'borders' | 'provinces'> {
  readonly base: string
  readonly z: number
  readonly x: number
  readonly y: number
  readonly ratio: number
  readonly colours: MapColours
  /** Wished as elements of SVG: what names of clips begin with; absent for a picture. */
  readonly svg?: string
}

export const TILE_SIZE = 512

/** The layers of a tile, in the order of `baseLayers` in scripts/assets/map.mjs. */
export const LAYERS = ['land', 'lakes', 'rivers', 'provinces', 'dissolved', 'borders', 'disputed', 'leased'] as const
export type LayerName = (typeof LAYERS)[number]

export const MIN_ZOOM = 1
/** Plans of towns that are laid over the map are looked at as near as this; the base map knows nothing nearer than 12. */
export const MAX_ZOOM = 18
