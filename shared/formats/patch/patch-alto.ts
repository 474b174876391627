import type { Line } from '../../domain/reading.ts'
import { altoPlace, altoString } from '../alto/write-alto.ts'
import { pixelCorners } from '../readings/pixels-of.ts'
import type { LineInFile } from '../readings/read-blocks.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { childNamed, childrenNamed, elementsOf, localName } from '../xml/xml-find.ts'
import type { TextEdit } from './edits.ts'
import type { PatchedFile } from './patched-file.ts'
import { wordsNow, type WordNow } from './words-now.ts'

/** What of a String tells of letters that are no longer its own. */
const OF_THE_LETTERS = ['CC', 'SUBS_TYPE', 'SUBS_CONTENT']

/** What makes a line of ALTO say something else: its Strings, and the hyphen at its end. */
export function changeAltoLine({ element, line: old }: LineInFile, line: Line, file: PatchedFile): readonly TextEdit[] {
  const strings = childrenNamed(element, 'String')
  const { spelled, edits } = hyphen(element, line, file)
  const now = wordsNow(
    strings.map((string) => ({ text: contentOf(string), ref: string.attributes['ID'] })),
    { old, line: spelled, sized: file.on !== null },
  )
  const isSpaced = childNamed(element, 'SP') !== undefined
  const changes = strings.flatMap((string, index) => {
    const word = now[index] ?? null
    if (word === null) return removed(element, string, file)
    return [
      ...(word.text === contentOf(string) ? [] : changed(string, word.text, file)),
      ...placed(string, word, file),
      ...added(string, word, { file, isSpaced }),
    ]
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

function placed(string: XmlElement, { place }: WordNow, file: PatchedFile): readonly TextEdit[] {
  const corners = file.on && pixelCorners(place, file.on.size)
  const values = Object.entries(altoPlace(corners))
  return values.flatMap(([name, value]) => file.withValue(string, name, String(value)))
}

/** A line that has spaces has one between all of its words. */
function added(
  string: XmlElement,
  { behind }: WordNow,
  { file, isSpaced }: { readonly file: PatchedFile; readonly isSpaced: boolean },
): readonly TextEdit[] {
  const { on } = file
  if (!on) return []
  return behind.flatMap((word) => [
    ...(isSpaced ? [file.withNext(string, '<SP/>')] : []),
    file.withNext(string, altoString(word, on)),
  ])
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
