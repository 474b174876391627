import type { Slice } from './slices.ts'

/** Red and blue of a pixel as this machine, like all of today, has its bytes in a number. */
const RED_BLUE = 0x00ff00ff
const GREEN = 0x0000ff00
const OPAQUE = 0xff000000
/** A half of four, for each of two colours and for the third, so that means are rounded. */
const ROUND = 0x00020002
const ROUND_GREEN = 0x00000200

/**
 * The slice at half its size, rounded up: each pixel is the mean of four, of those that there are at an odd edge. It is
 * written over the beginning of the slice, where each is behind what is still to be read.
 */
export function halved(slice: Slice): Slice {
  const size = { width: Math.ceil(slice.width / 2), height: Math.ceil(slice.height / 2) }
  const pixels = new Int32Array(slice.rgba.buffer, slice.rgba.byteOffset, slice.width * slice.height)
  for (let y = 0, o = 0; y < slice.height; y += 2, o += size.width) {
    const first = y * slice.width
    const second = y + 1 < slice.height ? first + slice.width : first
    halveRows(pixels, { first, second, width: slice.width, to: o })
  }
  return { ...size, rgba: slice.rgba.subarray(0, size.width * size.height * 4) }
}

/** Where two rows begin, how wide they are, and where their half begins. */
type TwoRows = Readonly<Record<'first' | 'second' | 'width' | 'to', number>>

/** Two colours are added up in one number, since none of their sums reaches the next one. */
function halveRows(pixels: Int32Array, { first, second, width, to }: TwoRows): void {
  const end = to + (width >> 1)
  for (let a = first, b = second, o = to; o < end; a += 2, b += 2, o += 1) {
    // Within the slice, whatever the compiler makes of indices.
    const p = pixels[a] as number
    const q = pixels[a + 1] as number
    const r = pixels[b] as number
    const s = pixels[b + 1] as number
    const redBlue = (p & RED_BLUE) + (q & RED_BLUE) + (r & RED_BLUE) + (s & RED_BLUE)
    pixels[o] = mean(redBlue, (p & GREEN) + (q & GREEN) + (r & GREEN) + (s & GREEN))
  }
  if ((width & 1) === 0) return
  const p = pixels[first + width - 1] as number
  const r = pixels[second + width - 1] as number
  pixels[end] = mean(2 * ((p & RED_BLUE) + (r & RED_BLUE)), 2 * ((p & GREEN) + (r & GREEN)))
}

/** Of the sums of four pixels, red and blue in one. */
function mean(redBlue: number, green: number): number {
  return (((redBlue + ROUND) >>> 2) & RED_BLUE) | (((green + ROUND_GREEN) >>> 2) & GREEN) | OPAQUE
}
