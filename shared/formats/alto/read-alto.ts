import type { Box, PixelSize } from '../../domain/geometry.ts'
import type { Engine, Line, Word } from '../../domain/reading.ts'
import { boxOn, cornersOfPoints, numbersIn, sizeOf, type Corners } from '../readings/boxes.ts'
import { engineFrom } from '../readings/engine-name.ts'
import { languagesFrom } from '../readings/languages.ts'
import { inOrder, orderedIds } from '../readings/reading-order.ts'
import { ReadingFileError, type ReadingFile, type ReadPage } from '../readings/reading-file.ts'
import { childNamed, childrenNamed, descendants, elementsOf, localName, plainText } from '../xml/xml-find.ts'
import type { XmlElement } from '../xml/read-xml.ts'

/**
 * Reads ALTO 1 to 4.4 (and the draft of 5): blocks by `ReadingOrder`, else along `IDNEXT`, else as they stand. A box is
 * a fraction of the page whatever the unit (pixel, mm10, inch1200), since the page is measured in the same one; shapes
 * become the rectangle around them. `CS` ("manual correction has been done") on all of the text makes it a person's.
 * Throws a ReadingFileError where there is no page.
 */
export function readAlto(root: XmlElement): ReadingFile {
  const layout = childNamed(root, 'Layout')
  const pages = layout ? childrenNamed(layout, 'Page') : []
  if (!layout || pages.length === 0) throw new ReadingFileError('ALTO without a Page')
  const description = childNamed(root, 'Description')
  const image = plainText(childNamed(childNamed(description, 'sourceImageInformation'), 'fileName')) || null
  const order = orderedIds(childNamed(root, 'ReadingOrder'))
  return { format: 'alto', engine: engineOf(root, description), pages: pages.map((page) => pageOf(page, image, order)) }
}

/** The last step that names a program: what made the text comes after what prepared the picture. */
function engineOf(root: XmlElement, description: XmlElement | undefined): Engine | null {
  const software = [description, root].flatMap((where) =>
    where ? descendants(where, (element) => localName(element) === 'processingSoftware') : [],
  )
  const engines = software.flatMap((each) => {
    const [name, version] = [
      plainText(childNamed(each, 'softwareName')),
      plainText(childNamed(each, 'softwareVersion')),
    ]
    const written = name || plainText(childNamed(each, 'softwareCreator'))
    return written === '' ? [] : [version === '' ? engineFrom(written) : { name: written, version, model: '' }]
  })
  return engines.at(-1) ?? null
}

function pageOf(page: XmlElement, image: string | null, order: readonly string[]): ReadPage {
  const size = pageSize(page)
  const blocks = descendants(page, (element) => localName(element) === 'TextBlock')
  const sorted = inOrder(blocks, idOf, order.length > 0 ? order : chainOf(blocks))
  const lines = sorted.flatMap((block) => linesOf(block, order).map((line) => ({ block, line })))
  const texts = lines.map(({ line }) => lineOf(line, size))
  const written = lines.filter((_, index) => texts[index]?.text !== '')
  return {
    image,
    frame: frameOf(page),
    size,
    lines: texts.filter((line) => line.text !== ''),
    languages: languagesFrom([page, ...blocks, ...lines.map(({ line }) => line)].map(languageOf)),
    transcribed: written.length > 0 && written.every(({ block, line }) => isCorrected(block) || isCorrectedLine(line)),
  }
}

/** The page's own measures; else those of its print space with its margins, which reach to its edges. */
function pageSize(page: XmlElement): PixelSize | null {
  const own = sizeOf(Number(page.attributes['WIDTH']), Number(page.attributes['HEIGHT']))
  if (own) return own
  const edges = elementsOf(page).flatMap((space) => cornersOf(space) ?? [])
  return sizeOf(Math.max(0, ...edges.map(({ x1 }) => x1)), Math.max(0, ...edges.map(({ y1 }) => y1)))
}

/** `PHYSICAL_IMG_NR` counts from 0 in Tesseract's files and from 1 in others', so it can't tell a frame by itself. */
function frameOf(page: XmlElement): number | null {
  const number = Number(page.attributes['PHYSICAL_IMG_NR'])
  return Number.isInteger(number) && number >= 0 ? number : null
}

