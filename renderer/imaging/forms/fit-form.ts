import { bent, type Bend } from '../../../shared/domain/forms/bend.ts'
import type { Homography } from '../../../shared/domain/homography.ts'
import type { Grey } from '../find/ink.ts'
import { bendForm } from './bend-form.ts'
import { blurred, densityAt, densityOf, type Density } from './density.ts'
import { searchForm, type Guess } from './search-form.ts'

/** An affine map of pixels: x' = a x + b y + c, y' = d x + e y + f. */
type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** How a form lies on a page that was looked at. */
export interface FoundFit {
  /** From fractions of the sample to fractions of the page, both as they are seen. */
  readonly map: Homography
  /** 0 to 1. */
  readonly certainty: number
  /** How the page is bent beyond that; absent where it is flat. */
  readonly bend?: Bend
}

/** A page is taken for bent where so much more of the marks is found by that, and not where hardly any is found before. */
const [BETTER, LEAST] = [0.03, 0.2]

/** Pixels of the longer side, how far a line is felt, and how often the map is bettered. */
const STEPS = [
  { side: 300, radius: 3, times: 12 },
  { side: 450, radius: 2, times: 12 },
  { side: 900, radius: 2, times: 20 },
] as const
/** Ink is found where there is some within so many pixels of the largest size. */
const REACH = 2
/** Shifts in pixels by which is told how much would be found by chance. */
const CHANCE = [
  [11, 7],
  [-11, 9],
  [7, -13],
  [-9, -11],
  [17, 15],
  [-19, 13],
] as const

/**
 * Lays the marks of a form over a page: first where it may lie is searched for by coarse pictures, then turn, scale, shift
 * and shear are bettered until ink lies on ink (Lucas and Kanade 1981, by the mean of both gradients as Benhimane and Malis
 * 2004, which needs fewer steps; weighted so that what a hand wrote over a line does not pull it). `mask`: 1 where the form says what is there.
 */
export function fitForm(marks: Grey, mask: Grey, page: Grey): FoundFit | null {
  if (!marks.data.includes(1) || !page.data.includes(1)) return null
  const near = dilated(page, REACH)
  const tried = searchForm(marks, mask, page).map((guess) => {
    const map = refined(marks, page, affineOf(guess, { marks, page }))
    return { map, certainty: certaintyOf(marks, near, { map }) }
  })
  const [best] = tried.toSorted((one, other) => other.certainty - one.certainty)
  if (!best) return null
  return withBend(marks, { page, near }, { ...best, flat: inFractions(best.map, { marks, page }) })
}

/** The same where it is known how the form lies: only how the page is bent is to be found. */
export function fitLaid(marks: Grey, page: Grey, laid: Homography): FoundFit {
  const known = { map: laid, certainty: 1 }
  const [a, b, c, d, e, f] = laid
  const isAffine = laid[6] === 0 && laid[7] === 0 && laid[8] === 1
  if (!isAffine || !marks.data.includes(1) || !page.data.includes(1)) return known
  const { width, height } = page
  const [w, h] = [marks.width, marks.height]
  const map: Affine = [(a * width) / w, (b * width) / h, c * width, (d * height) / w, (e * height) / h, f * height]
  const near = dilated(page, REACH)
  const { bend } = withBend(marks, { page, near }, { map, flat: laid, certainty: certaintyOf(marks, near, { map }) })
  return bend ? { ...known, bend } : known
}

interface Flat {
  readonly map: Affine
  readonly certainty: number
  /** The map, in fractions. */
  readonly flat: Homography
}

function withBend(
  marks: Grey,
  { page, near }: { readonly page: Grey; readonly near: Grey },
  { map, certainty, flat }: Flat,
): FoundFit {
  const close = dilated(page, 1)
  const wanted = certaintyOf(marks, close, { map }) + BETTER
  const bend = certainty < LEAST || wanted > 1 ? null : bendForm(marks, page, map)
  if (!bend || certaintyOf(marks, close, { map, bend }) < wanted) return { map: flat, certainty }
  return { map: flat, certainty: Math.max(certainty, certaintyOf(marks, near, { map, bend })), bend }
}

