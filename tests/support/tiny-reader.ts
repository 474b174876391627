import { bytesField, messageOf, numberField, type Field } from '../../shared/formats/onnx/protobuf.ts'

/** What the tiny recogniser can say, by how dark a line is: '' is the blank, on paper. */
export const TINY_ALPHABET = ['a', 'b', ' '] as const

/** How bright the pixels of a frame are on average where each class is likeliest, the blank first. */
const BRIGHT = [1, 0.1, 0.4, 0.7] as const
const SHARP = 200

/**
 * A real recogniser of lines in ONNX, of some hundred bytes: 'a' for what is nearly black over the whole height of a line,
 * 'b' for what is half black, a space for what is grey, nothing for paper. The mean of each frame, a layer that gives each
 * class a score, and the logarithm of its share. `classes` in another number than the alphabet has makes a wrong model.
 * `blunt` makes one that is less sure and just misses every 'b', so that it can learn.
 */
export function tinyReader(classes: number = BRIGHT.length, { blunt = false } = {}): Uint8Array<ArrayBuffer> {
  const bright = Array.from({ length: classes }, (_, at) => BRIGHT[at] ?? -1)
  const sharp = blunt ? 20 : SHARP
  const weights = bright.map((value) => sharp * 2 * value)
  const bias = bright.map((value, symbol) => -sharp * value * value - (blunt && symbol === 2 ? 1.83 : 0))
  return networkOf(classes, [
    node('Conv', { from: ['mean', 'weights', 'bias'], to: 'scores' }, []),
    ...scoresToEnd('scores'),
    floats('weights', [classes, 1, 1, 1], weights),
    floats('bias', [classes], bias),
  ])
}

/** How the weights of `deepReader` are kept. */
const CHANNELS = 3

/**
 * A recogniser with two blocks before its last layer, their weights kept in halves and in bytes as scripts/training/export.py
 * writes them. `random` gives its numbers.
 */
export function deepReader(random: () => number): Uint8Array<ArrayBuffer> {
  const classes = BRIGHT.length
  const some = (count: number): readonly number[] => Array.from({ length: count }, () => random() - 0.5)
  const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
  // Halves between 1 and 2, some of them below 0.
  const halves = Uint16Array.from(
    { length: CHANNELS * CHANNELS * 3 },
    () => 0x3400 + Math.floor(random() * 1024) + (random() < 0.5 ? 0x8000 : 0),
  )
  return networkOf(classes, [
    node('Conv', { from: ['mean', 'first', 'zero'], to: 'seen' }, []),
    node('Relu', { from: ['seen'], to: 'x0' }, []),
    node('Cast', { from: ['half'], to: 'w1' }, [int('to', 1)]),
    ...block('x0', ['w1', 'bias1'], { to: 'x1', taps: 3, dilation: 1 }),
    node('Cast', { from: ['byte'], to: 'whole' }, [int('to', 1)]),
    node('Mul', { from: ['whole', 'scale'], to: 'w2' }, []),
    ...block('x1', ['w2', 'bias2'], { to: 'x2', taps: 5, dilation: 2 }),
    node('Conv', { from: ['x2', 'last', 'bias3'], to: 'scores' }, [ints('kernel_shape', [1, 1])]),
    node('Cast', { from: ['scores'], to: 'cast' }, [int('to', 1)]),
    ...scoresToEnd('cast'),
    floats('first', [CHANNELS, 1, 1, 1], some(CHANNELS)),
    floats('zero', [CHANNELS], [0.1, 0.2, 0.3]),
    tensor('half', [CHANNELS, CHANNELS, 1, 3], { type: 10, raw: new Uint8Array(halves.buffer) }),
    floats('bias1', [CHANNELS], some(CHANNELS)),
    tensor('byte', [CHANNELS, CHANNELS, 1, 5], { type: 3, raw: bytes(CHANNELS * CHANNELS * 5) }),
    floats('scale', [CHANNELS, 1, 1, 1], [0.004, 0.002, 0.003]),
    floats('bias2', [CHANNELS], some(CHANNELS)),
    floats('last', [classes, CHANNELS, 1, 1], some(classes * CHANNELS)),
    floats('bias3', [classes], some(classes)),
  ])
}

/**
 * A recogniser of convolutions alone, of forms that are rare: kernels that are higher than wide and as far apart as rows are,
 * channels that are no multiple of four, steps of one, two and four. `random` gives its numbers.
 */
