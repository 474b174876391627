import type { PixelSize, QuarterTurn } from '../../domain/geometry.ts'
import { turnedBlocks, turnedLines, type ImportedText } from '../../domain/imported-text.ts'
import { pageOfFrame } from './page-of-frame.ts'
import type { ReadingFile } from './reading-file.ts'

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
  const turn = isAsStored(page.size, of) ? of.turned : 0
  return {
    source: { file: path, format: file.format, transcribed: page.transcribed },
    engine: file.engine,
    languages: page.languages,
    lines: turnedLines(page.lines, turn),
    blocks: turnedBlocks(page.blocks, turn),
  }
}

/** Programs that know no EXIF read the picture as it lies: the page that they measured has its sides exchanged. */
function isAsStored(measured: PixelSize | null, { size, turned }: FrameOfPicture): boolean {
  if (!measured || (turned !== 90 && turned !== 270)) return false
  return measured.width > measured.height !== size.width > size.height
}