interface Both {
  readonly marks: Grey
  readonly page: Grey
}

/** From pixels of the marks to pixels of the page. */
function affineOf({ angle, scale, x, y }: Guess, { marks, page }: Both): Affine {
  const sides = { marks: Math.max(marks.width, marks.height), page: Math.max(page.width, page.height) }
  const by = (scale * sides.page) / sides.marks
  const cosine = Math.cos((angle * Math.PI) / 180) * by
  const sine = Math.sin((angle * Math.PI) / 180) * by
  const [cx, cy] = [marks.width / 2, marks.height / 2]
  const [px, py] = [page.width / 2 + x * sides.page, page.height / 2 + y * sides.page]
  return [cosine, -sine, px - cosine * cx + sine * cy, sine, cosine, py - sine * cx - cosine * cy]
}

function inFractions([a, b, c, d, e, f]: Affine, { marks, page }: Both): Homography {
  const { width: w, height: h } = marks
  const { width, height } = page
  return [(a * w) / width, (b * h) / width, c / width, (d * w) / height, (e * h) / height, f / height, 0, 0, 1]
}

function refined(marks: Grey, page: Grey, first: Affine): Affine {
  let map = first
  for (const { side, radius, times } of STEPS) {
    const sample = blurred(densityOf(marks, side), radius)
    const seen = blurred(densityOf(page, side), radius)
    const ratio = { marks: sample.width / marks.width, page: seen.width / page.width }
    const points = pointsNear(sample)
    let small = scaled(map, ratio)
    for (let time = 0; time < times; time += 1) {
      const next = bettered(small, points, { sample, seen })
      if (!next) break
      small = next
    }
    map = scaled(small, { marks: 1 / ratio.marks, page: 1 / ratio.page })
  }
  return map
}

/** The same map between pictures of other sizes; pixels are meant by their middles. */
function scaled(
  [a, b, c, d, e, f]: Affine,
  { marks, page }: { readonly marks: number; readonly page: number },
): Affine {
  const by = page / marks
  return [a * by, b * by, c * page, d * by, e * by, f * page]
}

/** More would only take time. */
const POINTS = 30_000

/** Pixels in which, or right beside which, the sample has ink. */
function pointsNear({ data }: Density): readonly number[] {
  const at: number[] = []
  data.forEach((value, index) => {
    if (value > 0.02) at.push(index)
  })
  const every = Math.max(1, Math.ceil(at.length / POINTS))
  return at.filter((_, index) => index % every === 0)
}

/** One step of Gauss and Newton; null where nothing is to be bettered. */
function bettered(
  [a, b, c, d, e, f]: Affine,
  points: readonly number[],
  { sample, seen }: { readonly sample: Density; readonly seen: Density },
): Affine | null {
  const { width, height } = sample
  const sums = new Float64Array(36)
  const right = new Float64Array(6)
  const row = new Float64Array(6)
  // The sample's own gradient, as it is where the map takes it; the little turn between them does not matter.
  const own = 1 / Math.sqrt(Math.max(1e-6, Math.abs(a * e - b * d)))
  for (const point of points) {
    // About the middle, by the size: so that all six numbers weigh alike.
    const [x, y] = [(point % width) + 0.5, Math.floor(point / width) + 0.5]
    const [u, v] = [x / width - 0.5, y / height - 0.5]
    const [px, py] = [a * x + b * y + c - 0.5, d * x + e * y + f - 0.5]
    const sx = (sample.data[point + 1] ?? 0) - (sample.data[point - 1] ?? 0)
    const sy = (sample.data[point + width] ?? 0) - (sample.data[point - width] ?? 0)
    const gx = (densityAt(seen, px + 1, py) - densityAt(seen, px - 1, py) + own * sx) / 4
    const gy = (densityAt(seen, px, py + 1) - densityAt(seen, px, py - 1) + own * sy) / 4
    if (gx === 0 && gy === 0) continue
    const off = (sample.data[point] ?? 0) - densityAt(seen, px, py)
    const weight = 1 / Math.max(1, Math.abs(off) / 0.12)
    row.set([gx * u, gx * v, gx, gy * u, gy * v, gy])
    for (let i = 0; i < 6; i += 1) {
      right[i] = (right[i] ?? 0) + weight * (row[i] ?? 0) * off
      for (let j = 0; j < 6; j += 1) sums[i * 6 + j] = (sums[i * 6 + j] ?? 0) + weight * (row[i] ?? 0) * (row[j] ?? 0)
    }
  }
  const step = solved(sums, right)
  if (!step) return null
  const [p, q, r, s, t, w] = step
  const moved: Affine = [
    a + p / width,
    b + q / height,
    c + r - (p + q) / 2,
    d + s / width,
    e + t / height,
    f + w - (s + t) / 2,
  ]
  return Math.max(...step.map(Math.abs)) < 0.01 ? null : moved
}

