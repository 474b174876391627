import type { MapFacts, TileNumber } from './tile-archive.ts'

/** What shapes are drawn in, by the theme: CSS colours. */
export interface ShapeColours {
  readonly sea: string
  readonly land: string
  readonly coast: string
  readonly river: string
  readonly border: string
  readonly text: string
  readonly halo: string
  /** Of shapes that say no colour of their own. */
  readonly own: string
}

/** A tile to draw: 512 CSS pixels across, `size` device pixels. */
export interface DrawWish {
  readonly tile: TileNumber
  readonly size: number
  readonly colours: ShapeColours
}

/** A map that was opened: what it is, and its tiles. */
export interface DrawnMap {
  readonly facts: MapFacts
  /** null where the map has nothing. */
  draw(wish: DrawWish, signal: AbortSignal): Promise<ImageBitmap | null>
}

/** An empty square to draw a tile in. */
export function tileCanvas(size: number): readonly [OffscreenCanvas, OffscreenCanvasRenderingContext2D] {
  const canvas = new OffscreenCanvas(size, size)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  return [canvas, context]
}
