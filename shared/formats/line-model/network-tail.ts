import type { Tail, TailLayer } from '../../text/ctc/tail/tail.ts'
import {
  cutAt,
  knownValue,
  readNetwork,
  tensorField,
  withInputs,
  writeNetwork,
  type Network,
  type NetworkNode,
} from '../onnx/network.ts'

/** A recogniser of lines in two: what sees, and the tail that is taught. */
export interface CutNetwork {
  /** The network up to the tail, whose only output is called `features`: float32 [1, channels, 1, frames]. */
  readonly sees: Uint8Array<ArrayBuffer>
  readonly features: string
  readonly tail: Tail
  /** The whole network with another tail of the same form. */
  readonly joined: (tail: Tail) => Uint8Array<ArrayBuffer>
}

/** The end of a network of the form that scripts/training writes. */
const OUTPUT = 'log_probabilities'
/** What only turns the scores into that. */
const PLAIN = new Set(['LogSoftmax', 'Transpose', 'Squeeze', 'Cast', 'Identity'])

/**
 * Cuts a network before its last `blocks` blocks (README of scripts/training, "Last layers"), or before fewer where it has
 * no more of them. Null where its end is of another form, and so can't be taught.
 */
export function cutNetwork(onnx: Uint8Array, blocks: number): CutNetwork | null {
  const network = readNetwork(onnx)
  const decide = decidingNode(network)
  const last = decide && layerOf(network, decide)
  if (!decide || !last || last.taps !== 1) return null
  const found: Found[] = []
  let features = decide.inputs[0] ?? ''
  while (found.length < blocks) {
    const block = blockBefore(network, features)
    if (!block) break
    found.unshift(block)
    features = block.node.inputs[0] ?? ''
  }
  const nodes = [...found.map(({ node }) => node), decide]
  return {
    sees: writeNetwork(cutAt(network, features)),
    features,
    tail: { blocks: found.map(({ layer }) => layer), decide: last },
    joined: (tail) => writeNetwork(withLayers(network, nodes, [...tail.blocks, tail.decide])),
  }
}

interface Found {
  readonly node: NetworkNode
  readonly layer: TailLayer
}

function nodeThatMakes(network: Network, value: string | undefined): NetworkNode | undefined {
  return network.nodes.find(({ outputs }) => value !== undefined && outputs.includes(value))
}

function decidingNode(network: Network): NetworkNode | null {
  let node = nodeThatMakes(network, OUTPUT)
  while (node && PLAIN.has(node.type)) node = nodeThatMakes(network, node.inputs[0])
  return node?.type === 'Conv' ? node : null
}

/** A block whose result a value is: relu(in + convolution(in)). */
function blockBefore(network: Network, value: string): Found | null {
  const relu = nodeThatMakes(network, value)
  const add = relu?.type === 'Relu' ? nodeThatMakes(network, relu.inputs[0]) : undefined
  const node = add?.inputs.map((input) => nodeThatMakes(network, input)).find((each) => each?.type === 'Conv')
  if (add?.type !== 'Add' || !node || !add.inputs.includes(node.inputs[0] ?? '')) return null
  const layer = layerOf(network, node)
  return layer && layer.inputs === layer.outputs ? { node, layer } : null
}

/** A convolution along the line that keeps its length; null for every other. */
function layerOf(network: Network, { inputs, numbers }: NetworkNode): TailLayer | null {
  const [weight, bias] = [inputs[1], inputs[2]].map((name) => (name === undefined ? null : knownValue(network, name)))
  const [outputs = 0, depth = 0, tall = 0, taps = 0] = weight?.dims ?? []
  const dilation = numbers.get('dilations')?.[1] ?? 1
  const around = ((taps - 1) / 2) * dilation
  const isPlain =
    tall === 1 &&
    [0, around, 0, around].every((pad, at) => (numbers.get('pads')?.[at] ?? 0) === pad) &&
    [...(numbers.get('strides') ?? []), ...(numbers.get('group') ?? [])].every((each) => each === 1)
  if (!weight || bias?.data.length !== outputs || !isPlain) return null
  const turned = reordered(weight.data, { outputs, inputs: depth, taps }, true)
  return { inputs: depth, outputs, taps, dilation, weights: turned, bias: bias.data.slice() }
}

type Form = Pick<TailLayer, 'outputs' | 'inputs' | 'taps'>

/** Weights from the order of ONNX (for each input its taps) to that of a tail (for each tap its inputs), or back. */
function reordered(from: Float32Array, { outputs, inputs, taps }: Form, toTail: boolean): Float32Array {
  const to = new Float32Array(from.length)
  for (let output = 0, row = 0; output < outputs; output += 1, row += inputs * taps)
    for (let input = 0; input < inputs; input += 1)
      for (let tap = 0; tap < taps; tap += 1) {
        const [onnx, tail] = [row + input * taps + tap, row + tap * inputs + input]
        if (toTail) to[tail] = from[onnx] ?? 0
        else to[onnx] = from[tail] ?? 0
      }
  return to
}

function withLayers(network: Network, nodes: readonly NetworkNode[], layers: readonly TailLayer[]): Network {
  const known = new Map(network.known)
  const changed = new Map<NetworkNode, NetworkNode>()
  for (const [index, node] of nodes.entries()) {
    const layer = layers[index]
    if (!layer) throw new RangeError('a tail of another form')
    const names = [`taught.${index}.weight`, `taught.${index}.bias`] as const
    const weight = { dims: [layer.outputs, layer.inputs, 1, layer.taps], data: reordered(layer.weights, layer, false) }
    known.set(names[0], tensorField(names[0], weight))
    known.set(names[1], tensorField(names[1], { dims: [layer.outputs], data: layer.bias }))
    changed.set(node, withInputs(node, [node.inputs[0] ?? '', ...names]))
  }
  return { ...network, known, nodes: network.nodes.map((node) => changed.get(node) ?? node) }
}
