import { childrenNamed } from '../xml/xml-find.ts'
import type { XmlElement } from '../xml/read-xml.ts'

/** Of several readings of one thing that with the lowest index (PAGE 2017); those without one come first. */
export function bestText(element: XmlElement): XmlElement | undefined {
  const texts = childrenNamed(element, 'TextEquiv')
  return texts.toSorted((a, b) => Number(a.attributes['index'] ?? -1) - Number(b.attributes['index'] ?? -1))[0]
}
