import { nodesAround, type Bend } from '../../../shared/domain/forms/bend.ts'
import type { Grey } from '../find/ink.ts'
import { ruledOf } from './marks.ts'
import { blurred, densityAt, densityOf, type Density } from './density.ts'

/** An affine map of pixels, as fit-form.ts has it. */
type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** Nodes across and down. */
const GRID = { columns: 5, rows: 6 } as const
const NODES = GRID.columns * GRID.rows
/** Pixels of the longer side, how far a line is felt, and how often the bend is bettered. */
const STEPS = [
  { side: 300, radius: 3, times: 12 },
  { side: 900, radius: 2, times: 12 },
] as const
/** How stiff a page is, and how much it wants to be flat, beside what ink says. */
const [STIFF, FLAT] = [0.02, 0.0005]
/** Where ink lies beside ink by more than this it is something else, and counts less. */
const OUTLIER = 0.12
/** A page that would be bent further than this, in fractions of the sample, is another page. */
const MOST = 0.04
/** Where no node moves by so much of the sample any more, that is it. */
const FINE = 1e-4
/** More points would only take time. */
const POINTS = 8_000

/**
 * How a page is bent on which the marks of a form lie by `map` (from pixels of the marks to pixels of the page): shifts at
 * the nodes of a grid that bring ink upon ink, neighbours held together by the stiffness of paper (a free-form deformation,
 * as Rueckert et al. 1999, solved by Gauss and Newton). null where it would be bent too far.
 */
export function bendForm(marks: Grey, page: Grey, map: Affine): Bend | null {
  const shifts = new Float64Array(2 * NODES)
  const kinds = kindsOf(marks, page)
  for (const { side, radius, times } of STEPS) {
    const looks = kinds.map((kind): Look => {
      const sample = blurred(densityOf(kind.marks, side), radius)
      const seen = blurred(densityOf(kind.page, side), radius)
      return { sample, seen, points: pointsOf(sample, { map, marks, page, seen }) }
    })
    for (let time = 0; time < times; time += 1) {
      const step = stepOf(looks, shifts)
      if (!step) break
      let most = 0
      for (let at = 0; at < shifts.length; at += 1) {
        shifts[at] = (shifts[at] ?? 0) + (step[at] ?? 0)
        most = Math.max(most, Math.abs(step[at] ?? 0))
      }
      if (most < FINE) break
    }
  }
  if (!shifts.every((shift) => Math.abs(shift) <= MOST)) return null
  const [xs, ys] = [0, 1].map((axis) => Array.from({ length: NODES }, (_, node) => shifts[2 * node + axis] ?? 0))
  return { ...GRID, xs: xs ?? [], ys: ys ?? [] }
}

/** Pieces of ruled lines are so long at least, in pixels: those of a bent line are short. */
const PIECE = 12

/**
 * Ruled lines are laid upon ruled lines alone: what is written between them would draw them to itself. All other marks, which
 * are print beside the fields, are laid upon whatever ink there is.
 */
function kindsOf(marks: Grey, page: Grey): readonly { readonly marks: Grey; readonly page: Grey }[] {
  const ruled = { ...marks, data: ruledOf(marks, PIECE) }
  const print = { ...marks, data: marks.data.map((ink, at) => (ink === 1 && ruled.data[at] !== 1 ? 1 : 0)) }
  return [
    { marks: ruled, page: { ...page, data: ruledOf(page, PIECE) } },
    { marks: print, page },
  ].filter((kind) => kind.marks.data.includes(1) && kind.page.data.includes(1))
}

/** Marks of a kind at a size, with what of the page is laid upon them. */
interface Look {
  readonly sample: Density
  readonly seen: Density
  readonly points: Points
}

interface Point {
  readonly at: number
  /** Where a flat page has it, in pixels of what is seen. */
  readonly x: number
  readonly y: number
  readonly nodes: ReturnType<typeof nodesAround>
}

interface Points {
  readonly all: readonly Point[]
  /** Pixels of what is seen that a shift by the whole width, or height, of the sample makes. */
  readonly across: readonly [x: number, y: number]
  readonly down: readonly [x: number, y: number]
}

interface Laid {
  readonly map: Affine
  readonly marks: Grey
  readonly page: Grey
  readonly seen: Density
}

function pointsOf(sample: Density, { map: [a, b, c, d, e, f], marks, page, seen }: Laid): Points {
  const [toMarks, toSeen] = [marks.width / sample.width, seen.width / page.width]
  const inked = [...sample.data.keys()].filter((at) => (sample.data[at] ?? 0) > 0.02)
  const every = Math.max(1, Math.ceil(inked.length / POINTS))
  const all = inked
    .filter((_, index) => index % every === 0)
    .map((at): Point => {
      const [x, y] = [(at % sample.width) + 0.5, Math.floor(at / sample.width) + 0.5]
      const nodes = nodesAround(GRID, { x: x / sample.width, y: y / sample.height })
      const [mx, my] = [x * toMarks, y * toMarks]
      return { at, x: (a * mx + b * my + c) * toSeen - 0.5, y: (d * mx + e * my + f) * toSeen - 0.5, nodes }
    })
  return {
    all,
    across: [a * marks.width * toSeen, d * marks.width * toSeen],
    down: [b * marks.height * toSeen, e * marks.height * toSeen],
  }
}

