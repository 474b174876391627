import type { GreyRaster } from '../grey-raster.ts'
import { backgroundOfLight, backgroundRows } from '../edit/background.ts'

/** Paper is looked up once in so many rows: it changes over cells that are far higher. */
const ROWS = 4
/** Levels are multiplied by whole numbers of so many bits below one: of levels and light within 255 none overflows. */
const BITS = 12

/**
 * The paper made evenly white: each pixel divided by the light of the paper around it, so that shadows, stains and the
 * slope of a gutter go. Ink keeps its part of the paper's light.
 */
export function flattened(raster: GreyRaster): GreyRaster {
  const { width, height, data } = raster
  const paperAt = backgroundRows(
    backgroundOfLight(raster, (at) => data[at] ?? 0),
    raster,
  )
  const paper = new Float32Array(width)
  const times = new Int32Array(width)
  const out = new Uint8Array(data.length)
  const half = 1 << (BITS - 1)
  for (let y = 0; y < height; y += 1) {
    if (y % ROWS === 0) {
      paperAt(Math.min(y + ROWS / 2, height - 1), paper)
      for (let x = 0; x < width; x += 1) times[x] = (255 << BITS) / (paper[x] ?? 255)
    }
    for (let x = 0, at = y * width; x < width; x += 1, at += 1)
      out[at] = Math.min(255, (Math.imul(data[at] ?? 0, times[x] ?? 0) + half) >> BITS)
  }
  return { width, height, data: out }
}
