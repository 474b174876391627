import type { PixelSize } from '../../domain/geometry.ts'
import type { Block } from '../../domain/layout.ts'
import type { Engine, Line, Word } from '../../domain/reading.ts'
import { kindFromName } from '../readings/block-kinds.ts'
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
import { inOrder, orderedIds } from '../readings/reading-order.ts'
import { baselineOf, boxAround, boxOf, outlineOf, pageSize } from './alto-places.ts'
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
  const pages = altoPages(root)
  if (pages.length === 0) throw new ReadingFileError('ALTO without a Page')
  const on = inAlto(root)
  return {
    format: 'alto',
    engine: engineOf(root, childNamed(root, 'Description')),
    pages: pages.map((page) => pageOf(page, on)),
  }
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

function pageOf(page: XmlElement, on: InAlto): ReadPage {
  const size = pageSize(page)
  const groups = groupsOf(page, on)
  const declared = [page, ...groups.flatMap(({ lines }) => lines.map(({ element }) => element))]
  const languages = languagesFrom([...declared.map(languageOf), ...othersOf(page), ...blocksIn(page).map(languageOf)])
  const { blocks, lines } = joinGroups(groups, languages)
  const isByPeople = ({ element: block, lines: own }: AltoGroup): boolean =>
    isCorrected(block) || own.every(({ element, line }) => line.text === '' || isCorrectedLine(element))
  return {
    image: on.image,
    frame: frameOf(page),
    size,
    lines: lines.map(({ line }) => line),
    blocks,
    languages,
    transcribed: lines.length > 0 && groups.every((group) => group.lines.length === 0 || isByPeople(group)),
  }
}

/** The pages of a file. */
export function altoPages(root: XmlElement): readonly XmlElement[] {
  const layout = childNamed(root, 'Layout')
  return layout ? childrenNamed(layout, 'Page') : []
}

/** The lines of a page with their elements, in reading order. */
export function altoLines(page: XmlElement, root: XmlElement): readonly LineInFile[] {
  return joinGroups(groupsOf(page, inAlto(root)), []).lines
}

/** What a page needs of the rest of its file. */
interface InAlto {
  readonly image: string | null
  readonly order: readonly string[]
  /** The labels of tags by their ids. */
  readonly tags: ReadonlyMap<string, string>
}

function inAlto(root: XmlElement): InAlto {
  const description = childNamed(root, 'Description')
  const tags = elementsOf(childNamed(root, 'Tags') ?? root).filter((element) => localName(element).endsWith('Tag'))
  return {
    image: plainText(childNamed(childNamed(description, 'sourceImageInformation'), 'fileName')) || null,
    order: orderedIds(childNamed(root, 'ReadingOrder')),
    tags: new Map(tags.map((tag) => [idOf(tag), tag.attributes['LABEL'] ?? ''])),
  }
}

interface AltoGroup extends GroupInFile {
  readonly block: BlockInFile
  readonly element: XmlElement
}

/** Blocks that hold no other; those that hold some are seen by what is in them. */
function blocksIn(page: XmlElement): readonly XmlElement[] {
  return descendants(page, (element) => {
    const name = localName(element)
    if (name === 'TextBlock' || name === 'Illustration' || name === 'GraphicalElement') return true
    return name === 'ComposedBlock' && elementsOf(element).every((child) => localName(child) === 'Shape')
  })
}

function groupsOf(page: XmlElement, on: InAlto): readonly AltoGroup[] {
  const size = pageSize(page)
  const blocks = blocksIn(page)
  const sorted = inOrder(blocks, idOf, on.order.length > 0 ? on.order : chainOf(blocks))
  return sorted.map((element) => ({
    element,
    block: blockOf(element, size, on),
    lines: linesOf(element, on.order).map((line) => ({ element: line, line: lineOf(line, size) })),
  }))
}

/** A rule between columns is no block of the page's text. */
function blockOf(element: XmlElement, size: PixelSize | null, on: InAlto): BlockInFile {
  const box = boxOf(element, size)
  if (!box || isHolder(idOf(element)) || localName(element) === 'GraphicalElement') return null
  const labels = (element.attributes['TAGREFS'] ?? '').split(/\s+/).map((id) => on.tags.get(id))
  const kinds = [...labels, element.attributes['TYPE']].map(kindFromName)
  const fallback = localName(element) === 'Illustration' ? 'picture' : 'text'
  return {
    kind: kinds.find((kind) => kind !== undefined) ?? fallback,
    box,
    ...known<Block>({
      outline: outlineOf(element, size),
      vertical: element.attributes['BASEDIRECTION'] === 'ttb' ? true : undefined,
      languages: languageOf(element) === undefined ? undefined : languagesFrom([languageOf(element)]),
      ref: idOf(element) || undefined,
    }),
  }
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
    ...known<Line>({
      baseline: baselineOf(line, size),
      outline: outlineOf(line, size),
      by: isCorrected(line) ? 'person' : undefined,
      ref: idOf(line) || undefined,
    }),
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
  const within = Math.min(Math.max(Number.isFinite(confidence) ? confidence : 1, 0), 1)
  return [{ text, box, confidence: within, ...known<Word>({ ref: idOf(word) || undefined }) }]
}

function isCorrectedLine(line: XmlElement): boolean {
  const words = childrenNamed(line, 'String')
  return isCorrected(line) || (words.length > 0 && words.every(isCorrected))
}

function isCorrected(element: XmlElement): boolean {
  return element.attributes['CS'] === 'true' || element.attributes['CS'] === '1'
}

function idOf(element: XmlElement): string {
  return element.attributes['ID'] ?? ''
}

/** What a page says of its other languages (ALTO 4.1 and later). */
function othersOf(page: XmlElement): readonly string[] {
  return page.attributes['OTHERLANGS']?.split(/\s+/) ?? []
}

/** ALTO 2 called it `language`, later versions `LANG`. */
function languageOf(element: XmlElement): string | undefined {
  return element.attributes['LANG'] ?? element.attributes['language']
}
