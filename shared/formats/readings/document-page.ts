import type { PixelSize } from '../../domain/geometry.ts'
import type { Line, Reading } from '../../domain/reading.ts'

/** Which of the two texts of a page is wanted: as it is written, or by the rules of its orthography. */
export type TextForm = 'diplomatic' | 'normalised' | 'both'

/** A page of a document that is written as one file; one that was not read has no lines. */
export interface DocumentPage {
  /** What it is called: the name of its picture, with its number where the file holds several. */
  readonly label: string
  /** Where its picture is, as seen from the file. */
  readonly image: string
  /** The upright pixels that boxes are fractions of. */
  readonly size: PixelSize
  readonly reading: Pick<Reading, 'lines' | 'blocks' | 'layerLanguages'>
  /** The normalised form of each line, where it is wanted; '' for what went to the line before. */
  readonly normal: readonly string[] | null
}

/** What a document says of itself. */
export interface DocumentAbout {
  readonly title: string
  readonly creators: readonly string[]
  /** As written in the description; '' where it is not known. */
  readonly date: string
  readonly referenceCode: string
  /** BCP 47. */
  readonly languages: readonly string[]
  /** The program that writes it. */
  readonly tool: string
  /** When it is written: ISO 8601, UTC. */
  readonly at: string
}

/** The normalised form of a line of a page; its text where there is none. */
export function normalOf(page: DocumentPage, line: Line): string {
  const index = page.reading.lines.indexOf(line)
  return page.normal?.[index] ?? line.text
}

/** A path as it stands in a reference: every sign that would end a name or begin something else is escaped. */
export function pathReference(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
