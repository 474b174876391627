import type { Instant, Sha256 } from './ids.ts'

/** A model of an engine that the user installed from a file. */
export interface InstalledModel {
  /** Under which pages are read with it: Tesseract's code, such as 'deu' or 'script/Cyrillic'. */
  readonly code: string
  /** The name of the file that it came from. */
  readonly file: string
  readonly size: number
  readonly sha256: Sha256
  /** What the user said of its licence and source; '' for nothing. */
  readonly note: string
  readonly installedAt: Instant
}
