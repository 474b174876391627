import type { Line } from '../../domain/reading.ts'
import { hocrWords } from '../hocr/read-hocr.ts'
import { hocrLayers, hocrWord } from '../hocr/write-hocr.ts'
import type { LineInFile } from '../readings/read-blocks.ts'
import { piecesOfLine } from '../readings/pieces-of-line.ts'
import { pixelCorners } from '../readings/pixels-of.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { elementsOf, plainText } from '../xml/xml-find.ts'
import { escapedValue, type TextEdit } from './edits.ts'
import type { PatchedFile } from './patched-file.ts'
import { wordsNow, type WordNow } from './words-now.ts'

/** What makes a line of hOCR say something else: its words, or all that is in it where some of it is in no word. */
export function changeHocrLine({ element, line: old }: LineInFile, line: Line, file: PatchedFile): readonly TextEdit[] {
  const words = hocrWords(element)
  const isAllWords = piecesOfLine(old).every(({ word }) => word !== null)
  if (words.length === 0 || !isAllWords) return [file.withText(element, line.text)]
  const now = wordsNow(
    words.map((word) => ({ text: plainText(word), ref: word.attributes['id'] })),
    { old, line, sized: file.on !== null },
  )
  return words.flatMap((word, index) => {
    const is = now[index] ?? null
    if (is === null) return [file.removed(word)]
    return [
      ...(is.text === plainText(word) ? [] : [file.withText(innermost(word), is.text)]),
      ...properties(word, is, file),
      ...added(word, is, file),
    ]
  })
}

/** Makes what stands beside a line say something else. */
export function changeHocrLayers({ element }: LineInFile, line: Line, file: PatchedFile): readonly TextEdit[] {
  const { inner } = file.scanned.spanOf(element)
  return Object.entries(hocrLayers(line)).flatMap(([name, value]) => {
    if (value === element.attributes[name]) return []
    if (value === undefined) return file.withoutValue(element, name)
    if (element.attributes[name] !== undefined) return file.withValue(element, name, value)
    // Before the sign that ends the opening tag.
    return [{ from: inner - 1, to: inner - 1, text: ` ${name}="${escapedValue(value)}"` }]
  })
}

/** What holds all of the text: a word may be bold. */
function innermost(word: XmlElement): XmlElement {
  const [only, ...more] = elementsOf(word)
  return only && more.length === 0 && plainText(only) === plainText(word) ? innermost(only) : word
}

/** A changed word is certain, and may lie elsewhere. */
function properties(word: XmlElement, { text, place }: WordNow, file: PatchedFile): readonly TextEdit[] {
  const title = word.attributes['title'] ?? ''
  const sure = text === plainText(word) ? title : title.replace(/(\bx_wconf\s+)[\d.]+/, '$1100')
  const corners = file.on && pixelCorners(place, file.on.size)
  const box = corners && `bbox ${corners.x0} ${corners.y0} ${corners.x1} ${corners.y1}`
  const placed = box ? sure.replace(/\bbbox(\s+-?[\d.]+){4}/, box) : sure
  return placed === title ? [] : file.withValue(word, 'title', placed)
}

/** White space between words counts in HTML. */
function added(word: XmlElement, { behind }: WordNow, file: PatchedFile): readonly TextEdit[] {
  const { on } = file
  if (!on) return []
  const space = file.indentOf(word) === '' ? ' ' : ''
  return behind.map((next) => file.withNext(word, space + hocrWord(next, on)))
}
