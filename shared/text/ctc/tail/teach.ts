import type { Frames } from '../frames.ts'
import { ctcLoss } from '../loss.ts'
import { adam, clip } from './adam.ts'
import { addGradients, runTail, type Features } from './run-tail.ts'
import { seeded, shuffled } from '../../../domain/seeded.ts'
import { copyOf, numbersOf, type Tail } from './tail.ts'

/** A part of a line, as it comes to the tail. */
export interface Piece extends Features {
  /** Of its frames those that are read, the second exclusive. */
  readonly keep: readonly [number, number]
}

/** A line to learn. */
export interface Lesson {
  /** What it says, in classes. */
  readonly symbols: readonly number[]
  /** The line as it may be seen, slightly different each time; at least once. */
  readonly views: readonly (readonly Piece[])[]
}

export interface TeachOptions {
  /** How often each line is seen. */
  readonly rounds: number
  /** How far a number moves at most at first; less and less to the end. */
  readonly rate: number
  readonly seed: number
  /** Parts of all, 0 to 1. */
  readonly onProgress?: (fraction: number) => void
}

/** Lines that are seen before a step is taken. */
const BATCH = 8
/** Steps in which the rate grows to what it is. */
const BEGIN = 10
/** Gradients longer than this are shortened. */
const LONGEST = 2

/** What a tail says of a line, its parts one after the other. */
export function readPieces(tail: Tail, pieces: readonly Piece[]): Frames {
  return joined(
    tail,
    pieces.map((piece) => runTail(tail, piece).said),
    pieces,
  )
}

/** Teaches a tail lines: a new one comes back. What a line says is taken in whole, whatever it is; too long ones are passed over. */
export function teach(tail: Tail, lessons: readonly Lesson[], { rounds, rate, seed, onProgress }: TeachOptions): Tail {
  const random = seeded(seed)
  const learned = copyOf(tail)
  const step = adam(numbersOf(learned))
  const total = rounds * Math.ceil(lessons.length / BATCH)
  let steps = 0
  for (let round = 0; round < rounds; round += 1) {
    const order = shuffled(lessons, random)
    for (let at = 0; at < order.length; at += BATCH) {
      const gradients = gradientsOf(learned, order.slice(at, at + BATCH), random)
      clip(gradients, LONGEST)
      step(gradients, rate * Math.min(1, (steps + 1) / BEGIN) * (1 - steps / total))
      steps += 1
      onProgress?.(steps / total)
    }
  }
  return learned
}

/** How the mean loss of lines, each by its length, grows with the numbers of a tail. */
function gradientsOf(tail: Tail, lessons: readonly Lesson[], random: () => number): readonly Float32Array[] {
  const gradients = copyOf(tail, true)
  for (const { symbols, views } of lessons) {
    const pieces = views[Math.floor(random() * views.length)] ?? []
    const runs = pieces.map((piece) => runTail(tail, piece))
    const found = ctcLoss(
      joined(
        tail,
        runs.map(({ said }) => said),
        pieces,
      ),
      symbols,
    )
    if (!found) continue
    const share = 1 / (Math.max(1, symbols.length) * lessons.length)
    let from = 0
    for (const [index, { keep, frames }] of pieces.entries()) {
      const run = runs[index]
      const scores = new Float32Array(frames * tail.decide.outputs)
      const length = (keep[1] - keep[0]) * tail.decide.outputs
      const own = found.gradient.subarray(from, from + length)
      scores.set(
        own.map((value) => value * share),
        keep[0] * tail.decide.outputs,
      )
      if (run) addGradients(gradients, tail, { ...run, scores })
      from += length
    }
  }
  return numbersOf(gradients)
}

function joined({ decide: { outputs } }: Tail, said: readonly Frames[], pieces: readonly Piece[]): Frames {
  const kept = said.map(({ logs }, index) => {
    const [from, to] = pieces[index]?.keep ?? [0, 0]
    return logs.subarray(from * outputs, to * outputs)
  })
  const logs = new Float32Array(kept.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of kept) {
    logs.set(part, at)
    at += part.length
  }
  return { logs, classes: outputs }
}
