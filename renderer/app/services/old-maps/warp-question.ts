import type { PixelSize } from '../../../../shared/domain/geometry.ts'
import type { PagePoint } from '../../../../shared/domain/shape.ts'
import type { WarpNet } from '../../../../shared/places/georeference/warp.ts'

/** A part of a picture at one of its sizes: where it lies there, and the file that holds it (at this or a larger size). */
export interface PicturePiece extends PixelSize {
  /** Tells it from all others. */
  readonly key: string
  readonly blob: Blob
  readonly left: number
  readonly top: number
}

/** Pixels of a picture at one of its sizes. */
export interface PixelBox extends PixelSize {
  readonly left: number
  readonly top: number
}

/** A square of the ground to be filled with what a picture has there. */
export interface WarpQuestion {
  readonly pieces: readonly PicturePiece[]
  /** What is read of the picture. */
  readonly box: PixelBox
  /** In pixels of the box. */
  readonly net: WarpNet
  /** What of the picture is taken, in pixels of the box; null for all of it. */
  readonly mask: readonly PagePoint[] | null
  /** Along a side of the square. */
  readonly pixels: number
  /** A picture to show, or samples to write. */
  readonly as: 'bitmap' | 'samples'
}

export type WarpAnswer = { readonly bitmap: ImageBitmap } | { readonly samples: Uint8ClampedArray<ArrayBuffer> }
