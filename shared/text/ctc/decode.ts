import { aligned, type ReadSymbol } from './align.ts'
import { Beginnings, type BeamOptions } from './beginnings.ts'
import { frameCount, type Frames } from './frames.ts'

/** The likeliest class of each frame, without repetitions and blanks: quick, and nothing of the language is known. */
export function readGreedily(frames: Frames): readonly ReadSymbol[] {
  return aligned(frames, greedySymbols(frames))
}

/** The symbols of that alone, without where they stand. */
export function greedySymbols(frames: Frames): readonly number[] {
  const { logs, classes } = frames
  const symbols: number[] = []
  let before = 0
  for (let frame = 0; frame < frameCount(frames); frame += 1) {
    let best = 0
    for (let each = 1; each < classes; each += 1)
      if ((logs[frame * classes + each] ?? 0) > (logs[frame * classes + best] ?? 0)) best = each
    if (best !== 0 && best !== before) symbols.push(best)
    before = best
  }
  return symbols
}

/**
 * The likeliest line, by what is seen and by what the language has: prefix beam search (Hannun et al. 2014), which sums up
 * all paths that say the same.
 */
export function readByBeams(frames: Frames, options: BeamOptions): readonly ReadSymbol[] {
  const beginnings = new Beginnings(options)
  for (let frame = 0; frame < frameCount(frames); frame += 1)
    beginnings.follow(frames.logs.subarray(frame * frames.classes, (frame + 1) * frames.classes))
  return aligned(frames, beginnings.best())
}
