import { isoOfDay } from '../../dates/calendars/gregorian.ts'
import { edtfInterval } from '../../dates/edtf-days.ts'
import { dateSaid } from '../../dates/dated.ts'
import { readEdtf } from '../../dates/edtf-read.ts'
import type { DescribedValue } from '../../domain/description.ts'
import { CORE_FIELDS, rulesBeside, type FieldBook } from '../../domain/fields/catalogue.ts'
import type { FieldRule } from '../../domain/fields/field.ts'
import type { Authority } from '../../domain/authority.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Unreviewed } from '../../domain/unreviewed.ts'
import { attributesText, xmlText, type XmlAttributes } from '../xml/write-xml.ts'
import { escapeXml } from '../xml/xml-entities.ts'
import { NAME_ELEMENTS, pageElements, placeElement, recordAttributes, type AidBeside } from './ead-beside.ts'
import {
  DID_ELEMENTS,
  EAD3_NAMESPACE,
  elementOf,
  fieldNearest,
  LANGUAGE_CODES,
  MARK,
  NO_EDTF,
  placeOf,
} from './ead-elements.ts'

/** What the finding aid says of itself. */
export interface FindingAid {
  /** A URI or any other name of the record that no other has. */
  readonly recordId: string
  readonly title: string
  /** The archive that keeps the record; its name. */
  readonly agency: string
  /** ISO 8601. */
  readonly at: string
  readonly book: FieldBook
  /** The record of the archive that keeps the units, where the collection names one. */
  readonly archive?: Authority
  /** Places, pages and records; absent where descriptions alone are told. */
  readonly beside?: AidBeside
  /** Absent where it was not counted. */
  readonly unreviewed?: Unreviewed
}

/**
 * An EAD3 1.1.1 document of units, parents before children, siblings in order: of one unit at the top, that is the
 * archival description; of several, a collection of the finding aid's title holds them. The values of a field are
 * elements of the crosswalk; where one element serves several fields, `altrender` says which it is, and an EDTF with its
 * signs that `normal` has no room for. Places are `geogname` with coordinates, pages `dao` with the path of their file;
 * names that mean a record have its identifier. The event of its making says how much of it nobody has
 * reviewed. Read back (see read-ead), it gives the same.
 */
