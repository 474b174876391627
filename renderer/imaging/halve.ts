import type { Slice } from './slices.ts'

/** Red and blue of a pixel as this machine, like all of today, has its bytes in a number. */
const RED_BLUE = 0x00ff00ff
const OPAQUE = 0xff000000
/** A half of four, for each of two colours, so that means are rounded. */
const ROUND = 0x00020002

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
  for (let x = 0, o = to; x < width; x += 2, o += 1) {
    const right = x + 1 < width ? 1 : 0
    const [a, b] = [first + x, second + x]
    // Within the slice, whatever the compiler makes of indices.
    const p = pixels[a] as number
    const q = pixels[a + right] as number
    const r = pixels[b] as number
    const s = pixels[b + right] as number
    const redBlue = (p & RED_BLUE) + (q & RED_BLUE) + (r & RED_BLUE) + (s & RED_BLUE) + ROUND
    const green = ((p >>> 8) & 255) + ((q >>> 8) & 255) + ((r >>> 8) & 255) + ((s >>> 8) & 255) + 2
    pixels[o] = ((redBlue >>> 2) & RED_BLUE) | ((green >>> 2) << 8) | OPAQUE
  }
}
