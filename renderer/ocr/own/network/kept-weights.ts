import type { ConvolutionLayer, LayeredNetwork } from '../../../../shared/formats/line-model/network-layers.ts'
import { LINE_HEIGHT } from '../../../imaging/lines/line-input.ts'
import { withRoom, type Convolver } from './convolve.ts'
import { countsOf, formsOf, writeWeightsAtPoints, type Form } from './by-points.ts'
import { evenly, FOUR, GROUP } from './sizes.ts'

/** Where the weights of a layer lie, in bytes. */
export interface KeptLayer {
  readonly form: Form
  /** Of a layer that is made by points those of the first point, after which those of the others come. */
  readonly weights: number
  readonly bias: number
  /** How many numbers each number is made of, at a point. */
  readonly taps: number
}

export interface Kept {
  readonly layers: readonly KeptLayer[]
  /** Noughts, as many as any layer has outputs. */
  readonly noughts: number
  /** Where what comes after them begins. */
  readonly end: number
}

/** Lays the weights of a network into a convolver's memory. Throws a RangeError where there is no room. */
export function keepWeights(convolver: Convolver, { layers }: LayeredNetwork): Kept {
  let end = 0
  const room = (numbers: number): number => {
    const at = end
    end += evenly(numbers * FOUR, 16)
    return at
  }
  const noughts = room(evenly(Math.max(...layers.map(({ outputs }) => outputs)), GROUP))
  const forms = formsOf(layers, LINE_HEIGHT)
  const kept = layers.map((layer, index): KeptLayer => {
    const form = forms[index] ?? 'plain'
    const { points, taps } = countsOf(layer, form)
    const outputs = evenly(layer.outputs, GROUP)
    return { form, taps, weights: room(outputs * taps * points), bias: room(outputs) }
  })
  const numbers = new Float32Array(withRoom(convolver, end))
  for (const [index, layer] of layers.entries()) {
    const { form = 'plain', weights = 0, bias = 0 } = kept[index] ?? {}
    if (form === 'plain') writeWeights(layer, numbers.subarray(weights / FOUR))
    else writeWeightsAtPoints(layer, form, numbers.subarray(weights / FOUR))
    numbers.set(layer.bias, bias / FOUR)
  }
  return { layers: kept, noughts, end }
}

function writeWeights({ inputs, outputs, kernel, weights }: ConvolutionLayer, to: Float32Array): void {
  const taps = inputs * kernel[0] * kernel[1]
  for (let output = 0; output < outputs; output += 1) {
    const first = (output - (output % GROUP)) * taps + (output % GROUP)
    for (let tap = 0; tap < taps; tap += 1) to[first + tap * GROUP] = weights[output * taps + tap] ?? 0
  }
}
