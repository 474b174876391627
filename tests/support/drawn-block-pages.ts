import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'
import { straightened, straightening } from '../../renderer/imaging/prepare/straighten.ts'
import { seededRandom } from './seeded-random.ts'

/** A page cut in wood, whose columns run down from the right: lengths in sizes of a character where nothing else is said. */
export interface BlockPage {
  /** Pixels of a character. */
  readonly size: number
  readonly columns: number
  readonly rows: number
  /** How far columns, and characters of one, are apart from corner to corner. */
  readonly apart?: number
  readonly below?: number
  /** How thick rules between columns are, in pixels; 0 for none. */
  readonly rules?: number
  readonly broken?: boolean
  readonly frame?: boolean
  /** Columns, from the right, in which small characters stand in two rows beside each other for a while. */
  readonly notes?: readonly number[]
  /** Half of the columns stand on either side of the fold of the leaf. */
  readonly fold?: boolean
  /** Degrees. */
  readonly angle?: number
  readonly noise?: number
}

const [PAPER, INK] = [236, 40]

/** Draws it: characters are strokes across and down that fill a square. */
export function drawnBlockPage(page: BlockPage): GreyRaster {
  const { size, columns, rows, apart = 1.5, below = 1.12, rules = 1, frame = true, fold = false } = page
  const [pitch, step, edge] = [apart * size, below * size, 2 * size]
  const strip = fold ? pitch : 0
  const width = Math.round(2 * edge + columns * pitch + strip)
  const height = Math.round(2 * edge + rows * step + size)
  const raster = { width, height, data: new Uint8Array(width * height).fill(PAPER) }
  const random = seededRandom(columns * 31 + rows)
  const [top, bottom] = [edge, height - edge]
  if (frame) {
    outline(raster, [edge, top, width - edge, bottom], Math.max(2, size / 8))
    outline(raster, [edge + size / 5, top + size / 5, width - edge - size / 5, bottom - size / 5], 1)
  }
  const leftOf = (at: number): number => edge + at * pitch + (fold && at >= columns / 2 ? strip : 0)
  for (let at = 1; at < columns; at += 1) {
    if (rules > 0) rule(raster, leftOf(at), { page, top: top + size / 5, bottom: bottom - size / 5 })
    if (fold && at === columns / 2)
      rule(raster, leftOf(at) - strip, { page, top: top + size / 5, bottom: bottom - size / 5 })
  }
  for (let at = 0; at < columns; at += 1)
    for (let row = 0; row < rows; row += 1) {
      const [x, y] = [leftOf(at) + (pitch - size) / 2, top + size / 2 + row * step]
      const isNote = page.notes?.includes(columns - 1 - at) && row >= 4 && row < 8
      if (!isNote) character(raster, { x, y, size: 0.92 * size }, random)
      else
        for (const [right, down] of [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ] as const)
          // prettier-ignore
          character(raster, { x: x + right * 0.54 * size, y: y + down * 0.56 * size, size: 0.42 * size }, random)
    }
  if (fold)
    for (let at = 0; at < 4; at += 1)
      character(
        raster,
        { x: leftOf(columns / 2) - 0.75 * pitch, y: top + (2 + at * 0.8) * size, size: size / 2 },
        random,
      )
  const turned = page.angle ? straightened(raster, straightening(raster, page.angle)) : raster
  return page.noise ? grainy(turned, page.noise) : turned
}

/** Words of letters in rows, in two columns, with a ruled line between these if it is `ruled`. */
export function drawnRowsPage({ ruled }: { readonly ruled: boolean }): GreyRaster {
  const raster = { width: 900, height: 900, data: new Uint8Array(900 * 900).fill(PAPER) }
  const random = seededRandom(7)
  for (let y = 60; y < 840; y += 30)
    for (const from of [60, 480])
      for (let at = 0; at < 24; at += 1) {
        if (random() < 0.18) continue
        character(raster, { x: from + at * 15, y, size: 12 }, random)
      }
  if (ruled) fill(raster, [449, 50, 451, 850])
  return raster
}

interface Square {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** One stroke down the middle and one across the head and the foot, so that it hangs together; others between. */
function character(raster: GreyRaster, { x, y, size }: Square, random: () => number): void {
  const thick = Math.max(1.5, size / 12)
  fill(raster, [x, y, x + size, y + thick])
  fill(raster, [x + (size - thick) / 2, y, x + (size + thick) / 2, y + size])
  fill(raster, [x + 0.1 * size, y + size - thick, x + 0.9 * size, y + size])
  const across = y + (0.3 + 0.4 * random()) * size
  fill(raster, [x + 0.2 * random() * size, across, x + size, across + thick])
  const down = x + (random() < 0.5 ? 0.1 : 0.8) * size
  fill(raster, [down, across, down + thick, y + size])
}

function rule(
  raster: GreyRaster,
  x: number,
  { page, top, bottom }: { readonly page: BlockPage; readonly top: number; readonly bottom: number },
): void {
  const thick = page.rules ?? 1
  const piece = page.broken ? 6 * page.size : bottom - top
  for (let y = top; y < bottom; y += piece + page.size / 2)
    fill(raster, [x - thick / 2, y, x - thick / 2 + thick, Math.min(bottom, y + piece)])
}

type Edges = readonly [left: number, top: number, right: number, bottom: number]

function outline(raster: GreyRaster, [left, top, right, bottom]: Edges, thick: number): void {
  fill(raster, [left, top, right, top + thick])
  fill(raster, [left, bottom - thick, right, bottom])
  fill(raster, [left, top, left + thick, bottom])
  fill(raster, [right - thick, top, right, bottom])
}

function fill({ width, height, data }: GreyRaster, [left, top, right, bottom]: Edges): void {
  const [from, to] = [Math.max(0, Math.round(left)), Math.min(width, Math.max(Math.round(left) + 1, Math.round(right)))]
  const last = Math.min(height, Math.max(Math.round(top) + 1, Math.round(bottom)))
  for (let y = Math.max(0, Math.round(top)); y < last; y += 1) data.fill(INK, y * width + from, y * width + to)
}

function grainy({ width, height, data }: GreyRaster, noise: number): GreyRaster {
  const random = seededRandom(3)
  return {
    width,
    height,
    data: Uint8Array.from(data, (value) => Math.min(255, Math.max(0, value + (random() - 0.5) * noise))),
  }
}
