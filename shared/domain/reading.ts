import type { Box } from './geometry.ts'
import type { BlockId, CollectionId, Instant, LineId, PageId, ReadingId, Sha256 } from './ids.ts'
import type { Block } from './layout.ts'
import type { LayerLanguages, LineLayers } from './layer.ts'
import type { Preparation } from './preparation.ts'
import type { PagePoint } from './shape.ts'

/** A word and its box in fractions of the upright, unturned page. Confidence runs from 0 to 1. */
export interface Word {
  readonly text: string
  readonly box: Box
  readonly confidence: number
  /** The id of its element in the file that it was imported from. */
  readonly ref?: string
}

/** A cell of a table: its place, counted from 0, and over how many rows and columns it goes, absent for one. */
export interface TableCell {
  readonly row: number
  readonly column: number
  readonly rows?: number
  readonly columns?: number
}

/** A line of text. A line typed by a person may have no words. */
export interface Line {
  readonly text: string
  readonly box: Box | null
  readonly words: readonly Word[]
  /** Absent on what older versions read; see `identified`. */
  readonly id?: LineId
  /** Where the letters stand, from the first to the last: at least two points, in fractions of the page. */
  readonly baseline?: readonly PagePoint[]
  /** The polygon around its ink, in fractions of the page; absent where `box` says it all. */
  readonly outline?: readonly PagePoint[]
  /** The block of the reading that it belongs to. */
  readonly block?: BlockId
  /** Where it stands in its block, a table. */
  readonly cell?: TableCell
  /** A person wrote, corrected or confirmed it: no engine and no file ever changes it. */
  readonly by?: 'person'
  /** Its normalised form, where a person overruled the rules of orthography. */
  readonly normal?: string
  /** What people set beside its text: how it is read, what it means. */
  readonly layers?: LineLayers
  /** The id of its element in the file that it was imported from. */
  readonly ref?: string
}

/**
 * machine: an engine read the picture here. embedded: the text that came inside a PDF. imported: from a file of another
 * program that lay beside the picture, made by its engine or by people. person: typed or corrected here by hand.
 */
export type ReadingKind = 'machine' | 'embedded' | 'imported' | 'person'

/** Where an imported reading came from. */
export interface ReadingSource {
  /** The file's path as it was found. */
  readonly file: string
  readonly format: 'hocr' | 'alto' | 'page' | 'tropy' | 'iiif'
  /** The file says that people wrote or corrected this text. */
  readonly transcribed: boolean
  /** Under which the file's bytes are kept, so that it can be given back with nothing changed but what was corrected. */
  readonly sha256?: Sha256
}

/** The program that read a page. */
export interface Engine {
  readonly name: string
  readonly version: string
  /** The models used, such as 'vie+rus (best_int)'. */
  readonly model: string
}

/** The text of a page, as one reader gave it. */
export interface Reading {
  readonly id: ReadingId
  readonly collectionId: CollectionId
  readonly pageId: PageId
  readonly kind: ReadingKind
  readonly engine: Engine | null
  /** Set on an imported reading, and on a person's that corrects one. */
  readonly source?: ReadingSource
  readonly languages: readonly string[]
  readonly lines: readonly Line[]
  /** Mean over the words, 0 to 1; null for text by people, or where the file says nothing of it. */
  readonly confidence: number | null
  readonly at: Instant
  /** The parts of the page in reading order, where whoever read it told them apart. */
  readonly blocks?: readonly Block[]
  /** The languages of the text and of what stands beside it, where somebody says them. */
  readonly layerLanguages?: LayerLanguages
  /** What was done to the picture before an engine read it. */
  readonly preparation?: Preparation
  /** When a person chose this reading of several as the one to show. */
  readonly chosen?: Instant
}

/** The lines joined by line feeds. */
export function readingText(reading: Pick<Reading, 'lines'>): string {
  return reading.lines.map((line) => line.text).join('\n')
}

/**
 * The reading to show, search and export: a person's, else the one that a person chose, else what people transcribed
 * elsewhere, else the text that came with the file or beside it, else the newest of a machine. So neither a file nor an
 * engine ever hides a person's text.
 */
export function bestReading(readings: readonly Reading[]): Reading | undefined {
  const newest = (wanted: (reading: Reading) => boolean): Reading | undefined =>
    readings.filter(wanted).sort((a, b) => (a.at < b.at ? 1 : -1))[0]
  return (
    newest(({ kind }) => kind === 'person') ??
    readings.filter((reading) => reading.chosen).sort((a, b) => ((a.chosen ?? '') < (b.chosen ?? '') ? 1 : -1))[0] ??
    newest(({ source }) => source?.transcribed === true) ??
    newest(({ kind }) => kind === 'imported') ??
    newest(({ kind }) => kind === 'embedded') ??
    newest(({ kind }) => kind === 'machine')
  )
}

/** The kinds of reading in the order of `bestReading`. */
export const KINDS_BEST_FIRST: readonly ReadingKind[] = ['person', 'imported', 'embedded', 'machine']

/** Mean confidence over the words, 0 to 1; null where there are none. */
export function meanConfidence(lines: readonly Line[]): number | null {
  const words = lines.flatMap((line) => line.words)
  return words.length === 0 ? null : words.reduce((sum, word) => sum + word.confidence, 0) / words.length
}
