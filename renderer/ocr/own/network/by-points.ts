import type { ConvolutionLayer } from '../../../../shared/formats/line-model/network-layers.ts'
import { alongDown, evenly, GROUP } from './sizes.ts'

/**
 * Rows whose kernel is three or five numbers wide are convolved by what polynomials are at eight points (Winograd 1980): of
 * eight numbers that go in at a time, a tile, six or four come out by eight multiplications each instead of eighteen or
 * twenty; and of a square of eight by eight six by six by sixty-four instead of 324. The points are 0, 1, -1, 2, -2, a half,
 * its negative, and the one without end.
 */
export const POINTS = 8
const FINITE = [0, 1, -1, 2, -2, 0.5, -0.5]
/** What the weights at a point are multiplied by; what goes in is taken to the points by convolve.wat, as this wants it. */
const SHARES = [1, -2 / 9, -2 / 9, 1 / 90, 1 / 90, 32 / 45, 32 / 45]
/** So many rows come out of a square. */
export const SQUARE = 6

/** How a layer is made: number by number, by tiles of its rows, or by squares. */
export type Form = 'plain' | 'rows' | 'squares'

/** How the layers of a network that takes lines of a height are made. */
export function formsOf(layers: readonly ConvolutionLayer[], height: number): readonly Form[] {
  const heights = [height]
  return layers.map((layer) => {
    const own = alongDown(layer, heights[layer.from] ?? 0)
    heights.push(own)
    return formOf(layer, own)
  })
}

/** Numbers of a tile are one, two or a multiple of four apart, so that they can be taken four at a time. */
function formOf({ kernel, strides, dilations }: ConvolutionLayer, height: number): Form {
  const [down, across] = kernel
  const apart = dilations[1]
  if (strides[1] !== 1 || (across !== 3 && across !== 5) || (apart > 2 && apart % 4 !== 0)) return 'plain'
  const isSquare = down === 3 && across === 3 && strides[0] === 1 && dilations[0] === 1 && apart === 1
  return isSquare && height % SQUARE === 0 ? 'squares' : 'rows'
}

/** How many numbers of a row come out of a tile. */
export function madeByTile({ kernel }: Pick<ConvolutionLayer, 'kernel'>): number {
  return POINTS + 1 - kernel[1]
}

/** How many noughts a layer that is made by tiles asks for to the right of a row: its last tile looks beyond it. */
export function noughtsAfter({ dilations, pads }: ConvolutionLayer): number {
  return (POINTS - 1) * dilations[1] - pads.left
}

/** How many tiles a row of a width has, each of which makes so many numbers that are `apart` from each other. */
export function tilesOf(width: number, made: number, apart: number): number {
  return apart * Math.ceil(Math.ceil(width / apart) / made)
}

/** Where the first number of every fourth tile is. */
export function firstsOf(tiles: number, made: number, apart: number): readonly number[] {
  return Array.from({ length: Math.ceil(tiles / 4) }, (_, four) => {
    const tile = four * 4
    return Math.floor(tile / apart) * apart * made + (tile % apart)
  })
}

/** How many points the weights of a layer are taken to, and of how many taps each number is made at a point. */
export function countsOf({ inputs, kernel }: ConvolutionLayer, form: Form): { points: number; taps: number } {
  if (form === 'plain') return { points: 1, taps: inputs * kernel[0] * kernel[1] }
  return form === 'rows' ? { points: POINTS, taps: inputs * kernel[0] } : { points: POINTS * POINTS, taps: inputs }
}

/** Writes the weights of a layer at each point, each as `row` of convolve.wat takes them: its taps are inputs and rows. */
export function writeWeightsAtPoints(layer: ConvolutionLayer, form: Form, to: Float32Array): void {
  const { outputs, kernel, weights } = layer
  const { points, taps } = countsOf(layer, form)
  const size = evenly(outputs, GROUP) * taps
  const [length, across] = [weights.length / (outputs * taps), kernel[1]]
  const [rows, values] = [new Float64Array(points), new Float64Array(points)]
  for (let output = 0; output < outputs; output += 1)
    for (let tap = 0; tap < taps; tap += 1) {
      const from = (output * taps + tap) * length
      for (let y = 0; y * across < length; y += 1)
        toPoints(weights, { at: from + y * across, step: 1, count: across }, { to: rows, at: y * POINTS, step: 1 })
      if (form === 'squares')
        for (let x = 0; x < POINTS; x += 1)
          toPoints(rows, { at: x, step: POINTS, count: kernel[0] }, { to: values, at: x, step: POINTS })
      const first = (output - (output % GROUP)) * taps + (output % GROUP) + tap * GROUP
      const made = form === 'squares' ? values : rows
      for (let point = 0; point < points; point += 1) to[point * size + first] = made[point] ?? 0
    }
}

interface Numbers {
  readonly at: number
  readonly step: number
  readonly count: number
}

function toPoints(
  weights: Float32Array | Float64Array,
  { at, step, count }: Numbers,
  out: { readonly to: Float64Array; readonly at: number; readonly step: number },
): void {
  for (let point = 0; point < POINTS - 1; point += 1) {
    const where = FINITE[point] ?? 0
    let value = 0
    // Horner's rule.
    for (let x = count - 1; x >= 0; x -= 1) value = value * where + (weights[at + x * step] ?? 0)
    out.to[out.at + point * out.step] = value * (SHARES[point] ?? 1)
  }
  out.to[out.at + (POINTS - 1) * out.step] = weights[at + (count - 1) * step] ?? 0
}
