import type { Found } from '../../../shared/domain/findings.ts'
import type { PixelSize } from '../../../shared/domain/geometry.ts'
import { backgroundOf, backgroundRows } from '../edit/background.ts'
import { lumaOf, type Rgba } from '../edit/rgba.ts'
import { meansAround, type Counted } from './means-around.ts'

/** Lengths in pixels of a picture of 2 megapixels: letters of a page are some 20 high. */
const SIZE = 2e6
/** Around writing lies its own soft edge. */
const SOFT = 5
/** Over so many to each side levels are averaged: the grain of paper goes, what shines through is blurred already. */
const GRAIN = 2
/** Cells in which a level is compared with the usual one: larger than letters, smaller than shadows. */
const CELL = 64

/** The part of each side that is left out: edges of paper, folds and what lies around the page. */
const RIM = 0.1
/** Percent of the paper: darker is writing. */
const WRITING = 60
/** Percent by which what shines through is darker than the paper around it, at the least. */
const MARKED = 5
/** Cells darker than so many percent lie on no paper. */
const PAPER = 75
/** Parts of the cells: without writing what is grey is the writing; of a page full of it too little paper is seen. */
const LEAST = { writing: 0.01, paper: 0.02, marks: 0.031 }

/**
 * The strength (0 to 100) that makes white what shines through from the other side: how dark the marks are that lie away
 * from any writing and are wider than the grain of paper. Grain and weave are as often lighter as darker than the paper
 * around, marks are darker. null where there are hardly any.
 */
export function findBleed(picture: Rgba): Found<number> | null {
  const scale = Math.sqrt((picture.width * picture.height) / SIZE)
  const levels = paperLevels(picture)
  const near = nearWriting(levels, picture, Math.max(2, Math.round(SOFT * scale)))
  const means = meansAround({ ...picture, levels, isOut: near }, Math.max(1, Math.round(GRAIN * scale)))
  const seen = new Marks(levels, means)
  for (const cell of cellsOf(picture, Math.max(16, Math.round(CELL * scale)))) seen.look(cell, near, picture.width)
  const { writing, paper, area } = seen
  const share = (seen.darker - seen.lighter) / Math.max(1, paper)
  const isWritten = writing >= LEAST.writing * area && paper >= LEAST.paper * area
  if (!isWritten || share < LEAST.marks) return null
  const strength = Math.min(100, Math.max(20, Math.round((100 - seen.darkest()) * 2)))
  return { value: strength, confidence: Math.min(1, share / 0.06) }
}

type Cell = Readonly<Record<'left' | 'top' | 'side', number>>

function cellsOf({ width, height }: PixelSize, side: number): readonly Cell[] {
  const [left, top] = [Math.round(width * RIM), Math.round(height * RIM)]
  const along = (from: number, length: number): readonly number[] =>
    Array.from({ length: Math.floor((length - 2 * from) / side) }, (_, index) => from + index * side)
  return along(top, height).flatMap((y) => along(left, width).map((x) => ({ left: x, top: y, side })))
}

/** What was seen in cells, in pixels. */
class Marks {
  readonly #levels: Counted['levels']
  readonly #means: Float32Array
  /** Of marks, by percent of the paper. */
  readonly #counts = new Uint32Array(256)
  area = 0
  writing = 0
  paper = 0
  darker = 0
  lighter = 0

  constructor(levels: Counted['levels'], means: Float32Array) {
    this.#levels = levels
    this.#means = means
  }

  look({ left, top, side }: Cell, near: Uint8Array, width: number): void {
    const places: number[] = []
    for (let y = top; y < top + side; y += 1)
      for (let at = y * width + left, end = at + side; at < end; at += 1) {
        if ((this.#levels[at] ?? 100) < WRITING) this.writing += 1
        else if (!near[at] && !Number.isNaN(this.#means[at])) places.push(at)
      }
    this.area += side * side
    const usual = this.#usual(places)
    if (places.length < (side * side) / 4 || usual < PAPER) return
    this.paper += places.length
    for (const at of places) this.#compare(at, usual)
  }

  /** Percent of the paper, of which only a twentieth of the marks is darker. */
  darkest(): number {
    const marks = this.#counts.reduce((sum, count) => sum + count, 0)
    let below = 0
    return this.#counts.findIndex((count) => (below += count) >= marks * 0.05)
  }

  #usual(places: readonly number[]): number {
    const sorted = Float32Array.from(places, (at) => this.#means[at] ?? 100).sort()
    return sorted[sorted.length >> 1] ?? 100
  }

  #compare(at: number, usual: number): void {
    const apart = (this.#means[at] ?? usual) - usual
    if (apart > MARKED) this.lighter += 1
    if (apart >= -MARKED) return
    this.darker += 1
    const level = this.#levels[at] ?? 100
    this.#counts[level] = (this.#counts[level] ?? 0) + 1
  }
}

/** Percent of the paper at each pixel; paper is lighter than its usual level in places. */
function paperLevels(picture: Rgba): Uint8ClampedArray {
  const { width, height } = picture
  const luma = lumaOf(picture)
  const rowAt = backgroundRows(backgroundOf(picture), picture)
  const row = new Float32Array(width)
  const levels = new Uint8ClampedArray(width * height)
  for (let y = 0; y < height; y += 1) {
    rowAt(y, row)
    for (let x = 0; x < width; x += 1)
      levels[y * width + x] = Math.min(120, ((luma[y * width + x] ?? 0) / (row[x] ?? 255)) * 100)
  }
  return levels
}

/** 1 within so many pixels of writing. */
function nearWriting(levels: Counted['levels'], { width }: PixelSize, soft: number): Uint8Array {
  const near = new Uint8Array(levels.length)
  for (let at = 0; at < levels.length; at += 1) {
    if ((levels[at] ?? 100) >= WRITING) continue
    for (let dy = -soft; dy <= soft; dy += 1)
      near.fill(1, Math.max(0, at + dy * width - soft), Math.max(0, at + dy * width + soft + 1))
  }
  return near
}
