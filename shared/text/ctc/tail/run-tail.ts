import type { Frames } from '../frames.ts'
import { addProducts, transposed } from './matrix.ts'
import { layersOf, type Tail, type TailLayer } from './tail.ts'

/** What goes into a tail: for each frame so many numbers, a frame after the other. */
export interface Features {
  readonly data: Float32Array
  readonly frames: number
}

/** What a tail says of features, and what it takes to teach it. */
export interface TailRun {
  /** Natural logarithms of how likely each class is. */
  readonly said: Frames
  /** What went into each layer, all that it looks at beside each other. */
  readonly seen: readonly Float32Array[]
  /** What came out of each block. */
  readonly made: readonly Float32Array[]
}

/** Reads features with a tail. */
export function runTail({ blocks, decide }: Tail, { data, frames }: Features): TailRun {
  const seen: Float32Array[] = []
  const made: Float32Array[] = []
  let now = data
  for (const layer of blocks) {
    const columns = columnsOf(now, frames, layer)
    const found = applied(layer, columns, frames)
    for (let at = 0; at < found.length; at += 1) found[at] = Math.max(0, (found[at] ?? 0) + (now[at] ?? 0))
    seen.push(columns)
    made.push(found)
    now = found
  }
  seen.push(now)
  return {
    said: { logs: logSoftmax(applied(decide, now, frames), decide.outputs), classes: decide.outputs },
    seen,
    made,
  }
}

/** Adds to `into`, a tail of the same form, how a loss grows with each of its numbers, by how it grows with the scores. */
export function addGradients(into: Tail, tail: Tail, run: TailRun & { readonly scores: Float32Array }): void {
  const [layers, gradients] = [layersOf(tail), layersOf(into)]
  const frames = run.scores.length / tail.decide.outputs
  let grows = run.scores
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const [layer, own, seen] = [layers[at], gradients[at], run.seen[at]]
    if (!layer || !own || !seen) throw new RangeError('a tail of another form')
    const made = run.made[at]
    if (made) grows = grows.map((value, place) => ((made[place] ?? 0) > 0 ? value : 0))
    addLayer(own, { grows, seen, frames })
    if (at === 0) return
    const through = throughLayer(layer, grows, frames)
    // A block passes on what went in, beside what it found.
    if (made)
      for (let place = 0; place < through.length; place += 1)
        through[place] = (through[place] ?? 0) + (grows[place] ?? 0)
    grows = through
  }
}

interface LayerRun {
  readonly grows: Float32Array
  readonly seen: Float32Array
  readonly frames: number
}

function addLayer({ weights, bias, outputs, inputs, taps }: TailLayer, { grows, seen, frames }: LayerRun): void {
  const depth = inputs * taps
  const size = { rows: outputs, columns: depth, depth: frames }
  addProducts(weights, [transposed(grows, frames, outputs), transposed(seen, frames, depth)], size)
  for (let at = 0; at < grows.length; at += 1) bias[at % outputs] = (bias[at % outputs] ?? 0) + (grows[at] ?? 0)
}

/** How a loss grows with what went into a layer. */
function throughLayer(layer: TailLayer, grows: Float32Array, frames: number): Float32Array {
  const { weights, outputs, inputs, taps } = layer
  const columns = new Float32Array(frames * inputs * taps)
  const size = { rows: frames, columns: inputs * taps, depth: outputs }
  addProducts(columns, [grows, transposed(weights, outputs, inputs * taps)], size)
  if (taps === 1) return columns
  const through = new Float32Array(frames * inputs)
  eachTap(layer, frames, (frame, tap, from) => {
    const [to, own] = [from * inputs, (frame * taps + tap) * inputs]
    for (let at = 0; at < inputs; at += 1) through[to + at] = (through[to + at] ?? 0) + (columns[own + at] ?? 0)
  })
  return through
}

/** Weights times what is looked at, and the bias. */
function applied(
  { weights, bias, outputs, inputs, taps }: TailLayer,
  seen: Float32Array,
  frames: number,
): Float32Array {
  const found = new Float32Array(frames * outputs)
  for (let at = 0; at < found.length; at += outputs) found.set(bias, at)
  addProducts(found, [seen, weights], { rows: frames, columns: outputs, depth: inputs * taps })
  return found
}

/** For each frame what its taps look at, beside each other; nought before the first and after the last. */
function columnsOf(data: Float32Array, frames: number, layer: TailLayer): Float32Array {
  const { inputs, taps } = layer
  if (taps === 1) return data
  const columns = new Float32Array(frames * inputs * taps)
  eachTap(layer, frames, (frame, tap, from) =>
    columns.set(data.subarray(from * inputs, (from + 1) * inputs), (frame * taps + tap) * inputs),
  )
  return columns
}

function eachTap(
  { taps, dilation }: TailLayer,
  frames: number,
  tell: (frame: number, tap: number, from: number) => void,
): void {
  for (let frame = 0; frame < frames; frame += 1)
    for (let tap = 0; tap < taps; tap += 1) {
      const from = frame + (tap - (taps - 1) / 2) * dilation
      if (from >= 0 && from < frames) tell(frame, tap, from)
    }
}

function logSoftmax(scores: Float32Array, classes: number): Float32Array {
  for (let at = 0; at < scores.length; at += classes) {
    const own = scores.subarray(at, at + classes)
    const most = own.reduce((one, other) => Math.max(one, other), -Infinity)
    const sum = most + Math.log(own.reduce((all, score) => all + Math.exp(score - most), 0))
    for (let each = 0; each < classes; each += 1) own[each] = (own[each] ?? 0) - sum
  }
  return scores
}
