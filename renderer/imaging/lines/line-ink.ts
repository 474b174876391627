import { inkOf, type Grey } from '../find/ink.ts'
import type { Mask } from './mask.ts'

/** Ink is darker than the paper around it by this part of what the darkest of the page is, */
const DARKER = 0.28
/** at least by so many levels, */
const LEAST = 7
/** by so many times what paper varies by, */
const GRAIN = 2.5
/** and by no more than this part of the range. */
const MOST = 0.3

/** The ink of an evenly white page: pale pencil counts where there is nothing darker, and the grain of cloth or paper does not. */
export function inkOfPage(page: Grey): Mask {
  const levels = levelsOf(page)
  const wanted = Math.max(LEAST, GRAIN * (levels.paper - levels.grain), DARKER * (levels.paper - levels.ink))
  return { width: page.width, height: page.height, data: inkOf(page, Math.min(MOST, wanted / 255)) }
}

/** The level that half of the page is lighter than, that a fifth is darker than, and that of its darkest hundredth. */
function levelsOf({ data }: Grey): Readonly<Record<'paper' | 'grain' | 'ink', number>> {
  const counts = new Uint32Array(256)
  for (let at = 0; at < data.length; at += 1) counts[data[at] ?? 0] = (counts[data[at] ?? 0] ?? 0) + 1
  const below = (part: number): number => {
    let left = part * data.length
    return counts.findIndex((count) => (left -= count) <= 0)
  }
  return { paper: below(0.5), grain: below(0.2), ink: below(0.01) }
}
