import type { BlockId } from '../../../shared/domain/ids.ts'
import { textBlocks } from '../../../shared/domain/layout.ts'
import type { PageText } from '../../../shared/domain/reader.ts'
import { confidenceOf } from '../lines-of-tsv.ts'

/** Tesseract is at least so sure of pages of print, what it makes of hands it believes less; and of blocks (BENCHMARKS.md). */
const PRINT = { page: 0.67, block: 0.55 }
/** Of fewer letters its confidence says nothing. */
const LETTERS = 12

/**
 * What of a page is hardly print, by what Tesseract made of it: all of it, or some of its blocks; those of which a person
 * said how they are written, as they said.
 */
export function doubtfulOf({ lines, blocks = [] }: Pick<PageText, 'lines' | 'blocks'>): readonly BlockId[] | 'page' {
  const drawn = textBlocks(blocks)
  const isSaid = drawn.some(({ writing }) => writing !== undefined)
  const sure = confidenceOf(lines)
  if (!isSaid && (sure === null || sure < PRINT.page)) return 'page'
  return drawn
    .filter(({ id, writing }) => {
      if (writing) return writing === 'hand'
      const own = lines.filter(({ block }) => block === id)
      const letters = own.reduce((sum, { text }) => sum + text.length, 0)
      return letters >= LETTERS && (confidenceOf(own) ?? 1) < PRINT.block
    })
    .map(({ id }) => id)
}
