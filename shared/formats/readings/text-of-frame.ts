import type { PixelSize, QuarterTurn } from '../../domain/geometry.ts'
import { turnedBlocks, turnedLines, type ImportedText } from '../../domain/imported-text.ts'
import type { Line } from '../../domain/reading.ts'
import { pageOfFrame } from './page-of-frame.ts'
import type { ReadingFile, ReadPage } from './reading-file.ts'

/** A frame of a picture, as the store has it. */
export interface FrameOfPicture {
  /** From 0, of how many. */
  readonly frame: number
  readonly frames: number
  /** Upright pixels. */
  readonly size: PixelSize
  /** How far the stored picture was turned to stand upright (EXIF). */
  readonly turned: QuarterTurn
}

/** The text that a file of readings has for a frame; null where it has none. */
export function textOfFrame(file: ReadingFile, path: string, of: FrameOfPicture): ImportedText | null {
  const page = pageOfFrame(file, of.frame, of.frames)
  if (!page || page.lines.length === 0) return null
  const turn = isAsStored(page, of) ? of.turned : 0
  return {
    source: { file: path, format: file.format, transcribed: page.transcribed },
    engine: file.engine,
    languages: page.languages,
    ...(page.layerLanguages ? { layerLanguages: page.layerLanguages } : {}),
    lines: turnedLines(page.lines, turn),
    blocks: turnedBlocks(page.blocks, turn),
  }
}

/** Whether the file measures the picture as it lies, by a program that knows no EXIF. */
function isAsStored(page: ReadPage, { size, turned }: FrameOfPicture): boolean {
  if (turned === 0 || !page.size) return false
  if (turned === 180) return isUpsideDown(page.lines)
  // The page that it measured has its sides exchanged.
  return page.size.width > page.size.height !== size.width > size.height
}

/**
 * A picture on its head has the sides of the same one upright, so that only the text tells: its lines go up the page, or,
 * where lines are beside each other, its words go to the left. Where neither is told the boxes stay.
 */
function isUpsideDown(lines: readonly Line[]): boolean {
  const down = votes(lines.map(({ box }) => box && { at: box.y + box.h / 2, size: box.h }))
  if (down !== 0) return down < 0
  const right = lines.map(({ words }) => votes(words.map(({ box }) => ({ at: box.x + box.w / 2, size: box.w }))))
  return right.reduce((sum, of) => sum + of, 0) < 0
}

/** How many steps from one to the next go forward more than back; those within half of its size go nowhere. */
function votes(places: readonly ({ readonly at: number; readonly size: number } | null)[]): number {
  const known = places.filter((place) => place !== null)
  return known.slice(1).reduce((sum, { at, size }, index) => {
    const step = at - (known[index]?.at ?? at)
    return Math.abs(step) < size / 2 ? sum : sum + Math.sign(step)
  }, 0)
}
