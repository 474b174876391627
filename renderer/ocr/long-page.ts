import type { Box, PixelSize } from '../../shared/domain/geometry.ts'

/** Along which side a page is longest: of its picture before the user's turn. */
export type Axis = 'x' | 'y'

/** A part of a long page. It laps over its neighbours, so that each line lies whole in one of them. */
export interface PagePart {
  readonly box: Box
  /** From where to where along the page what it has counts: the middles of where it laps over. Fractions. */
  readonly core: readonly [from: number, to: number]
}

/** A page so many times as long as wide is no sheet but a roll, a scroll, a strip. */
const LONG = 3
/** With fewer pixels it is read at once all the same. */
const FEW_PIXELS = 12e6
/** Of a sheet of more pixels the engine does not even come to an end with laying it out. */
const MOST_PIXELS = 200e6
/** Tesseract refuses pictures that are longer or wider (2^15), and this must hold a margin and some growth. */
const LONGEST = 28_000

/** Pixels of a part along the page: twice its width, within reason. */
const PART = { least: 4000, most: 16_000, pixels: 40e6 }
/** Pixels by which parts lap over at least: more than any line is high. */
const LAP = 500

/** Along which side the page is cut. */
export function axisOf({ width, height }: PixelSize): Axis {
  return width > height ? 'x' : 'y'
}

/** The parts in which a long page or a very large sheet is read, from its top or its left; none where it is read at once. */
export function partsOf(size: PixelSize): readonly PagePart[] {
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)]
  const isLong = long > LONGEST || (long >= LONG * short && long * short >= FEW_PIXELS)
  if (!isLong && long * short <= MOST_PIXELS) return []
  const most = Math.min(PART.most, Math.floor(PART.pixels / short))
  const length = Math.min(most, Math.max(PART.least, 2 * short))
  const lap = Math.min(length / 4, Math.max(LAP, short / 4))
  const count = Math.ceil((long - lap) / (length - lap))
  if (count < 2) return []
  const step = (long - length) / (count - 1)
  const cut = (index: number): number =>
    index === 0 ? 0 : index === count ? 1 : (index * step + (length - step) / 2) / long
  return Array.from({ length: count }, (_, index) => ({
    box: boxOf(axisOf(size), (index * step) / long, length / long),
    core: [cut(index), cut(index + 1)],
  }))
}

function boxOf(axis: Axis, from: number, length: number): Box {
  return axis === 'y' ? { x: 0, y: from, w: 1, h: length } : { x: from, y: 0, w: length, h: 1 }
}
