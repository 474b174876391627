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
  const states = [0, ...symbols.flatMap((symbol) => [symbol, 0])]
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
function likeliestStates({ logs, classes }: Frames, states: readonly number[]): readonly number[] | null {
  const count = frameCount({ logs, classes })
  const came = new Int8Array(count * states.length)
  let scores = new Float64Array(states.length).fill(-Infinity)
  for (let frame = 0; frame < count; frame += 1) {
    const now = new Float64Array(states.length).fill(-Infinity)
    for (const [state, symbol] of states.entries()) {
      const [by, score] = frame === 0 ? [0, state < 2 ? 0 : -Infinity] : bestStep(scores, states, state)
      now[state] = score + (logs[frame * classes + symbol] ?? -Infinity)
      came[frame * states.length + state] = by
    }
    scores = now
  }
  const [last, before] = [states.length - 1, states.length - 2]
  let state = (scores[before] ?? -Infinity) > (scores[last] ?? -Infinity) ? before : last
  if ((scores[state] ?? -Infinity) === -Infinity) return null
  const path: number[] = []
  for (let frame = count - 1; frame >= 0; frame -= 1) {
    path.push(state)
    state -= came[frame * states.length + state] ?? 0
  }
  return path.reverse()
}

/** From which of the states before: the same, the one before, or over a blank to another symbol. */
function bestStep(scores: Float64Array, states: readonly number[], state: number): readonly [number, number] {
  let [by, best] = [0, scores[state] ?? -Infinity]
  const mayJump = states[state] !== 0 && states[state] !== states[state - 2]
  for (let back = 1; back <= (mayJump ? 2 : 1); back += 1)
    if ((scores[state - back] ?? -Infinity) > best) [by, best] = [back, scores[state - back] ?? -Infinity]
  return [by, best]
}