export function layeredReader(random: () => number): Uint8Array<ArrayBuffer> {
  const classes = BRIGHT.length + 2
  const weights = (name: string, dims: readonly number[]): readonly Field[] => [
    floats(
      name,
      dims,
      Array.from({ length: dims.reduce((one, other) => one * other, 1) }, () => random() - 0.5),
    ),
    floats(
      `${name}.bias`,
      dims.slice(0, 1),
      Array.from({ length: dims[0] ?? 0 }, () => random() - 0.5),
    ),
  ]
  return networkOf(
    classes,
    [
      node('Sub', { from: ['one', 'lines'], to: 'ink' }, []),
      node('Conv', { from: ['ink', 'a', 'a.bias'], to: 'a1' }, [
        ints('strides', [4, 2]),
        ints('pads', [2, 1, 2, 1]),
        ints('kernel_shape', [5, 3]),
      ]),
      node('Relu', { from: ['a1'], to: 'a2' }, []),
      node('Conv', { from: ['a2', 'b', 'b.bias'], to: 'b1' }, [
        ints('strides', [1, 2]),
        ints('pads', [0, 1, 0, 2]),
        ints('dilations', [2, 1]),
        ints('kernel_shape', [6, 4]),
      ]),
      node('Conv', { from: ['b1', 'c', 'c.bias'], to: 'c1' }, [ints('kernel_shape', [2, 1])]),
      ...block('c1', ['d', 'd.bias'], { to: 'd1', taps: 5, dilation: 3 }),
      ...block('d1', ['e', 'e.bias'], { to: 'e1', taps: 3, dilation: 1 }),
      node('Conv', { from: ['e1', 'f', 'f.bias'], to: 'scores' }, [ints('kernel_shape', [1, 1])]),
      ...scoresToEnd('scores'),
      floats('one', [1], [1]),
      ...weights('a', [5, 1, 5, 3]),
      ...weights('b', [6, 5, 6, 4]),
      ...weights('c', [7, 6, 2, 1]),
      ...weights('d', [7, 7, 1, 5]),
      ...weights('e', [7, 7, 1, 3]),
      ...weights('f', [classes, 7, 1, 1]),
    ],
    [],
  )
}

/** The mean of each frame, or what else comes first, what is made of it, and what is said of it. */
function networkOf(
  classes: number,
  made: readonly Field[],
  first = [
    node('AveragePool', { from: ['lines'], to: 'mean' }, [ints('kernel_shape', [48, 4]), ints('strides', [48, 4])]),
  ],
): Uint8Array<ArrayBuffer> {
  const graph = [
    ...first,
    ...made,
    bytesField(2, 'tiny'),
    bytesField(11, value('lines', [1, 1, 48, 'W'])),
    bytesField(12, value('log_probabilities', ['F', 1, classes])),
  ]
  return messageOf([numberField(1, 7), bytesField(7, graph), bytesField(8, [numberField(2, 12)])])
}

function scoresToEnd(scores: string): readonly Field[] {
  return [
    node('Transpose', { from: [scores], to: 'turned' }, [ints('perm', [3, 0, 1, 2])]),
    node('Squeeze', { from: ['turned'], to: 'flat' }, [ints('axes', [3])]),
    node('LogSoftmax', { from: ['flat'], to: 'log_probabilities' }, [int('axis', 2)]),
  ]
}

function block(
  from: string,
  weights: readonly string[],
  { to, taps, dilation }: { readonly to: string; readonly taps: number; readonly dilation: number },
): readonly Field[] {
  const around = ((taps - 1) / 2) * dilation
  return [
    node('Conv', { from: [from, ...weights], to: `${to}.found` }, [
      ints('dilations', [1, dilation]),
      ints('kernel_shape', [1, taps]),
      ints('pads', [0, around, 0, around]),
      ints('strides', [1, 1]),
      int('group', 1),
    ]),
    node('Add', { from: [from, `${to}.found`], to: `${to}.sum` }, []),
    node('Relu', { from: [`${to}.sum`], to }, []),
  ]
}

// The fields of onnx.proto3, by their numbers.
interface Wires {
  readonly from: readonly string[]
  readonly to: string
}

function node(type: string, { from, to }: Wires, attributes: readonly (readonly Field[])[]): Field {
  return bytesField(1, [
    ...from.map((name) => bytesField(1, name)),
    bytesField(2, to),
    bytesField(4, type),
    ...attributes.map((attribute) => bytesField(5, attribute)),
  ])
}

function ints(name: string, values: readonly number[]): readonly Field[] {
  return [bytesField(1, name), ...values.map((each) => numberField(8, each)), numberField(20, 7)]
}

function int(name: string, value: number): readonly Field[] {
  return [bytesField(1, name), numberField(3, value), numberField(20, 2)]
}

function floats(name: string, dims: readonly number[], values: readonly number[]): Field {
  return tensor(name, dims, { type: 1, raw: new Uint8Array(Float32Array.from(values).buffer) })
}

function tensor(
  name: string,
  dims: readonly number[],
  { type, raw }: { readonly type: number; readonly raw: Uint8Array },
): Field {
  return bytesField(5, [
    ...dims.map((dim) => numberField(1, dim)),
    numberField(2, type),
    bytesField(8, name),
    bytesField(9, raw),
  ])
}

function value(name: string, dims: readonly (number | string)[]): readonly Field[] {
  const shape = dims.map((dim) => bytesField(1, [typeof dim === 'number' ? numberField(1, dim) : bytesField(2, dim)]))
  return [bytesField(1, name), bytesField(2, [bytesField(1, [numberField(1, 1), bytesField(2, shape)])])]
}
