import { CALENDARS } from '../../dates/date-reading.ts'
import { readEdtf } from '../../dates/edtf-read.ts'
import { AUTHORITY_KINDS } from '../../domain/authority.ts'
import { isShippedField, SHIPPED_BOOK } from '../../domain/fields/catalogue.ts'
import type { FieldName } from '../../domain/fields/field.ts'
import { OWN_FIELD } from '../../domain/fields/template.ts'
import { isRecord, type JsonRecord } from '../../domain/json-record.ts'
import { CERTAINTIES, PLACE_ROLES } from '../../domain/place.ts'
import { LEVELS } from '../../domain/unit.ts'
import type { FoundPlace } from '../ead/read-ead-beside.ts'
import type { FoundAid, FoundUnit, FoundValue } from '../ead/read-ead.ts'
import { JsonLdError } from '../rdf/json-ld-error.ts'
import { listOf, textOf } from './json-ld-values.ts'
import { CERTAINTY, COUNTRY, FIELDS_SAID, FONDS_TERMS, LEVEL, ROLE, termOf } from './fonds-terms.ts'

/** Whether parsed JSON is an export of Fonds: its context has our own terms. */
export function isFondsJson(json: unknown): json is JsonRecord {
  return isRecord(json) && isRecord(json['@context']) && json['@context']['fonds'] === FONDS_TERMS
}

/** Nobody has this many levels. */
const DEEPEST = 64

/**
 * Reads what write-jsonld wrote: the tree, levels, descriptions with languages, calendars, EDTF and records, places with roles. It
 * is read as it stands, without expansion. The file does not hold pages, readings and regions, who said a value and when, values'
 * history, and of places and records no more than their names, identifiers, points and countries. Throws a JsonLdError where units
 * lie in themselves. The line of a unit is its place in the graph, from 1.
 */
export function readFondsJson(json: JsonRecord): FoundAid {
  const nodes = listOf(json['@graph']).filter(isRecord)
  const ids = new Set(nodes.map((node) => textOf(node['@id'])))
  const parts = new Map<string | null, { readonly node: JsonRecord; readonly line: number }[]>()
  for (const [index, node] of nodes.entries()) {
    const above = textOf(node['isPartOf'])
    const parent = ids.has(above) ? above : null
    parts.set(parent, [...(parts.get(parent) ?? []), { node, line: index + 1 }])
  }
  let made = 0
  const partsOf = (parent: string | null, depth: number): readonly FoundUnit[] => {
    if (depth > DEEPEST) throw new JsonLdError('jsonld-damaged', `isPartOf: ${parent ?? ''}`)
    const all = parts.get(parent) ?? []
    // Each only once, though two may have one identifier.
    parts.delete(parent)
    made += all.length
    return all.map(({ node, line }) => unitOf(node, line, partsOf(textOf(node['@id']), depth + 1)))
  }
  const units = partsOf(null, 0)
  if (made < nodes.length) throw new JsonLdError('jsonld-damaged', `isPartOf: ${textOf(parts.keys().next().value)}`)
  if (units.length === 0) throw new JsonLdError('jsonld-damaged', '@graph')
  const unread = new Map(
    ['pages', 'source'].flatMap((term) => {
      const count = nodes.filter((node) => term in node).length
      return count === 0 ? [] : [[term, count] as const]
    }),
  )
  return { title: '', units, unread }
}

function unitOf(node: JsonRecord, line: number, children: readonly FoundUnit[]): FoundUnit {
  return {
    level: LEVELS.find((level) => level === node[LEVEL]) ?? 'file',
    values: valuesOf(node),
    places: listOf(node['spatial']).filter(isRecord).flatMap(placeOf),
    pages: [],
    line,
    children,
  }
}

function valuesOf(node: JsonRecord): FoundUnit['values'] {
  const fields = isRecord(node[FIELDS_SAID]) ? node[FIELDS_SAID] : {}
  const values = Object.entries(fields).flatMap(([name, said]): readonly [FieldName, readonly FoundValue[]][] => {
    if (!isShippedField(name) && !name.startsWith(OWN_FIELD)) return []
    const all = listOf(node[termOf(SHIPPED_BOOK.rule(name))])
    const found = listOf(said).flatMap((each) => valueOf(all, each))
    return found.length === 0 ? [] : [[name, found]]
  })
  return new Map(values)
}

function valueOf(all: readonly unknown[], said: unknown): readonly FoundValue[] {
  const [at, beside] = Array.isArray(said) ? (said as readonly unknown[]) : [said]
  const value = typeof at === 'number' ? all[at] : undefined
  const text = wordingOf(value)
  if (text === '') return []
  const { calendar, language, unread, kind } = isRecord(beside) ? beside : {}
  const edtf = typeof at === 'number' ? edtfOf(all[at + 1]) : undefined
  const known = CALENDARS.find((each) => each === calendar)
  const recordKind = AUTHORITY_KINDS.find((each) => each === kind)
  return [
    {
      text,
      ...(edtf === undefined ? {} : { edtf }),
      ...(known === undefined ? {} : { calendar: known }),
      ...(typeof language === 'string' ? { language } : {}),
      ...(unread === true ? { unread } : {}),
      ...(recordKind && isRecord(value)
        ? { record: { kind: recordKind, name: textOf(value['name']), identifier: textOf(value['@id']) } }
        : {}),
    },
  ]
}

const DCMI_TYPE = 'dcmitype:'

/** A literal, a name as the unit has it, a type without its prefix, or an address. */
function wordingOf(value: unknown): string {
  if (!isRecord(value)) return textOf(value)
  const [named] = [value['@value'], value['alternateName'], value['name']].map(textOf).filter((text) => text !== '')
  const id = textOf(value['@id'])
  return named ?? (id.startsWith(DCMI_TYPE) ? id.slice(DCMI_TYPE.length) : id)
}

/** The EDTF stands behind the wording of its date. */
function edtfOf(next: unknown): string | undefined {
  const edtf = isRecord(next) && next['@type'] === 'edtf:EDTF' ? textOf(next['@value']) : ''
  return edtf !== '' && readEdtf(edtf).ok ? edtf : undefined
}

function placeOf(node: JsonRecord): readonly FoundPlace[] {
  const point = { lat: numberOf(node['lat']), lon: numberOf(node['long']) }
  if (!(Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)) return []
  const name = textOf(node['name'])
  const [, geonames] = /geonames\.org\/(\d+)/.exec(textOf(node['@id'])) ?? []
  const role = PLACE_ROLES.find((each) => each === node[ROLE])
  const certainty = CERTAINTIES.find((each) => each === node[CERTAINTY])
  return [
    {
      asWritten: textOf(node['alternateName']) || name,
      name,
      country: textOf(node[COUNTRY]),
      point,
      ...(geonames === undefined ? {} : { geonamesId: Number(geonames) }),
      ...(role === undefined ? {} : { role }),
      ...(certainty === undefined ? {} : { certainty }),
    },
  ]
}

function numberOf(value: unknown): number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : NaN
}
