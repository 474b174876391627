import { CORE_NAMES } from '../../domain/fields/catalogue.ts'
import type { CoreField } from '../../domain/fields/catalogue.ts'

/** What a tag can tell of a unit: a field of its description, or where it is. */
export type MappingTarget = CoreField | 'place'

/** Every target, in the order in which they are offered. */
export const MAPPING_TARGETS: readonly MappingTarget[] = [...CORE_NAMES, 'place']

/** Which tag tells what. */
export interface MappingRule {
  /** As `tagKey` writes it, such as 'xmp:dc:title'; 'gps:point' for the coordinates of any standard. */
  readonly tag: string
  readonly target: MappingTarget
  readonly on: boolean
}

/** The setting that the user's mapping is kept as. */
export const MAPPING_SETTING = 'metadata-mapping'

/** The tag that stands for coordinates, whichever standard they come in. */
export const POINT_TAG = 'gps:point'

const rule = (tag: string, target: MappingTarget): MappingRule => ({ tag, target, on: true })

/**
 * Offered, but off until a user switches it on: what cameras, scanners and PDF writers put in by themselves tells of
 * the digitisation, not of the document ('about:blank', 'Microsoft Word - 1.doc', the day of the scan).
 */
const offered = (tag: string, target: MappingTarget): MappingRule => ({ tag, target, on: false })

/**
 * What is taken from files unless the user says otherwise. Of the rules for one target the first whose tag says something
 * counts; the order is that of the Metadata Working Group's guidelines (2.0, 2010): XMP, then IPTC, then EXIF.
 */
export const DEFAULT_MAPPING: readonly MappingRule[] = [
  rule('xmp:dc:title', 'title'),
  rule('xmp:photoshop:Headline', 'title'),
  rule('iptc:Object Name', 'title'),
  rule('iptc:Headline', 'title'),
  offered('pdf:Title', 'title'),
  rule('xmp:dc:identifier', 'referenceCode'),
  rule('xmp:dcterms:date', 'date'),
  rule('xmp:dc:date', 'date'),
  rule('xmp:photoshop:DateCreated', 'date'),
  rule('iptc:Date Created', 'date'),
  offered('exif:DateTimeOriginal', 'date'),
  rule('xmp:dc:creator', 'creator'),
  rule('iptc:By-line', 'creator'),
  rule('exif:Artist', 'creator'),
  offered('pdf:Author', 'creator'),
  rule('xmp:dc:type', 'type'),
  rule('xmp:dc:language', 'language'),
  rule('xmp:dc:description', 'description'),
  rule('iptc:Caption/Abstract', 'description'),
  rule('exif:ImageDescription', 'description'),
  offered('pdf:Subject', 'description'),
  rule('xmp:dc:subject', 'subject'),
  rule('iptc:Keywords', 'subject'),
  offered('pdf:Keywords', 'subject'),
  rule('xmp:xmpRights:WebStatement', 'rights'),
  rule('xmp:dc:rights', 'rights'),
  rule('xmp:xmpRights:UsageTerms', 'rights'),
  rule('iptc:Copyright Notice', 'rights'),
  rule('exif:Copyright', 'rights'),
  rule('xmp:photoshop:Instructions', 'note'),
  rule(POINT_TAG, 'place'),
  rule('xmp:Iptc4xmpCore:Location', 'place'),
  rule('xmp:Iptc4xmpExt:LocationShown/Iptc4xmpExt:LocationName', 'place'),
  rule('xmp:Iptc4xmpExt:LocationShown/Iptc4xmpExt:Sublocation', 'place'),
  rule('xmp:Iptc4xmpExt:LocationShown/Iptc4xmpExt:City', 'place'),
  rule('xmp:photoshop:City', 'place'),
  rule('iptc:Sub-location', 'place'),
  rule('iptc:City', 'place'),
]

/** A mapping as it was stored, checked; the default where it is none. */
export function mappingFrom(stored: unknown): readonly MappingRule[] {
  return Array.isArray(stored) && stored.every(isRule) ? stored : DEFAULT_MAPPING
}

function isRule(value: unknown): value is MappingRule {
  if (typeof value !== 'object' || value === null) return false
  const { tag, target, on } = value as Readonly<Record<string, unknown>>
  return typeof tag === 'string' && typeof on === 'boolean' && (MAPPING_TARGETS as readonly unknown[]).includes(target)
}

/** The rule moved by one place among the others; the same list where it can't go further. */
export function movedRule(mapping: readonly MappingRule[], from: number, by: 1 | -1): readonly MappingRule[] {
  const rule = mapping[from]
  const other = mapping[from + by]
  if (!rule || !other) return mapping
  return mapping.map((each, index) => (index === from ? other : index === from + by ? rule : each))
}
