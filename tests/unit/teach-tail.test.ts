import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { ctcLoss } from '../../shared/text/ctc/loss.ts'
import type { Frames } from '../../shared/text/ctc/frames.ts'
import { adam, clip } from '../../shared/text/ctc/tail/adam.ts'
import { addProducts } from '../../shared/text/ctc/tail/matrix.ts'
import { addGradients, runTail } from '../../shared/text/ctc/tail/run-tail.ts'
import { seeded, shuffled } from '../../shared/domain/seeded.ts'
import { copyOf, numbersOf, type Tail, type TailLayer } from '../../shared/text/ctc/tail/tail.ts'
import { readPieces, teach, type Lesson } from '../../shared/text/ctc/tail/teach.ts'
import { readGreedily } from '../../shared/text/ctc/decode.ts'

interface OfTorch {
  readonly features: readonly number[]
  readonly symbols: readonly number[]
  readonly layers: readonly {
    readonly shape: readonly [number, number, number, number]
    readonly dilation: number
    readonly weights: readonly number[]
    readonly bias: readonly number[]
  }[]
  readonly logs: readonly number[]
  readonly loss: number
  readonly gradients: readonly (readonly number[])[]
  readonly after: readonly (readonly number[])[]
}

const torch = JSON.parse(await readFile(new URL('../fixtures/reader/tail.json', import.meta.url), 'utf8')) as OfTorch // made by make-tail.py beside it

/** From the order of PyTorch, for each input its taps, to that of a tail. */
function turned(
  weights: readonly number[],
  [outputs, inputs, , taps]: OfTorch['layers'][number]['shape'],
): Float32Array {
  return Float32Array.from({ length: outputs * inputs * taps }, (_, at) => {
    const [output, tap, input] = [Math.floor(at / (inputs * taps)), Math.floor(at / inputs) % taps, at % inputs]
    return weights[(output * inputs + input) * taps + tap] ?? NaN
  })
}

function tailOf(): Tail {
  const layers = torch.layers.map(({ shape, dilation, weights, bias }): TailLayer => {
    const [outputs, inputs, , taps] = shape
    return { outputs, inputs, taps, dilation, weights: turned(weights, shape), bias: Float32Array.from(bias) }
  })
  return { blocks: layers.slice(0, -1), decide: layers.at(-1) as TailLayer } // three were made
}

/** Numbers of PyTorch in the order of a tail's. */
const inOrder = (numbers: readonly (readonly number[])[]): readonly Float32Array[] =>
  numbers.map((own, at) => {
    const shape = torch.layers[at >> 1]?.shape
    return at % 2 === 0 && shape ? turned(own, shape) : Float32Array.from(own)
  })

const features = { data: Float32Array.from(torch.features), frames: 9 }

const furthest = (some: readonly Float32Array[], others: readonly Float32Array[]): number =>
  Math.max(...some.flatMap((own, index) => [...own].map((value, at) => Math.abs(value - (others[index]?.[at] ?? NaN)))))

/** The gradients of the loss as PyTorch reckons it: by the length of the line. */
function gradientsOf(tail: Tail): { readonly loss: number; readonly gradients: readonly Float32Array[] } {
  const run = runTail(tail, features)
  const found = ctcLoss(run.said, torch.symbols)
  const into = copyOf(tail, true)
  const share = 1 / torch.symbols.length
  addGradients(into, tail, { ...run, scores: (found?.gradient ?? new Float32Array()).map((value) => value * share) })
  return { loss: (found?.loss ?? NaN) * share, gradients: numbersOf(into) }
}

describe('the last layers of a recogniser', () => {
  test('say what PyTorch’s say, with its loss and its gradients', () => {
    const tail = tailOf()
    expect(furthest([runTail(tail, features).said.logs], [Float32Array.from(torch.logs)])).toBeLessThan(1e-5)
    const { loss, gradients } = gradientsOf(tail)
    expect(loss).toBeCloseTo(torch.loss, 5)
    expect(furthest(gradients, inOrder(torch.gradients))).toBeLessThan(1e-5)
  })

  test('are where PyTorch’s are after three steps of Adam', () => {
    const tail = tailOf()
    const step = adam(numbersOf(tail))
    for (let at = 0; at < 3; at += 1) step(gradientsOf(tail).gradients, 0.01)
    expect(furthest(numbersOf(tail), inOrder(torch.after))).toBeLessThan(1e-4)
  })
})

