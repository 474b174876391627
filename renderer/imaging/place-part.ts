import type { PixelSize } from '../../shared/domain/geometry.ts'
import { onWhite, type Pixels } from './pixels.ts'

interface Place {
  readonly left: number
  readonly top: number
}

/** Puts a part of a picture in RGBA into a larger one, opaque on white. What lies outside of that is left out. */
export function placePart(whole: PixelSize & { readonly rgba: Uint8Array }, part: Pixels, { left, top }: Place): void {
  const { rgba, width, height } = whole
  const [first, last] = [Math.max(0, -left), Math.min(part.width, width - left)]
  if (last <= first) return
  for (let y = Math.max(0, -top); y < Math.min(part.height, height - top); y += 1) {
    const from = y * part.width
    const to = ((y + top) * width + left + first) * 4
    rgba.set(part.data.subarray((from + first) * 4, (from + last) * 4), to)
    for (let at = to; at < to + (last - first) * 4; at += 4) {
      onWhite(rgba, at, rgba[at + 3] ?? 255)
      rgba[at + 3] = 255
    }
  }
}