/** Six equations, by Gauss' elimination with the largest pivot; a little is added to the diagonal, so that what no ink holds stays. */
function solved(
  sums: Float64Array,
  right: Float64Array,
): readonly [number, number, number, number, number, number] | null {
  const at = (i: number, j: number): number => sums[i * 6 + j] ?? 0
  const held = 1e-4 * Math.max(at(0, 0), at(2, 2), at(5, 5), 1e-9)
  const rows = Array.from({ length: 6 }, (_, i) => [
    ...Array.from({ length: 6 }, (__, j) => at(i, j) + (i === j ? held : 0)),
    right[i] ?? 0,
  ])
  for (let i = 0; i < 6; i += 1) {
    const largest = rows
      .slice(i)
      .reduce((best, each) => (Math.abs(each[i] ?? 0) > Math.abs(best[i] ?? 0) ? each : best))
    const pivot = largest[i] ?? 0
    if (Math.abs(pivot) < 1e-12) return null
    rows.splice(rows.indexOf(largest), 1)
    rows.splice(i, 0, largest)
    for (let k = 0; k < 6; k += 1) {
      const other = rows[k]
      if (k === i || !other) continue
      const by = (other[i] ?? 0) / pivot
      for (let j = i; j <= 6; j += 1) other[j] = (other[j] ?? 0) - by * (largest[j] ?? 0)
    }
  }
  // Six rows, each divided by its pivot.
  return rows.map((each, i) => (each[6] ?? 0) / (each[i] ?? 1)) as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
}

/** Of the sample's marks that part which is found on the page, less what would be found by chance. */
function certaintyOf(marks: Grey, near: Grey, lie: { readonly map: Affine; readonly bend?: Bend }): number {
  const found = share(marks, near, { ...lie, shift: [0, 0] })
  const chance = CHANCE.reduce((sum, shift) => sum + share(marks, near, { ...lie, shift }), 0) / CHANCE.length
  return chance >= 1 ? 0 : Math.max(0, (found - chance) / (1 - chance))
}

function share(
  marks: Grey,
  near: Grey,
  {
    map: [a, b, c, d, e, f],
    bend,
    shift,
  }: { readonly map: Affine; readonly bend?: Bend; readonly shift: readonly [number, number] },
): number {
  let [all, found] = [0, 0]
  for (let at = marks.data.indexOf(1); at >= 0; at = marks.data.indexOf(1, at + 1)) {
    const flat = { x: ((at % marks.width) + 0.5) / marks.width, y: (Math.floor(at / marks.width) + 0.5) / marks.height }
    const place = bent(flat, bend)
    const [x, y] = [place.x * marks.width, place.y * marks.height]
    const [px, py] = [Math.floor(a * x + b * y + c + shift[0]), Math.floor(d * x + e * y + f + shift[1])]
    all += 1
    if (px >= 0 && py >= 0 && px < near.width && py < near.height) found += near.data[py * near.width + px] ?? 0
  }
  return all === 0 ? 0 : found / all
}

function dilated({ width, height, data }: Grey, reach: number): Grey {
  const out = new Uint8Array(data.length)
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1)) {
    const [x, y] = [at % width, Math.floor(at / width)]
    for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row += 1)
      out.fill(1, row * width + Math.max(0, x - reach), row * width + Math.min(width, x + reach + 1))
  }
  return { width, height, data: out }
}
