import type { PixelSize } from '../../shared/domain/geometry.ts'

/** An upright picture for a reading engine: one byte of grey a pixel, rows without padding, 0 is black. */
export interface GreyRaster extends PixelSize {
  readonly data: Uint8Array
}
