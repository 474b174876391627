import type { Baseline } from './lines-of-tsv.ts'

/** What Tesseract calls its lines in hOCR (`ocr_line` and those that it takes for captions, headers and the like), with their titles. */
const LINE = /<span class='ocr_(?:line|caption|header|textfloat)'[^>]* title="([^"]*)"/g
/** The box, and the baseline from its left lower corner: how far it falls to the right, and how far below it begins. */
const TITLE = /^bbox (-?\d+) -?\d+ -?\d+ (-?\d+);.*\bbaseline (-?[\d.]+) (-?[\d.]+)/

/**
 * The baselines of the lines of Tesseract's hOCR, one a line in its order, which is that of its TSV; null of a line without
 * one: those of upright letters that run down have none. In pixels of the picture.
 */
export function baselinesOfHocr(hocr: string): readonly (Baseline | null)[] {
  return Array.from(hocr.matchAll(LINE), ([, title = '']) => {
    const found = TITLE.exec(title)
    if (!found) return null
    const [left = 0, bottom = 0, slope = 0, offset = 0] = found.slice(1).map(Number)
    return { slope, y: bottom + offset - slope * left }
  })
}
