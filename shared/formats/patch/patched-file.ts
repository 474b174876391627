import type { PixelSize } from '../../domain/geometry.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import type { ScannedXml } from '../xml/scan-xml.ts'
import { escapedText, escapedValue, type TextEdit } from './edits.ts'

/** What a line said, and says now; null where it is gone. */
export interface LineChange {
  readonly old: string
  readonly text: string | null
}

/** What new elements need of the page that they stand on. */
export interface PatchedPage {
  readonly size: PixelSize
  /** Gives out ids that are free. */
  readonly id: (wish: string) => string
}

/** A file that is being changed, with the changes that all formats need. */
export interface PatchedFile {
  readonly scanned: ScannedXml
  /** null where the file does not say how large the page is. */
  readonly on: PatchedPage | null
  /** The element with the white space before it. */
  removed(element: XmlElement): TextEdit
  /** The element with another text in it, and nothing else. */
  withText(element: XmlElement, text: string): TextEdit
  /** An attribute with another value; nothing where the element does not have it. */
  withValue(element: XmlElement, name: string, value: string): readonly TextEdit[]
  /** An attribute taken away; nothing where the element does not have it. */
  withoutValue(element: XmlElement, name: string): readonly TextEdit[]
  /** A text of several lines of which one says something else, or is gone. Several changes of one text are kept together. */
  withLine(element: XmlElement, whole: string, change: LineChange): readonly TextEdit[]
  /** The white space before an element: what stands after it on a line of its own begins so. */
  indentOf(element: XmlElement): string
  /** A new element behind another one, on a line of its own where that one is. */
  withNext(element: XmlElement, next: string): TextEdit
}

/** `text` is what was scanned. */
export function patchedFile(text: string, scanned: ScannedXml, on: PatchedPage | null): PatchedFile {
  const texts = new Map<XmlElement, string>()
  const withText = (element: XmlElement, content: string): TextEdit => {
    const { from, inner, innerEnd, end } = scanned.spanOf(element)
    const isEmpty = text[inner - 2] === '/' && inner === end
    if (!isEmpty) return { from: inner, to: innerEnd, text: escapedText(content) }
    const opening = text.slice(from, inner - 2).trimEnd()
    return { from, to: end, text: `${opening}>${escapedText(content)}</${element.name}>` }
  }
  const indentOf = (element: XmlElement): string => /\s*$/.exec(text.slice(0, scanned.spanOf(element).from))?.[0] ?? ''
  return {
    scanned,
    on,
    withText,
    indentOf,
    withNext(element, next) {
      const [indent, { end }] = [indentOf(element), scanned.spanOf(element)]
      return { from: end, to: end, text: indent + indented(next, indent) }
    },
    removed(element) {
      const { from, end } = scanned.spanOf(element)
      return { from: from - indentOf(element).length, to: end, text: '' }
    },
    withValue(element, name, value) {
      const place = scanned.attributeOf(element, name)
      return place ? [{ ...place, text: escapedValue(value) }] : []
    },
    withoutValue(element, name) {
      const place = scanned.attributeOf(element, name)
      if (!place) return []
      const before = text.slice(0, place.from)
      const from = before.search(/\s+[^\s=]+\s*=\s*["']$/)
      return from < 0 ? [] : [{ from, to: place.to + 1, text: '' }]
    },
    withLine(element, whole, { old, text: wanted }) {
      const lines = (texts.get(element) ?? whole).split('\n')
      const place = lines.findIndex((line) => line.replaceAll(/\s+/g, ' ').trim() === old)
      if (place < 0) return []
      const ending = lines[place]?.endsWith('\r') ? '\r' : ''
      lines.splice(place, 1, ...(wanted === null ? [] : [wanted + ending]))
      texts.set(element, lines.join('\n'))
      return [withText(element, lines.join('\n'))]
    },
  }
}

/** What is written on several lines, each as deep as the first. */
export function indented(element: string, indent: string): string {
  return element.replaceAll('\n', indent.includes('\n') ? indent : '\n')
}
