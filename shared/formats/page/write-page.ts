import type { Block, BlockKind, Writing } from '../../domain/layout.ts'
import type { Line, Word } from '../../domain/reading.ts'
import { LAYERS } from '../../domain/layer.ts'
import { languageNames } from '../readings/languages.ts'
import { isTranscribed, linesByBlock, NO_BLOCK, type LinesOfBlock, type PageOfText } from '../readings/page-of-text.ts'
import { confidenceText, cornerPoints, cornersAround, pixelCorners, pixelPoints } from '../readings/pixels-of.ts'
import type { Corners } from '../readings/boxes.ts'
import { languagesSaid } from '../readings/said-layers.ts'
import { partsByCell, type PartByCell } from '../readings/table-rows.ts'
import { xmlElement, xmlIds, xmlText } from '../xml/write-xml.ts'

const NAMESPACE = 'http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15'

/** How a text region says what it is. */
const TEXT_TYPES: Partial<Readonly<Record<BlockKind, string>>> = {
  text: 'paragraph',
  heading: 'heading',
  header: 'header',
  footer: 'footer',
  'page-number': 'page-number',
  marginalia: 'marginalia',
  footnote: 'footnote',
  caption: 'caption',
}

/** How PAGE calls the ways in which a text is produced. */
const PRODUCTION: Readonly<Record<Writing, string>> = { print: 'printed', hand: 'handwritten-cursive' }

/** What is no text region; its lines are in a region of their own within it. */
const OTHER_REGIONS: Partial<Readonly<Record<BlockKind, readonly [name: string, type?: string]>>> = {
  table: ['TableRegion'],
  picture: ['ImageRegion'],
  stamp: ['GraphicRegion', 'stamp'],
  signature: ['GraphicRegion', 'signature'],
}

/** What a line needs of its page to be written. */
export interface PagePage extends Pick<PageOfText, 'size'> {
  /** Gives out ids that are free. */
  readonly id: (wish: string) => string
}

type OnPage = PageOfText & PagePage

/**
 * The text of a page as PAGE content of 2019-07-15, regions and lines in reading order. What has no place on the picture
 * gets `NOWHERE`, since every element must have one. A table's lines are in its cells. Lines by people say so in `custom`, as Transkribus keeps what it
 * needs. What stands beside a line is a TextEquiv of its own (`comments`: transliteration, translation; a translation of several
 * lines stands with the first, and those joined to it have an empty one, `translation joined`); their languages are in the
 * page's `custom`. Read again it gives the same lines, words, blocks, layers and confidences, boxes to within a pixel.
 */
