import type { Line, Word } from '../../domain/reading.ts'

/** A stretch of a line without a space in it that is a word of the line, or written without one. */
export interface PieceOfLine {
  readonly text: string
  /** null for what has no place of its own on the picture. */
  readonly word: Word | null
  /** Whether a space stands before it. */
  readonly spaced: boolean
}

/**
 * A line as its text says it, cut where its words and spaces are: formats that have text in words alone need every
 * letter in one. Words are found in the text in their order; a word that the text no longer has is left out.
 */
export function piecesOfLine(line: Pick<Line, 'text' | 'words'>): readonly PieceOfLine[] {
  const pieces: PieceOfLine[] = []
  let at = 0
  const addBetween = (end: number): void => {
    for (const found of line.text.slice(at, end).matchAll(/\S+/gu)) {
      pieces.push({ text: found[0], word: null, spaced: isSpaced(line.text, at + found.index) })
    }
  }
  for (const word of line.words) {
    const start = word.text === '' ? -1 : line.text.indexOf(word.text, at)
    if (start < 0) continue
    addBetween(start)
    pieces.push({ text: word.text, word, spaced: isSpaced(line.text, start) })
    at = start + word.text.length
  }
  addBetween(line.text.length)
  return pieces
}

function isSpaced(text: string, at: number): boolean {
  return /\s$/u.test(text.slice(0, at))
}
