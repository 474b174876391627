import type { Block } from '../../domain/layout.ts'
import type { Engine, Line, Word } from '../../domain/reading.ts'
import type { Corners } from '../readings/boxes.ts'
import { languageTags } from '../readings/languages.ts'
import { isTranscribed, linesByBlock, NO_BLOCK, type LinesOfBlock, type PageOfText } from '../readings/page-of-text.ts'
import { piecesOfLine } from '../readings/pieces-of-line.ts'
import { confidenceText, cornersAround, pixelCorners, pixelPoints } from '../readings/pixels-of.ts'
import { xmlElement, xmlIds, xmlText } from '../xml/write-xml.ts'

/** How the kinds of blocks that a file has are marked: ALTO has types of its own for pictures alone. */
const KIND_TAG = 'kind_'
/** Blocks that are seen rather than read. */
const SEEN = new Set(['picture', 'stamp', 'signature'])

/** What a line needs of its page to be written. */
export interface AltoPage extends Pick<PageOfText, 'size'> {
  /** Gives out ids that are free. */
  readonly id: (wish: string) => string
}

type OnPage = PageOfText & AltoPage

/**
 * The text of a page as ALTO 4.4, in pixels. Every letter is in a String; what has no place of its own is one without.
 * What a block is stands in a LayoutTag. Lines by people have `CS`; lines and blocks are in reading order. Words that
 * a line's text no longer has are left out. Read again it gives the same lines, words, blocks and confidences, boxes to
 * within a pixel.
 */