describe('the loss of frames', () => {
  const framesOf = (scores: Float32Array): Frames => {
    const logs = scores.slice()
    for (let at = 0; at < logs.length; at += 4) {
      const sum = Math.log(logs.subarray(at, at + 4).reduce((all, each) => all + Math.exp(each), 0))
      for (let each = at; each < at + 4; each += 1) logs[each] = (logs[each] ?? 0) - sum
    }
    return { logs, classes: 4 }
  }

  test.each([[[]], [[1]], [[2, 2]], [[3, 1, 3]]])('that are to say %j grows as its gradient tells', (symbols) => {
    const random = seeded(3)
    const scores = Float32Array.from({ length: 24 }, () => random() * 4 - 2)
    const { gradient } = ctcLoss(framesOf(scores), symbols) ?? { gradient: new Float32Array() }
    for (let at = 0; at < scores.length; at += 1) {
      const [more, less] = [1e-2, -1e-2].map((by) => {
        const moved = scores.slice()
        moved[at] = (moved[at] ?? 0) + by
        return ctcLoss(framesOf(moved), symbols)?.loss ?? NaN
      })
      expect(gradient[at]).toBeCloseTo(((more ?? NaN) - (less ?? NaN)) / 2e-2, 3)
    }
  })

  test('that are too few is none', () => {
    expect(ctcLoss(framesOf(new Float32Array(8)), [1, 1])).toBeNull()
  })
})

describe('teaching', () => {
  /** Lines of two letters whose features tell them apart, though the tail knows nothing yet. */
  function lessons(count: number, seed: number): readonly Lesson[] {
    const random = seeded(seed)
    return Array.from({ length: count }, () => {
      const symbols = Array.from({ length: 4 }, () => (random() < 0.5 ? 1 : 2))
      const rows = symbols.flatMap((symbol) => [[0, 0], symbol === 1 ? [1, 0] : [0, 1]])
      const data = Float32Array.from(rows.flat(), (value) => value + random() * 0.1)
      return { symbols, views: [[{ data, frames: 8, keep: [0, 8] }]] }
    })
  }
  const blank: TailLayer = {
    inputs: 2,
    outputs: 3,
    taps: 1,
    dilation: 1,
    weights: new Float32Array(6),
    bias: new Float32Array(3),
  }
  const tail: Tail = { blocks: [], decide: blank }
  const right = (of: Tail, all: readonly Lesson[]): number =>
    all.filter(({ symbols, views }) => {
      const read = readGreedily(readPieces(of, views[0] ?? []))
      return read.map(({ symbol }) => symbol).join() === symbols.join()
    }).length

  test('makes a tail read lines that it has not seen, and leaves the old one as it was', () => {
    const told: number[] = []
    const taught = teach(tail, lessons(40, 1), {
      rounds: 20,
      rate: 0.2,
      seed: 1,
      onProgress: (part) => void told.push(part),
    })
    expect(right(tail, lessons(20, 2))).toBe(0)
    expect(right(taught, lessons(20, 2))).toBe(20)
    expect(told.at(-1)).toBe(1)
  })

  test('comes to the same from the same seed, and takes a line in parts as it takes it whole', () => {
    const options = { rounds: 2, rate: 0.1, seed: 5 }
    const whole = lessons(10, 3)
    const parts = whole.map(({ symbols, views }): Lesson => {
      const [piece] = views[0] ?? []
      const data = piece?.data ?? new Float32Array()
      return {
        symbols,
        views: [
          [
            { data, frames: 8, keep: [0, 5] },
            { data: data.slice(4), frames: 6, keep: [3, 6] },
          ],
        ],
      }
    })
    const once = numbersOf(teach(tail, whole, options))
    expect(furthest(once, numbersOf(teach(tail, whole, options)))).toBe(0)
    expect(furthest(once, numbersOf(teach(tail, parts, options)))).toBeLessThan(1e-5)
    expect(furthest(once, numbersOf(teach(tail, whole, { ...options, seed: 6 })))).toBeGreaterThan(1e-3)
  })
})

describe('numbers', () => {
  test('of two matrices are multiplied, whatever their size', () => {
    const random = seeded(2)
    for (const [rows, columns, depth] of [
      [1, 1, 1],
      [3, 5, 7],
      [4, 8, 2],
      [5, 6, 3],
    ] as const) {
      const [one, other] = [rows, columns].map((count) => Float32Array.from({ length: count * depth }, random)) as [
        Float32Array,
        Float32Array,
      ]
      const into = new Float32Array(rows * columns).fill(1)
      addProducts(into, [one, other], { rows, columns, depth })
      const slow = Float32Array.from(into, (_, at) => {
        const [row, column] = [Math.floor(at / columns), at % columns]
        return Array.from(
          { length: depth },
          (_each, k) => (one[row * depth + k] ?? 0) * (other[column * depth + k] ?? 0),
        ).reduce((a, b) => a + b, 1)
      })
      expect(furthest([into], [slow])).toBeLessThan(1e-5)
    }
  })

  test('of gradients are made smaller together where they are too long', () => {
    const gradients = [Float32Array.of(3), Float32Array.of(0, 4)]
    clip(gradients, 10)
    expect(gradients.map((each) => [...each])).toEqual([[3], [0, 4]])
    clip(gradients, 1)
    expect(furthest(gradients, [Float32Array.of(0.6), Float32Array.of(0, 0.8)])).toBeLessThan(1e-6)
  })

  test('are mixed without losing one', () => {
    const items = Array.from({ length: 30 }, (_, at) => at)
    const mixed = shuffled(items, seeded(4))
    expect(mixed).not.toEqual(items)
    expect(mixed.toSorted((one, other) => one - other)).toEqual(items)
  })
})
