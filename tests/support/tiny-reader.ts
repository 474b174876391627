/** What the tiny recogniser can say, by how dark a line is: '' is the blank, on paper. */
export const TINY_ALPHABET = ['a', 'b', ' '] as const

/** How bright the pixels of a frame are on average where each class is likeliest, the blank first. */
const BRIGHT = [1, 0.1, 0.4, 0.7] as const
const SHARP = 200

/**
 * A real recogniser of lines in ONNX, of some hundred bytes: 'a' for what is nearly black over the whole height of a line,
 * 'b' for what is half black, a space for what is grey, nothing for paper. The mean of each frame, a layer that gives each
 * class a score, and the logarithm of its share. `classes` in another number than the alphabet has makes a wrong model.
 */
export function tinyReader(classes: number = BRIGHT.length): Uint8Array<ArrayBuffer> {
  const bright = Array.from({ length: classes }, (_, at) => BRIGHT[at] ?? -1)
  const graph = [
    node('AveragePool', { from: ['lines'], to: 'mean' }, [ints('kernel_shape', [48, 4]), ints('strides', [48, 4])]),
    node('Conv', { from: ['mean', 'weights', 'bias'], to: 'scores' }, []),
    node('Transpose', { from: ['scores'], to: 'turned' }, [ints('perm', [3, 0, 1, 2])]),
    node('Squeeze', { from: ['turned'], to: 'flat' }, [ints('axes', [3])]),
    node('LogSoftmax', { from: ['flat'], to: 'log_probabilities' }, [int('axis', 2)]),
    bytes(2, text('tiny')),
    tensor(
      'weights',
      [classes, 1, 1, 1],
      bright.map((value) => SHARP * 2 * value),
    ),
    tensor(
      'bias',
      [classes],
      bright.map((value) => -SHARP * value * value),
    ),
    bytes(11, value('lines', [1, 1, 48, 'W'])),
    bytes(12, value('log_probabilities', ['F', 1, classes])),
  ]
  return Uint8Array.from([...number(1, 7), ...bytes(7, graph.flat()), ...bytes(8, number(2, 12))])
}

type Bytes = readonly number[]

// The fields of onnx.proto3, by their numbers.
interface Wires {
  readonly from: readonly string[]
  readonly to: string
}

function node(type: string, { from, to }: Wires, attributes: readonly Bytes[]): Bytes {
  const named = from.flatMap((name) => bytes(1, text(name)))
  return bytes(1, [...named, ...bytes(2, text(to)), ...bytes(4, text(type)), ...attributes.flatMap((a) => bytes(5, a))])
}

function ints(name: string, values: readonly number[]): Bytes {
  return [...bytes(1, text(name)), ...values.flatMap((each) => number(8, each)), ...number(20, 7)]
}

function int(name: string, value: number): Bytes {
  return [...bytes(1, text(name)), ...number(3, value), ...number(20, 2)]
}

function tensor(name: string, dims: readonly number[], values: readonly number[]): Bytes {
  const raw = [...new Uint8Array(Float32Array.from(values).buffer)]
  return bytes(5, [
    ...dims.flatMap((dim) => number(1, dim)),
    ...number(2, 1),
    ...bytes(8, text(name)),
    ...bytes(9, raw),
  ])
}

function value(name: string, dims: readonly (number | string)[]): Bytes {
  const shape = dims.flatMap((dim) => bytes(1, typeof dim === 'number' ? number(1, dim) : bytes(2, text(dim))))
  return [...bytes(1, text(name)), ...bytes(2, bytes(1, [...number(1, 1), ...bytes(2, shape)]))]
}

function number(field: number, value: number): Bytes {
  return [...varint(field << 3), ...varint(value)]
}

function bytes(field: number, content: Bytes): Bytes {
  return [...varint((field << 3) | 2), ...varint(content.length), ...content]
}

function varint(value: number): Bytes {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]
}

function text(content: string): Bytes {
  return [...new TextEncoder().encode(content)]
}