/** One step of Gauss and Newton over all nodes; null where there is nothing to go by. */
function stepOf(looks: readonly Look[], shifts: Float64Array): Float64Array | null {
  const size = shifts.length
  const sums = new Float64Array(size * size)
  const right = new Float64Array(size)
  for (const look of looks) pull(look, shifts, { sums, right })
  hold(sums, right, shifts)
  return solved(sums, right)
}

interface Equations {
  readonly sums: Float64Array
  readonly right: Float64Array
}

/** What ink says of where the nodes are to go. */
function pull(
  { sample, seen, points: { all, across, down } }: Look,
  shifts: Float64Array,
  { sums, right }: Equations,
): void {
  const size = shifts.length
  for (const { at, x, y, nodes } of all) {
    let [sx, sy] = [0, 0]
    for (const [node, share] of nodes) {
      sx += share * (shifts[2 * node] ?? 0)
      sy += share * (shifts[2 * node + 1] ?? 0)
    }
    const [px, py] = [x + sx * across[0] + sy * down[0], y + sx * across[1] + sy * down[1]]
    const gx = (densityAt(seen, px + 1, py) - densityAt(seen, px - 1, py)) / 2
    const gy = (densityAt(seen, px, py + 1) - densityAt(seen, px, py - 1)) / 2
    if (gx === 0 && gy === 0) continue
    const off = (sample.data[at] ?? 0) - densityAt(seen, px, py)
    const weight = 1 / Math.max(1, Math.abs(off) / OUTLIER)
    const by = [gx * across[0] + gy * across[1], gx * down[0] + gy * down[1]] as const
    for (const [node, share] of nodes)
      for (const axis of [0, 1] as const) {
        const row = 2 * node + axis
        const own = weight * share * by[axis]
        right[row] = (right[row] ?? 0) + own * off
        for (const [other, part] of nodes)
          for (const beside of [0, 1] as const) {
            const to = row * size + 2 * other + beside
            sums[to] = (sums[to] ?? 0) + own * part * by[beside]
          }
      }
  }
}

/** Three nodes in a row want to lie straight, and each wants to lie where a flat page has it. */
function hold(sums: Float64Array, right: Float64Array, shifts: Float64Array): void {
  const size = shifts.length
  const usual = [...shifts.keys()].reduce((sum, at) => sum + (sums[at * size + at] ?? 0), 0) / size
  const want = (terms: readonly (readonly [at: number, by: number])[], much: number): void => {
    const off = terms.reduce((sum, [at, by]) => sum + by * (shifts[at] ?? 0), 0)
    for (const [at, by] of terms) {
      right[at] = (right[at] ?? 0) - much * by * off
      for (const [other, part] of terms) sums[at * size + other] = (sums[at * size + other] ?? 0) + much * by * part
    }
  }
  const { columns, rows } = GRID
  for (let node = 0; node < NODES; node += 1)
    for (const axis of [0, 1]) {
      const at = (away: number): number => 2 * (node + away) + axis
      want([[at(0), 1]], FLAT * usual)
      const [column, row] = [node % columns, Math.floor(node / columns)]
      for (const [next, isInner] of [
        [1, column > 0 && column < columns - 1],
        [columns, row > 0 && row < rows - 1],
      ] as const)
        if (isInner)
          want(
            [
              [at(-next), 1],
              [at(0), -2],
              [at(next), 1],
            ],
            STIFF * usual,
          )
    }
}

/** Equations whose matrix is symmetric and positive, by Cholesky's decomposition; null where it is not. */
function solved(sums: Float64Array, right: Float64Array): Float64Array | null {
  const size = right.length
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = sums[i * size + j] ?? 0
      for (let k = 0; k < j; k += 1) sum -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0)
      if (i === j && !(sum > 0)) return null
      lower[i * size + j] = i === j ? Math.sqrt(sum) : sum / (lower[j * size + j] ?? 1)
    }
  const out = right.slice()
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) out[i] = (out[i] ?? 0) - (lower[i * size + k] ?? 0) * (out[k] ?? 0)
    out[i] = (out[i] ?? 0) / (lower[i * size + i] ?? 1)
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) out[i] = (out[i] ?? 0) - (lower[k * size + i] ?? 0) * (out[k] ?? 0)
    out[i] = (out[i] ?? 0) / (lower[i * size + i] ?? 1)
  }
  return out
}
