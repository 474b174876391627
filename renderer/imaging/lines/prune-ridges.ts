import type { Mask } from './mask.ts'
import { endOf, type Grid, type Ridge } from './ridges.ts'
import type { Field } from './smooth.ts'

/** A line has its ink within this part of the pitch above and below its middle. */
const REACH = 0.35
/** Less ink than this part of the pitch times its part of the line is a speck. */
const FAINT = 0.02
/** White of so many pitches within a line cuts it: blurring has joined what is apart. */
const WHITE = 1.8
/** A shorter line, in pitches, is a blot. */
const SHORTEST = 0.6
/** A line has at least this part of the ink that lines of its length have. */
const PALEST = 0.25
/** A line so close to another, in pitches, over this part of its length, with this part of its ink, is its strokes up or down. */
const SHADOW = { away: 0.6, along: 0.6, ink: 0.5 }

/** Along a line ink begins so many times a pitch, in the row where it does so most often: a rule or an edge goes on. */
const STROKES = 0.9
/** Rows that are looked at for that, as parts of the pitch from the middle. */
const ROWS = [-0.2, -0.1, 0, 0.1, 0.2]

/** Without those that go on like a rule or an edge: writing is made of strokes with white between. */
export function withStrokes(
  ridges: readonly Ridge[],
  { width, height, data }: Mask,
  { step, pitch }: Grid,
): readonly Ridge[] {
  return ridges.filter(({ from, ys }) => {
    const counts = ROWS.map((off) => {
      let begun = 0
      let before = 0
      for (let x = from * step; x < Math.min(width, (from + ys.length) * step); x += 1) {
        const y = Math.round((ys[Math.floor(x / step) - from] ?? 0) + off * pitch)
        const now = y < 0 || y >= height ? 0 : (data[y * width + x] ?? 0)
        if (now > before) begun += 1
        before = now
      }
      return begun
    })
    return Math.max(...counts) >= Math.max(2, (STROKES * ys.length * step) / pitch)
  })
}

/** The ridges as far as there is ink on them: they end with their first and last letter, and are cut at wide white. */
export function withInk(ridges: readonly Ridge[], page: Page, grid: Grid): readonly Ridge[] {
  return ridges.flatMap((ridge) => parts(ridge, page, grid))
}

interface Page {
  readonly mask: Mask
  readonly gutters: Mask
}

function parts(ridge: Ridge, { mask, gutters }: Page, { step, pitch }: Grid): readonly Ridge[] {
  const found: Ridge[] = []
  let first = -1
  let last = -1
  const close = (): void => {
    if (first >= 0 && (last + 1 - first) * step >= SHORTEST * pitch)
      found.push({ from: ridge.from + first, ys: ridge.ys.slice(first, last + 1) })
    first = -1
  }
  for (const [at, y] of ridge.ys.entries()) {
    const x = (ridge.from + at) * step
    if (gutters.data[Math.round(y) * mask.width + x]) close()
    if (inkAround(mask, { x, y }, { step, pitch }) < FAINT * step * pitch) continue
    if (first >= 0 && (at - last) * step > WHITE * pitch) close()
    if (first < 0) first = at
    last = at
  }
  close()
  return found
}

function inkAround(
  { width, height, data }: Mask,
  at: { readonly x: number; readonly y: number },
  { step, pitch }: Grid,
): number {
  const [top, bottom] = [Math.max(0, Math.round(at.y - REACH * pitch)), Math.min(height, at.y + REACH * pitch)]
  const [left, right] = [Math.max(0, at.x - (step >> 1)), Math.min(width, at.x + step - (step >> 1))]
  let sum = 0
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) sum += data[y * width + x] ?? 0
  return sum
}

/** Without those that are too pale for lines, or only the strokes up or down of another. */
export function withoutShadows(ridges: readonly Ridge[], field: Field, grid: Grid): readonly Ridge[] {
  const inked = ridges.map((ridge) => ({ ridge, ink: strengthOf(ridge, field, grid) }))
  const all = inked.map(({ ink, ridge }) => ({ ink, length: ridge.ys.length })).sort((a, b) => a.ink - b.ink)
  const half = all.reduce((sum, { length }) => sum + length, 0) / 2
  let sum = 0
  const usual = all.find(({ length }) => (sum += length) >= half)?.ink ?? 0
  const strong = inked.filter(({ ink }) => ink >= PALEST * usual)
  return strong
    .filter((one) => !strong.some((other) => other !== one && isShadow(one, other, grid)))
    .map(({ ridge }) => ridge)
}

function strengthOf({ from, ys }: Ridge, { width, height, data }: Field, { step }: Grid): number {
  const sum = ys.reduce((all, y, at) => {
    const row = Math.min(height - 1, Math.max(0, Math.round(y)))
    return all + (data[row * width + Math.min(width - 1, (from + at) * step)] ?? 0)
  }, 0)
  return sum / Math.max(1, ys.length)
}

interface Inked {
  readonly ridge: Ridge
  readonly ink: number
}

function isShadow(one: Inked, other: Inked, { pitch }: Grid): boolean {
  if (one.ink > SHADOW.ink * other.ink) return false
  const [from, to] = [Math.max(one.ridge.from, other.ridge.from), Math.min(endOf(one.ridge), endOf(other.ridge))]
  let near = 0
  for (let column = from; column < to; column += 1) {
    const away = (one.ridge.ys[column - one.ridge.from] ?? 0) - (other.ridge.ys[column - other.ridge.from] ?? 0)
    if (Math.abs(away) < SHADOW.away * pitch) near += 1
  }
  return near >= SHADOW.along * one.ridge.ys.length
}
