import type { Block } from '../../domain/layout.ts'
import type { Line, Word } from '../../domain/reading.ts'
import type { PagePoint } from '../../domain/shape.ts'
import type { Corners } from '../readings/boxes.ts'
import { languageTags } from '../readings/languages.ts'
import { linesByBlock, type LinesOfBlock, type PageOfText } from '../readings/page-of-text.ts'
import { piecesOfLine } from '../readings/pieces-of-line.ts'
import { pixelCorners, pixelPoints } from '../readings/pixels-of.ts'
import { languagesSaid } from '../readings/said-layers.ts'
import { attributesText, xmlElement, xmlIds, xmlText } from '../xml/write-xml.ts'
import { escapeXml } from '../xml/xml-entities.ts'
import { hocrClass } from './block-classes.ts'

const CAPABILITIES = 'ocr_page ocr_carea ocr_line ocrx_word ocrp_lang ocrp_poly ocrp_wconf'

/** What a line needs of its page to be written. */
export interface HocrPage extends Pick<PageOfText, 'size'> {
  /** Gives out ids that are free. */
  readonly id: (wish: string) => string
}

type OnPage = PageOfText & HocrPage

/**
 * The text of a page as hOCR 1.2 in XHTML: blocks and lines in reading order, a block's kind among its classes. A bent
 * baseline is written as the straight one between its ends: hOCR has a formula for it. Read again it gives the same
 * lines, words, blocks and confidences, boxes to within a pixel; of who wrote a line hOCR knows nothing. What stands beside a line
 * is in attributes of HTML (`data-transliteration`, `data-translation`, `data-joined`), its languages in one of the page.
 */
export function hocrFile(page: PageOfText): string {
  const on: OnPage = { ...page, id: xmlIds() }
  const { engine, languages } = page.reading
  const tags = languageTags(languages)
  const meta = (name: string, content: string): string => xmlElement('meta', { name, content })
  const head = xmlElement('head', {}, [
    xmlText('title', page.image),
    xmlElement('meta', { 'http-equiv': 'Content-Type', content: 'text/html; charset=utf-8' }),
    meta('ocr-system', engine ? [engine.name, engine.version].filter((part) => part !== '').join(' ') : 'Fonds'),
    meta('ocr-capabilities', CAPABILITIES),
    ...(tags.length === 0 ? [] : [meta('ocr-langs', tags.join(' '))]),
  ])
  const { width, height } = page.size
  const scan = page.dpi === null ? '' : `; scan_res ${Math.round(page.dpi)} ${Math.round(page.dpi)}`
  // A quote would end the name before its end.
  const title = `image "${page.image.replaceAll('"', '_')}"; bbox 0 0 ${width} ${height}; ppageno ${page.frame}${scan}`
  const content = linesByBlock(page.reading).flatMap((group) => groupElements(group, on))
  const body = xmlElement(
    'div',
    {
      class: 'ocr_page',
      id: on.id('page_1'),
      title,
      lang: tags[0],
      'data-languages': languagesSaid(page.reading.layerLanguages),
    },
    content,
  )
  const html = { xmlns: 'http://www.w3.org/1999/xhtml', lang: tags[0] ?? 'und', 'xml:lang': tags[0] ?? 'und' }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${xmlElement('html', html, [head, xmlElement('body', {}, [body])])}\n`
}

function groupElements({ block, lines }: LinesOfBlock, on: OnPage): readonly string[] {
  const written = lines.map((line) => hocrLine(line, on))
  if (!block) return written
  const attributes = {
    class: hocrClass(block.kind),
    id: on.id(block.ref ?? block.id),
    title: titleOf(pixelCorners(block.box, on.size), polygon(block.outline, on)),
    lang: languageTags(block.languages ?? [])[0],
    style: block.vertical ? 'writing-mode: vertical-rl' : undefined,
  }
  return [xmlElement('div', attributes, written)]
}

/** A line as an element of its own, on one line of the file: white space between words counts in HTML. */
export function hocrLine(line: Line, on: HocrPage): string {
  const corners = pixelCorners(line.box, on.size)
  const properties = [...polygon(line.outline, on), ...(corners ? baselineOf(line, corners, on) : [])]
  const attributes = {
    class: 'ocr_line',
    id: on.id(line.ref ?? line.id ?? 'line'),
    title: titleOf(corners, properties),
    ...hocrLayers(line),
  }
  const pieces = piecesOfLine(line).map(({ text, word, spaced }, index) => {
    return (spaced && index > 0 ? ' ' : '') + (word ? hocrWord(word, on) : escapeXml(text))
  })
  return `<span${attributesText(attributes)}>${pieces.join('')}</span>`
}

/** What stands beside a line, as attributes. */
export function hocrLayers({ layers }: Line): Readonly<Record<string, string | undefined>> {
  return {
    'data-transliteration': layers?.transliteration,
    'data-translation': layers?.translation,
    'data-joined': layers?.joined ? 'translation' : undefined,
  }
}

/** A word as an element of its own. */
export function hocrWord(word: Word, on: HocrPage): string {
  const percent = Math.round(word.confidence * 1e4) / 100
  return xmlText('span', word.text, {
    class: 'ocrx_word',
    id: on.id(word.ref ?? 'word'),
    title: titleOf(pixelCorners(word.box, on.size), [`x_wconf ${percent}`]),
  })
}

function polygon(outline: Block['outline'], { size }: HocrPage): readonly string[] {
  return outline ? [`poly ${pixelPoints(outline, size).replaceAll(',', ' ')}`] : []
}

/** The slope, and how far above the bottom left corner of the box the line begins; below it is positive. */
function baselineOf({ baseline }: Line, { x0, y1 }: Corners, { size }: HocrPage): readonly string[] {
  const [first, last] = [baseline?.[0], baseline?.at(-1)]
  if (!first || !last || last.x <= first.x) return []
  const at = ({ x, y }: PagePoint): PagePoint => ({ x: x * size.width, y: y * size.height })
  const [from, to] = [at(first), at(last)]
  const slope = (to.y - from.y) / (to.x - from.x)
  const offset = from.y - slope * (from.x - x0) - y1
  return [`baseline ${Math.round(slope * 1e5) / 1e5} ${Math.round(offset * 100) / 100}`]
}

function titleOf(corners: Corners | null, properties: readonly string[]): string | undefined {
  const box = corners ? [`bbox ${corners.x0} ${corners.y0} ${corners.x1} ${corners.y1}`] : []
  const parts = [...box, ...properties]
  return parts.length === 0 ? undefined : parts.join('; ')
}
