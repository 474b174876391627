import type { XmlElement } from './read-xml.ts'

/** An element's name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1)
}

/** The child elements, in the order of the file. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** The child elements of a local name. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).filter((child) => localName(child) === name)
}

/** The first child element of a local name. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsOf(element).find((child) => localName(child) === name)
}

/** All elements below of which `wanted` holds, in the order of the file; what is inside of one found is not looked at. */
export function descendants(element: XmlElement, wanted: (element: XmlElement) => boolean): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (wanted(child) ? [child] : descendants(child, wanted)))
}

/** All text below. */
export function textOf(element: XmlElement | undefined): string {
  return element?.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') ?? ''
}

/** All text below in one line: runs of white space become one space. */
export function plainText(element: XmlElement | undefined): string {
  return textOf(element).replaceAll(/\s+/g, ' ').trim()
}
