import type { Line } from '../../domain/reading.ts'
import { bestText } from '../page/page-texts.ts'
import { layerEquivs, pageWord } from '../page/write-page.ts'
import { cornerPoints, pixelCorners } from '../readings/pixels-of.ts'
import type { LineInFile } from '../readings/read-blocks.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { childNamed, childrenNamed, localName, plainText, textOf } from '../xml/xml-find.ts'
import { escapedText, type TextEdit } from './edits.ts'
import { indented, type LineChange, type PatchedFile } from './patched-file.ts'
import { wordsNow, type WordNow } from './words-now.ts'

/** What makes a line of PAGE say something else: its text, its words, and the text of the region that repeats it. */
export function changePageLine({ element, line: old }: LineInFile, line: Line, file: PatchedFile): readonly TextEdit[] {
  if (localName(element) !== 'TextLine') return regionText(element, { old: old.text, text: line.text }, file)
  const words = childrenNamed(element, 'Word').filter((word) => plainTextOf(word) !== '')
  const now = wordsNow(
    words.map((word) => ({ text: plainTextOf(word), ref: word.attributes['id'] })),
    { old, line, sized: file.on !== null },
  )
  const changes = words.flatMap((word, index) => {
    const is = now[index] ?? null
    if (is === null) return [file.removed(word)]
    return [
      ...(is.text === plainTextOf(word) ? [] : [...textEdits(word, is.text, file), ...glyphsRemoved(word, file)]),
      ...placed(word, is, file),
      ...added(word, is, file),
    ]
  })
  const region = file.scanned.spanOf(element).parent
  return [
    ...textEdits(element, line.text, file),
    ...changes,
    ...(region ? regionText(region, { old: old.text, text: line.text }, file) : []),
  ]
}

/** Makes what stands beside a line say something else: new ones stand in the place of old ones, else behind the line's own. */
export function changePageLayers({ element }: LineInFile, line: Line, file: PatchedFile): readonly TextEdit[] {
  if (localName(element) !== 'TextLine') return []
  const texts = childrenNamed(element, 'TextEquiv')
  const own = texts.filter(({ attributes }) =>
    /^trans(?:lation|literation)(?: joined)?$/.test(attributes['comments'] ?? ''),
  )
  const prefix = element.name.slice(0, element.name.length - localName(element).length)
  const last = texts.findLast((text) => !own.includes(text))
  const said = layerEquivs(line).map((text) => text.replaceAll(/<(\/?)(?=[A-Z])/g, `<$1${prefix}`))
  const [first, ...others] = own
  if (!first) return last ? said.map((text) => file.withNext(last, text)) : []
  if (said.length === 0) return own.map((text) => file.removed(text))
  const [{ from, end }, indent] = [file.scanned.spanOf(first), file.indentOf(first)]
  const instead = said.map((text) => indented(text, indent)).join(indent)
  return [{ from, to: end, text: instead }, ...others.map((text) => file.removed(text))]
}

/** Takes a line out, also out of the text of its region. */
export function removePageLine({ element, line }: LineInFile, file: PatchedFile): readonly TextEdit[] {
  if (localName(element) !== 'TextLine') return regionText(element, { old: line.text, text: null }, file)
  const region = file.scanned.spanOf(element).parent
  return [file.removed(element), ...(region ? regionText(region, { old: line.text, text: null }, file) : [])]
}

/** The text of a word, of its glyphs where it has none itself. */
function plainTextOf(word: XmlElement): string {
  const own = plainText(childNamed(bestText(word), 'Unicode'))
  return own !== '' ? own : childrenNamed(word, 'Glyph').map((glyph) => plainText(childNamed(bestText(glyph), 'Unicode'))).join('') // prettier-ignore
}

/** The first of the texts of an element; a person's is certain. */
function textEdits(element: XmlElement, text: string, file: PatchedFile): readonly TextEdit[] {
  const best = bestText(element)
  const prefix = element.name.slice(0, element.name.length - localName(element).length)
  if (!best) {
    const equiv = `<${prefix}TextEquiv><${prefix}Unicode>${escapedText(text)}</${prefix}Unicode></${prefix}TextEquiv>`
    const { innerEnd } = file.scanned.spanOf(element)
    return [{ from: innerEnd, to: innerEnd, text: equiv }]
  }
  const said = ['Unicode', 'PlainText'].flatMap((name) => childNamed(best, name) ?? [])
  return [...said.map((each) => file.withText(each, text)), ...file.withValue(best, 'conf', '1')]
}

/** Points as an attribute since 2013, as elements before: those stay around the whole word. */
function placed(word: XmlElement, { place }: WordNow, file: PatchedFile): readonly TextEdit[] {
  const coords = childNamed(word, 'Coords')
  const corners = file.on && pixelCorners(place, file.on.size)
  return coords && corners ? file.withValue(coords, 'points', cornerPoints(corners)) : []
}

/** In the namespace of the word that they were cut from. */
function added(word: XmlElement, { behind }: WordNow, file: PatchedFile): readonly TextEdit[] {
  const { on } = file
  if (!on) return []
  const prefix = word.name.slice(0, word.name.length - localName(word).length)
  return behind.map((next) => file.withNext(word, pageWord(next, on).replaceAll(/<(\/?)/g, `<$1${prefix}`)))
}

/** Shapes of letters that are no longer the word's. */
function glyphsRemoved(word: XmlElement, file: PatchedFile): readonly TextEdit[] {
  return childrenNamed(word, 'Glyph').map((glyph) => file.removed(glyph))
}

/** Regions of Transkribus repeat the texts of their lines: one of them says something else, or (null) is gone. */
function regionText(region: XmlElement, change: LineChange, file: PatchedFile): readonly TextEdit[] {
  const unicode = childNamed(bestText(region), 'Unicode')
  if (!unicode) return []
  return file.withLine(unicode, textOf(unicode), change)
}
