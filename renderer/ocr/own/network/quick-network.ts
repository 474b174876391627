import {
  layersOf,
  type ConvolutionLayer,
  type LayeredNetwork,
} from '../../../../shared/formats/line-model/network-layers.ts'
import { LINE_HEIGHT } from '../../../imaging/lines/line-input.ts'
import { OcrError } from '../../ocr-error.ts'
import type { Picture, RunNetwork } from '../run-network.ts'
import { openConvolver, withRoom, type Convolver } from './convolve.ts'
import { logShares } from './log-shares.ts'
import { evenly, GROUP, placesOf, TILE, type Plane, type Places } from './places.ts'

/** Bytes of a number. */
const FOUR = 4
/** What the last tile of a row keeps: for every tile but the last all, then so much. */
const MASKS = 2 * TILE

/**
 * A recogniser of lines run by WebAssembly of our own (convolve.wat), which does nothing but convolutions, one after the
 * other. Null where it has anything else in it, or the machine has no SIMD. Throws a RangeError where it is no network.
 */
export function openQuickNetwork(onnx: Uint8Array): RunNetwork | null {
  const network = layersOf(onnx)
  const convolver = network && openConvolver()
  if (!network || !convolver) return null
  const kept = keepWeights(convolver, network)
  let plan: Plan | null = null
  return (piece, wanted) => {
    if (plan?.width !== piece.width) plan = planOf(convolver, { network, kept }, piece.width)
    const said = plan && run(convolver, { network, kept, plan }, piece)
    const dims = said && [said.frames, 1, said.classes]
    if (!said || dims?.join() !== wanted.join())
      return Promise.reject(new OcrError('ocr-model', `${dims?.join('×') ?? '0'}, ${wanted.join('×')}`))
    return Promise.resolve(said.logs)
  }
}

/** Where the weights of each layer lie, in bytes, and where what comes after them begins. */
interface Kept {
  readonly layers: readonly { readonly weights: number; readonly bias: number; readonly taps: number }[]
  readonly end: number
}

function keepWeights(convolver: Convolver, { layers }: LayeredNetwork): Kept {
  let end = 0
  const room = (numbers: number): number => {
    const at = end
    end += evenly(numbers * FOUR, 16)
    return at
  }
  const kept = layers.map(({ inputs, outputs, kernel }) => {
    const taps = inputs * kernel[0] * kernel[1]
    return { taps, weights: room(evenly(outputs, GROUP) * taps), bias: room(evenly(outputs, GROUP)) }
  })
  const numbers = new Float32Array(withRoom(convolver, end))
  for (const [index, { outputs, weights, bias }] of layers.entries()) {
    const { taps = 0, weights: to = 0, bias: toBias = 0 } = kept[index] ?? {}
    for (let output = 0; output < outputs; output += 1) {
      const first = to / FOUR + (output - (output % GROUP)) * taps + (output % GROUP)
      for (let tap = 0; tap < taps; tap += 1) numbers[first + tap * GROUP] = weights[output * taps + tap] ?? 0
    }
    numbers.set(bias, toBias / FOUR)
  }
  return { layers: kept, end }
}

/** How lines of a width are gone through. */
interface Plan {
  readonly width: number
  readonly places: Places
  /** For each layer where its offsets and its masks lie, in bytes. */
  readonly layers: readonly { readonly offsets: number; readonly masks: number }[]
}

interface Model {
  readonly network: LayeredNetwork
  readonly kept: Kept
}

function planOf(convolver: Convolver, { network, kept }: Model, width: number): Plan | null {
  let end = kept.end
  const layers = kept.layers.map(({ taps }) => {
    const masks = end
    end += evenly((MASKS + taps) * FOUR, 16)
    return { masks, offsets: masks + MASKS * FOUR }
  })
  const places = placesOf(network, { height: LINE_HEIGHT, width }, end / FOUR)
  if (!places) return null
  const whole = new Int32Array(withRoom(convolver, places.end * FOUR))
  for (const [index, layer] of network.layers.entries()) {
    const { offsets = 0, masks = 0 } = layers[index] ?? {}
    const [from, to] = [places.planes[layer.from], places.planes[index + 1]]
    if (!from || !to) return null
    const rest = to.width % TILE || TILE
    for (let at = 0; at < TILE; at += 1) whole[masks / FOUR + TILE + at] = at < rest ? -1 : 0
    whole.fill(-1, masks / FOUR, masks / FOUR + TILE)
    whole.set(offsetsOf(layer, from), offsets / FOUR)
  }
  return { width, places, layers }
}

