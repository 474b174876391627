import { FRAME, LINE_HEIGHT } from '../../imaging/lines/line-input.ts'
import type { Picture, RunNetwork } from './run-network.ts'

/** Pixels: a line of usual length. */
const WIDTH = 600
/** The first runs prepare what draws. */
const RUNS = 3
/** Of what is likely at all: how far two may differ in logarithms and read the same. */
const NEAR = 0.01
const LIKELY = -12

/**
 * Of two that run the same network, the other one where it says the same of a line in less time, else the plain one. Where
 * the other one fails later (its device may be lost at any time), the plain one goes on from there.
 */
export async function quicker(plain: RunNetwork, other: RunNetwork, classes: number): Promise<RunNetwork> {
  try {
    const line = trialLine()
    const dims = [WIDTH / FRAME, 1, classes]
    const [ofPlain, ofOther] = [await timed(plain, line, dims), await timed(other, line, dims)]
    if (ofOther.milliseconds >= ofPlain.milliseconds || !isAlike(ofPlain.values, ofOther.values)) return plain
  } catch {
    return plain
  }
  let now = other
  return async (piece, dims) => {
    try {
      return await now(piece, dims)
    } catch (error) {
      if (now === plain) throw error
      now = plain
      return await plain(piece, dims)
    }
  }
}

/** Strokes as of letters, so that more than the blank is likely. */
function trialLine(): Picture {
  const data = new Float32Array(LINE_HEIGHT * WIDTH).fill(1)
  for (let x = 12; x < WIDTH; x += 12)
    for (let y = 10 + ((x * 7) % 9); y < 38; y += 1) data.fill(0.1, y * WIDTH + x, y * WIDTH + x + 3 + (x % 4))
  return { data, width: WIDTH }
}

async function timed(run: RunNetwork, line: Picture, dims: readonly number[]) {
  let milliseconds = Infinity
  let values = new Float32Array()
  for (let done = 0; done < RUNS; done += 1) {
    const begun = performance.now()
    values = Float32Array.from(await run(line, dims))
    milliseconds = Math.min(milliseconds, performance.now() - begun)
  }
  return { values, milliseconds }
}

function isAlike(one: Float32Array, other: Float32Array): boolean {
  return one.every((value, index) => {
    const beside = other[index] ?? NaN
    return Math.max(value, beside) < LIKELY || Math.abs(value - beside) <= NEAR
  })
}
