import { componentsOf } from '../prepare/components.ts'
import type { Mask } from './mask.ts'

/** The page is looked at in so many strips side by side: over a strip lines hardly climb. */
const STRIPS = 12
/** Lines are no closer, and no further apart, than so many heights of what hangs together. */
const CLOSEST = 1.1
const FURTHEST = 5.5
/** Nor further than this part of the page. */
const MOST = 0.13
/** Where nothing repeats lines are taken to be so many heights apart. */
const USUAL = 2.4
/** A peak counts for less the further it is, by this deviation of logarithms, from where lines usually are. */
const SPREAD = 0.7
/** Of the peaks the first that is nearly as high as the highest is the pitch; those after it are its multiples. */
const NEARLY = 0.65
/** A lower peak than this says that there are no lines one below the other. */
const LEAST = 0.06

/** What is smaller, in pixels of the small picture, is a speck. */
const SPECK = 3

/** How high pieces of ink are, in pixels: half of their widths are of lower ones. null where there is none. */
function heightOf(mask: Mask): number | null {
  const pieces = componentsOf(mask, mask.data)
    .map(({ left, top, right, bottom }) => ({ width: right - left, height: bottom - top }))
    .filter(({ width, height }) => width >= SPECK && height >= SPECK)
    .sort((one, other) => one.height - other.height)
  let half = pieces.reduce((sum, { width }) => sum + width, 0) / 2
  return pieces.find(({ width }) => (half -= width) <= 0)?.height ?? null
}

/** How lines follow each other. */
export interface Pitch {
  /** From one line to the next, in pixels. */
  readonly pitch: number
  /** 0 to 1: how much a strip is like itself so much further down. */
  readonly strength: number
}

/**
 * From one line of writing to the next, in pixels: the lag at which strips of the page are most like themselves
 * (autocorrelation of their profiles). null where there is no ink.
 */
export function pitchOf(mask: Mask): Pitch | null {
  const height = heightOf(mask)
  if (height === null) return null
  const [closest, furthest] = [Math.max(4, CLOSEST * height), Math.min(MOST * mask.height, FURTHEST * height)]
  const sum = new Float64Array(Math.ceil(furthest) + 4)
  let alike = 0
  for (const profile of profilesOf(mask, furthest)) {
    const own = likeness(profile, sum.length - 1)
    // The root: a strip with a dark edge does not outweigh those with writing.
    const weight = 1 / Math.sqrt(Math.max(1, own[0] ?? 0))
    alike += (own[0] ?? 0) * weight
    own.forEach((value, lag) => (sum[lag] = (sum[lag] ?? 0) + value * weight))
  }
  const peaks = [...sum.keys()].filter((lag) => lag >= closest && lag <= furthest && isPeak(sum, lag))
  const likely = peaks.map((lag) => [lag, (sum[lag] ?? 0) * gauss(Math.log(lag / (USUAL * height)) / SPREAD)] as const)
  const highest = likely.reduce((most, [, value]) => Math.max(most, value), 0)
  const [first] = likely.find(([, value]) => value >= NEARLY * highest) ?? []
  const strength = first === undefined ? 0 : (sum[first] ?? 0) / alike
  return first === undefined || strength < LEAST
    ? { pitch: Math.min(furthest, USUAL * height), strength: 0 }
    : { pitch: first, strength }
}

function gauss(away: number): number {
  return Math.exp(-(away * away) / 2)
}

function isPeak(values: Float64Array, at: number): boolean {
  const value = values[at] ?? 0
  for (let by = 1; by <= 3; by += 1)
    if ((values[at - by] ?? -Infinity) > value || (values[at + by] ?? -Infinity) > value) return false
  return value > 0
}

/** How much ink each row of each strip has, less what rows around it have on average. */
function profilesOf({ width, height, data }: Mask, furthest: number): readonly Float64Array[] {
  const strip = Math.max(1, Math.ceil(width / STRIPS))
  return Array.from({ length: Math.ceil(width / strip) }, (_, index) => {
    const profile = new Float64Array(height)
    const end = Math.min(width, (index + 1) * strip)
    for (let y = 0; y < height; y += 1) {
      let sum = 0
      for (let at = y * width + index * strip, last = y * width + end; at < last; at += 1) sum += data[at] ?? 0
      profile[y] = sum
    }
    return withoutTrend(profile, Math.round(furthest / 2))
  })
}

function withoutTrend(profile: Float64Array, reach: number): Float64Array {
  const sums = new Float64Array(profile.length + 1)
  profile.forEach((value, y) => (sums[y + 1] = (sums[y] ?? 0) + value))
  return profile.map((value, y) => {
    const [from, to] = [Math.max(0, y - reach), Math.min(profile.length, y + reach + 1)]
    return value - ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from)
  })
}

function likeness(profile: Float64Array, lags: number): Float64Array {
  const out = new Float64Array(lags + 1)
  for (let lag = 0; lag <= lags; lag += 1)
    for (let y = lag; y < profile.length; y += 1)
      out[lag] = (out[lag] ?? 0) + (profile[y] ?? 0) * (profile[y - lag] ?? 0)
  return out
}
