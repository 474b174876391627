import type { GreyRaster } from '../imaging/grey-raster.ts'

/** The picture as a binary PGM (Netpbm P5): the engine takes it without decoding anything. */
export function pgm({ width, height, data }: GreyRaster): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const out = new Uint8Array(header.length + data.length)
  out.set(header)
  out.set(data, header.length)
  return out
}
