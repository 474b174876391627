import {
  sensiblePoint,
  type EmbeddedMetadata,
  type MetadataTag,
  type MetadataText,
} from '../../domain/embedded-metadata.ts'
import type { GeoPoint } from '../../domain/geometry.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { elementsOf, localName, textOf } from '../xml/xml-find.ts'
import { PREFIXES, RDF } from './namespaces.ts'

/** The namespaces in force at a place of the file, by prefix. */
type Scope = ReadonlyMap<string, string>

/** A property's name, or '' where it is RDF's own. */
type Named = readonly [name: string, values: readonly MetadataText[]]

/**
 * Reads an XMP packet or sidecar (ISO 16684-1): every property with its values, those of rdf:Alt with their language,
 * those of structures under 'outer/inner'. Prefixes come out as usual, whatever the file calls them.
 * Throws an XmlError where the packet is no XML; one without RDF has no tags.
 */
export function readXmp(text: string): EmbeddedMetadata {
  const root = readXml(packetOf(text))
  const found = new Map<string, MetadataText[]>()
  for (const [name, values] of propertiesIn(root, scopeWithin(root, new Map()))) {
    found.set(name, [...(found.get(name) ?? []), ...values])
  }
  const tags = [...found].map(([name, values]): MetadataTag => ({ group: 'xmp', name, values }))
  const point = pointOf(found)
  return { tags, ...(point ? { point } : {}) }
}

/** Without what writers leave around the XML, such as zeros at the end. */
function packetOf(text: string): string {
  const end = text.lastIndexOf('>')
  return text.slice(Math.max(0, text.indexOf('<')), end + 1)
}

function propertiesIn(root: XmlElement, outer: Scope): readonly Named[] {
  if (isRdf(root, 'RDF', outer)) return elementsOf(root).flatMap((each) => described(each, scopeWithin(each, outer)))
  return elementsOf(root).flatMap((child) => propertiesIn(child, scopeWithin(child, outer)))
}

/** The properties of an rdf:Description: simple ones may be attributes. */
function described(node: XmlElement, scope: Scope): readonly Named[] {
  const attributes = Object.entries(node.attributes).flatMap(([name, text]): readonly Named[] => {
    const usual = usualName(name, scope)
    return usual === '' || text === '' ? [] : [[usual, [{ text }]]]
  })
  return [...attributes, ...elementsOf(node).flatMap((child) => property(child, scopeWithin(child, scope)))]
}

function property(element: XmlElement, scope: Scope): readonly Named[] {
  const name = usualName(element.name, scope)
  if (name === '') return []
  const list = elementsOf(element).find((child) => ['Alt', 'Bag', 'Seq'].some((kind) => isRdf(child, kind, scope)))
  const items = list ? elementsOf(list).filter((child) => localName(child) === 'li') : [element]
  const all = items.flatMap((item) => valuesOf(item, scopeWithin(item, scope)))
  const names = new Set(all.map(([inner]) => inner))
  return [...names].map((inner): Named => [
    inner === '' ? name : `${name}/${inner}`,
    all.filter(([other]) => other === inner).flatMap(([, values]) => values),
  ])
}

/** The text of a simple value under '', the parts of a structure under their names. */
function valuesOf(element: XmlElement, scope: Scope): readonly Named[] {
  const node = elementsOf(element).find((child) => isRdf(child, 'Description', scope))
  const parts = node ? described(node, scopeWithin(node, scope)) : described(element, scope)
  const value = [...(node ? elementsOf(node) : []), ...elementsOf(element)].find((each) => isRdf(each, 'value', scope))
  if (value) return simple(textOf(value), element)
  if (parts.length > 0) return parts
  return simple(element.attributes[prefixed('resource', scope)] ?? textOf(element), element)
}

function simple(text: string, element: XmlElement): readonly Named[] {
  const language = element.attributes['xml:lang']
  const plain = text.trim()
  return plain === '' ? [] : [['', [language === undefined ? { text: plain } : { text: plain, language }]]]
}

/** 'dc:title' for whatever prefix stands for Dublin Core; '' for names of RDF, of XML and of namespaces. */
function usualName(name: string, scope: Scope): string {
  const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name]
  if (local === undefined || prefix === undefined || prefix === '' || prefix === 'xml' || prefix === 'xmlns') return ''
  const uri = scope.get(prefix)
  return uri === RDF ? '' : `${(uri === undefined ? undefined : PREFIXES.get(uri)) ?? prefix}:${local}`
}

function isRdf(element: XmlElement, name: string, scope: Scope): boolean {
  const [prefix] = element.name.split(':', 1)
  return localName(element) === name && scope.get(prefix ?? '') === RDF
}

function prefixed(name: string, scope: Scope): string {
  const prefix = [...scope].find(([, uri]) => uri === RDF)?.[0] ?? 'rdf'
  return `${prefix}:${name}`
}

function scopeWithin(element: XmlElement, outer: Scope): Scope {
  const declared = Object.entries(element.attributes).filter(([name]) => name.startsWith('xmlns:'))
  if (declared.length === 0) return outer
  return new Map([...outer, ...declared.map(([name, uri]): [string, string] => [name.slice('xmlns:'.length), uri])])
}

function pointOf(found: ReadonlyMap<string, readonly MetadataText[]>): GeoPoint | null {
  const [lat, lon] = ['exif:GPSLatitude', 'exif:GPSLongitude'].map((name) => degrees(found.get(name)?.[0]?.text ?? ''))
  return lat === null || lat === undefined || lon === null || lon === undefined ? null : sensiblePoint(lat, lon)
}

/** XMP's 'DDD,MM,SSk' and 'DDD,MM.mmk' (ISO 16684-2), k one of N, S, E, W; null for anything else. */
function degrees(text: string): number | null {
  const [, whole, minutes, seconds = '0', side = ''] =
    /^(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])$/i.exec(text.trim()) ?? []
  if (whole === undefined) return null
  const size = Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600
  return /[SW]/i.test(side) ? -size : size
}
