import { layersOf, type LayeredNetwork } from '../../../../shared/formats/line-model/network-layers.ts'
import { OcrError } from '../../ocr-error.ts'
import type { Picture, RunNetwork } from '../run-network.ts'
import { openConvolver, type Convolver } from './convolve.ts'
import { keepWeights, type Kept } from './kept-weights.ts'
import { logShares } from './log-shares.ts'
import type { Plane } from './places.ts'
import { planOf, type Plan } from './plan.ts'
import { runLayer } from './run-layer.ts'
import { FOUR } from './sizes.ts'

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

interface Model {
  readonly network: LayeredNetwork
  readonly kept: Kept
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
    const work = { layer, from, to, own, laid, noughts: kept.noughts, beside: (beside.at - to.at) * FOUR }
    runLayer(convolver, work)
    if (to.parted !== null) part(convolver, to)
  }
  return { frames: last.width, classes: last.channels, logs: logShares(convolver, last, plan.end) }
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
