import type { TableCell } from '../../shared/domain/reading.ts'
import type { FoundLine } from '../imaging/lines/find-lines.ts'
import { around, type Rectangle } from '../imaging/prepare/crop.ts'

const LINE_LEVEL = 4
const WORD_LEVEL = 5

/** On what the letters of a line stand: at `y` where x is 0, lower by `slope` with each pixel to the right. In pixels. */
export interface Baseline {
  readonly y: number
  readonly slope: number
}

/** A word as the engine saw it, in pixels of the picture that it read. */
export interface SeenWord {
  readonly text: string
  readonly box: Rectangle
  /** 0 to 1. */
  readonly confidence: number
  /** Absent where the engine told none, such as of lines that run down. */
  readonly baseline?: Baseline
}

/** A line of them; at least one. */
export interface SeenLine {
  readonly box: Rectangle
  readonly words: readonly SeenWord[]
  /** Lines of one block have the same. */
  readonly block: string
  /** The cell of a table that it stands in. */
  readonly cell?: TableCell
  /** Where its letters stand and the polygon around its ink, of an engine that tells. */
  readonly shape?: FoundLine
}

/**
 * Lines and words of Tesseract's TSV, in its reading order. Columns: level, page, block, paragraph, line, word, left,
 * top, width, height, confidence (0 to 100), text. Lines without words are left out. `of` sets the blocks apart from
 * those of another table. Of lines the program's own engine tells the baseline in the last two columns: its slope, and its
 * height where x is 0.
 */
export function linesOfTsv(tsv: string, of = ''): readonly SeenLine[] {
  const lines: { readonly row: readonly string[]; readonly words: SeenWord[] }[] = []
  for (const row of tsv.split('\n').map((line) => line.split('\t'))) {
    const level = Number(row[0])
    if (level === LINE_LEVEL) lines.push({ row, words: [] })
    const line = lines.at(-1)
    if (level === WORD_LEVEL) line?.words.push(...wordOf(row, baselineOf(line.row)))
  }
  return lines
    .filter(({ words }) => words.length > 0)
    .map(({ row, words }) => ({ box: boxOf(row), words, block: `${of}${row[2] ?? ''}` }))
}

function baselineOf(row: readonly string[]): Baseline | null {
  const [slope = '', y = ''] = row.slice(11)
  return slope === '' || y === '' ? null : { slope: Number(slope), y: Number(y) }
}

function wordOf(row: readonly string[], baseline: Baseline | null): readonly SeenWord[] {
  const text = (row[11] ?? '').normalize('NFC').trim()
  if (text === '') return []
  const confidence = Math.min(1, Math.max(0, Number(row[10]) / 100))
  return [{ text, box: boxOf(row), confidence, ...(baseline ? { baseline } : {}) }]
}

function boxOf(row: readonly string[]): Rectangle {
  const [left = 0, top = 0, width = 0, height = 0] = row.slice(6, 10).map(Number)
  return { left, top, right: left + width, bottom: top + height }
}

/** The words of a line, a blank between two. */
export function textOf({ words }: SeenLine): string {
  return words.map((word) => word.text).join(' ')
}

/** The mean over the words of lines, 0 to 1, longer ones counting more; null where there are none. */
export function confidenceOf(
  lines: readonly { readonly words: readonly Pick<SeenWord, 'text' | 'confidence'>[] }[],
): number | null {
  let sum = 0
  let letters = 0
  for (const { text, confidence } of lines.flatMap(({ words }) => words)) {
    sum += confidence * text.length
    letters += text.length
  }
  return letters === 0 ? null : sum / letters
}

/** The pieces of a row as one line, from the left; `block`: that of the first of them, unless another is said. */
export function joined(row: readonly SeenLine[], block?: string): SeenLine {
  const pieces = row.toSorted((one, other) => one.box.left - other.box.left)
  return {
    block: block ?? pieces[0]?.block ?? '',
    box: around(pieces.map(({ box }) => box)),
    words: pieces.flatMap(({ words }) => words).sort((one, other) => one.box.left - other.box.left),
  }
}
