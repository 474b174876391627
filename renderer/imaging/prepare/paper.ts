import type { GreyRaster } from '../grey-raster.ts'
import { backgroundOfLight, backgroundRows } from '../edit/background.ts'

/**
 * The paper made evenly white: each pixel divided by the light of the paper around it, so that shadows, stains and the
 * slope of a gutter go. Ink keeps its part of the paper's light.
 */
export function flattened(raster: GreyRaster): GreyRaster {
  const { width, height, data } = raster
  const background = backgroundOfLight(raster, (at) => data[at] ?? 0)
  const paper = new Float32Array(width)
  const paperAt = backgroundRows(background, raster)
  const out = new Uint8ClampedArray(data.length)
  for (let y = 0; y < height; y += 1) {
    paperAt(y, paper)
    const row = y * width
    for (let x = 0; x < width; x += 1) out[row + x] = ((data[row + x] ?? 0) * 255) / (paper[x] ?? 255)
  }
  return { width, height, data: new Uint8Array(out.buffer) }
}
