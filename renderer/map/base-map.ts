/** What a tile is drawn in: CSS colours. */
export interface MapColours {
  readonly sea: string
  readonly land: string
  readonly coast: string
  readonly river: string
  readonly border: string
  readonly disputed: string
}

/** A tile to draw, in the numbering of `geojson-vt` (512-pixel tiles). `ratio` is device pixels per CSS pixel. */
export interface TileQuestion {
  readonly base: string
  readonly z: number
  readonly x: number
  readonly y: number
  readonly ratio: number
  readonly borders: boolean
  readonly colours: MapColours
}

export const TILE_SIZE = 512

/** What the layers are called, in the order in which they are drawn. */
export const LAYERS = ['land', 'lakes', 'rivers', 'borders', 'disputed'] as const
export type LayerName = (typeof LAYERS)[number]

export const MIN_ZOOM = 1
/** Plans of towns that are laid over the map are looked at as near as this; the base map knows nothing nearer than 12. */
export const MAX_ZOOM = 18
