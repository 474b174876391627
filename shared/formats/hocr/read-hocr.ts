import type { Box, PixelSize } from '../../domain/geometry.ts'
import type { Line, Word } from '../../domain/reading.ts'
import { boxOn, cornersOfPoints, numbersIn, sizeOf } from '../readings/boxes.ts'
import { engineFrom } from '../readings/engine-name.ts'
import { languagesFrom } from '../readings/languages.ts'
import { ReadingFileError, type ReadingFile, type ReadPage } from '../readings/reading-file.ts'
import { descendants, localName, plainText } from '../xml/xml-find.ts'
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
  const pages = descendants(root, (element) => hasClass(element, 'ocr_page'))
  if (pages.length === 0) throw new ReadingFileError('HTML without an ocr_page')
  return { format: 'hocr', engine: engineFrom(systemOf(root)), pages: pages.map(pageOf) }
}

function systemOf(root: XmlElement): string {
  const metas = descendants(root, (element) => localName(element).toLowerCase() === 'meta')
  return metas.find((meta) => meta.attributes['name']?.toLowerCase() === 'ocr-system')?.attributes['content'] ?? ''
}

function pageOf(page: XmlElement): ReadPage {
  const properties = propertiesOf(page)
  const [, , width = 0, height = 0] = numbersIn(properties.get('bbox') ?? '')
  const size = sizeOf(width, height)
  const number = numbersIn(properties.get('ppageno') ?? '')[0]
  const marked = descendants(page, (element) => hasAnyClass(element, LINES))
  const lines = marked.length > 0 ? marked : descendants(page, isInnermostBlock)
  const languages = [page, ...descendants(page, (element) => languageOf(element) !== undefined)].map(languageOf)
  return {
    image: unquoted(properties.get('image') ?? '') || null,
    frame: number ?? null,
    size,
    lines: lines.map((line) => lineOf(line, size)).filter((line) => line.text !== ''),
    languages: languagesFrom(languages),
    transcribed: false,
  }
}

/** A block in another one is reached by the inner one alone, so that no text comes twice. */
function isInnermostBlock(element: XmlElement): boolean {
  return hasAnyClass(element, BLOCKS) && descendants(element, (inner) => hasAnyClass(inner, BLOCKS)).length === 0
}

function lineOf(line: XmlElement, size: PixelSize | null): Line {
  const words = descendants(line, (element) => hasClass(element, 'ocrx_word'))
  return { text: plainText(line), box: boxOf(line, size), words: words.flatMap((word) => wordOf(word, size)) }
}

function wordOf(word: XmlElement, size: PixelSize | null): readonly Word[] {
  const [text, box] = [plainText(word), boxOf(word, size)]
  if (text === '' || box === null) return []
  const percent = numbersIn(propertiesOf(word).get('x_wconf') ?? '')[0] ?? 100
  return [{ text, box, confidence: Math.min(Math.max(percent / 100, 0), 1) }]
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
