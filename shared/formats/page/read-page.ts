import type { Box, PixelSize } from '../../domain/geometry.ts'
import type { Block } from '../../domain/layout.ts'
import { LAYERS, type LineLayers } from '../../domain/layer.ts'
import { tidyLayers } from '../../domain/line-layers.ts'
import type { Line, TableCell, Word } from '../../domain/reading.ts'
import { kindFromName } from '../readings/block-kinds.ts'
import { boxOn, cornersOfPoints, numbersIn, outlineOn, pointsOn, sizeOf } from '../readings/boxes.ts'
import { engineFrom } from '../readings/engine-name.ts'
import { languagesFrom } from '../readings/languages.ts'
import {
  isHolder,
  joinGroups,
  known,
  type BlockInFile,
  type GroupInFile,
  type LineInFile,
} from '../readings/read-blocks.ts'
import { languagesFromSaid } from '../readings/said-layers.ts'
import { inOrder, orderedIds } from '../readings/reading-order.ts'
import { bestText } from './page-texts.ts'
import { ReadingFileError, type ReadingFile, type ReadPage } from '../readings/reading-file.ts'
import { childNamed, childrenNamed, descendants, elementsOf, localName, textOf } from '../xml/xml-find.ts'
import type { XmlElement } from '../xml/read-xml.ts'

/** The states that Transkribus gives a page of which people have written or checked the text. */
const BY_PEOPLE = new Set(['DONE', 'FINAL', 'GT'])

/**
 * Reads PAGE content of 2010 to 2024 with one picture a file: regions by `ReadingOrder` and, within each other, as they
 * stand; regions and lines by Transkribus' `readingOrder {index:…}` where there is one; a table's cells row by row, each
 * line with the cell that it is in: a `TableCell` as Transkribus writes it, or a region with a `TableCellRole` (2019).
 * Polygons become the rectangle around them. A text of which Transkribus says that people wrote or checked it (status
 * DONE, FINAL or GT) is a transcription; other programs have no way in PAGE to say so.
 * Throws a ReadingFileError where there is no page.
 */
export function readPage(root: XmlElement): ReadingFile {
  const page = childNamed(root, 'Page')
  if (!page) throw new ReadingFileError('PAGE without a Page')
  const metadata = childNamed(root, 'Metadata')
  const status = childNamed(metadata, 'TranskribusMetadata')?.attributes['status'] ?? ''
  const read = pageOf(page, BY_PEOPLE.has(status) || saysTranscribed(metadata))
  const creator = textOf(childNamed(metadata, 'Creator'))
  return { format: 'page', engine: engineFrom(creator), pages: [read] }
}

/** As Fonds says it, since PAGE has no way to. */
function saysTranscribed(metadata: XmlElement | undefined): boolean {
  const items = metadata ? childrenNamed(metadata, 'MetadataItem') : []
  return items.some(({ attributes }) => attributes['name'] === 'transcribed' && attributes['value'] === 'true')
}

function pageOf(page: XmlElement, transcribed: boolean): ReadPage {
  const declared = [page, ...descendants(page, (element) => languageOf(element) !== undefined)].map(languageOf)
  const languages = languagesFrom([declared[0], page.attributes['secondaryLanguage'], ...declared.slice(1)])
  const { blocks, lines } = joinGroups(groupsOf(page), languages)
  return {
    image: page.attributes['imageFilename'] ?? null,
    frame: null,
    size: sizeOfPage(page),
    lines: lines.map(({ line }) => line),
    blocks,
    languages,
    transcribed: transcribed && lines.length > 0,
    ...known<ReadPage>({ layerLanguages: languagesFromSaid(saidLanguages(page)) }),
  }
}

function saidLanguages(page: XmlElement): string | undefined {
  return /fonds\s*\{[^}]*languages:\s*([^;}]+)/.exec(page.attributes['custom'] ?? '')?.[1]
}

/** The lines of a page with their elements, in reading order. */
export function linesInPage(page: XmlElement): readonly LineInFile[] {
  return joinGroups(groupsOf(page), []).lines
}

function sizeOfPage(page: XmlElement): PixelSize | null {
  return sizeOf(Number(page.attributes['imageWidth']), Number(page.attributes['imageHeight']))
}

function groupsOf(page: XmlElement): readonly GroupInFile[] {
  const on = { size: sizeOfPage(page), order: orderedIds(childNamed(page, 'ReadingOrder')) }
  return sorted(regionsIn(page), on.order).flatMap((region) => groupsIn(region, on))
}

/** The regions directly within: of text, or such as hold regions of text. */
function regionsIn(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).filter((child) => localName(child).endsWith('Region') || localName(child) === 'TableCell')
}

