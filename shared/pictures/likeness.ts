import type { PixelSize } from '../domain/geometry.ts'
import { resampled, sizeWithin, withoutShade, type GreyPicture } from './grey.ts'

/**
 * From so much likeness on two pictures count as of the same page. On 91 real scans 95 of 100 copies reach it that were
 * turned by 1°, cut by 3 %, paled, made bitonal or scanned anew, and all that were compressed, made small or darkened; of
 * different pages the likest of the 106 pairs that come nearest has 0.75.
 */
export const SAME_PAGE = 0.8

/** Longer sides, in pixels, at which pictures are laid over each other: coarsely first. */
const SIDES = [48, 96, 160] as const

/** A picture made ready to be compared, at each of the sides. */
export type Prepared = readonly GreyPicture[]

/** Makes a picture, a thumbnail say, ready to be compared with others. */
export function prepared(picture: GreyPicture): Prepared {
  return SIDES.map((side) => withoutShade(resampled(picture, sizeWithin(picture, side)), Math.round(side / 16)))
}

/** How one picture is laid over the other, about their middles. */
interface Placing {
  readonly scale: number
  /** Radians. */
  readonly angle: number
  /** Shares of the longer side. */
  readonly x: number
  readonly y: number
}

/**
 * How alike two pictures are, -1 to 1, where ink lies on ink: their normalised correlation with the second laid over the
 * first as well as it can be, scaled by up to 5 %, turned by up to 2° and moved by up to 4 %. So pages of one book that
 * look alike at a distance are told apart by their words.
 */
export function likenessOf(one: Prepared, other: Prepared): number {
  const [coarse, fine, finest] = SIDES.map((side, at) => likenessAt(one[at], other[at], side))
  if (!coarse || !fine || !finest) return -1
  const tried = likest(placingsAbout(startOf(one, other)), coarse).slice(0, FOLLOWED)
  const better = tried.map(({ placing }) => climbed(placing, { likeness: fine, step: stepAt(1) }))
  const [best] = [...better].sort((a, b) => b.value - a.value)
  return best ? climbed(best.placing, { likeness: finest, step: stepAt(2) }).value : -1
}

/** So many of the coarse placings are followed further: the best at 48 pixels is not always the right one. */
const FOLLOWED = 3

function likenessAt(a: GreyPicture | undefined, b: GreyPicture | undefined, side: number): Likeness | null {
  return a && b ? (placing) => correlation({ a, b, side }, placing) : null
}

interface Pair {
  readonly a: GreyPicture
  readonly b: GreyPicture
  readonly side: number
}

/** Both have been brought to the same longer side; of unequal proportions, the larger one of a cut pair is scaled. */
function startOf([a]: Prepared, [b]: Prepared): Placing {
  const scale = a && b ? Math.max(b.width, b.height) / Math.max(a.width, a.height) : 1
  return { scale, angle: 0, x: 0, y: 0 }
}

const DEGREE = Math.PI / 180
const NEARBY = [-2, -1, 0, 1, 2] as const

function placingsAbout(start: Placing): readonly Placing[] {
  const turned = [0.97, 1, 1.03].flatMap((by) =>
    [-1, 0, 1].map((degrees) => ({ ...start, scale: start.scale * by, angle: degrees * DEGREE })),
  )
  return turned.flatMap((each) => NEARBY.flatMap((x) => NEARBY.map((y) => ({ ...each, x: x * 0.012, y: y * 0.012 }))))
}

type Step = Readonly<Record<keyof Placing, number>>

function stepAt(level: number): Step {
  return { scale: 0.012 / level, angle: (DEGREE * 0.5) / level, x: 0.008 / level, y: 0.008 / level }
}

type Likeness = (placing: Placing) => number

interface Tried {
  readonly placing: Placing
  readonly value: number
}

/** Likest first. */
function likest(placings: readonly Placing[], likeness: Likeness): readonly Tried[] {
  return placings.map((placing) => ({ placing, value: likeness(placing) })).sort((a, b) => b.value - a.value)
}

const ROUNDS = 4

/** Better and better placings, each a step from the last; where no step helps, the steps are halved. */
function climbed(from: Placing, by: { readonly likeness: Likeness; readonly step: Step }): Tried {
  let best: Tried = { placing: from, value: by.likeness(from) }
  let share = 1
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = best.value
    for (const part of ['x', 'y', 'angle', 'scale'] as const) {
      const moved = [-share, share].map((way) => ({
        ...best.placing,
        [part]: best.placing[part] + way * by.step[part],
      }))
      const [better] = likest(moved, by.likeness)
      if (better && better.value > best.value) best = better
    }
    if (best.value === before) share /= 2
  }
  return best
}

/** Less of the first picture covered than this, and nothing is said. */
const COVERED = 0.7

/** The normalised correlation of what of the two lies over each other (Pearson's r). */
function correlation({ a, b, side }: Pair, placing: Placing): number {
  const [cos, sin] = [Math.cos(placing.angle) * placing.scale, Math.sin(placing.angle) * placing.scale]
  const middle = { x: b.width / 2 + placing.x * side - 0.5, y: b.height / 2 + placing.y * side - 0.5 }
  let [count, sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0, 0]
  for (let j = 0; j < a.height; j += 1) {
    const down = j + 0.5 - a.height / 2
    for (let i = 0; i < a.width; i += 1) {
      const across = i + 0.5 - a.width / 2
      const there = sampled(b, middle.x + cos * across - sin * down, middle.y + sin * across + cos * down)
      if (Number.isNaN(there)) continue
      const here = a.data[j * a.width + i] ?? 0
      count += 1
      sumA += here
      sumB += there
      squaresA += here * here
      squaresB += there * there
      products += here * there
    }
  }
  if (count < COVERED * area(a)) return -1
  const spread = (squaresA - (sumA * sumA) / count) * (squaresB - (sumB * sumB) / count)
  return spread > 0 ? (products - (sumA * sumB) / count) / Math.sqrt(spread) : 0
}

const area = ({ width, height }: PixelSize): number => width * height

/** The value between pixels, by their nearness; NaN outside the picture. */
function sampled({ width, height, data }: GreyPicture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return Number.NaN
  const [right, below] = [x - left, y - top]
  const at = top * width + left
  const upper = (data[at] ?? 0) * (1 - right) + (data[at + 1] ?? 0) * right
  const lower = (data[at + width] ?? 0) * (1 - right) + (data[at + width + 1] ?? 0) * right
  return upper * (1 - below) + lower * below
}
