import type { QuarterTurn } from '../../../shared/domain/geometry.ts'
import type { GreyRaster } from '../grey-raster.ts'

/** The picture turned clockwise, as the user sees it. */
export function turned(raster: GreyRaster, turn: QuarterTurn): GreyRaster {
  if (turn === 0) return raster
  const { width, height, data } = raster
  if (turn === 180) return { width, height, data: Uint8Array.from(data).reverse() }
  const out = new Uint8Array(data.length)
  // Where the first pixel of a row of the source goes, and by how much each next one moves.
  const step = turn === 90 ? height : -height
  for (let y = 0; y < height; y += 1) {
    let to = turn === 90 ? height - 1 - y : (width - 1) * height + y
    for (let from = y * width, end = from + width; from < end; from += 1, to += step) out[to] = data[from] ?? 0
  }
  return { width: height, height: width, data: out }
}
