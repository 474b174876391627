import type { XmlElement, XmlNode } from './read-xml.ts'
import { decodeEntities } from './xml-entities.ts'

/** Where an element stands in its file, in UTF-16 units. */
export interface XmlSpan {
  readonly from: number
  /** Behind its opening tag. */
  readonly inner: number
  /** Before its closing tag; the same as `inner` where it is empty. */
  readonly innerEnd: number
  readonly end: number
  readonly parent: XmlElement | null
}

/** An XML file with the place of everything in it, to change some of it and leave the rest as it is. */
export interface ScannedXml {
  readonly root: XmlElement
  spanOf(element: XmlElement): XmlSpan
  /** Where the value of an attribute stands between its quotes, and the quote; null where the element has none. */
  attributeOf(element: XmlElement, name: string): { readonly from: number; readonly to: number } | null
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE(?:[^[>]|\[[^\]]*\])*>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/giy
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

interface Open {
  readonly element: XmlElement & { readonly children: XmlNode[] }
  readonly from: number
  readonly inner: number
}

/**
 * The elements of a file that `readXml` has found to be well-formed, each with its place. `unpaired` are elements that
 * HTML leaves open. Throws where there is no element.
 */
export function scanXml(text: string, unpaired: ReadonlySet<string> = new Set()): ScannedXml {
  const spans = new Map<XmlElement, XmlSpan>()
  const stack: Open[] = []
  const roots: XmlElement[] = []
  const close = (open: Open, innerEnd: number, end: number): void => {
    const parent = stack.at(-1)?.element ?? null
    spans.set(open.element, { from: open.from, inner: open.inner, innerEnd, end, parent })
    parent?.children.push(open.element)
    if (!parent) roots.push(open.element)
  }
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('<', at)
    const end = next < 0 ? text.length : next
    if (end > at) stack.at(-1)?.element.children.push(decodeEntities(text.slice(at, end)))
    if (next < 0) break
    TOKEN.lastIndex = next
    const token = TOKEN.exec(text)
    if (!token) throw new Error(`no XML at ${next}`)
    at = TOKEN.lastIndex
    const [, cdata, slash, name, attributes = '', closed] = token
    if (cdata !== undefined) stack.at(-1)?.element.children.push(cdata)
    else if (slash === '/') {
      const open = stack.pop()
      if (open) close(open, next, at)
    } else if (name !== undefined) {
      const open = { element: { name, attributes: attributesIn(attributes), children: [] }, from: next, inner: at }
      if (closed === '/' || unpaired.has(name.toLowerCase())) close(open, at, at)
      else stack.push(open)
    }
  }
  const [root] = roots
  if (!root) throw new Error('no element')
  const spanOf = (element: XmlElement): XmlSpan => {
    const span = spans.get(element)
    if (!span) throw new Error(`<${element.name}> is of another file`)
    return span
  }
  return { root, spanOf, attributeOf: (element, name) => attributePlace(text, spanOf(element), name) }
}

function attributesIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(text.matchAll(ATTRIBUTE), ([, name = '', double, single]) => [
      name,
      decodeEntities(double ?? single ?? ''),
    ]),
  )
}

function attributePlace(
  text: string,
  { from, inner }: XmlSpan,
  name: string,
): { readonly from: number; readonly to: number } | null {
  const tag = text.slice(from, inner)
  const found = Array.from(tag.matchAll(ATTRIBUTE)).find(([, each]) => each === name)
  if (!found) return null
  const value = found[2] ?? found[3] ?? ''
  const to = from + found.index + found[0].length - 1
  return { from: to - value.length, to }
}

/** Tells in which line a place of a text is, from 1. */
export function linesOf(text: string): (at: number) => number {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at)
  return (at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
