import type { ConvolutionLayer } from '../../../../shared/formats/line-model/network-layers.ts'
import { evenly, GROUP } from './places.ts'

/**
 * Rows whose kernel is three or five numbers wide are convolved by what polynomials are at eight points (Winograd 1980): of
 * eight numbers that go in at a time, a tile, six or four come out by eight multiplications each instead of eighteen or
 * twenty. The points are 0, 1, -1, 2, -2, a half, its negative, and the one without end.
 */
export const POINTS = 8
const FINITE = [0, 1, -1, 2, -2, 0.5, -0.5]
/** What the weights at a point are multiplied by; what goes in is taken to the points by convolve.wat, as this wants it. */
const SHARES = [1, -2 / 9, -2 / 9, 1 / 90, 1 / 90, 32 / 45, 32 / 45]

/**
 * How many numbers of a row come out of a tile; null where a layer is made number by number. Numbers of a tile are one, two
 * or a multiple of four apart: so they can be taken four at a time.
 */
export function madeByTile({ kernel, strides, dilations }: ConvolutionLayer): 4 | 6 | null {
  const apart = dilations[1]
  if (strides[1] !== 1 || (apart > 2 && apart % 4 !== 0)) return null
  return kernel[1] === 3 ? 6 : kernel[1] === 5 ? 4 : null
}

/** How many noughts such a layer asks for to the right of a row: its last tile looks beyond it. */
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

/** Writes the weights of a layer at each point, each as `row` of convolve.wat takes them: its taps are inputs and rows. */
export function writeWeightsAtPoints({ inputs, outputs, kernel, weights }: ConvolutionLayer, to: Float32Array): void {
  const [down, across] = kernel
  const taps = inputs * down
  const size = evenly(outputs, GROUP) * taps
  for (let output = 0; output < outputs; output += 1)
    for (let tap = 0; tap < taps; tap += 1) {
      const from = (output * taps + tap) * across
      const first = (output - (output % GROUP)) * taps + (output % GROUP) + tap * GROUP
      for (const [point, where] of FINITE.entries()) {
        let value = 0
        // Horner's rule.
        for (let x = across - 1; x >= 0; x -= 1) value = value * where + (weights[from + x] ?? 0)
        to[point * size + first] = value * (SHARES[point] ?? 1)
      }
      to[(POINTS - 1) * size + first] = weights[from + across - 1] ?? 0
    }
}
