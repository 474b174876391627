import { knownValue, readNetwork, type Network, type NetworkNode } from '../onnx/network.ts'

/** A convolution of a network that reads lines, with what is done to its result at once. */
export interface ConvolutionLayer {
  /** What goes in: 0 is the line, and so on the results of the layers in their order, from 1. */
  readonly from: number
  /** What is added to the result before it is cut off, counted in the same way. */
  readonly beside: number | null
  /** Nothing is left below nought. */
  readonly isCut: boolean
  readonly inputs: number
  readonly outputs: number
  /** Down and across, as all pairs here. */
  readonly kernel: Pair
  readonly strides: Pair
  readonly dilations: Pair
  /** Noughts at both ends. */
  readonly pads: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }
  /** For each output its inputs, for each of these its kernel row by row, as in ONNX. */
  readonly weights: Float32Array
  readonly bias: Float32Array
}

type Pair = readonly [down: number, across: number]

/** A network of convolutions alone, one after the other, whose last one says how likely each class is. */
export interface LayeredNetwork {
  /** The line is taken away from this before it goes in; null where it goes in as it is. */
  readonly paper: number | null
  readonly layers: readonly ConvolutionLayer[]
}

const INPUT = 'lines'
const OUTPUT = 'log_probabilities'
/** What turns the scores of the last layer into that: frames first, then the one line, then classes. */
const END = /^(Cast )?(Squeeze Transpose\(2,0,1\)|Transpose\(3,0,1,2\) Squeeze) LogSoftmax\(last\) $/

/**
 * The layers of a recogniser of lines as scripts/training writes it (its README, "The contract with the app"). Null where
 * it has anything else in it. Throws a RangeError where it is no network.
 */
export function layersOf(onnx: Uint8Array): LayeredNetwork | null {
  const network = readNetwork(onnx)
  const walk: Walk = { network, values: new Map([[INPUT, 0]]), layers: [], paper: null, end: '' }
  for (const node of network.nodes) if (!isKnown(node, network) && !taken(node, walk)) return null
  const isWhole = END.test(walk.end) && network.outputs.join() === OUTPUT && walk.values.get(OUTPUT) !== undefined
  return isWhole && walk.layers.length > 0 ? { paper: walk.paper, layers: walk.layers } : null
}

interface Walk {
  readonly network: Network
  /** Which layer's result a value is, by its name. */
  readonly values: Map<string, number>
  readonly layers: ConvolutionLayer[]
  paper: number | null
  /** What comes after the last convolution. */
  end: string
}

/** Whether it only makes weights of weights; the whole numbers of a constant say what the steps of the end are about. */
function isKnown({ type, inputs }: NetworkNode, { known, nodes }: Network): boolean {
  if (type === 'Constant') return true
  if (type !== 'Cast' && type !== 'Mul' && type !== 'Identity') return false
  const makers = nodes.filter(({ outputs }) => outputs.some((name) => inputs.includes(name)))
  return (
    inputs.every((name) => known.has(name) || makers.some(({ outputs }) => outputs.includes(name))) &&
    makers.every((maker) => maker.inputs.every((name) => known.has(name)))
  )
}

/** Whether a step is one that can be taken in; what is read by others than the next step has to be whole. */
function taken(node: NetworkNode, walk: Walk): boolean {
  const { type, inputs, outputs } = node
  const output = outputs[0] ?? ''
  const last = walk.layers.at(-1)
  const latest = [...walk.values].find(([, value]) => value === walk.layers.length)?.[0]
  if (type === 'Sub') return subtracted(node, walk)
  if (type === 'Conv') return convolved(node, walk)
  if (!last || !inputs.includes(latest ?? '')) return false
  const renew = (layer: ConvolutionLayer): boolean => {
    walk.layers[walk.layers.length - 1] = layer
    walk.values.delete(latest ?? '')
    walk.values.set(output, walk.layers.length)
    return true
  }
  if (type === 'Relu' && walk.end === '') return !last.isCut && renew({ ...last, isCut: true })
  if (type === 'Add' && walk.end === '') {
    const beside = walk.values.get(inputs.find((name) => name !== latest) ?? '')
    return beside !== undefined && last.beside === null && !last.isCut && renew({ ...last, beside })
  }
  walk.end += `${type}${saidOf(node)} `
  return renew(last)
}

/** What a step of the end is about, as `END` has it: of a negative axis, which counts from the last one, only that it is one. */
function saidOf({ type, numbers }: NetworkNode): string {
  if (type === 'Transpose') return `(${numbers.get('perm')?.join() ?? ''})`
  if (type !== 'LogSoftmax') return ''
  const axis = numbers.get('axis')?.[0] ?? -1
  return axis === 2 || axis < 0 || axis > Number.MAX_SAFE_INTEGER ? '(last)' : `(${axis})`
}

/** The line taken from a number, before anything else. */
function subtracted({ inputs: [whole = '', line], outputs }: NetworkNode, walk: Walk): boolean {
  const number = knownValue(walk.network, whole)?.data
  if (line !== INPUT || number?.length !== 1 || walk.layers.length > 0 || walk.paper !== null) return false
  walk.paper = number[0] ?? 0
  walk.values.delete(INPUT)
  walk.values.set(outputs[0] ?? '', 0)
  return true
}

function convolved({ inputs, outputs, numbers }: NetworkNode, walk: Walk): boolean {
  const [weight, bias] = [inputs[1], inputs[2]].map((name) => name !== undefined && knownValue(walk.network, name))
  const from = walk.values.get(inputs[0] ?? '')
  if (!weight || !bias || from === undefined || walk.end !== '') return false
  const [outs = 0, depth = 0, tall = 0, wide = 0] = weight.dims
  const pair = (name: string): Pair => [numbers.get(name)?.[0] ?? 1, numbers.get(name)?.[1] ?? 1]
  const [top = 0, left = 0, bottom = 0, right = 0] = numbers.get('pads') ?? []
  const before = from === 0 ? 1 : (walk.layers[from - 1]?.outputs ?? 0)
  if (weight.dims.length !== 4 || bias.data.length !== outs || depth !== before) return false
  if ((numbers.get('group')?.[0] ?? 1) !== 1 || numbers.has('auto_pad')) return false
  walk.layers.push({
    from,
    beside: null,
    isCut: false,
    inputs: depth,
    outputs: outs,
    kernel: [tall, wide],
    strides: pair('strides'),
    dilations: pair('dilations'),
    pads: { top, left, bottom, right },
    weights: weight.data,
    bias: bias.data,
  })
  walk.values.set(outputs[0] ?? '', walk.layers.length)
  return true
}