/** For each tap the bytes from the first number of its first row, noughts counted, to where it begins. */
function offsetsOf({ inputs, kernel, dilations, strides, pads }: ConvolutionLayer, from: Plane): Int32Array {
  const [down, across] = kernel
  const offsets = new Int32Array(inputs * down * across)
  let at = 0
  for (let input = 0; input < inputs; input += 1)
    for (let y = 0; y < down; y += 1)
      for (let x = 0; x < across; x += 1, at += 1) {
        const column = from.left - pads.left + x * dilations[1]
        const place = strides[1] === 2 ? (column & 1) * (from.pitch / 2) + (column >> 1) : column
        offsets[at] = (input * from.plane + y * dilations[0] * from.pitch + place) * FOUR
      }
  return offsets
}

interface Said {
  readonly frames: number
  readonly classes: number
  readonly logs: Float32Array<ArrayBuffer>
}

function run(
  convolver: Convolver,
  { network, kept, plan }: Model & { readonly plan: Plan },
  line: Picture,
): Said | null {
  const { planes, end } = plan.places
  const [first, last] = [planes[0], planes.at(-1)]
  if (!first || !last || last.height !== 1) return null
  const numbers = new Float32Array(convolver.memory.buffer)
  // What is around each plane is nought, and a line of another width may have been here.
  numbers.fill(0, first.at, end)
  writeLine(numbers, first, { line, paper: network.paper })
  if (first.parted !== null) part(convolver, first)
  for (const [index, layer] of network.layers.entries()) {
    const [from, to] = [planes[layer.from], planes[index + 1]]
    const [own, laid] = [kept.layers[index], plan.layers[index]]
    if (!from || !to || !own || !laid) return null
    const beside = layer.beside === null ? to : (planes[layer.beside] ?? to)
    const begin = (from.parted !== null && layer.strides[1] === 2 ? from.parted : from.at) * FOUR
    for (let y = 0; y < to.height; y += 1)
      convolver.row(
        begin + (from.top - layer.pads.top + y * layer.strides[0]) * from.pitch * FOUR,
        laid.offsets,
        own.taps,
        own.weights,
        own.bias,
        Math.ceil(layer.outputs / GROUP),
        Math.ceil(to.width / TILE),
        (to.at + (to.top + y) * to.pitch + to.left) * FOUR,
        to.plane * FOUR,
        (beside.at - to.at) * FOUR,
        layer.isCut ? 0 : -Infinity,
        laid.masks + TILE * FOUR,
      )
    if (to.parted !== null) part(convolver, to)
  }
  return { frames: last.width, classes: last.channels, logs: logShares(numbers, last) }
}

function writeLine(
  numbers: Float32Array,
  { at, top, left, pitch, height }: Plane,
  { line: { data, width }, paper }: { readonly line: Picture; readonly paper: number | null },
): void {
  for (let y = 0; y < height; y += 1) {
    const to = at + (top + y) * pitch + left
    if (paper === null) numbers.set(data.subarray(y * width, (y + 1) * width), to)
    else for (let x = 0; x < width; x += 1) numbers[to + x] = paper - (data[y * width + x] ?? 0)
  }
}

/** The rows of a plane again, each with its even numbers before its odd ones. */
function part({ part: parted }: Convolver, { at, parted: to, channels, height, top, pitch, plane }: Plane): void {
  for (let channel = 0; channel < channels; channel += 1)
    for (let row = top; row < top + height; row += 1) {
      const from = channel * plane + row * pitch
      const even = ((to ?? at) + from) * FOUR
      parted((at + from) * FOUR, pitch / 8, even, even + (pitch / 2) * FOUR)
    }
}