interface OnPage {
  readonly size: PixelSize | null
  readonly order: readonly string[]
}

/** Regions that are one block with all that is in them. */
const WHOLE = new Map<string, Block['kind']>([
  ['TableRegion', 'table'],
  ['ImageRegion', 'picture'],
  ['GraphicRegion', 'picture'],
  ['LineDrawingRegion', 'picture'],
  ['ChartRegion', 'picture'],
  ['MapRegion', 'picture'],
])

/**
 * A region of text is a block where it has lines or nothing in it, and the regions within it are others; a table or
 * picture is one with all its lines. Of what else there is, only the regions of text within count.
 */
function groupsIn(region: XmlElement, on: OnPage): readonly GroupInFile[] {
  const inner = sorted(regionsIn(region), on.order)
  if (WHOLE.has(localName(region))) return [{ block: blockOf(region, on), lines: allLines(region, on) }]
  const lines = ownLines(region, on)
  const isBlock = lines.length > 0 || (localName(region) === 'TextRegion' && inner.length === 0)
  const own = isBlock ? [{ block: blockOf(region, on), lines }] : []
  return [...own, ...inner.flatMap((each) => groupsIn(each, on))]
}

function allLines(region: XmlElement, on: OnPage, within?: TableCell): readonly LineInFile[] {
  const cell = cellOf(region) ?? within
  const own = ownLines(region, on)
  return [
    ...(cell ? own.map(({ element, line }) => ({ element, line: { ...line, cell } })) : own),
    ...sorted(regionsIn(region), on.order).flatMap((inner) => allLines(inner, on, cell)),
  ]
}

/** The cell of a table that a region is; undefined where it is none, or does not say which. */
function cellOf(region: XmlElement): TableCell | undefined {
  const role = childNamed(childNamed(region, 'Roles'), 'TableCellRole')?.attributes
  const { row = role?.['rowIndex'], col = role?.['columnIndex'] } = region.attributes
  const { rowSpan = role?.['rowSpan'], colSpan = role?.['colSpan'] } = region.attributes
  if (row === undefined || col === undefined || !isPlace(Number(row)) || !isPlace(Number(col))) return undefined
  const spans = { rows: spanOf(rowSpan), columns: spanOf(colSpan) }
  return { row: Number(row), column: Number(col), ...known<TableCell>(spans) }
}

function isPlace(place: number): boolean {
  return Number.isInteger(place) && place >= 0
}

/** A span of one is none. */
function spanOf(said: string | undefined): number | undefined {
  const span = Number(said ?? 1)
  return isPlace(span) && span > 1 ? span : undefined
}

/** Lines of the region itself, else its text as a whole. */
function ownLines(region: XmlElement, on: OnPage): readonly LineInFile[] {
  const lines = sorted(childrenNamed(region, 'TextLine'), on.order)
  if (lines.length > 0) return lines.map((element) => ({ element, line: lineOf(element, on.size) }))
  return wholeText(region, on.size).map((line) => ({ element: region, line }))
}

function blockOf(region: XmlElement, { size }: OnPage): BlockInFile {
  const box = boxOf(region, size)
  if (!box || isHolder(idOf(region))) return null
  const { type, readingDirection, production = '' } = region.attributes
  return {
    kind: kindFromName(structureOf(region)) ?? kindFromName(type) ?? WHOLE.get(localName(region)) ?? 'text',
    box,
    ...known<Block>({
      outline: outlineOn(size, coordinatesOf(childNamed(region, 'Coords'))),
      writing: writingOf(production),
      vertical: readingDirection === 'top-to-bottom' ? true : undefined,
      languages: languageOf(region) === undefined ? undefined : languagesFrom([languageOf(region)]),
      ref: idOf(region),
    }),
  }
}

/** By PAGE's words for how a text was produced. */
function writingOf(production: string): Block['writing'] {
  if (/^(?:handwritten|medieval)/.test(production)) return 'hand'
  return production === 'printed' || production === 'typewritten' ? 'print' : undefined
}

/** Transkribus and eScriptorium say it so: 'structure {type:heading;}'. */
function structureOf(region: XmlElement): string | undefined {
  return /structure\s*\{[^}]*type:\s*([^;}]+)/.exec(region.attributes['custom'] ?? '')?.[1]
}

/** A region of which only the text is known: its box is a line's only where that is one line. */
function wholeText(region: XmlElement, size: PixelSize | null): readonly Line[] {
  const texts = unicodeOf(region).split(/\r?\n/).map(oneLine)
  const box = texts.length === 1 ? boxOf(region, size) : null
  return unicodeOf(region) === '' ? [] : texts.map((text) => ({ text, box, words: [] }))
}

