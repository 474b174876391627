import { bytesField, fieldsOf, messageOf, numberField, numbersOf, textOf, type Field } from './protobuf.ts'

/** A step of a network. */
export interface NetworkNode {
  readonly type: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** Whole numbers by the names of the attributes. */
  readonly numbers: ReadonlyMap<string, readonly number[]>
  /** What a constant is. */
  readonly constant?: Tensor
  readonly fields: readonly Field[]
}

/** Numbers in rows of rows. */
export interface Tensor {
  readonly dims: readonly number[]
  readonly data: Float32Array
}

/** A network in ONNX (onnx.proto3), with all that is not looked at here as it came. */
export interface Network {
  readonly nodes: readonly NetworkNode[]
  /** What is known when it is opened, by name: weights. */
  readonly known: ReadonlyMap<string, Field>
  readonly outputs: readonly string[]
  /** The fields of its graph that are none of these, and those of the file around it. */
  readonly others: readonly Field[]
  readonly file: readonly Field[]
}

// The fields of onnx.proto3, by their numbers.
const GRAPH = 7
const [NODE, KNOWN, OUTPUT] = [1, 5, 12] as const
const OF_NODE = { input: 1, output: 2, type: 4, attribute: 5 } as const
const OF_ATTRIBUTE = { name: 1, number: 3, tensor: 5, numbers: 8 } as const
const OF_TENSOR = { dims: 1, type: 2, floats: 4, name: 8, raw: 9 } as const
const [FLOAT, INT8, HALF] = [1, 3, 10] as const

/** Reads a network. Throws a RangeError where it is none. */
export function readNetwork(onnx: Uint8Array): Network {
  const file = fieldsOf(onnx)
  const graph = file.find(({ number }) => number === GRAPH)
  if (!graph) throw new RangeError('no network in ONNX')
  const fields = fieldsOf(graph.content)
  return {
    nodes: all(fields, NODE).map(nodeOf),
    known: new Map(all(fields, KNOWN).map((field) => [nameOf(field, OF_TENSOR.name), field])),
    outputs: all(fields, OUTPUT).map((field) => nameOf(field, 1)),
    others: fields.filter(({ number }) => number !== NODE && number !== KNOWN),
    file: file.filter((field) => field !== graph),
  }
}

/** Writes it, without steps and weights that nothing needs. */
export function writeNetwork({ nodes, known, outputs, others, file }: Network): Uint8Array<ArrayBuffer> {
  const needed = new Set(outputs)
  const kept = nodes.toReversed().filter((node) => {
    if (!node.outputs.some((name) => needed.has(name))) return false
    for (const name of node.inputs) needed.add(name)
    return true
  })
  const graph = [
    ...kept.reverse().map(({ fields }) => bytesField(NODE, fields)),
    ...[...known].filter(([name]) => needed.has(name)).map(([, field]) => field),
    ...others,
  ]
  return messageOf([...file, bytesField(GRAPH, graph)])
}

/** The same network, asked for one of its values in the middle instead of its end. */
export function cutAt(network: Network, value: string): Network {
  // Its name, and that it is made of floats, of whatever size.
  const output = bytesField(OUTPUT, [bytesField(1, value), bytesField(2, [bytesField(1, [numberField(1, FLOAT)])])])
  const others = [...network.others.filter(({ number }) => number !== OUTPUT), output]
  return { ...network, outputs: [value], others }
}

/** A step with other inputs. */
export function withInputs(node: NetworkNode, inputs: readonly string[]): NetworkNode {
  const fields = [
    ...inputs.map((name) => bytesField(OF_NODE.input, name)),
    ...node.fields.filter(({ number }) => number !== OF_NODE.input),
  ]
  return { ...node, inputs, fields }
}

/** A weight as a network has it. */
export function tensorField(name: string, { dims, data }: Tensor): Field {
  return bytesField(KNOWN, [
    ...dims.map((dim) => numberField(OF_TENSOR.dims, dim)),
    numberField(OF_TENSOR.type, FLOAT),
    bytesField(OF_TENSOR.name, name),
    bytesField(OF_TENSOR.raw, new Uint8Array(data.slice().buffer)),
  ])
}

/**
 * A value that does not depend on the input: a weight, whole, in halves or in bytes, or what is made of weights by casting
 * and multiplying. Null where it is anything else.
 */
export function knownValue(network: Network, name: string): Tensor | null {
  const own = network.known.get(name)
  if (own) return tensorOf(own.content)
  const node = network.nodes.find(({ outputs }) => outputs.includes(name))
  const [one, other] = (node?.inputs ?? []).map((input) => knownValue(network, input))
  if (node?.constant) return node.constant
  if ((node?.type === 'Cast' || node?.type === 'Identity') && one) return one
  return node?.type === 'Mul' && one && other ? scaled(one, other) : null
}

/** One weight by another that has one number for each of its rows. */
function scaled({ dims, data }: Tensor, by: Tensor): Tensor | null {
  const rows = dims[0] ?? 0
  if (by.data.length !== rows) return null
  const size = data.length / rows
  return { dims, data: data.map((value, at) => value * (by.data[Math.floor(at / size)] ?? 0)) }
}

function tensorOf(content: Uint8Array): Tensor | null {
  const fields = fieldsOf(content)
  const dims = all(fields, OF_TENSOR.dims).flatMap(numbersOf)
  const type = all(fields, OF_TENSOR.type).flatMap(numbersOf)[0]
  const raw = [...all(fields, OF_TENSOR.raw), ...all(fields, OF_TENSOR.floats)][0]?.content
  const data = raw && floatsOf(raw, type)
  return data && data.length === dims.reduce((product, dim) => product * dim, 1) ? { dims, data } : null
}

/** Little-endian, as ONNX has them. */
function floatsOf(raw: Uint8Array, type: number | undefined): Float32Array | null {
  const bytes = raw.slice()
  if (type === INT8) return Float32Array.from(new Int8Array(bytes.buffer))
  if (type === HALF) return Float32Array.from(new Uint16Array(bytes.buffer), halfOf)
  return type === FLOAT ? new Float32Array(bytes.buffer) : null
}

/** A number of sixteen bits (IEEE 754 binary16). */
function halfOf(bits: number): number {
  const [sign, exponent, fraction] = [bits >> 15 === 0 ? 1 : -1, (bits >> 10) & 31, bits & 1023]
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15))
}

function nodeOf({ content }: Field): NetworkNode {
  const fields = fieldsOf(content)
  const attributes = all(fields, OF_NODE.attribute).map((field) => fieldsOf(field.content))
  const numbers = attributes.map((own): [string, readonly number[]] => [
    own.flatMap((field) => (field.number === OF_ATTRIBUTE.name ? textOf(field) : [])).join(''),
    own.flatMap((field) =>
      field.number === OF_ATTRIBUTE.number || field.number === OF_ATTRIBUTE.numbers ? numbersOf(field) : [],
    ),
  ])
  const [constant] = attributes.flatMap((own) => all(own, OF_ATTRIBUTE.tensor)).map((field) => tensorOf(field.content))
  return {
    type: all(fields, OF_NODE.type).map(textOf).join(''),
    inputs: all(fields, OF_NODE.input).map(textOf),
    outputs: all(fields, OF_NODE.output).map(textOf),
    numbers: new Map(numbers),
    ...(constant ? { constant } : {}),
    fields,
  }
}

function all(fields: readonly Field[], number: number): readonly Field[] {
  return fields.filter((field) => field.number === number)
}

function nameOf({ content }: Field, number: number): string {
  return all(fieldsOf(content), number).map(textOf).join('')
}
