import { editsOf } from '../../domain/edited-page.ts'
import type { Box, PixelSize } from '../../domain/geometry.ts'
import { noEdits } from '../../domain/image-edits.ts'
import { importedReading, type ImportedText } from '../../domain/imported-text.ts'
import type { ReadingId, RegionId } from '../../domain/ids.ts'
import { linesFromText } from '../../domain/lines-from-text.ts'
import { mapBetween, mapReading, mapShape } from '../../domain/map-shapes.ts'
import type { Page } from '../../domain/page.ts'
import { readingText, type Reading } from '../../domain/reading.ts'
import type { Region } from '../../domain/region.ts'
import type { Shape } from '../../domain/shape.ts'
import { readAlto } from '../../formats/alto/read-alto.ts'
import { ReadingFileError } from '../../formats/readings/reading-file.ts'
import type { TropyPhoto, TropySelection, TropyTranscription } from '../../formats/tropy/tropy-project.ts'
import { readXml } from '../../formats/xml/read-xml.ts'
import { XmlError } from '../../formats/xml/xml-error.ts'
import { byItem, type TropyInto } from './tropy-into.ts'

/** What can't be taken of photos, by code, with how often. */
export type LeftOut = Map<string, number>

/** One more of what can't be taken. */
export function leave(left: LeftOut, code: string, count = 1): void {
  if (count > 0) left.set(code, (left.get(code) ?? 0) + count)
}

interface Around {
  readonly into: TropyInto
  readonly page: Page
  /** Which item of the file it is of, from 1. */
  readonly row: number
  readonly left: LeftOut
}

const TITLES = ['http://purl.org/dc/elements/1.1/title', 'http://purl.org/dc/terms/title']

/** The selections of a photo as regions of its page; those that the page has already are not among them. */
export function regionsOfPhoto(photo: TropyPhoto, { into, page, row, left }: Around): readonly Region[] {
  const there = new Set((into.regions.get(page.id) ?? []).map(contentOf))
  return photo.selections.flatMap((selection) => {
    leave(left, 'tropy-left-fields', [...selection.metadata.keys()].filter((uri) => !TITLES.includes(uri)).length)
    if (selection.edited) leave(left, 'tropy-left-edits')
    const box = boxOf(selection, uprightSize(photo, page))
    if (!box) {
      leave(left, 'tropy-left-selections')
      return []
    }
    const region: Region = {
      id: into.newId<RegionId>(),
      collectionId: into.collectionId,
      pageId: page.id,
      shape: onPicture({ kind: 'rectangle', box }, page),
      note: noteOf(selection),
      tags: [],
      places: [],
      persons: [],
      by: byItem(into, row),
      createdAt: into.at,
      updatedAt: into.at,
    }
    if (there.has(contentOf(region))) return []
    there.add(contentOf(region))
    return [region]
  })
}

function noteOf({ metadata, notes, transcriptions }: TropySelection): string {
  const titles = TITLES.flatMap((uri) => metadata.get(uri)?.text ?? []).slice(0, 1)
  const texts = [...titles, ...notes.map(({ text }) => text), ...transcriptions.map(({ text }) => text).slice(-1)]
  return texts
    .filter((text) => text !== '')
    .join('\n')
    .normalize('NFC')
}

/** Width and height are of the file before its EXIF orientation, of which 5 to 8 lie on their sides. */
function uprightSize({ width, height, orientation }: TropyPhoto, page: Page): PixelSize {
  if (width <= 0 || height <= 0) return editsOf(page).frame
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

function boxOf({ x, y, width, height }: TropySelection, size: PixelSize): Box | null {
  const within = (value: number): number => Math.min(1, Math.max(0, value))
  const [x0, y0] = [within(x / size.width), within(y / size.height)]
  const [x1, y1] = [within((x + width) / size.width), within((y + height) / size.height)]
  return x1 > x0 && y1 > y0 ? { x: x0, y: y0, w: x1 - x0, h: y1 - y0 } : null
}

/** Tropy knows the frame as it came; the page may have been cut or straightened since. */
function onPicture(shape: Shape, page: Page): Shape {
  const edits = editsOf(page)
  return page.edits ? mapShape(shape, mapBetween(noEdits(edits.frame), edits)) : shape
}

/** What a region says, written out. A ten-thousandth of a page is no other part. */
function contentOf({ shape, note }: Region): string {
  const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toFixed(4)) : value)
  return JSON.stringify([shape, note], rounded)
}

/**
 * The text of a photo as a reading of its page: the transcription that Tropy shows, or what notes say where they are
 * transcriptions. None where the page has that text already.
 */
export function readingsOfPhoto(photo: TropyPhoto, { into, page, left }: Around): readonly Reading[] {
  const notes = into.choice.notes === 'transcription' ? photo.notes.map(({ text }) => text).join('\n\n') : ''
  leave(left, 'tropy-left-texts', photo.transcriptions.length - 1)
  const shown = photo.transcriptions.at(-1)
  const texts = [...(notes === '' ? [] : [{ text: notes, alto: null }]), ...(shown ? [shown] : [])]
  const known = new Set((into.readings.get(page.id) ?? []).map(readingText))
  return texts.flatMap((each) => {
    const { collectionId, at, newId } = into
    const text = onEdited(textOf(each, { into, page, left }), page)
    const reading = importedReading(text, { id: newId<ReadingId>(), collectionId, pageId: page.id, at })
    return known.has(readingText(reading)) ? [] : [reading]
  })
}

function textOf(
  { text, alto }: TropyTranscription,
  { into, left }: { readonly into: TropyInto; readonly page: Page; readonly left: LeftOut },
): ImportedText {
  const read = alto === null ? null : pageInAlto(alto, left)
  const isCorrected = read === null || (text !== '' && text !== readingText(read))
  const source = { file: into.file, format: 'tropy', transcribed: isCorrected } as const
  if (!read) return { source, engine: null, languages: [], lines: linesOfText(text) }
  return { ...read, source, lines: isCorrected ? linesFromText(text, read.lines) : read.lines }
}

function pageInAlto(alto: string, left: LeftOut): Omit<ImportedText, 'source'> | null {
  try {
    const { engine, pages } = readAlto(readXml(alto))
    const [page] = pages
    return page ? { engine, languages: page.languages, lines: page.lines, blocks: page.blocks } : null
  } catch (error) {
    if (!(error instanceof XmlError) && !(error instanceof ReadingFileError)) throw error
    leave(left, 'tropy-left-alto')
    return null
  }
}

function linesOfText(text: string): ImportedText['lines'] {
  return text.split('\n').map((line) => ({ text: line.normalize('NFC'), box: null, words: [] }))
}

function onEdited(text: ImportedText, page: Page): ImportedText {
  const edits = editsOf(page)
  return page.edits ? mapReading(text, { from: noEdits(edits.frame), to: edits }) : text
}
