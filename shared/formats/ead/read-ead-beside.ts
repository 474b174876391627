import { decodedPath } from '../decoded-path.ts'
import type { AuthorityKind } from '../../domain/authority.ts'
import type { GeoPoint } from '../../domain/geometry.ts'
import type { Certainty, PlaceRole } from '../../domain/place.ts'
import { childNamed, childrenNamed, descendants, localName, plainText } from '../xml/xml-find.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { PLACE_PARTS, SHA256 } from './ead-beside.ts'
import { MARK } from './ead-elements.ts'

/** A place as a finding aid has it: a name, and where it is. */
export interface FoundPlace {
  /** As the unit calls it. */
  readonly asWritten: string
  readonly name: string
  /** ISO 3166-1 alpha-2; '' where it is not said. */
  readonly country: string
  readonly point: GeoPoint
  readonly geonamesId?: number
  /** What the unit has to do with it; absent for 'about'. */
  readonly role?: PlaceRole
  /** How sure that is; absent where nobody doubts it. */
  readonly certainty?: Certainty
}

/** A picture of a unit: a file, by its path and, where it is said, the SHA-256 of its bytes. */
export interface FoundPage {
  readonly path: string
  /** Which picture of the file, from 0. */
  readonly frame: number
  readonly sha256: string | null
}

/** The record that a name means. */
export interface FoundRecord {
  readonly kind: AuthorityKind
  /** The authorised form. */
  readonly name: string
  /** A URI, or a code behind the name of its source: 'naf:n79043402'. */
  readonly identifier: string
}

/** The place of a `geogname` with coordinates; null for one without, or whose coordinates are no degrees. */
export function placeIn(element: XmlElement): FoundPlace | null {
  const point = pointIn(plainText(childNamed(element, 'geographiccoordinates')))
  if (localName(element) !== 'geogname' || !point) return null
  const parts = childrenNamed(element, 'part')
  const marked = (mark: string): string => plainText(parts.find(({ attributes }) => attributes['localtype'] === mark))
  const plain = parts.filter(
    ({ attributes }) => !Object.values<string>(PLACE_PARTS).includes(attributes['localtype'] ?? ''),
  )
  const asWritten = plain.map(plainText).filter(Boolean).join(', ')
  const [, geonames] = /geonames\.org\/(\d+)/.exec(element.attributes['identifier'] ?? '') ?? []
  return {
    asWritten,
    name: marked(PLACE_PARTS.name) || asWritten,
    country: marked(PLACE_PARTS.country),
    point,
    ...(geonames === undefined ? {} : { geonamesId: Number(geonames) }),
  }
}

/** Latitude and longitude in decimal degrees, parted by a comma, a semicolon or a blank. */
function pointIn(text: string): GeoPoint | null {
  const [, lat, lon] = /^([+-]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)$/.exec(text) ?? []
  const point = { lat: Number(lat), lon: Number(lon) }
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : null
}

/** The files of `dao`, `daoset` or `daogrp`; those that are addresses elsewhere are none. */
export function pagesIn(element: XmlElement): readonly FoundPage[] {
  const all = ['dao', 'daoloc'].includes(localName(element))
    ? [element]
    : descendants(element, (child) => ['dao', 'daoloc'].includes(localName(child)))
  return all.flatMap(pageIn)
}

function pageIn({ attributes }: XmlElement): readonly FoundPage[] {
  const href = attributes['href'] ?? attributes['xlink:href'] ?? ''
  if (href === '' || /^[a-z][a-z\d+.-]+:/i.test(href)) return []
  const [file = '', fragment = ''] = href.split('#', 2)
  const [, page] = /^page=(\d+)$/.exec(fragment) ?? []
  const identifier = attributes['identifier'] ?? ''
  const sha256 = identifier.startsWith(SHA256) ? identifier.slice(SHA256.length) : null
  return [{ path: decodedPath(file), frame: Math.max(0, Number(page ?? 1) - 1), sha256 }]
}

const KINDS: Readonly<Record<string, AuthorityKind>> = {
  persname: 'person',
  famname: 'family',
  corpname: 'corporateBody',
  subject: 'subject',
  genreform: 'genre',
}

/** Elements that hold one name. */
const HOLDERS = new Set(['origination', 'repository'])

/** The record of a name with an identifier: of the element itself, or of the one name in it. EAD 2002 calls it `authfilenumber`. */
export function recordIn(element: XmlElement): FoundRecord | null {
  const isName = (each: XmlElement): boolean => KINDS[localName(each)] !== undefined
  const isMarked = (element.attributes['altrender'] ?? '').startsWith(MARK)
  // A name in the middle of other words does not stand for all of them.
  if (!isMarked && !isName(element) && !HOLDERS.has(localName(element))) return null
  const [named, another] = isName(element) ? [element] : descendants(element, isName)
  if (!named || another) return null
  const { identifier, authfilenumber, source = '', normal } = named.attributes
  const code = (identifier ?? authfilenumber ?? '').trim()
  const kind = localName(element) === 'repository' ? 'repository' : KINDS[localName(named)]
  if (code === '' || kind === undefined) return null
  const isUri = /^[a-z][a-z\d+.-]*:/i.test(code)
  return {
    kind,
    name: normal ?? (childrenNamed(named, 'part').map(plainText).join(', ') || plainText(named)),
    identifier: isUri || source === '' ? code : `${source}:${code}`,
  }
}