/** The ids along `IDNEXT`, chain after chain, each begun by a block that no other names as its next. */
function chainOf(blocks: readonly XmlElement[]): readonly string[] {
  const next = new Map(blocks.map((block) => [idOf(block), block.attributes['IDNEXT'] ?? '']))
  if ([...next.values()].every((id) => id === '')) return []
  const named = new Set(next.values())
  const chain = new Set<string>()
  for (const block of blocks) {
    if (named.has(idOf(block))) continue
    for (let id = idOf(block); next.has(id) && !chain.has(id); id = next.get(id) ?? '') chain.add(id)
  }
  return [...chain]
}

function linesOf(block: XmlElement, order: readonly string[]): readonly XmlElement[] {
  return inOrder(childrenNamed(block, 'TextLine'), idOf, order)
}

function lineOf(line: XmlElement, size: PixelSize | null): Line {
  const words = elementsOf(line).flatMap((element) => (localName(element) === 'String' ? [element] : []))
  return {
    text: lineText(line),
    box: boxOf(line, size) ?? boxAround(words, size),
    words: words.flatMap((word) => wordOf(word, size)),
  }
}

/** Strings with a space wherever SP stands or, where a file has no SP at all, between all of them; HYP is a hyphen. */
function lineText(line: XmlElement): string {
  const parts = elementsOf(line)
  const spaced = parts.some((part) => localName(part) === 'SP')
  const pieces = parts.map((part) => {
    if (localName(part) === 'String') return part.attributes['CONTENT'] ?? ''
    if (localName(part) === 'HYP') return part.attributes['CONTENT'] ?? '-'
    return localName(part) === 'SP' ? ' ' : ''
  })
  const joined = spaced ? pieces.join('') : pieces.filter((piece) => piece !== '').join(' ')
  return joined.replaceAll(/\s+/g, ' ').trim()
}

function wordOf(word: XmlElement, size: PixelSize | null): readonly Word[] {
  const [text, box] = [word.attributes['CONTENT']?.trim() ?? '', boxOf(word, size)]
  if (text === '' || box === null) return []
  const confidence = isCorrected(word) ? 1 : Number(word.attributes['WC'] ?? 1)
  return [{ text, box, confidence: Math.min(Math.max(Number.isFinite(confidence) ? confidence : 1, 0), 1) }]
}

function isCorrectedLine(line: XmlElement): boolean {
  const words = childrenNamed(line, 'String')
  return isCorrected(line) || (words.length > 0 && words.every(isCorrected))
}

function isCorrected(element: XmlElement): boolean {
  return element.attributes['CS'] === 'true' || element.attributes['CS'] === '1'
}

function boxOf(element: XmlElement, size: PixelSize | null): Box | null {
  return boxOn(size, cornersOf(element))
}

function boxAround(elements: readonly XmlElement[], size: PixelSize | null): Box | null {
  const points = elements.flatMap((element) => {
    const corners = cornersOf(element)
    return corners ? [corners.x0, corners.y0, corners.x1, corners.y1] : []
  })
  return boxOn(size, cornersOfPoints(points))
}

function cornersOf(element: XmlElement): Corners | null {
  const { HPOS, VPOS, WIDTH, HEIGHT } = element.attributes
  const [x0, y0, width, height] = [HPOS, VPOS, WIDTH, HEIGHT].map(Number)
  if (x0 !== undefined && y0 !== undefined && width !== undefined && height !== undefined) {
    if ([x0, y0, width, height].every(Number.isFinite)) return { x0, y0, x1: x0 + width, y1: y0 + height }
  }
  return cornersOfShape(elementsOf(childNamed(element, 'Shape') ?? element)[0])
}

function cornersOfShape(shape: XmlElement | undefined): Corners | null {
  if (!shape) return null
  if (localName(shape) === 'Polygon') return cornersOfPoints(numbersIn(shape.attributes['POINTS'] ?? ''))
  const [x, y] = [Number(shape.attributes['HPOS']), Number(shape.attributes['VPOS'])]
  const [across, down] = [
    Number(shape.attributes['RADIUS'] ?? shape.attributes['HLENGTH']),
    Number(shape.attributes['RADIUS'] ?? shape.attributes['VLENGTH']),
  ]
  const known = ['Circle', 'Ellipse'].includes(localName(shape)) && [x, y, across, down].every(Number.isFinite)
  return known ? { x0: x - across, y0: y - down, x1: x + across, y1: y + down } : null
}

function idOf(element: XmlElement): string {
  return element.attributes['ID'] ?? ''
}

/** ALTO 2 called it `language`, later versions `LANG`. */
function languageOf(element: XmlElement): string | undefined {
  return element.attributes['LANG'] ?? element.attributes['language']
}
