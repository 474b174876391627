import type { Box, PixelSize } from '../../domain/geometry.ts'
import type { Line, Word } from '../../domain/reading.ts'
import { boxOn, cornersOfPoints, numbersIn, sizeOf } from '../readings/boxes.ts'
import { engineFrom } from '../readings/engine-name.ts'
import { languagesFrom } from '../readings/languages.ts'
import { inOrder, orderedIds } from '../readings/reading-order.ts'
import { ReadingFileError, type ReadingFile, type ReadPage } from '../readings/reading-file.ts'
import { childNamed, childrenNamed, descendants, elementsOf, localName, textOf } from '../xml/xml-find.ts'
import type { XmlElement } from '../xml/read-xml.ts'

/** The states that Transkribus gives a page of which people have written or checked the text. */
const BY_PEOPLE = new Set(['DONE', 'FINAL', 'GT'])

/**
 * Reads PAGE content of 2010 to 2024 with one picture a file: regions by `ReadingOrder` and, within each other, as they
 * stand; regions and lines by Transkribus' `readingOrder {index:…}` where there is one; a table's cells row by row.
 * Polygons become the rectangle around them. A text of which Transkribus says that people wrote or checked it (status
 * DONE, FINAL or GT) is a transcription; other programs have no way in PAGE to say so.
 * Throws a ReadingFileError where there is no page.
 */
export function readPage(root: XmlElement): ReadingFile {
  const page = childNamed(root, 'Page')
  if (!page) throw new ReadingFileError('PAGE without a Page')
  const metadata = childNamed(root, 'Metadata')
  const status = childNamed(metadata, 'TranskribusMetadata')?.attributes['status'] ?? ''
  const read = pageOf(page, BY_PEOPLE.has(status))
  const creator = textOf(childNamed(metadata, 'Creator'))
  return { format: 'page', engine: engineFrom(creator), pages: [read] }
}

function pageOf(page: XmlElement, transcribed: boolean): ReadPage {
  const size = sizeOf(Number(page.attributes['imageWidth']), Number(page.attributes['imageHeight']))
  const order = orderedIds(childNamed(page, 'ReadingOrder'))
  const lines = sorted(regionsIn(page), order)
    .flatMap((region) => linesOf(region, { size, order }))
    .filter((line) => line.text !== '')
  return {
    image: page.attributes['imageFilename'] ?? null,
    frame: null,
    size,
    lines,
    languages: languagesFrom([page, ...descendants(page, (e) => languageOf(e) !== undefined)].map(languageOf)),
    transcribed: transcribed && lines.length > 0,
  }
}

/** The regions directly within: of text, or such as hold regions of text. */
function regionsIn(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).filter((child) => localName(child).endsWith('Region') || localName(child) === 'TableCell')
}

interface OnPage {
  readonly size: PixelSize | null
  readonly order: readonly string[]
}

/** Lines of the region itself, else its text as a whole, then the regions within it. */
function linesOf(region: XmlElement, on: OnPage): readonly Line[] {
  const lines = sorted(childrenNamed(region, 'TextLine'), on.order)
  const own = lines.length > 0 ? lines.map((line) => lineOf(line, on.size)) : wholeText(region, on.size)
  return [...own, ...sorted(regionsIn(region), on.order).flatMap((inner) => linesOf(inner, on))]
}

/** A region of which only the text is known: its box is a line's only where that is one line. */
function wholeText(region: XmlElement, size: PixelSize | null): readonly Line[] {
  const texts = unicodeOf(region).split(/\r?\n/).map(oneLine)
  const box = texts.length === 1 ? boxOf(region, size) : null
  return texts.map((text) => ({ text, box, words: [] }))
}

function lineOf(line: XmlElement, size: PixelSize | null): Line {
  const words = childrenNamed(line, 'Word').map((word) => ({ word, text: textOrGlyphs(word) }))
  const spelled = words.map(({ text }) => text).filter((text) => text !== '')
  return {
    text: oneLine(unicodeOf(line)) || spelled.join(' '),
    box: boxOf(line, size),
    words: words.flatMap(({ word, text }) => wordOf(word, text, size)),
  }
}

function wordOf(word: XmlElement, text: string, size: PixelSize | null): readonly Word[] {
  const box = boxOf(word, size)
  if (text === '' || box === null) return []
  const confidence = Number(bestText(word)?.attributes['conf'] ?? 1)
  return [{ text, box, confidence: Math.min(Math.max(Number.isFinite(confidence) ? confidence : 1, 0), 1) }]
}

function textOrGlyphs(word: XmlElement): string {
  return oneLine(unicodeOf(word)) || childrenNamed(word, 'Glyph').map(unicodeOf).join('')
}

/** Of several readings of one thing that with the lowest index (PAGE 2017); those without one come first. */
function bestText(element: XmlElement): XmlElement | undefined {
  const texts = childrenNamed(element, 'TextEquiv')
  return texts.toSorted((a, b) => Number(a.attributes['index'] ?? -1) - Number(b.attributes['index'] ?? -1))[0]
}

function unicodeOf(element: XmlElement): string {
  return textOf(childNamed(bestText(element), 'Unicode'))
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** By the order given where it names any of them; else by Transkribus' index or the cells' rows and columns where all have one. */
function sorted(elements: readonly XmlElement[], order: readonly string[]): readonly XmlElement[] {
  const idOf = (element: XmlElement): string => element.attributes['id'] ?? ''
  if (elements.some((element) => order.includes(idOf(element)))) return inOrder(elements, idOf, order)
  const places = new Map(elements.map((element) => [element, placeOf(element)]))
  if ([...places.values()].some((place) => place === null)) return elements
  return elements.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
}

/** Columns that a table of Transkribus may have before its rows would overlap. */
const MOST_COLUMNS = 10_000

function placeOf(element: XmlElement): number | null {
  const { row, col, custom } = element.attributes
  if (row !== undefined && col !== undefined) return Number(row) * MOST_COLUMNS + Number(col)
  const index = /readingOrder\s*\{[^}]*index:\s*(\d+)/.exec(custom ?? '')?.[1]
  return index === undefined ? null : Number(index)
}

/** PAGE writes points as 'x,y x,y …' since 2013, as elements before. */
function boxOf(element: XmlElement, size: PixelSize | null): Box | null {
  const coords = childNamed(element, 'Coords')
  if (!coords) return null
  const points = childrenNamed(coords, 'Point').flatMap((point) => [point.attributes['x'], point.attributes['y']])
  const numbers = points.length > 0 ? points.map(Number) : numbersIn(coords.attributes['points'] ?? '')
  return boxOn(size, cornersOfPoints(numbers))
}

function languageOf(element: XmlElement): string | undefined {
  return element.attributes['primaryLanguage'] ?? element.attributes['language']
}
