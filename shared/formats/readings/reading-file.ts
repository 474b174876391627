import type { PixelSize } from '../../domain/geometry.ts'
import type { Block } from '../../domain/layout.ts'
import type { LayerLanguages } from '../../domain/layer.ts'
import type { Engine, Line } from '../../domain/reading.ts'

/** The formats of recognised text that can be read. */
export type ReadingFormat = 'hocr' | 'alto' | 'page'

/** The text of one page, as a file of readings gives it; boxes are fractions of the page as the file measures it. */
export interface ReadPage {
  /** The picture that the file says it read, as written (a name or a path); null where it says nothing. */
  readonly image: string | null
  /** The picture in a file of several, from 0, where the file says so. */
  readonly frame: number | null
  /** The page as the file measures it, in pixels or its own units; null where it says nothing, and then no box is known. */
  readonly size: PixelSize | null
  readonly lines: readonly Line[]
  /** The parts of the page in reading order; those without a place on it left out. Lines name the one they are in. */
  readonly blocks: readonly Block[]
  /** As declared; the languages that Fonds reads by Tesseract's codes. */
  readonly languages: readonly string[]
  /** What the text and what stands beside its lines are in, where Fonds wrote the file. */
  readonly layerLanguages?: LayerLanguages
  /** The file says that people wrote or corrected all of this text. */
  readonly transcribed: boolean
}

/** What a file of readings holds. */
export interface ReadingFile {
  readonly format: ReadingFormat
  /** The program that made it, where it says so. */
  readonly engine: Engine | null
  /** In the order of the file. */
  readonly pages: readonly ReadPage[]
}

/** A file that is XML but none of the formats. */
export class ReadingFileError extends Error {
  readonly code = 'not-a-reading'
  constructor(message: string) {
    super(message)
    this.name = 'ReadingFileError'
  }
}
