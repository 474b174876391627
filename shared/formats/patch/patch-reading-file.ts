import type { PixelSize } from '../../domain/geometry.ts'
import { sameLayers } from '../../domain/line-layers.ts'
import type { Line, Reading } from '../../domain/reading.ts'
import { altoLines, altoPages } from '../alto/read-alto.ts'
import { altoLine } from '../alto/write-alto.ts'
import { hocrLines, hocrPages } from '../hocr/read-hocr.ts'
import { hocrLine } from '../hocr/write-hocr.ts'
import { linesInPage } from '../page/read-page.ts'
import { pageLine } from '../page/write-page.ts'
import { pageOfFrame } from '../readings/page-of-frame.ts'
import type { LineInFile } from '../readings/read-blocks.ts'
import { isHtml, readingFileOf } from '../readings/read-reading-file.ts'
import type { ReadingFormat } from '../readings/reading-file.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { encodeLike } from '../xml/encode-xml.ts'
import { UNPAIRED, type XmlElement } from '../xml/read-xml.ts'
import { scanXml } from '../xml/scan-xml.ts'
import { xmlIds } from '../xml/write-xml.ts'
import { childNamed } from '../xml/xml-find.ts'
import { edited, type TextEdit } from './edits.ts'
import { pairLines, type PairedLines } from './pair-lines.ts'
import { changeAltoLine } from './patch-alto.ts'
import { changeHocrLayers, changeHocrLine } from './patch-hocr.ts'
import { changePageLayers, changePageLine, removePageLine } from './patch-page.ts'
import { indented, patchedFile, type PatchedFile, type PatchedPage } from './patched-file.ts'

/** A reading that came from a file, and which picture of its file it is of. */
export interface CorrectedPage {
  /** With boxes in fractions of the picture as the file measures it. */
  readonly reading: Pick<Reading, 'lines'>
  readonly frame: number
  readonly frames: number
}

/** The lines of one page of a file, and the size that it says the page has. */
interface PageInFile {
  readonly format: ReadingFormat
  readonly lines: readonly LineInFile[]
  readonly size: PixelSize | null
}

/**
 * A file of readings (hOCR, ALTO or PAGE) with what was corrected, and everything else as it is, letter for letter: the
 * text and words of changed lines, what stands beside them (of which ALTO knows nothing), their confidence (a person is certain), the text of a region that repeats its lines.
 * A word that was cut becomes two with the parts of its box, words that were joined one in the box around them, a word
 * that was drawn stands behind the one before it. Lines that are gone are taken out, new ones put behind the one before
 * them. The order of lines stays the file's, as do all other places: who moves lines or draws blocks gets a new file by
 * writing one. Returns the text itself where nothing
 * changed. Throws as `readReadingFile` does.
 */
export function patchReadingFile(text: string, page: CorrectedPage): string {
  const scanned = scanXml(text, isHtml(text) ? UNPAIRED : new Set())
  const found = pageIn(scanned.root, page)
  if (!found) return text
  const file = patchedFile(text, scanned, patchedPage(scanned.root, found.size))
  const { kept, gone, added } = pairLines(found.lines, page.reading.lines)
  const changed = kept.filter(({ file: { line: old }, line }) => old.text !== line.text)
  const beside = kept.filter(({ file: { line: old }, line }) => !sameLayers(old, line))
  const edits = [
    ...changed.flatMap(({ file: old, line }) => changeLine(old, line, { file, format: found.format })),
    ...beside.flatMap(({ file: old, line }) => changeLayers(old, line, { file, format: found.format })),
    ...gone.flatMap((old) => (found.format === 'page' ? removePageLine(old, file) : [file.removed(old.element)])),
    ...newLines(added, found, file),
  ]
  return edits.length === 0 ? text : edited(text, edits)
}

/** The same of a file's bytes, in its own encoding. */
export function patchReadingBytes(bytes: Uint8Array, pages: readonly CorrectedPage[]): Uint8Array {
  const text = decodeXml(bytes)
  const patched = pages.reduce(patchReadingFile, text)
  return patched === text ? bytes : encodeLike(bytes, patched)
}

function pageIn(root: XmlElement, { frame, frames }: CorrectedPage): PageInFile | null {
  const file = readingFileOf(root)
  const read = pageOfFrame(file, frame, frames)
  const { format } = file
  const index = read ? file.pages.indexOf(read) : -1
  const elements = pagesOf(root, format)
  const element = elements[index]
  if (!read || !element) return null
  const lines =
    format === 'alto' ? altoLines(element, root) : format === 'page' ? linesInPage(element) : hocrLines(element)
  return { format, lines, size: read.size }
}

function pagesOf(root: XmlElement, format: ReadingFormat): readonly XmlElement[] {
  switch (format) {
    case 'alto':
      return altoPages(root)
    case 'page':
      return [childNamed(root, 'Page') ?? root]
    case 'hocr':
      return hocrPages(root)
  }
}

function changeLine(
  old: LineInFile,
  line: Line,
  { file, format }: { readonly file: PatchedFile; readonly format: ReadingFormat },
): readonly TextEdit[] {
  switch (format) {
    case 'alto':
      return changeAltoLine(old, line, file)
    case 'page':
      return changePageLine(old, line, file)
    case 'hocr':
      return changeHocrLine(old, line, file)
  }
}

function changeLayers(
  old: LineInFile,
  line: Line,
  { file, format }: { readonly file: PatchedFile; readonly format: ReadingFormat },
): readonly TextEdit[] {
  switch (format) {
    case 'alto':
      return []
    case 'page':
      return changePageLayers(old, line, file)
    case 'hocr':
      return changeHocrLayers(old, line, file)
  }
}

/** New lines stand behind the one before them, in its region; those before all others before the first. */
function newLines(added: PairedLines['added'], { format, lines }: PageInFile, file: PatchedFile): readonly TextEdit[] {
  const [first] = lines
  const { on } = file
  if (!on || !first) return []
  const write = { alto: altoLine, page: pageLine, hocr: hocrLine }[format]
  return added.map(({ line: { ref: _other, ...line }, after }) => {
    const beside = (after ?? first).element
    const { from, end } = file.scanned.spanOf(beside)
    const indent = file.indentOf(beside)
    const element = indented(write(line, on), indent)
    const at = after ? end : from
    return { from: at, to: at, text: after ? indent + element : element + indent }
  })
}

function patchedPage(root: XmlElement, size: PixelSize | null): PatchedPage | null {
  if (!size) return null
  const id = xmlIds()
  takeIds(root, id)
  return { size, id }
}

/** What is there already is not given out. */
function takeIds(element: XmlElement, id: (wish: string) => string): void {
  const own = element.attributes['id'] ?? element.attributes['ID']
  if (own !== undefined) id(own)
  for (const child of element.children) if (typeof child !== 'string') takeIds(child, id)
}
