import type { Line } from '../../domain/reading.ts'
import { hocrWords } from '../hocr/read-hocr.ts'
import type { LineInFile } from '../readings/read-blocks.ts'
import { piecesOfLine } from '../readings/pieces-of-line.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { elementsOf, plainText } from '../xml/xml-find.ts'
import type { TextEdit } from './edits.ts'
import type { PatchedFile } from './patched-file.ts'
import { wordTexts } from './word-texts.ts'

/** What makes a line of hOCR say something else: its words, or all that is in it where some of it is in no word. */
export function changeHocrLine({ element, line: old }: LineInFile, line: Line, file: PatchedFile): readonly TextEdit[] {
  const words = hocrWords(element)
  const isAllWords = piecesOfLine(old).every(({ word }) => word !== null)
  if (words.length === 0 || !isAllWords) return [file.withText(element, line.text)]
  const texts = wordTexts(
    words.map((word) => ({ text: plainText(word), ref: word.attributes['id'] })),
    line,
  )
  return words.flatMap((word, index) => {
    const text = texts[index] ?? null
    if (text === null) return [file.removed(word)]
    return text === plainText(word) ? [] : [file.withText(innermost(word), text), ...certain(word, file)]
  })
}

/** What holds all of the text: a word may be bold. */
function innermost(word: XmlElement): XmlElement {
  const [only, ...more] = elementsOf(word)
  return only && more.length === 0 && plainText(only) === plainText(word) ? innermost(only) : word
}

function certain(word: XmlElement, file: PatchedFile): readonly TextEdit[] {
  const title = word.attributes['title'] ?? ''
  const sure = title.replace(/(\bx_wconf\s+)[\d.]+/, '$1100')
  return sure === title ? [] : file.withValue(word, 'title', sure)
}
