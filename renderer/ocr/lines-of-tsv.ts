import { boxFromPixels, type PixelSize, type QuarterTurn } from '../../shared/domain/geometry.ts'
import type { Line, Word } from '../../shared/domain/reading.ts'
import { unturned } from './turn.ts'

const LINE_LEVEL = 4
const WORD_LEVEL = 5

/** The picture that was read: its pixels, and how the user had turned the page. */
export interface ReadPicture {
  readonly size: PixelSize
  readonly turn: QuarterTurn
}

/**
 * Lines and words of Tesseract's TSV, in its reading order. Columns: level, page, block, paragraph, line, word, left,
 * top, width, height, confidence (0 to 100), text. Boxes come out as fractions of the unturned page; lines without
 * words are left out.
 */
export function linesOfTsv(tsv: string, picture: ReadPicture): readonly Line[] {
  const lines: { readonly row: readonly string[]; readonly words: Word[] }[] = []
  for (const row of tsv.split('\n').map((line) => line.split('\t'))) {
    const level = Number(row[0])
    if (level === LINE_LEVEL) lines.push({ row, words: [] })
    if (level === WORD_LEVEL) lines.at(-1)?.words.push(...wordOf(row, picture))
  }
  return lines
    .filter(({ words }) => words.length > 0)
    .map(({ row, words }) => ({ text: words.map((word) => word.text).join(' '), box: boxOf(row, picture), words }))
}

function wordOf(row: readonly string[], picture: ReadPicture): readonly Word[] {
  const text = (row[11] ?? '').normalize('NFC').trim()
  if (text === '') return []
  return [{ text, box: boxOf(row, picture), confidence: Math.min(1, Math.max(0, Number(row[10]) / 100)) }]
}

function boxOf(row: readonly string[], { size, turn }: ReadPicture): Word['box'] {
  const [left = 0, top = 0, width = 0, height = 0] = row.slice(6, 10).map(Number)
  return unturned(boxFromPixels({ x0: left, y0: top, x1: left + width, y1: top + height }, size), turn)
}
