import type { Box, QuarterTurn } from '../../shared/domain/geometry.ts'
import { turnBox } from '../../shared/domain/geometry-turn.ts'

/** How far the picture reaches beyond the line, in heights of the line: what stands around helps to read. */
const AROUND = 0.6

/** The part of the page to show for a line: the line with a little around it. Fractions of the unturned page. */
export function stripOf(line: Box): Box {
  const margin = Math.min(line.h, line.w) * AROUND
  const x = Math.max(0, line.x - margin)
  const y = Math.max(0, line.y - margin)
  return { x, y, w: Math.min(1, line.x + line.w + margin) - x, h: Math.min(1, line.y + line.h + margin) - y }
}

/** Where a word stands on the strip once it is turned, in fractions of the strip. */
export function markOn(strip: Box, word: Box, turn: QuarterTurn): Box {
  const within = {
    x: (word.x - strip.x) / strip.w,
    y: (word.y - strip.y) / strip.h,
    w: word.w / strip.w,
    h: word.h / strip.h,
  }
  return turnBox(within, turn)
}
