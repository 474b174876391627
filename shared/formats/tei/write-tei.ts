import type { BlockKind } from '../../domain/layout.ts'
import { LAYERS, type Layer } from '../../domain/layer.ts'
import { haveLayers, passageHeads } from '../../domain/line-layers.ts'
import type { Line } from '../../domain/reading.ts'
import { cornerPoints, pixelCorners, pixelPoints } from '../readings/pixels-of.ts'
import {
  normalOf,
  pathReference,
  type DocumentAbout,
  type DocumentPage,
  type TextForm,
} from '../readings/document-page.ts'
import { layerLanguagesOf } from '../../text/han/layer-languages.ts'
import { linesByBlock, type LinesOfBlock } from '../readings/page-of-text.ts'
import { tableRows, type WrittenCell } from '../readings/table-rows.ts'
import { attributesText, xmlElement, xmlText, type XmlAttributes } from '../xml/write-xml.ts'
import { escapeXml } from '../xml/xml-entities.ts'

/** How kinds of blocks are called in TEI: what is around the text is forme work, what is beside it a note. */
const ELEMENTS: Readonly<Record<BlockKind, readonly [name: string, attributes: XmlAttributes]>> = {
  text: ['ab', {}],
  heading: ['ab', { type: 'heading' }],
  header: ['fw', { type: 'header' }],
  footer: ['fw', { type: 'footer' }],
  'page-number': ['fw', { type: 'pageNum' }],
  marginalia: ['note', { place: 'margin' }],
  footnote: ['note', { place: 'bottom' }],
  caption: ['ab', { type: 'caption' }],
  table: ['ab', { type: 'table' }],
  picture: ['figure', {}],
  stamp: ['ab', { type: 'stamp' }],
  signature: ['ab', { type: 'signature' }],
}

/**
 * A document in TEI P5: a facsimile with a surface a page and a zone for each block and line, in pixels, and the text in
 * lines of which each points to its zone. With both forms a line that differs is a choice of the original and the regular
 * form; a table whose lines are in cells is one of rows and cells. How lines are read and what they mean stands behind the text, in
 * a division for each layer, in segments that point to their lines (`corresp`, one or, of a translation of several, all of them;
 * TEI P5, 17.4), each division in its language. `pages` is walked through twice, with layers once more for each, so that in memory is one page.
 */
export async function* teiChunks(
  pages: () => AsyncIterable<DocumentPage>,
  about: DocumentAbout,
  form: TextForm,
): AsyncIterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n${header(about)}\n<facsimile>\n`
  let number = 0
  for await (const page of pages()) yield `${surface(page, (number += 1))}\n`
  yield `</facsimile>\n<text${attributesText({ 'xml:lang': about.languages[0] })}>\n<body>\n<div>\n`
  number = 0
  for await (const page of pages()) yield `${pageText(page, (number += 1), form)}\n`
  yield '</div>\n'
  for (const layer of LAYERS) yield* division(pages(), layer)
  yield '</body>\n</text>\n</TEI>\n'
}

/** A layer of all pages; nothing where no line has it. */
async function* division(pages: AsyncIterable<DocumentPage>, layer: Layer): AsyncIterable<string> {
  let [number, opened] = [0, false]
  for await (const page of pages) {
    number += 1
    const said = segments(page, number, layer)
    if (said.length === 0) continue
    if (!opened) yield `<div type="${layer}"${attributesText({ 'xml:lang': languagesOf(page)[layer] })}>\n`
    opened = true
    yield `<ab corresp="#${surfaceId(number)}">${said.join('\n')}</ab>\n`
  }
  if (opened) yield '</div>\n'
}

/** What a page's lines have of a layer, each with the lines that it is of. */
function segments(page: DocumentPage, number: number, layer: Layer): readonly string[] {
  const lines = linesByBlock(page.reading).flatMap((group) => group.lines)
  const heads = passageHeads(lines)
  return lines.flatMap((line, index) => {
    const text = line.layers?.[layer]
    if (text === undefined) return []
    const of = layer === 'translation' ? lines.flatMap((_, at) => (heads[at] === index ? [at] : [])) : [index]
    const corresp = of.map((at) => `#${segmentId(number, at + 1)}`).join(' ')
    return [xmlText('seg', text, { corresp })]
  })
}

function languagesOf({ reading }: DocumentPage) {
  return layerLanguagesOf(reading)
}

const segmentId = (page: number, line: number): string => `line-${page}-${line}`

