import type { GeoBounds } from '../../shared/domain/geometry.ts'

/** A tile of the web's grid (Web Mercator, y from the north). `ratio` is device pixels per CSS pixel. */
export interface TileAt {
  readonly z: number
  readonly x: number
  readonly y: number
  readonly ratio: number
}

/** Draws tiles of a map, each when it comes into sight. */
export interface TilePainter {
  /** CSS pixels across; `z` counts in tiles of this size. */
  readonly size: 256 | 512
  /** A square picture of any number of pixels; null where the map has nothing. */
  readonly paint: (at: TileAt, signal: AbortSignal) => Promise<ImageBitmap | null>
  /** Called once a tile that could not be drawn; the place of that tile stays empty. */
  readonly onFault?: (error: unknown) => void
}

/** A map laid over the base map, under names and marks. Another painter makes its tiles anew. */
export interface Overlay {
  readonly id: string
  readonly painter: TilePainter
  /** 0 to 1. */
  readonly opacity: number
  /** In place of the base map, whose names are not printed either. */
  readonly isBase?: boolean
  /** How much of the view it covers, from the left: 0 to 1; absent for all. */
  readonly swipe?: number
  readonly attribution?: string
  readonly bounds?: GeoBounds
  /** Of the painter's tiles: beyond them the nearest are scaled, or none are shown below the first. */
  readonly minZoom?: number
  readonly maxZoom?: number
}
