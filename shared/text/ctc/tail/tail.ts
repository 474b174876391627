/** A convolution over the frames of a line. */
export interface TailLayer {
  readonly inputs: number
  readonly outputs: number
  /** How many frames are looked at, odd, and how far apart they are. */
  readonly taps: number
  readonly dilation: number
  /** For each output a row: the inputs of the first tap, then those of the next. */
  readonly weights: Float32Array
  readonly bias: Float32Array
}

/** The last layers of a recogniser of lines, which can be taught. */
export interface Tail {
  /** What each finds is added to what went in; what is below 0 then is 0. */
  readonly blocks: readonly TailLayer[]
  /** Gives each class of a frame its score. */
  readonly decide: TailLayer
}

/** All layers in their order. */
export function layersOf({ blocks, decide }: Tail): readonly TailLayer[] {
  return [...blocks, decide]
}

/** The numbers that a tail is made of, in one order: weights and bias of each layer. */
export function numbersOf(tail: Tail): readonly Float32Array[] {
  return layersOf(tail).flatMap(({ weights, bias }) => [weights, bias])
}

/** A tail of the same form with its own numbers: those of the first, or nought. */
export function copyOf(tail: Tail, isEmpty = false): Tail {
  const numbers = (from: Float32Array): Float32Array => (isEmpty ? new Float32Array(from.length) : from.slice())
  const layer = (from: TailLayer): TailLayer => ({ ...from, weights: numbers(from.weights), bias: numbers(from.bias) })
  return { blocks: tail.blocks.map(layer), decide: layer(tail.decide) }
}