function header({ title, creators, date, referenceCode, languages, tool, at }: DocumentAbout): string {
  const named = [
    xmlText('title', title),
    ...creators.map((creator) => xmlText('author', creator)),
    ...(date === '' ? [] : [xmlText('date', date)]),
    ...(referenceCode === '' ? [] : [xmlText('idno', referenceCode)]),
  ]
  const application = xmlElement('application', { ident: tool, version: '1' }, [xmlText('label', tool)])
  const used = languages.map((ident) => xmlElement('language', { ident }))
  return xmlElement('teiHeader', {}, [
    xmlElement('fileDesc', {}, [
      xmlElement('titleStmt', {}, [xmlText('title', title), ...creators.map((creator) => xmlText('author', creator))]),
      xmlElement('publicationStmt', {}, [xmlText('p', `${tool}, ${at.slice(0, 10)}`)]),
      xmlElement('sourceDesc', {}, [xmlElement('bibl', {}, named)]),
    ]),
    xmlElement('encodingDesc', {}, [xmlElement('appInfo', {}, [application])]),
    ...(used.length === 0 ? [] : [xmlElement('profileDesc', {}, [xmlElement('langUsage', {}, used)])]),
  ])
}

const surfaceId = (number: number): string => `page-${number}`

/** The numbers of zones are those of the lines and blocks in reading order: the text counts them in the same way. */
function surface(page: DocumentPage, number: number): string {
  const { width, height } = page.size
  let zones = 0
  const id = (): string => `${surfaceId(number)}-${(zones += 1)}`
  const groups = linesByBlock(page.reading).flatMap((group) => zonesOf(group, page, id))
  return xmlElement(
    'surface',
    { 'xml:id': surfaceId(number), n: page.label, ulx: 0, uly: 0, lrx: width, lry: height },
    [xmlElement('graphic', { url: pathReference(page.image), width: `${width}px`, height: `${height}px` }), ...groups],
  )
}

function zonesOf({ block, lines }: LinesOfBlock, page: DocumentPage, id: () => string): readonly string[] {
  const own = block ? id() : ''
  const written = lines.map((line) => zone({ ...line, attributes: { 'xml:id': id(), type: 'line' } }, page))
  return block ? [zone({ ...block, attributes: { 'xml:id': own, type: block.kind } }, page, written)] : written
}

interface Zone extends Pick<Line, 'box' | 'outline'> {
  readonly attributes: XmlAttributes
}

/** What has no place on the picture is a zone without one, so that every line has a zone to point to. */
function zone(what: Zone, { size }: DocumentPage, children: readonly string[] = []): string {
  const { attributes } = what
  const corners = pixelCorners(what.box, size)
  const points = what.outline ? pixelPoints(what.outline, size) : corners && cornerPoints(corners)
  const edges = corners ? { ulx: corners.x0, uly: corners.y0, lrx: corners.x1, lry: corners.y1 } : {}
  return xmlElement(
    'zone',
    { ...attributes, ...edges, points: what.outline ? (points ?? undefined) : undefined },
    children,
  )
}

function pageText(page: DocumentPage, number: number, form: TextForm): string {
  let zones = 0
  const id = (): string => `#${surfaceId(number)}-${(zones += 1)}`
  let lineNumber = 0
  const isPointedAt = haveLayers(page.reading.lines)
  const language = languagesOf(page).text
  const segment = (text: string): string =>
    isPointedAt
      ? `<seg${attributesText({ 'xml:id': segmentId(number, lineNumber), 'xml:lang': language })}>${text}</seg>`
      : text
  const groups = linesByBlock(page.reading).map((group) => {
    const [name, attributes] = ELEMENTS[group.block?.kind ?? 'text']
    const facs = group.block ? id() : undefined
    const written = (line: Line): string =>
      `${xmlElement('lb', { n: (lineNumber += 1), facs: id() })}${segment(lineText(line, page, form))}`
    const rows = group.block?.kind === 'table' ? tableRows(group.lines) : null
    if (rows) return table(rows, facs, written)
    const lines = group.lines.map(written)
    const opening = `<${name}${attributesText({ ...attributes, facs })}`
    if (lines.length === 0) return `${opening}/>`
    // In a figure stands a block of text, not text.
    const inner = lines.join('\n')
    return `${opening}>${name === 'figure' ? `<ab>${inner}</ab>` : inner}</${name}>`
  })
  return [xmlElement('pb', { n: number, facs: `#${surfaceId(number)}` }), ...groups].join('\n')
}

/** A table with a cell for each place that no cell above goes over. */
function table(
  rows: readonly (readonly WrittenCell[])[],
  facs: string | undefined,
  written: (line: Line) => string,
): string {
  const cell = ({ rows: down, columns: across, lines }: WrittenCell): string => {
    const spans = { rows: down > 1 ? down : undefined, cols: across > 1 ? across : undefined }
    return `<cell${attributesText(spans)}>${lines.map(written).join('\n')}</cell>`
  }
  const inRows = rows.map(
    (cells) =>
      `<row>${cells
        .filter(({ continued }) => !continued)
        .map(cell)
        .join('')}</row>`,
  )
  return `<table${attributesText({ facs })}>\n${inRows.join('\n')}\n</table>`
}

function lineText(line: Line, page: DocumentPage, form: TextForm): string {
  const [written, normal] = [escapeXml(line.text), escapeXml(normalOf(page, line))]
  if (form === 'diplomatic' || written === normal) return written
  return form === 'normalised' ? normal : `<choice><orig>${written}</orig><reg>${normal}</reg></choice>`
}
