import type { Box, PixelSize } from '../../../shared/domain/geometry.ts'
import type { GreyRaster } from '../grey-raster.ts'
import { componentsOf, type Component } from '../prepare/components.ts'
import { shrunk } from './ink.ts'
import { sumsAround, type RowAround } from './sums-around.ts'

/** The longer side at which pictures are sought: a line of writing is then still some pixels high. */
const SIDE = 1200

/** A cell holds at least a line of writing with the paper above or below it; in heights of small letters. */
const CELL = 3.4
/** Without letters: cells along the longer side. */
const CELLS = 60
/** Points looked at along each side of a cell. */
const POINTS = 14
const LEVELS = 256
/** So large a part of a cell is darker than its light; writing leaves more paper than that. */
const LIGHT_SHARE = 0.85
/** A cell of a picture has less of the paper's light. */
const DARK = 0.72
/** The paper is the lightest within so large a part of the longer side around a cell. */
const AROUND = 0.12
/** The least of a picture: its sides as parts of those of the page, its area, and how much of its box is dark. */
const LEAST_SIDE = 0.06
const LEAST_AREA = 0.012
/** What covers more than this is the page itself: a cover, a coloured folder. */
const MOST_AREA = 0.65
const LEAST_FILLED = 0.6
/** How much the light of its cells differs (standard deviation, levels): a stain or a coloured folder is even. */
const LEAST_TONES = 9

/**
 * Pictures in a page, in fractions of it: parts that have hardly any paper even between lines of writing, such as
 * photographs, halftones and dense engravings. What goes to the edge of the picture is a shadow or what lies around the
 * page. `xHeight`: the height of small letters in pixels, where it is known.
 */
export function findPictures(page: GreyRaster, xHeight: number | null): readonly Box[] {
  const raster = shrunk(page, SIDE)
  const longer = Math.max(raster.width, raster.height)
  const letter = xHeight === null ? null : (xHeight * raster.width) / page.width
  const cell = Math.max(6, Math.round(letter === null ? longer / CELLS : Math.max(letter * CELL, longer / 200)))
  const grid = lightOfCells(raster, cell)
  const paper = lightest(grid, Math.max(2, Math.round((AROUND * longer) / cell)))
  const mask = Uint8Array.from(grid.data, (light, at) => (light < DARK * (paper[at] ?? 255) ? 1 : 0))
  return componentsOf(grid, mask)
    .filter((found) => isPicture(found, grid) && tonesOf(found, grid) >= LEAST_TONES)
    .map(({ left, top, right, bottom }) => ({
      x: (left * cell) / raster.width,
      y: (top * cell) / raster.height,
      w: (Math.min(raster.width, right * cell) - left * cell) / raster.width,
      h: (Math.min(raster.height, bottom * cell) - top * cell) / raster.height,
    }))
}

function isPicture({ left, top, right, bottom, area }: Component, { width, height }: PixelSize): boolean {
  if (left === 0 || top === 0 || right >= width || bottom >= height) return false
  const [w, h] = [right - left, bottom - top]
  const share = (w * h) / (width * height)
  const isSized = w >= LEAST_SIDE * width && h >= LEAST_SIDE * height && share >= LEAST_AREA && share <= MOST_AREA
  return isSized && w >= 3 && h >= 3 && area >= LEAST_FILLED * w * h
}

function tonesOf({ left, top, right, bottom }: Component, { width, data }: GreyRaster): number {
  const cells: number[] = []
  // Those around it have some of the paper.
  for (let y = top + 1; y < bottom - 1; y += 1)
    cells.push(...data.subarray(y * width + left + 1, y * width + right - 1))
  const mean = cells.reduce((sum, light) => sum + light, 0) / cells.length
  return Math.sqrt(cells.reduce((sum, light) => sum + (light - mean) ** 2, 0) / cells.length)
}

/** The light of each cell: that below which most of its points are. Each point is a mean, so that dots of a halftone melt. */
function lightOfCells(raster: GreyRaster, cell: number): GreyRaster {
  const width = Math.ceil(raster.width / cell)
  const height = Math.ceil(raster.height / cell)
  const step = Math.max(1, Math.floor(cell / POINTS))
  const blur = Math.max(1, Math.round(cell / 24))
  const data = new Uint8Array(width * height)
  // Of each cell of a row how many of its points have each level.
  const counts = new Uint32Array(width * LEVELS)
  for (const around of sumsAround(raster, { across: blur, down: blur })) {
    const { y } = around
    const [row, within] = [Math.floor(y / cell), y % cell]
    if (within % step === 0) countLevels(counts, around, { cell, step })
    if (within < cell - 1 && y < raster.height - 1) continue
    for (let column = 0; column < width; column += 1)
      data[row * width + column] = lightOf(counts.subarray(column * LEVELS, (column + 1) * LEVELS))
    counts.fill(0)
  }
  return { width, height, data }
}

/** A row is a call: that is soon quick. */
function countLevels(
  counts: Uint32Array,
  { sums, rows, columns }: RowAround,
  { cell, step }: { readonly cell: number; readonly step: number },
): void {
  for (let first = 0, levels = 0; first < sums.length; first += cell, levels += LEVELS)
    for (let x = first; x < Math.min(sums.length, first + cell); x += step) {
      const at = levels + Math.round((sums[x] ?? 0) / (rows * (columns[x] ?? 1)))
      counts[at] = (counts[at] ?? 0) + 1
    }
}

function lightOf(counts: Uint32Array): number {
  let [total, below] = [0, 0]
  for (let level = 0; level < LEVELS; level += 1) total += counts[level] ?? 0
  return counts.findIndex((count) => (below += count) >= total * LIGHT_SHARE)
}

/** The lightest within `reach` cells in each direction. */
function lightest({ width, height, data }: GreyRaster, reach: number): Uint8Array {
  const across = new Uint8Array(data.length)
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const row = data.subarray(y * width + Math.max(0, x - reach), y * width + Math.min(width, x + reach + 1))
      across[y * width + x] = Math.max(...row)
    }
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row += 1)
        out[y * width + x] = Math.max(out[y * width + x] ?? 0, across[row * width + x] ?? 0)
  return out
}
