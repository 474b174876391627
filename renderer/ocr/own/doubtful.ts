import { textBlocks } from '../../../shared/domain/layout.ts'
import type { PageText, Preference } from '../../../shared/domain/reader.ts'
import { confidenceOf } from '../lines-of-tsv.ts'

/** Of print that it reads well Tesseract is surer, as a page and in each block (BENCHMARKS.md). */
const PRINT = { page: 0.8, block: 0.55 }
/** Of fewer letters its confidence says nothing. */
const LETTERS = 12

/**
 * What of a page may be better read line by line, by how sure Tesseract is of it; of blocks of which a person said how they
 * are written, those that are handwriting.
 */
export function doubtfulOf({ lines, blocks = [] }: Pick<PageText, 'lines' | 'blocks'>): Preference {
  const drawn = textBlocks(blocks)
  const isSaid = drawn.some(({ writing }) => writing !== undefined)
  const doubtful = drawn.filter(({ id, writing }) => {
    if (writing) return writing === 'hand'
    const own = lines.filter(({ block }) => block === id)
    const letters = own.reduce((sum, { text }) => sum + text.length, 0)
    return letters >= LETTERS && (confidenceOf(own) ?? 1) < PRINT.block
  })
  return { page: !isSaid && (confidenceOf(lines) ?? 0) < PRINT.page, blocks: doubtful.map(({ id }) => id) }
}
