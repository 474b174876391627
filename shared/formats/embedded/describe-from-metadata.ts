import { edtfFromWording } from '../../dates/edtf-from-wording.ts'
import { readEdtf } from '../../dates/edtf-read.ts'
import type { DescribedValue, Description } from '../../domain/description.ts'
import { CORE_FIELDS } from '../../domain/fields/catalogue.ts'
import type { FieldRule } from '../../domain/fields/field.ts'
import { tagKey, type EmbeddedMetadata, type MetadataText } from '../../domain/embedded-metadata.ts'
import type { GeoPoint } from '../../domain/geometry.ts'
import type { Provenance } from '../../domain/provenance.ts'
import { DCMI_TYPES, rightsCode } from '../../domain/vocabularies.ts'
import { POINT_TAG, type MappingRule } from './metadata-mapping.ts'

/** Where a file says it is about: a name, a point, or both. */
export interface MetadataPlace {
  /** '' where only the point is known. */
  readonly name: string
  readonly point?: GeoPoint
}

/** What the mapping takes from a file. */
export interface MappedMetadata {
  readonly description: Description
  readonly place: MetadataPlace | null
}

/** What a file tells of its unit by the mapping: for each field the first tag that says something usable. */
export function describeFromMetadata(
  metadata: EmbeddedMetadata,
  mapping: readonly MappingRule[],
  by: Provenance,
): MappedMetadata {
  const texts = new Map(metadata.tags.map((tag) => [tagKey(tag), tag.values]))
  const rules = mapping.filter((rule) => rule.on)
  const described = CORE_FIELDS.flatMap((field) => {
    const candidates = rules.filter((rule) => rule.target === field.name)
    const found = candidates.map((rule) => valuesFor(field, texts.get(rule.tag) ?? [], by)).find((v) => v.length > 0)
    return found ? [[field.name, found] as const] : []
  })
  return { description: Object.fromEntries(described), place: placeFrom(metadata, rules, texts) }
}

/** The values of a tag as a field takes them; empty where they say nothing that it could hold. */
export function valuesFor(field: FieldRule, texts: readonly MetadataText[], by: Provenance): readonly DescribedValue[] {
  const plain = field.repeatable ? texts.map(({ text }) => text) : [mainText(texts)]
  const tidy = plain.map((text) => text.trim()).filter((text) => text !== '' && !isFiller(text))
  const values = [...new Set(tidy)].flatMap((text) => valueFor(field, text, by))
  return field.repeatable ? values : values.slice(0, 1)
}

/** Of several languages the one that the file gives to whoever asks for none. */
function mainText(texts: readonly MetadataText[]): string {
  return (texts.find(({ language }) => language === 'x-default') ?? texts[0])?.text ?? ''
}

/** What cameras write into fields that nobody filled in. */
function isFiller(text: string): boolean {
  return /^(?:OLYMPUS DIGITAL CAMERA|SAMSUNG|SONY DSC|KONICA MINOLTA DIGITAL CAMERA|DCIM.*|default|untitled)\s*$/i.test(
    text,
  )
}

function valueFor(field: FieldRule, text: string, by: Provenance): readonly DescribedValue[] {
  switch (field.kind) {
    case 'date':
      return dateValue(text, by)
    case 'type':
      return (DCMI_TYPES as readonly string[]).includes(text) ? [{ text, by }] : []
    case 'rights':
      return [{ text: rightsCode(text) === undefined ? text : text.trim(), by }]
    default:
      return [{ text, by }]
  }
}

/** Dates of EXIF (2019:05:02 10:00:00), of XMP (ISO 8601) and of IPTC (20190502) by day; any other as it is written. */
function dateValue(text: string, by: Provenance): readonly DescribedValue[] {
  const [, year, month, day] =
    /^(\d{4})(?:[:-](\d{2})(?:[:-](\d{2}))?)?(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  if (year !== undefined) {
    const edtf = knownParts([year, month, day]).join('-')
    return edtf !== '' && readEdtf(edtf).ok ? [{ text: edtf, edtf, by }] : []
  }
  if (/^[\s:0.-]*$/.test(text)) return []
  const edtf = readEdtf(text).ok ? text : edtfFromWording(text, { dayFirst: true })?.edtf
  return [edtf === undefined ? { text, by } : { text, edtf, by }]
}

/** Up to the first part that is missing or, as cameras without a clock write, nought. */
function knownParts(parts: readonly (string | undefined)[]): readonly string[] {
  const end = parts.findIndex((part) => part === undefined || /^0+$/.test(part))
  return parts.slice(0, end < 0 ? parts.length : end).filter((part) => part !== undefined)
}

function placeFrom(
  metadata: EmbeddedMetadata,
  rules: readonly MappingRule[],
  texts: ReadonlyMap<string, readonly MetadataText[]>,
): MetadataPlace | null {
  const ofPlace = rules.filter((rule) => rule.target === 'place')
  const point = ofPlace.some((rule) => rule.tag === POINT_TAG) ? metadata.point : undefined
  const names = ofPlace.map((rule) => mainText(texts.get(rule.tag) ?? []).trim())
  const name = names.find((each) => each !== '' && !isFiller(each)) ?? ''
  return name === '' && !point ? null : { name, ...(point ? { point } : {}) }
}
