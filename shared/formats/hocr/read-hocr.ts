import type { Box, PixelSize } from '../../domain/geometry.ts'
import type { Block } from '../../domain/layout.ts'
import type { LineLayers } from '../../domain/layer.ts'
import { tidyLayers } from '../../domain/line-layers.ts'
import type { Line, Word } from '../../domain/reading.ts'
import { boxOn, cornersOfPoints, numbersIn, outlineOn, pointsOn, sizeOf } from '../readings/boxes.ts'
import { engineFrom } from '../readings/engine-name.ts'
import { languagesFrom } from '../readings/languages.ts'
import { joinGroups, known, type BlockInFile, type GroupInFile, type LineInFile } from '../readings/read-blocks.ts'
import { languagesFromSaid } from '../readings/said-layers.ts'
import { ReadingFileError, type ReadingFile, type ReadPage } from '../readings/reading-file.ts'
import { descendants, localName, plainText } from '../xml/xml-find.ts'
import { kindOfClasses } from './block-classes.ts'
import type { XmlElement } from '../xml/read-xml.ts'

/** What holds one line of text (hOCR 1.2, 5.1 and 6; `ocrx_line` of older programs). */
const LINES = new Set(['ocr_line', 'ocrx_line', 'ocr_header', 'ocr_footer', 'ocr_caption', 'ocr_textfloat'])
/** What stands for a line where a program marks none. */
const BLOCKS = new Set(['ocr_par', 'ocrx_block', 'ocr_carea'])

/**
 * Reads hOCR 1.0 to 1.2 as Tesseract, OCRopus and gImageReader write it: pages and lines in the order of the file, boxes
 * by `bbox` or around `poly`, confidence by `x_wconf`. Nothing in hOCR says that a person corrected the text.
 * Throws a ReadingFileError where no page is marked.
 */
export function readHocr(root: XmlElement): ReadingFile {
  const pages = hocrPages(root)
  if (pages.length === 0) throw new ReadingFileError('HTML without an ocr_page')
  return {
    format: 'hocr',
    engine: engineFrom(metaOf(root, 'ocr-system')),
    pages: pages.map((page) => pageOf(page, metaOf(root, 'ocr-langs'))),
  }
}

function metaOf(root: XmlElement, name: string): string {
  const metas = descendants(root, (element) => localName(element).toLowerCase() === 'meta')
  return metas.find((meta) => meta.attributes['name']?.toLowerCase() === name)?.attributes['content'] ?? ''
}

function pageOf(page: XmlElement, declared: string): ReadPage {
  const properties = propertiesOf(page)
  const number = numbersIn(properties.get('ppageno') ?? '')[0]
  const marked = [page, ...descendants(page, (element) => languageOf(element) !== undefined)].map(languageOf)
  const languages = languagesFrom([...marked, ...declared.split(/[\s,]+/)])
  const { blocks, lines } = joinGroups(groupsOf(page), languages)
  return {
    image: unquoted(properties.get('image') ?? '') || null,
    frame: number ?? null,
    size: sizeOfPage(page),
    lines: lines.map(({ line }) => line),
    blocks,
    languages,
    transcribed: false,
    ...known<ReadPage>({ layerLanguages: languagesFromSaid(page.attributes['data-languages']) }),
  }
}

/** The lines of a page with their elements, in reading order. */
export function hocrLines(page: XmlElement): readonly LineInFile[] {
  return joinGroups(groupsOf(page), []).lines
}

/** The pages of a file. */
export function hocrPages(root: XmlElement): readonly XmlElement[] {
  return descendants(root, (element) => hasClass(element, 'ocr_page'))
}

/** The words of a line. */
export function hocrWords(line: XmlElement): readonly XmlElement[] {
  return descendants(line, (element) => hasClass(element, 'ocrx_word'))
}

function sizeOfPage(page: XmlElement): PixelSize | null {
  const [, , width = 0, height = 0] = numbersIn(propertiesOf(page).get('bbox') ?? '')
  return sizeOf(width, height)
}

function groupsOf(page: XmlElement): readonly GroupInFile[] {
  const size = sizeOfPage(page)
  const hasLines = descendants(page, isLine).length > 0
  return groupsIn(page, (element) => (hasLines ? isLine(element) : isInnermostBlock(element)), size)
}

/** Blocks and lines as they stand; lines beside blocks, or where a program marks none, belong to none. */
function groupsIn(
  within: XmlElement,
  isOneLine: (element: XmlElement) => boolean,
  size: PixelSize | null,
): readonly GroupInFile[] {
  const found = descendants(within, (element) => isOneLine(element) || isBlock(element))
  const lines = (elements: readonly XmlElement[]): readonly LineInFile[] =>
    elements.map((element) => ({ element, line: lineOf(element, size) }))
  return found.map((element): GroupInFile => {
    if (isOneLine(element)) return { block: null, lines: lines([element]) }
    return { block: blockOf(element, size), lines: lines(descendants(element, isOneLine)) }
  })
}

/** Areas of text, tables and pictures; a paragraph is in an area. */
function isBlock(element: XmlElement): boolean {
  return (
    hasClass(element, 'ocr_carea') || hasClass(element, 'ocr_table') || kindOfClasses(classesOf(element)) === 'picture'
  )
}

