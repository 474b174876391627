import { frameCount, type Frames } from './frames.ts'

/** A character of a line, and the frames on which it was seen. */
export interface ReadSymbol {
  /** Its class. */
  readonly symbol: number
  readonly from: number
  /** The frame after its last one. */
  readonly to: number
  /** 0 to 1: how likely it is where it is seen most clearly. */
  readonly confidence: number
}

/**
 * Where the symbols stand: the likeliest path through the frames that says them in their order (Viterbi over symbols and
 * the blanks between them, Graves et al. 2006). None where there are fewer frames than they need.
 */
export function aligned(frames: Frames, symbols: readonly number[]): readonly ReadSymbol[] {
  const states = Int32Array.from([0, ...symbols.flatMap((symbol) => [symbol, 0])])
  const steps = likeliestStates(frames, states)
  if (!steps) return []
  return symbols.map((symbol, index) => {
    const own = 2 * index + 1
    const [from, to] = [steps.indexOf(own), steps.lastIndexOf(own) + 1]
    let best = -Infinity
    for (let at = from; at < to; at += 1) best = Math.max(best, frames.logs[at * frames.classes + symbol] ?? -Infinity)
    return { symbol, from, to, confidence: Math.min(1, Math.exp(best)) }
  })
}

/** The state of each frame; null where no path says all. */
function likeliestStates({ logs, classes }: Frames, states: Int32Array): Int32Array | null {
  const count = frameCount({ logs, classes })
  const came = new Uint8Array(count * states.length)
  let scores = new Float64Array(states.length).fill(-Infinity)
  let now = new Float64Array(states.length)
  for (let frame = 0; frame < count; frame += 1) {
    const row = logs.subarray(frame * classes, (frame + 1) * classes)
    if (frame === 0) now = now.map((_, state) => (state < 2 ? (row[states[state] ?? 0] ?? -Infinity) : -Infinity))
    else step({ scores, row, states }, now, came.subarray(frame * states.length, (frame + 1) * states.length))
    ;[scores, now] = [now, scores]
  }
  const [last, before] = [states.length - 1, states.length - 2]
  let state = (scores[before] ?? -Infinity) > (scores[last] ?? -Infinity) ? before : last
  if ((scores[state] ?? -Infinity) === -Infinity) return null
  const path = new Int32Array(count)
  for (let frame = count - 1; frame >= 0; frame -= 1) {
    path[frame] = state
    state -= came[frame * states.length + state] ?? 0
  }
  return path
}

interface Before {
  readonly scores: Float64Array
  /** What the frame says of each class. */
  readonly row: Float32Array
  readonly states: Int32Array
}

/** From which of the states before each is come to: the same, the one before, or over a blank to another symbol. */
function step({ scores, row, states }: Before, now: Float64Array, came: Uint8Array): void {
  for (let state = 0; state < states.length; state += 1) {
    const symbol = states[state] ?? 0
    const mayJump = symbol !== 0 && symbol !== states[state - 2]
    let [by, best] = [0, scores[state] ?? -Infinity]
    for (let back = 1; back <= (mayJump ? 2 : 1); back += 1) {
      const score = scores[state - back] ?? -Infinity
      if (score > best) [by, best] = [back, score]
    }
    now[state] = best + (row[symbol] ?? -Infinity)
    came[state] = by
  }
}
