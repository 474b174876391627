import type { Line } from '../../domain/reading.ts'
import type { LineInFile } from '../readings/read-blocks.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { childNamed, childrenNamed, elementsOf, localName } from '../xml/xml-find.ts'
import type { TextEdit } from './edits.ts'
import type { PatchedFile } from './patched-file.ts'
import { wordTexts } from './word-texts.ts'

/** What of a String tells of letters that are no longer its own. */
const OF_THE_LETTERS = ['CC', 'SUBS_TYPE', 'SUBS_CONTENT']

/** What makes a line of ALTO say something else: its Strings, and the hyphen at its end. */
export function changeAltoLine({ element }: LineInFile, line: Line, file: PatchedFile): readonly TextEdit[] {
  const strings = childrenNamed(element, 'String')
  const { spelled, edits } = hyphen(element, line, file)
  const texts = wordTexts(
    strings.map((string) => ({ text: contentOf(string), ref: string.attributes['ID'] })),
    spelled,
  )
  const changes = strings.flatMap((string, index) => {
    const text = texts[index] ?? null
    if (text === null) return removed(element, string, file)
    return text === contentOf(string) ? [] : changed(string, text, file)
  })
  return [...changes, ...edits]
}

/** A hyphen of its own stays where the line still ends in one; a String has it from then on where it does not. */
function hyphen(
  element: XmlElement,
  line: Line,
  file: PatchedFile,
): { readonly spelled: Pick<Line, 'text' | 'words'>; readonly edits: readonly TextEdit[] } {
  const own = childNamed(element, 'HYP')
  if (!own) return { spelled: line, edits: [] }
  const sign = own.attributes['CONTENT'] ?? '-'
  if (sign === '' || !line.text.endsWith(sign)) return { spelled: line, edits: [file.removed(own)] }
  return { spelled: { ...line, text: line.text.slice(0, -sign.length).trimEnd() }, edits: [] }
}

function changed(string: XmlElement, text: string, file: PatchedFile): readonly TextEdit[] {
  return [
    ...file.withValue(string, 'CONTENT', text),
    ...file.withValue(string, 'WC', '1'),
    ...OF_THE_LETTERS.flatMap((name) => file.withoutValue(string, name)),
    ...['Glyph', 'ALTERNATIVE'].flatMap((name) => childrenNamed(string, name).map((inner) => file.removed(inner))),
  ]
}

/** With the space beside it: before it, or behind the first of a line. */
function removed(line: XmlElement, string: XmlElement, file: PatchedFile): readonly TextEdit[] {
  const parts = elementsOf(line)
  const place = parts.indexOf(string)
  const isFirst = !parts.slice(0, place).some((part) => localName(part) === 'String')
  const space = parts[isFirst ? place + 1 : place - 1]
  return [file.removed(string), ...(space && localName(space) === 'SP' ? [file.removed(space)] : [])]
}

function contentOf(string: XmlElement): string {
  return string.attributes['CONTENT'] ?? ''
}
