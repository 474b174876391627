import { dateSaid } from '../../dates/dated.ts'
import type { Authority } from '../../domain/authority.ts'
import type { DescribedValue } from '../../domain/description.ts'
import { CORE_FIELDS, rulesBeside, SHIPPED_BOOK } from '../../domain/fields/catalogue.ts'
import type { FieldRule } from '../../domain/fields/field.ts'
import { DCMI_TYPES } from '../../domain/vocabularies.ts'
import { fileOf, namesThen, type ExportedPlace, type ExportedUnit } from '../exported-unit.ts'
import { decimal, geonamesIri, iriOf } from '../linked-terms.ts'
import {
  CERTAINTY,
  COUNTRY,
  FIELDS_SAID,
  FONDS_TERMS,
  LEVEL,
  ROLE,
  termOf,
  type Beside,
  type ValueSaid,
} from './fonds-terms.ts'

/** Inline, so that nobody needs the network to understand the file. */
const CONTEXT = {
  dcterms: 'http://purl.org/dc/terms/',
  dcmitype: 'http://purl.org/dc/dcmitype/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  fonds: FONDS_TERMS,
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ...Object.fromEntries(CORE_FIELDS.map((rule) => [rule.crosswalk.dc, `dcterms:${rule.crosswalk.dc}`])),
  isPartOf: { '@id': 'dcterms:isPartOf', '@type': '@id' },
  source: 'dcterms:source',
  spatial: 'dcterms:spatial',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  nameThen: 'skos:altLabel',
  pages: 'schema:numberOfPages',
  lat: { '@id': 'geo:lat', '@type': 'xsd:decimal' },
  long: { '@id': 'geo:long', '@type': 'xsd:decimal' },
  [FIELDS_SAID]: { '@type': '@json' },
} as const

/**
 * JSON-LD 1.1 of Dublin Core terms: one node a unit, the tree by dcterms:isPartOf, the date as written and as EDTF,
 * values with their language where it is said, names of records as nodes with their identifiers (schema:sameAs), DCMI types and rights URIs as identifiers, places as dcterms:Location with the name of the time and WGS 84 decimal degrees. Terms of our own say what Dublin Core can't
 * (see fonds-terms), so that read-jsonld reads back the tree, the descriptions and the places.
 */
export async function* jsonldChunks(units: AsyncIterable<ExportedUnit>): AsyncIterable<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`
  let separator = '\n'
  for await (const exported of units) {
    yield separator + JSON.stringify(node(exported))
    separator = ',\n'
  }
  yield '\n]}\n'
}

function node(exported: ExportedUnit): object {
  const { unit, places, pageCount } = exported
  const then = namesThen(exported)
  const terms = new Map<string, readonly unknown[]>()
  const fields: Record<string, readonly ValueSaid[]> = {}
  for (const rule of [...CORE_FIELDS, ...rulesBeside([unit], SHIPPED_BOOK)]) {
    const term = termOf(rule)
    for (const value of unit.description[rule.name] ?? []) {
      const record = value.authority && exported.authorities?.get(value.authority)
      // `description` and `note` share a term, so its values add up.
      const before = terms.get(term) ?? []
      fields[rule.name] = [...(fields[rule.name] ?? []), said(before.length, besideOf({ rule, record }, value))]
      terms.set(term, [...before, ...(record ? [recordNode(record, value)] : termValues(rule, value))])
    }
  }
  return {
    '@id': iriOf(unit.id),
    [LEVEL]: unit.level,
    ...(unit.parentId === null ? {} : { isPartOf: iriOf(unit.parentId) }),
    ...Object.fromEntries([...terms].map(([term, values]) => [term, values.length === 1 ? values[0] : values])),
    ...(terms.size === 0 ? {} : { [FIELDS_SAID]: fields }),
    ...(fileOf(exported) === '' ? {} : { source: fileOf(exported) }),
    ...(places.length === 0 ? {} : { spatial: places.map((place, index) => location(place, then[index])) }),
    ...(pageCount === 0 ? {} : { pages: pageCount }),
  }
}

function said(at: number, beside: Beside): ValueSaid {
  return Object.keys(beside).length === 0 ? at : [at, beside]
}

/** What the term does not say of a value. */
function besideOf(
  { rule, record }: { readonly rule: FieldRule; readonly record: Authority | '' | undefined },
  { text, edtf, calendar, language, by }: DescribedValue,
): Beside {
  const isReadable = rule.kind === 'date' && edtf === undefined && dateSaid(text, { dayFirst: true }).edtf !== undefined
  return {
    ...(calendar === undefined ? {} : { calendar }),
    ...(language === undefined ? {} : { language }),
    ...(isReadable ? { unread: true } : {}),
    ...(by.by === 'machine' ? { unreviewed: true } : {}),
    ...(record ? { kind: record.kind } : {}),
  }
}

function termValues(rule: FieldRule, value: DescribedValue): readonly unknown[] {
  if (rule.kind === 'date' && value.edtf !== undefined) {
    return [value.text, { '@value': value.edtf, '@type': 'edtf:EDTF' }]
  }
  if (rule.kind === 'type' && (DCMI_TYPES as readonly string[]).includes(value.text)) {
    return [{ '@id': `dcmitype:${value.text}` }]
  }
  if (rule.kind === 'rights' && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(value.text)) return [{ '@id': value.text }]
  return [value.language === undefined ? value.text : { '@value': value.text, '@language': value.language }]
}

/** A record by its first IRI, else by our own; its other IRIs are the same, codes are identifiers. */
function recordNode({ id, name, identifiers }: Authority, { text }: DescribedValue): object {
  const iris = identifiers.filter(isIri)
  const codes = identifiers.filter((identifier) => !isIri(identifier))
  const [first = iriOf(id), ...others] = iris
  return {
    '@id': first,
    name,
    ...(text === name ? {} : { alternateName: text }),
    ...(others.length === 0 ? {} : { 'schema:sameAs': others.map((iri) => ({ '@id': iri })) }),
    ...(codes.length === 0 ? {} : { 'schema:identifier': codes }),
  }
}

function isIri(text: string): boolean {
  return /^(?:https?:\/\/|urn:)[^\s<>"{}|\\^`]+$/.test(text)
}

function location(exported: ExportedPlace, then: string | null | undefined): object {
  const { place, asWritten, role, certainty } = exported
  const iri = geonamesIri(exported)
  return {
    ...(iri === undefined ? {} : { '@id': iri }),
    '@type': 'dcterms:Location',
    name: place.name,
    ...(asWritten === place.name || asWritten === '' ? {} : { alternateName: asWritten }),
    ...(then ? { nameThen: then } : {}),
    lat: decimal(place.point.lat),
    long: decimal(place.point.lon),
    ...(place.country === '' ? {} : { [COUNTRY]: place.country }),
    ...(role === undefined || role === 'about' ? {} : { [ROLE]: role }),
    ...(certainty === undefined ? {} : { [CERTAINTY]: certainty }),
  }
}
