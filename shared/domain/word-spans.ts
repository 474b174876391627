import type { Line, Word } from './reading.ts'

/** Below this an engine's word is shown as uncertain, and is among those to look through. 0 to 1. */
export const CERTAIN = 0.6

/** A word of a line, and where it stands in the line's text (UTF-16, end exclusive). */
export interface WordSpan {
  readonly start: number
  readonly end: number
  readonly word: Word
}

/** Where the words of a line stand in its text; a word that is not there as it was read is left out. */
export function wordSpans(line: Pick<Line, 'text' | 'words'>): readonly WordSpan[] {
  const spans: WordSpan[] = []
  let from = 0
  for (const word of line.words) {
    const start = word.text === '' ? -1 : line.text.indexOf(word.text, from)
    if (start < 0) continue
    from = start + word.text.length
    spans.push({ start, end: from, word })
  }
  return spans
}
