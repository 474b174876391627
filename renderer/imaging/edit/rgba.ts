import type { PixelSize } from '../../../shared/domain/geometry.ts'

/** Red, green, blue and alpha, a byte each; rows without padding, as ImageData has them. Edited pictures are opaque. */
export interface Rgba extends PixelSize {
  readonly data: Uint8ClampedArray<ArrayBuffer>
}

/** Rec. 601 luma of the pixel whose first byte is at `at`, 0 to 255. */
export function lumaAt(data: ArrayLike<number>, at: number): number {
  return ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8
}

/** The luma of every pixel. */
export function lumaOf({ width, height, data }: Rgba): Uint8Array<ArrayBuffer> {
  const luma = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < luma.length; i += 1, at += 4) luma[i] = lumaAt(data, at)
  return luma
}
