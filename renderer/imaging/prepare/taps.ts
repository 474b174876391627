/** Half the width of the kernel in pixels of the coarser picture: Lanczos with three lobes (Duchon 1979). */
const LOBES = 3
/** Weights are whole numbers of so many bits, since whole numbers are quicker: a level is hardly ever off by one. */
export const BITS = 14
/** Bits below a level that are kept between the two directions. */
export const KEPT = 6

/** What counts at so many old pixels to each one of the new: how far, and how much by the distance to the middle. */
export type Kernel = (ratio: number) => { readonly reach: number; readonly weight: (distance: number) => number }

export const lanczosAt: Kernel = (ratio) => ({
  reach: LOBES * Math.max(1, ratio),
  weight: (distance) => lanczos(distance / Math.max(1, ratio)),
})

export const areaAt: Kernel = (ratio) =>
  ratio < 1
    ? { reach: 1, weight: (distance) => Math.max(0, 1 - Math.abs(distance)) }
    : {
        reach: (ratio + 1) / 2,
        weight: (distance) => Math.max(0, Math.min(1, ratio, (ratio + 1) / 2 - Math.abs(distance))),
      }

/** For each pixel of the new row the first old pixel that it takes from, and the weights of that and those after it. */
export interface Taps {
  readonly count: number
  readonly size: number
  readonly first: Int32Array
  readonly weights: Int32Array
}

/** How pixels are made: of those below each other, and of those beside each other. */
export interface Ways {
  readonly down: Taps
  readonly across: Taps
}

export function tapsOf(from: number, to: number, kernel: Kernel): Taps {
  const ratio = from / to
  const { reach, weight } = kernel(ratio)
  // Of a picture narrower than that each pixel takes from all.
  const size = Math.min(from, Math.ceil(reach * 2) + 1)
  const first = new Int32Array(to)
  const weights = new Int32Array(to * size)
  const own = new Float64Array(size)
  for (let at = 0; at < to; at += 1) {
    const centre = (at + 0.5) * ratio - 0.5
    const start = Math.max(0, Math.min(from - size, Math.ceil(centre - reach)))
    first[at] = start
    for (let tap = 0; tap < size; tap += 1) own[tap] = weight(start + tap - centre)
    weights.set(wholeWeights(own), at * size)
  }
  return { count: to, size, first, weights }
}

/** The weights as whole numbers whose sum is exactly one, so that paper stays as white as it was. */
function wholeWeights(own: Float64Array): Int32Array {
  let sum = 0
  for (let tap = 0; tap < own.length; tap += 1) sum += own[tap] ?? 0
  const whole = new Int32Array(own.length)
  let [largest, rest] = [0, 1 << BITS]
  for (let tap = 0; tap < own.length; tap += 1) {
    const weight = Math.round(((own[tap] ?? 0) / sum) * (1 << BITS))
    whole[tap] = weight
    rest -= weight
    if ((own[tap] ?? 0) > (own[largest] ?? 0)) largest = tap
  }
  whole[largest] = (whole[largest] ?? 0) + rest
  return whole
}

function lanczos(x: number): number {
  if (x === 0) return 1
  if (Math.abs(x) >= LOBES) return 0
  const angle = Math.PI * x
  return (LOBES * Math.sin(angle) * Math.sin(angle / LOBES)) / (angle * angle)
}