export function* ead3Chunks(units: readonly Unit[], aid: FindingAid): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<ead xmlns="${EAD3_NAMESPACE}">\n${control(aid)}\n`
  const tops = topUnits(units)
  const [only] = tops
  if (only && tops.length === 1) {
    yield `<archdesc level="${only.level}">\n${body(only, aid, keptBy(aid))}`
    yield* components(units.slice(1), only, aid)
  } else {
    const did = [xmlText('unittitle', aid.title), ...keptBy(aid)]
    yield `<archdesc level="collection">\n<did>\n${did.join('\n')}\n</did>\n`
    yield* components(units, null, aid)
  }
  yield '</archdesc>\n</ead>\n'
}

/** Those of the units whose parents are not among them. */
export function topUnits(units: readonly Unit[]): readonly Unit[] {
  const inside = new Set(units.map((unit) => unit.id))
  return units.filter((unit) => unit.parentId === null || !inside.has(unit.parentId))
}

function* components(units: readonly Unit[], top: Unit | null, aid: FindingAid): Iterable<string> {
  if (units.length === 0) return
  yield '<dsc>\n'
  const open: Unit[] = []
  for (const unit of units) {
    while (open.length > 0 && open.at(-1)?.id !== unit.parentId) {
      open.pop()
      yield '</c>\n'
    }
    if (open.length === 0 && unit.parentId !== top?.id && top) throw new Error(`${unit.id} comes before its parent`)
    yield `<c level="${unit.level}">\n${body(unit, aid)}`
    open.push(unit)
  }
  yield `${'</c>\n'.repeat(open.length)}</dsc>\n`
}

function control({ recordId, title, agency, at, unreviewed }: FindingAid): string {
  const event = [
    '<eventtype value="created"/>',
    xmlText('eventdatetime', at, { standarddatetime: at }),
    '<agenttype value="machine"/>',
    xmlText('agent', 'Fonds'),
    ...(unreviewed ? [xmlText('eventdescription', shareSaid(unreviewed))] : []),
  ]
  return [
    '<control>',
    xmlText('recordid', recordId),
    `<filedesc><titlestmt>${xmlText('titleproper', title)}</titlestmt></filedesc>`,
    '<maintenancestatus value="derived"/>',
    `<maintenanceagency>${xmlText('agencyname', agency)}</maintenanceagency>`,
    `<maintenancehistory><maintenanceevent>${event.join('')}</maintenanceevent></maintenancehistory>`,
    '</control>',
  ].join('\n')
}

/** In `control`, for `processinfo` is what archivists write. */
function shareSaid({ texts, values }: Unreviewed): string {
  const texted = `${texts.unreviewed} of ${texts.all} texts of pages`
  return `Not reviewed by a person: ${texted}; ${values.unreviewed} of ${values.all} values, made by machine.`
}

/** The archive of all units, unmarked: what a unit itself says of its archive has a mark. */
function keptBy({ archive }: FindingAid): readonly string[] {
  return archive ? [wrapped('repository', {}, nameIn(archive.name, archive))] : []
}

/** What a unit says: `did`, then the elements beside it, access points last. */
function body(unit: Unit, { book, beside }: FindingAid, kept: readonly string[] = []): string {
  const { id, description } = unit
  const written = { did: new Map<string, string[]>(), block: [] as string[], access: [] as string[] }
  for (const rule of [...CORE_FIELDS, ...rulesBeside([{ description }], book)]) {
    for (const value of description[rule.name] ?? []) {
      const record = value.authority && beside?.authorities.get(value.authority)
      const element = elementFor(rule, record)
      const text = valueElement({ element, rule, record }, value)
      const place = placeOf(element)
      if (place === 'did') written.did.set(element, [...(written.did.get(element) ?? []), text])
      else written[place].push(text)
    }
  }
  if (kept.length > 0) written.did.set('repository', [...kept, ...(written.did.get('repository') ?? [])])
  const did = DID_ELEMENTS.flatMap((element) => written.did.get(element) ?? [])
  did.push(...pageElements(beside?.pages.get(id) ?? []))
  written.access.push(...(beside?.places.get(id) ?? []).map((place) => placeElement(unit, place)))
  // A `did` must say something.
  const lines = ['<did>', ...(did.length === 0 ? ['<unittitle/>'] : did), '</did>', ...written.block]
  if (written.access.length > 0) lines.push('<controlaccess>', ...written.access, '</controlaccess>')
  return `${lines.join('\n')}\n`
}

/** Names of agents are told by whether they are persons, families or bodies, where their record says so. */
function elementFor(rule: FieldRule, record: Authority | undefined): string {
  const element = elementOf(rule)
  const isName = element === 'persname' || element === 'subject' || element === 'genreform'
  return isName && record ? NAME_ELEMENTS[record.kind] : element
}

interface Writing {
  readonly element: string
  readonly rule: FieldRule
  /** The record that the value means. */
  readonly record: Authority | undefined
}

function valueElement({ element, rule, record }: Writing, value: DescribedValue): string {
  const attributes = marksOf(element, rule, value)
  const text = value.text
  switch (element) {
    case 'unitdate':
      return wrapped(element, { ...attributes, calendar: value.calendar, normal: normalDate(value.edtf) }, inline(text))
    case 'origination':
    case 'repository':
      return wrapped(element, attributes, nameIn(text, record))
    case 'langmaterial':
      return wrapped(element, attributes, wrapped('language', { langcode: languageCode(text) }, inline(text)))
    case 'persname':
    case 'corpname':
    case 'famname':
    case 'geogname':
    case 'subject':
    case 'genreform': {
      const known = record ? recordAttributes(record) : {}
      return wrapped(element, { ...attributes, ...known }, `<part>${inline(text)}</part>`)
    }
    default:
      return placeOf(element) === 'did'
        ? wrapped(element, attributes, inline(text))
        : wrapped(element, attributes, record ? `<p>${nameIn(text, record)}</p>` : blocks(text))
  }
}

/** A name within another element; a record of a subject or a genre has no element there, and is not told. */
function nameIn(text: string, record: Authority | undefined): string {
  const element = record ? NAME_ELEMENTS[record.kind] : 'name'
  const part = `<part>${inline(text)}</part>`
  const isAgent = record && element !== 'subject' && element !== 'genreform'
  return isAgent ? wrapped(element, recordAttributes(record), part) : `<name>${part}</name>`
}

/** The field, then what a date says beside its wording, in this order: '-' where it has no EDTF, though its wording could be read. */
function marksOf(element: string, rule: FieldRule, { text, edtf, calendar, language }: DescribedValue): XmlAttributes {
  const isReadable = rule.kind === 'date' && edtf === undefined && dateSaid(text, { dayFirst: true }).edtf !== undefined
  const said = calendar === undefined && !isReadable ? [edtf] : [edtf ?? NO_EDTF, calendar]
  const isPlain = fieldNearest(element) === rule.name && said.join('') === '' && element !== 'repository'
  const mark = [`${MARK}${rule.name}`, ...said].filter((part) => part !== undefined).join(' ')
  return {
    altrender: isPlain ? undefined : mark,
    encodinganalog: rule.crosswalk.isad === undefined ? undefined : `ISAD(G) ${rule.crosswalk.isad}`,
    lang: language,
  }
}

/** Each line is a paragraph, so that the lines come back. */
function blocks(text: string): string {
  return text
    .split('\n')
    .map((line) => xmlText('p', line))
    .join('')
}

function inline(text: string): string {
  return text.split('\n').map(escapeXml).join('<lb/>')
}

function wrapped(name: string, attributes: XmlAttributes, inner: string): string {
  return `<${name}${attributesText(attributes)}>${inner}</${name}>`
}

/** ISO 8601, a slash between the ends of an interval; undefined where an end is open or nothing is known. */
function normalDate(edtf: string | undefined): string | undefined {
  const check = edtf === undefined ? null : readEdtf(edtf)
  if (!check?.ok) return undefined
  const { from, to } = edtfInterval(check.value)
  if (!Number.isFinite(from) || !Number.isFinite(to)) return undefined
  const [first, last] = [isoOfDay(from), isoOfDay(to)]
  return first === last ? first : `${first}/${last}`
}

function languageCode(tag: string): string | undefined {
  return LANGUAGE_CODES[tag.split('-')[0]?.toLowerCase() ?? '']
}
