import { frameCount, logSum, type Frames } from './frames.ts'

/** How far frames are from saying a line. */
export interface CtcLoss {
  /** -ln of how likely they say it, in nats. */
  readonly loss: number
  /** How the loss grows with the score of each class of each frame before softmax, in the order of the frames' logarithms. */
  readonly gradient: Float32Array
}

/**
 * The loss of connectionist temporal classification (Graves et al. 2006, sections 4.1 and 4.2): over all paths that say the
 * symbols with blanks between. Null where there are fewer frames than they need.
 */
export function ctcLoss(frames: Frames, symbols: readonly number[]): CtcLoss | null {
  const states = [0, ...symbols.flatMap((symbol) => [symbol, 0])]
  const before = forward(frames, states)
  const after = backward(frames, states)
  const last = (frameCount(frames) - 1) * states.length + states.length - 1
  const likely = logSum(before[last] ?? -Infinity, symbols.length > 0 ? (before[last - 1] ?? -Infinity) : -Infinity)
  if (likely === -Infinity) return null
  const gradient = Float32Array.from(frames.logs, Math.exp)
  for (let frame = 0, at = 0; frame < frameCount(frames); frame += 1)
    for (const symbol of states) {
      const to = frame * frames.classes + symbol
      gradient[to] = (gradient[to] ?? 0) - Math.exp((before[at] ?? 0) + (after[at] ?? 0) - likely)
      at += 1
    }
  return { loss: -likely, gradient }
}

/** For each frame and state how likely all beginnings of paths are that stand there, the frame itself among them. */
function forward({ logs, classes }: Frames, states: readonly number[]): Float64Array {
  const sums = new Float64Array((logs.length / classes) * states.length).fill(-Infinity)
  for (let frame = 0, at = 0; at < sums.length; frame += 1)
    for (const [state, symbol] of states.entries()) {
      const from = at - states.length
      let sum = frame === 0 ? (state < 2 ? 0 : -Infinity) : (sums[from] ?? -Infinity)
      if (frame > 0 && state > 0) sum = logSum(sum, sums[from - 1] ?? -Infinity)
      if (frame > 0 && mayJump(states, state)) sum = logSum(sum, sums[from - 2] ?? -Infinity)
      sums[at] = sum + (logs[frame * classes + symbol] ?? -Infinity)
      at += 1
    }
  return sums
}

/** For each frame and state how likely all ends of paths are after it. */
function backward({ logs, classes }: Frames, states: readonly number[]): Float64Array {
  const sums = new Float64Array((logs.length / classes) * states.length).fill(-Infinity)
  sums.fill(0, Math.max(0, sums.length - 2))
  const count = logs.length / classes
  for (let frame = count - 2; frame >= 0; frame -= 1)
    for (let state = states.length - 1; state >= 0; state -= 1) {
      let sum = -Infinity
      for (let next = state; next <= Math.min(state + 2, states.length - 1); next += 1) {
        if (next === state + 2 && !mayJump(states, next)) continue
        const own =
          (sums[(frame + 1) * states.length + next] ?? 0) + (logs[(frame + 1) * classes + (states[next] ?? 0)] ?? 0)
        sum = logSum(sum, own)
      }
      sums[frame * states.length + state] = sum
    }
  return sums
}

/** Over a blank, to another symbol than that before it. */
function mayJump(states: readonly number[], state: number): boolean {
  return state > 1 && states[state] !== 0 && states[state] !== states[state - 2]
}
