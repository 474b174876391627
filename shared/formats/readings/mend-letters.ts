import type { Line } from '../../domain/reading.ts'
import { rescueOfTexts, type TextsRescue } from '../../text/legacy/rescue-texts.ts'
import type { ReadingFile } from './reading-file.ts'

/** As much of a file of readings, or of what pages have already, as tells how it was written. */
interface TextsOfPages {
  readonly pages: readonly { readonly lines: readonly Pick<Line, 'text'>[] }[]
}

/**
 * Whether the texts of these files came in an older encoding, or with letters of two alphabets that look alike: the way of
 * their whole is the way of all. null where all look sound; letters in parts (NFD) are put together wherever texts are kept.
 */
export function rescueOfReadings(files: readonly TextsOfPages[]): TextsRescue | null {
  const found = rescueOfTexts(files.flatMap(({ pages }) => pages.flatMap(({ lines }) => lines.map(({ text }) => text))))
  return found?.kind === 'nfd' ? null : found
}

/** The file with its lines and their words put right; boxes and confidences stay. */
export function mendedReadings(file: ReadingFile, mend: TextsRescue['mend']): ReadingFile {
  return {
    ...file,
    pages: file.pages.map((page) => ({ ...page, lines: page.lines.map((line) => mendedLine(line, mend)) })),
  }
}

/** A line with its words put right; the same object where it is sound. */
export function mendedLine(line: Line, mend: TextsRescue['mend']): Line {
  const text = mend(line.text)
  if (text === line.text) return line
  // A word alone may be too short to show what it is meant to be: it is what its line has in its place.
  const parts = text.split(' ')
  const inPlace = parts.length === line.words.length
  return {
    ...line,
    text,
    words: line.words.map((word, at) => ({ ...word, text: inPlace ? (parts[at] ?? word.text) : mend(word.text) })),
  }
}
