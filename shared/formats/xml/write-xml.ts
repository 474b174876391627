import { escapeXml } from './xml-entities.ts'

/** Attributes of an element; one that is undefined is not written. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/** An element with elements in it, one below the other and indented by a space; without any it is empty. */
export function xmlElement(name: string, attributes: XmlAttributes, children: readonly string[] = []): string {
  const opening = `<${name}${attributesText(attributes)}`
  if (children.length === 0) return `${opening}/>`
  const inner = children.map((child) => child.replaceAll(/^/gm, ' ')).join('\n')
  return `${opening}>\n${inner}\n</${name}>`
}

/** An element with text in it, on one line: white space in it is as it was. */
export function xmlText(name: string, text: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributesText(attributes)}>${escapeXml(text)}</${name}>`
}

/** The attributes of an element, each with a space before it. */
export function attributesText(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`]))
    .join('')
}

/**
 * Gives out identifiers of elements (xs:ID) that are as wished as can be: signs that XML has no place for become '_', and
 * one that is taken gets the next free number.
 */
export function xmlIds(): (wish: string) => string {
  const taken = new Set<string>()
  return (wish) => {
    const plain = wish.replaceAll(/[^\p{L}\p{N}._-]/gu, '_')
    const safe = /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`
    let free = safe
    for (let next = 2; taken.has(free); next += 1) free = `${safe}-${next}`
    taken.add(free)
    return free
  }
}
