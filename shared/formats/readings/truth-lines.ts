import type { Box } from '../../domain/geometry.ts'
import type { Line } from '../../domain/reading.ts'

/** A line of ground truth: the part of the page's picture that it stands on, and what it says. */
export interface TruthLine extends Pick<Line, 'baseline' | 'outline'> {
  /** In fractions of the page. */
  readonly box: Box
  readonly text: string
}

/**
 * The lines that an engine can be trained on: those that stand somewhere on the picture and say something, NFC, without
 * space around them, as kraken's `ketos train` and Tesseract's `tesstrain` take them.
 */
export function truthLines(lines: readonly Line[]): readonly TruthLine[] {
  return lines.flatMap(({ box, text, baseline, outline }) => {
    const plain = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
    return box === null || plain === '' || box.w <= 0 || box.h <= 0
      ? []
      : [{ ...(baseline ? { baseline } : {}), ...(outline ? { outline } : {}), box, text: plain }]
  })
}

/** The files of a line, from 1: its picture and its text, beside each other. */
export function truthPaths(page: string, line: number): { readonly picture: string; readonly text: string } {
  const stem = `${page}.${String(line).padStart(3, '0')}`
  return { picture: `${stem}.png`, text: `${stem}.gt.txt` }
}