function blockOf(element: XmlElement, size: PixelSize | null): BlockInFile {
  const box = boxOf(element, size)
  if (!box) return null
  const inner = [element, ...descendants(element, (each) => languageOf(each) !== undefined)].map(languageOf)
  return {
    kind: kindOfBlock(element),
    box,
    ...known<Block>({
      outline: outlineOf(element, size),
      vertical: element.attributes['style']?.includes('vertical-rl') ? true : undefined,
      languages: languagesFrom(inner),
      ref: element.attributes['id'],
    }),
  }
}

/** Tesseract gives lines of headings and captions other classes, and their blocks none of their own. */
function kindOfBlock(element: XmlElement): Block['kind'] {
  const own = kindOfClasses(classesOf(element))
  if (own !== 'text') return own
  const lines = descendants(element, isLine)
  const all = (name: string): boolean => lines.length > 0 && lines.every((line) => hasClass(line, name))
  return all('ocr_header') ? 'heading' : all('ocr_caption') ? 'caption' : 'text'
}

/** Some classes stand for a line where they hold none, and for a block where they do. */
function isLine(element: XmlElement): boolean {
  return (
    hasAnyClass(element, LINES) &&
    descendants(element, (inner) => hasAnyClass(inner, LINES)).length === 0 &&
    !isBlock(element)
  )
}

/** A block in another one is reached by the inner one alone, so that no text comes twice. */
function isInnermostBlock(element: XmlElement): boolean {
  return hasAnyClass(element, BLOCKS) && descendants(element, (inner) => hasAnyClass(inner, BLOCKS)).length === 0
}

function lineOf(line: XmlElement, size: PixelSize | null): Line {
  const words = hocrWords(line)
  return {
    text: plainText(line),
    box: boxOf(line, size),
    words: words.flatMap((word) => wordOf(word, size)),
    ...known<Line>({
      baseline: baselineOf(line, size),
      outline: outlineOf(line, size),
      layers: layersOf(line),
      ref: line.attributes['id'],
    }),
  }
}

/** As Fonds writes them. */
function layersOf({ attributes }: XmlElement): LineLayers | undefined {
  const { 'data-transliteration': transliteration, 'data-translation': translation, 'data-joined': joined } = attributes
  return tidyLayers({
    ...known<LineLayers>({ transliteration, translation }),
    ...(joined === undefined ? {} : { joined: true }),
  })
}

/** A straight line, from below one end of the box to below the other: its slope, and how far it begins above the bottom. */
function baselineOf(line: XmlElement, size: PixelSize | null): Line['baseline'] {
  const properties = propertiesOf(line)
  const [slope, offset] = numbersIn(properties.get('baseline') ?? '')
  const corners = cornersOfPoints(numbersIn(properties.get('bbox') ?? ''))
  if (slope === undefined || offset === undefined || !corners || !size) return undefined
  const { x0, x1, y1 } = corners
  return pointsOn(size, [x0, y1 + offset, x1, y1 + offset + slope * (x1 - x0)])
}

function outlineOf(element: XmlElement, size: PixelSize | null): Line['outline'] {
  return outlineOn(size, numbersIn(propertiesOf(element).get('poly') ?? ''))
}

function wordOf(word: XmlElement, size: PixelSize | null): readonly Word[] {
  const [text, box] = [plainText(word), boxOf(word, size)]
  if (text === '' || box === null) return []
  const percent = numbersIn(propertiesOf(word).get('x_wconf') ?? '')[0] ?? 100
  // A hundredth of a percent is less than any engine knows, and a division alone would leave crumbs behind it.
  const confidence = Math.min(Math.max(Math.round(percent * 100) / 1e4, 0), 1)
  return [{ text, box, confidence, ...known<Word>({ ref: word.attributes['id'] }) }]
}

function boxOf(element: XmlElement, size: PixelSize | null): Box | null {
  const properties = propertiesOf(element)
  const numbers = numbersIn(properties.get('bbox') ?? properties.get('poly') ?? '')
  return boxOn(size, cornersOfPoints(numbers))
}

/** The properties in a title: 'bbox 0 0 10 20; x_wconf 93; image "a;b.png"'. A sign in quotes parts nothing. */
function propertiesOf(element: XmlElement): ReadonlyMap<string, string> {
  const parts = element.attributes['title']?.match(/(?:"[^"]*"|'[^']*'|[^;"'])+/g) ?? []
  return new Map(
    parts.map((part) => {
      const plain = part.trim()
      const space = plain.search(/\s/)
      return space < 0 ? [plain, ''] : [plain.slice(0, space), plain.slice(space + 1).trim()]
    }),
  )
}

function unquoted(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text
}

function languageOf(element: XmlElement): string | undefined {
  return element.attributes['lang'] ?? element.attributes['xml:lang']
}

function classesOf(element: XmlElement): readonly string[] {
  return element.attributes['class']?.split(/\s+/) ?? []
}

function hasClass(element: XmlElement, name: string): boolean {
  return classesOf(element).includes(name)
}

function hasAnyClass(element: XmlElement, names: ReadonlySet<string>): boolean {
  return classesOf(element).some((name) => names.has(name))
}