function lineOf(line: XmlElement, size: PixelSize | null): Line {
  const words = childrenNamed(line, 'Word').map((word) => ({ word, text: textOrGlyphs(word) }))
  const spelled = words.map(({ text }) => text).filter((text) => text !== '')
  return {
    text: oneLine(unicodeOf(line)) || spelled.join(' '),
    box: boxOf(line, size),
    words: words.flatMap(({ word, text }) => wordOf(word, text, size)),
    ...known<Line>({
      baseline: baselineOf(line, size),
      outline: outlineOn(size, coordinatesOf(childNamed(line, 'Coords'))),
      by: /fonds\s*\{[^}]*by:\s*person/.test(line.attributes['custom'] ?? '') ? 'person' : undefined,
      normal: normalOf(line),
      layers: layersOf(line),
      ref: idOf(line),
    }),
  }
}

function baselineOf(line: XmlElement, size: PixelSize | null): Line['baseline'] {
  const points = pointsOn(size, coordinatesOf(childNamed(line, 'Baseline')))
  return points.length < 2 ? undefined : points
}

/** The second text that Fonds writes of a line whose normalised form a person gave. */
function normalOf(line: XmlElement): string | undefined {
  const text = childrenNamed(line, 'TextEquiv').find(({ attributes }) => attributes['comments'] === 'normalised')
  return text && oneLine(textOf(childNamed(text, 'Unicode')))
}

/** The texts that Fonds writes of what stands beside a line. */
function layersOf(line: XmlElement): LineLayers | undefined {
  const saidAs = (name: string): XmlElement | undefined =>
    childrenNamed(line, 'TextEquiv').find(({ attributes }) => attributes['comments'] === name)
  const said: LineLayers = Object.fromEntries(
    LAYERS.map((layer) => [layer, textOf(childNamed(saidAs(layer), 'Unicode'))] as const),
  )
  return tidyLayers({ ...said, ...(saidAs('translation joined') ? { joined: true } : {}) })
}

function wordOf(word: XmlElement, text: string, size: PixelSize | null): readonly Word[] {
  const box = boxOf(word, size)
  if (text === '' || box === null) return []
  const confidence = Number(bestText(word)?.attributes['conf'] ?? 1)
  const within = Math.min(Math.max(Number.isFinite(confidence) ? confidence : 1, 0), 1)
  return [{ text, box, confidence: within, ...known<Word>({ ref: idOf(word) }) }]
}

function textOrGlyphs(word: XmlElement): string {
  return oneLine(unicodeOf(word)) || childrenNamed(word, 'Glyph').map(unicodeOf).join('')
}

function unicodeOf(element: XmlElement): string {
  return textOf(childNamed(bestText(element), 'Unicode'))
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** By the order given where it names any of them; else by Transkribus' index or the cells' rows and columns where all have one. */
function sorted(elements: readonly XmlElement[], order: readonly string[]): readonly XmlElement[] {
  const nameOf = (element: XmlElement): string => idOf(element) ?? ''
  if (elements.some((element) => order.includes(nameOf(element)))) return inOrder(elements, nameOf, order)
  const places = new Map(elements.map((element) => [element, placeOf(element)]))
  if ([...places.values()].some((place) => place === null)) return elements
  return elements.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
}

/** Columns that a table of Transkribus may have before its rows would overlap. */
const MOST_COLUMNS = 10_000

function placeOf(element: XmlElement): number | null {
  const cell = cellOf(element)
  if (cell) return cell.row * MOST_COLUMNS + cell.column
  const index = /readingOrder\s*\{[^}]*index:\s*(\d+)/.exec(element.attributes['custom'] ?? '')?.[1]
  return index === undefined ? null : Number(index)
}

function boxOf(element: XmlElement, size: PixelSize | null): Box | null {
  return boxOn(size, cornersOfPoints(coordinatesOf(childNamed(element, 'Coords'))))
}

/** PAGE writes points as 'x,y x,y …' since 2013, as elements before. */
function coordinatesOf(coords: XmlElement | undefined): readonly number[] {
  if (!coords) return []
  const points = childrenNamed(coords, 'Point').flatMap((point) => [point.attributes['x'], point.attributes['y']])
  return points.length > 0 ? points.map(Number) : numbersIn(coords.attributes['points'] ?? '')
}

function idOf(element: XmlElement): string | undefined {
  return element.attributes['id']
}

function languageOf(element: XmlElement): string | undefined {
  return element.attributes['primaryLanguage'] ?? element.attributes['language']
}