export function pageFile(page: PageOfText): string {
  const on: OnPage = { ...page, id: xmlIds() }
  const regions = linesByBlock(page.reading).map((group) => regionElement(group, on))
  const { width, height } = page.size
  const [primary, secondary] = languageNames(page.reading.languages)
  const resolution = page.dpi === null ? undefined : String(Math.round(page.dpi))
  const attributes = {
    imageFilename: page.image,
    imageWidth: width,
    imageHeight: height,
    imageXResolution: resolution,
    imageYResolution: resolution,
    imageResolutionUnit: resolution && 'PPI',
    primaryLanguage: primary,
    secondaryLanguage: secondary,
    custom: layerCustom(page.reading),
  }
  const elements = [...readingOrder(regions, on), ...regions.map(({ element }) => element)]
  const root = xmlElement(
    'PcGts',
    {
      xmlns: NAMESPACE,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${NAMESPACE} ${NAMESPACE}/pagecontent.xsd`,
    },
    [metadata(page), xmlElement('Page', attributes, elements)],
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}\n`
}

function layerCustom({ layerLanguages }: PageOfText['reading']): string | undefined {
  const said = languagesSaid(layerLanguages)
  return said && `fonds {languages:${said};}`
}

interface WrittenRegion {
  readonly id: string
  readonly element: string
  /** The ids of the cells in it, in reading order. */
  readonly cells: readonly string[]
}

function metadata({ reading, at }: PageOfText): string {
  const { name, version } = reading.engine ?? { name: 'Fonds', version: '' }
  const transcribed = { type: 'other', name: 'transcribed', value: 'true' }
  return xmlElement('Metadata', {}, [
    xmlText('Creator', version === '' ? name : `${name} ${version}`),
    xmlText('Created', at),
    xmlText('LastChange', at),
    ...(isTranscribed(reading) ? [xmlElement('MetadataItem', transcribed)] : []),
  ])
}

function readingOrder(regions: readonly WrittenRegion[], { id }: OnPage): readonly string[] {
  if (regions.length === 0) return []
  const reference = (regionRef: string, index: number): string => xmlElement('RegionRefIndexed', { index, regionRef })
  const references = regions.map((region, index) =>
    region.cells.length === 0
      ? reference(region.id, index)
      : xmlElement(
          'OrderedGroupIndexed',
          { id: id('order'), regionRef: region.id, index },
          region.cells.map((cell, at) => reference(cell, at)),
        ),
  )
  return [xmlElement('ReadingOrder', {}, [xmlElement('OrderedGroup', { id: id('order') }, references)])]
}

function regionElement({ block, lines }: LinesOfBlock, on: OnPage): WrittenRegion {
  const id = on.id(block ? (block.ref ?? block.id) : NO_BLOCK)
  const around = cornersAround(lines.map((line) => cornersOfLine(line, on)))
  const corners = block ? pixelCorners(block.box, on.size) : around
  const coords = coordsElement(block?.outline, corners, on)
  const other = block ? OTHER_REGIONS[block.kind] : undefined
  if (other) {
    const inner = partsByCell(lines).map((part) => cellElement(part, { id, coords, on }))
    const cells = inner.flatMap((part) => (lines.some(({ cell }) => cell) ? [part.id] : []))
    const element = xmlElement(other[0], { id, type: other[1] }, [coords, ...inner.map((part) => part.element)])
    return { id, element, cells }
  }
  const attributes = {
    id,
    type: block ? TEXT_TYPES[block.kind] : undefined,
    production: block?.writing && PRODUCTION[block.writing],
    readingDirection: block?.vertical ? 'top-to-bottom' : undefined,
    primaryLanguage: languageNames(block?.languages ?? [])[0],
  }
  const element = xmlElement('TextRegion', attributes, [coords, ...lines.map((line) => pageLine(line, on))])
  return { id, element, cells: [] }
}

/** A cell as a region of text in its table that has the role of one; lines of no cell in a region as large as the block. */
function cellElement(
  { cell, lines }: PartByCell,
  block: { readonly id: string; readonly coords: string; readonly on: OnPage },
): { readonly id: string; readonly element: string } {
  const { on } = block
  const id = on.id(cell ? `${block.id}_r${cell.row}c${cell.column}` : `${block.id}_text`)
  const written = lines.map((line) => pageLine(line, on))
  if (!cell) return { id, element: xmlElement('TextRegion', { id }, [block.coords, ...written]) }
  const coords = coordsElement(undefined, cornersAround(lines.map((line) => cornersOfLine(line, on))), on)
  const role = { rowIndex: cell.row, columnIndex: cell.column, rowSpan: cell.rows, colSpan: cell.columns }
  const roles = xmlElement('Roles', {}, [xmlElement('TableCellRole', role)])
  return { id, element: xmlElement('TextRegion', { id }, [coords, roles, ...written]) }
}

/** A line as an element of its own. */
export function pageLine(line: Line, on: PagePage): string {
  const custom = line.by === 'person' ? 'fonds {by:person;}' : undefined
  return xmlElement('TextLine', { id: on.id(line.ref ?? line.id ?? 'line'), custom }, [
    coordsElement(line.outline, cornersOfLine(line, on), on),
    ...(line.baseline ? [xmlElement('Baseline', { points: pixelPoints(line.baseline, on.size) })] : []),
    ...line.words.map((word) => pageWord(word, on)),
    textEquiv(line.text, line.normal === undefined && line.layers === undefined ? {} : { index: 0 }),
    ...(line.normal === undefined ? [] : [textEquiv(line.normal, { index: 1, comments: 'normalised' })]),
    ...layerEquivs(line),
  ])
}

/** What stands beside the text of a line, each as a text of its own. */
export function layerEquivs({ layers }: Line): readonly string[] {
  const said = LAYERS.flatMap((layer, at) => {
    const text = layers?.[layer]
    return text === undefined ? [] : [textEquiv(text, { index: at + 2, comments: layer })]
  })
  return layers?.joined ? [...said, textEquiv('', { index: 3, comments: 'translation joined' })] : said
}

/** A word as an element of its own. */
export function pageWord(word: Word, on: PagePage): string {
  return xmlElement('Word', { id: on.id(word.ref ?? 'word') }, [
    coordsElement(undefined, pixelCorners(word.box, on.size), on),
    textEquiv(word.text, { conf: confidenceText(word.confidence) }),
  ])
}

function textEquiv(text: string, attributes: Readonly<Record<string, string | number>>): string {
  return xmlElement('TextEquiv', attributes, [xmlText('Unicode', text)])
}

function cornersOfLine(line: Line, { size }: PagePage): Corners | null {
  return pixelCorners(line.box, size)
}

/** Coordinates of what has no place: an area of nothing, which readers take for none. */
const NOWHERE = '0,0 0,0'

function coordsElement(outline: Block['outline'], corners: Corners | null, { size }: PagePage): string {
  if (outline) return xmlElement('Coords', { points: pixelPoints(outline, size) })
  return xmlElement('Coords', { points: corners ? cornerPoints(corners) : NOWHERE })
}