export function altoFile(page: PageOfText): string {
  const on: OnPage = { ...page, id: xmlIds() }
  const groups = linesByBlock(page.reading)
  const blocks = groups.map((group) => blockElement(group, on))
  const kinds = [
    ...new Set(groups.flatMap(({ block, lines }) => (block && isTagged(block, lines) ? [block.kind] : []))),
  ]
  const root = xmlElement(
    'alto',
    {
      xmlns: 'http://www.loc.gov/standards/alto/ns-v4#',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.loc.gov/standards/alto/ns-v4# http://www.loc.gov/standards/alto/v4/alto-4-4.xsd',
      SCHEMAVERSION: '4.4',
    },
    [
      description(page),
      ...(kinds.length === 0 ? [] : [xmlElement('Tags', {}, kinds.map(tag))]),
      ...readingOrder(blocks, on),
      xmlElement('Layout', {}, [pageElement(on, blocks)]),
    ],
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

interface WrittenBlock {
  readonly id: string
  readonly element: string
}

function description({ image, reading, at }: PageOfText): string {
  const source = xmlElement('sourceImageInformation', {}, [xmlText('fileName', image)])
  const processing = reading.engine ? [processingBy(reading.engine, at)] : []
  return xmlElement('Description', {}, [xmlText('MeasurementUnit', 'pixel'), source, ...processing])
}

function processingBy({ name, version, model }: Engine, at: string): string {
  return xmlElement('Processing', { ID: 'processing_1' }, [
    xmlText('processingCategory', 'contentGeneration'),
    xmlText('processingDateTime', at),
    ...(model === '' ? [] : [xmlText('processingStepSettings', model)]),
    xmlElement('processingSoftware', {}, [
      xmlText('softwareName', name),
      ...(version === '' ? [] : [xmlText('softwareVersion', version)]),
    ]),
  ])
}

function tag(kind: string): string {
  return xmlElement('LayoutTag', { ID: `${KIND_TAG}${kind}`, LABEL: kind, DESCRIPTION: `block type ${kind}` })
}

/** A text needs no tag, nor does what its element says already. */
function isTagged(block: Block, lines: readonly Line[]): boolean {
  return block.kind !== 'text' && lines.length > 0
}

function readingOrder(blocks: readonly WrittenBlock[], { id }: OnPage): readonly string[] {
  if (blocks.length < 2) return []
  const references = blocks.map((block) => xmlElement('ElementRef', { ID: id(`order_${block.id}`), REF: block.id }))
  return [xmlElement('ReadingOrder', {}, [xmlElement('OrderedGroup', { ID: id('order') }, references)])]
}

function pageElement({ id, size, frame, reading }: OnPage, blocks: readonly WrittenBlock[]): string {
  const { width, height } = size
  const [language, ...others] = languageTags(reading.languages)
  const space = { ID: id('space_1'), HPOS: 0, VPOS: 0, WIDTH: width, HEIGHT: height }
  const attributes = {
    ID: id('page_1'),
    PHYSICAL_IMG_NR: frame + 1,
    WIDTH: width,
    HEIGHT: height,
    LANG: language,
    OTHERLANGS: others.length === 0 ? undefined : others.join(' '),
  }
  const elements = blocks.map(({ element }) => element)
  return xmlElement('Page', attributes, [xmlElement('PrintSpace', space, elements)])
}

function blockElement({ block, lines }: LinesOfBlock, on: OnPage): WrittenBlock {
  const id = on.id(block ? (block.ref ?? block.id) : NO_BLOCK)
  const corners = block ? pixelCorners(block.box, on.size) : cornersAround(lines.map((line) => cornersOfLine(line, on)))
  const shape = shapeOf(block?.outline, on)
  if (block && lines.length === 0) {
    const name = SEEN.has(block.kind) ? 'Illustration' : 'ComposedBlock'
    return { id, element: xmlElement(name, { ID: id, ...altoPlace(corners), TYPE: block.kind }, shape) }
  }
  const attributes = {
    ID: id,
    ...altoPlace(corners),
    TAGREFS: block && isTagged(block, lines) ? `${KIND_TAG}${block.kind}` : undefined,
    LANG: languageTags(block?.languages ?? [])[0],
    BASEDIRECTION: block?.vertical ? 'ttb' : undefined,
    CS: isTranscribed(on.reading) ? 'true' : undefined,
  }
  return { id, element: xmlElement('TextBlock', attributes, [...shape, ...lines.map((line) => altoLine(line, on))]) }
}

/** A line as an element of its own. */
export function altoLine(line: Line, on: AltoPage): string {
  const attributes = {
    ID: on.id(line.ref ?? line.id ?? 'line'),
    ...altoPlace(cornersOfLine(line, on)),
    BASELINE: line.baseline && pixelPoints(line.baseline, on.size),
    CS: line.by === 'person' ? 'true' : undefined,
  }
  return xmlElement('TextLine', attributes, [...shapeOf(line.outline, on), ...strings(line, on)])
}

/** A line that has no box lies where its words do. */
function cornersOfLine(line: Line, { size }: AltoPage): Corners | null {
  return pixelCorners(line.box, size)
}

/** A line without any SP would be read as words with spaces between them: one behind the last says that there are none. */
function strings(line: Line, on: AltoPage): readonly string[] {
  const pieces = piecesOfLine(line)
  const isUnspaced = pieces.length > 1 && pieces.every(({ spaced }, index) => index === 0 || !spaced)
  const elements = pieces.flatMap(({ text, word, spaced }, index) => [
    ...(spaced && index > 0 ? ['<SP/>'] : []),
    word ? altoString({ ...word, text }, on) : xmlElement('String', { CONTENT: text }),
  ])
  return isUnspaced ? [...elements, '<SP/>'] : elements
}

/** A word as an element of its own. */
export function altoString(word: Word, on: AltoPage): string {
  const place = altoPlace(pixelCorners(word.box, on.size))
  const attributes = { ID: on.id(word.ref ?? 'word'), ...place, WC: confidenceText(word.confidence) }
  return xmlElement('String', { ...attributes, CONTENT: word.text })
}

function shapeOf(outline: Block['outline'], { size }: AltoPage): readonly string[] {
  if (!outline) return []
  return [xmlElement('Shape', {}, [xmlElement('Polygon', { POINTS: pixelPoints(outline, size) })])]
}

/** Where an element lies; nothing for null. */
export function altoPlace(corners: Corners | null): Readonly<Record<string, number>> {
  if (!corners) return {}
  const { x0, y0, x1, y1 } = corners
  return { HPOS: x0, VPOS: y0, WIDTH: x1 - x0, HEIGHT: y1 - y0 }
}
