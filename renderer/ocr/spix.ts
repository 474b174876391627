import type { GreyRaster } from '../imaging/grey-raster.ts'

const HEAD = 28
const DEPTH = 8

/**
 * The picture in Leptonica's own format (pixSerializeToMemory in spixio.c), which it takes as it is: 'spix', then as
 * 32-bit numbers, lowest byte first, width, height, bits a pixel, 32-bit words a row, colours of a palette, bytes of pixels;
 * then the rows, in each word the first pixel in its highest byte.
 */
export function spix({ width, height, data }: GreyRaster): Uint8Array {
  const row = Math.ceil(width / 4) * 4
  const out = new Uint8Array(HEAD + row * height)
  out.set(new TextEncoder().encode('spix'))
  const head = new DataView(out.buffer)
  for (const [index, value] of [width, height, DEPTH, row / 4, 0, row * height].entries())
    head.setUint32(4 + 4 * index, value, true)
  for (let y = 0, from = 0; y < height; y += 1)
    for (let x = 0, to = HEAD + y * row; x < width; x += 1, from += 1) out[to + (x ^ 3)] = data[from] ?? 0
  return out
}
