import { CALENDARS } from '../../dates/date-reading.ts'
import { readEdtf } from '../../dates/edtf-read.ts'
import { isShippedField, SHIPPED_BOOK } from '../../domain/fields/catalogue.ts'
import type { FieldName } from '../../domain/fields/field.ts'
import { OWN_FIELD } from '../../domain/fields/template.ts'
import { LEVELS, type Level } from '../../domain/unit.ts'
import { XmlError } from '../xml/xml-error.ts'
import { childNamed, descendants, elementsOf, localName, plainText } from '../xml/xml-find.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { linesOf, scanXml } from '../xml/scan-xml.ts'
import { fieldNearest, LANGUAGE_CODES, MARK, NO_EDTF } from './ead-elements.ts'
import { pagesIn, placeIn, recordIn, type FoundPage, type FoundPlace, type FoundRecord } from './read-ead-beside.ts'

/** A value as a finding aid has it. */
export interface FoundValue {
  readonly text: string
  readonly edtf?: string
  /** Of a date: the calendar of its wording. */
  readonly calendar?: string
  /** Of a date without an EDTF: its wording is not to be read. */
  readonly unread?: true
  readonly language?: string
  /** The record that it means. */
  readonly record?: FoundRecord
}

/** A unit as a finding aid has it, with its parts. */
export interface FoundUnit {
  readonly level: Level
  readonly values: ReadonlyMap<FieldName, readonly FoundValue[]>
  readonly places: readonly FoundPlace[]
  readonly pages: readonly FoundPage[]
  /** The line of the file at which it begins, from 1. */
  readonly line: number
  readonly children: readonly FoundUnit[]
}

/** A finding aid: its title, its units from the top, and what of it no field takes, by element with how often. */
export interface FoundAid {
  readonly title: string
  readonly units: readonly FoundUnit[]
  readonly unread: ReadonlyMap<string, number>
  /** The archive that keeps all of it, as the description at the top has it; absent where it does not say. */
  readonly repository?: FoundValue
}

/**
 * Reads a finding aid of any maker, EAD3 or EAD 2002: every element that a field is written as or that is near one, nested
 * components c and c01 to c12, paragraphs as lines. A collection that only holds several units, as write-ead3 makes it,
 * is not a unit itself. Throws an XmlError with the place where the file is not well-formed, or is no EAD.
 */
export function readEad(text: string): FoundAid {
  // Whether it is well-formed is for the parser to say; where its elements stand, the scan knows.
  readXml(text)
  const scan = scanXml(text)
  const { root } = scan
  const archdesc = childNamed(root, 'archdesc')
  if (localName(root) !== 'ead' || !archdesc) throw new XmlError('xml-damaged', 'no <ead> with <archdesc> (1:1)')
  const unread = new Map<string, number>()
  const title = titleOf(root)
  const lineAt = linesOf(text)
  const found: FoundValue[] = []
  const top = unitOf(archdesc, {
    unread,
    depth: 0,
    lineOf: (element) => lineAt(scan.spanOf(element).from),
    keptBy: (value) => found.push(value),
  })
  const [repository] = found
  const holdsOnly = archdesc.attributes['level'] === 'collection' && isOnlyTitle(top, title)
  return { title, units: holdsOnly ? top.children : [top], unread, ...(repository ? { repository } : {}) }
}

/** EAD3 calls `control` what EAD 2002 calls `eadheader`. */
function titleOf(root: XmlElement): string {
  const head = childNamed(root, 'control') ?? childNamed(root, 'eadheader')
  return plainText(childNamed(childNamed(childNamed(head, 'filedesc'), 'titlestmt'), 'titleproper'))
}

function isOnlyTitle({ values, places, pages }: FoundUnit, title: string): boolean {
  return values.size === 1 && places.length + pages.length === 0 && values.get('title')?.[0]?.text === title
}

interface Reading {
  readonly unread: Map<string, number>
  readonly depth: number
  readonly lineOf: (element: XmlElement) => number
  /** Told of the archive that keeps the whole; absent below the top. */
  readonly keptBy?: (value: FoundValue) => void
}

/** EAD 2002 counts to 12; nobody has this many levels, and a file that has them is made to do harm. */
const DEEPEST = 64

function unitOf(element: XmlElement, reading: Reading): FoundUnit {
  const { unread, depth, lineOf } = reading
  const line = lineOf(element)
  if (depth > DEEPEST) throw new XmlError('xml-damaged', `<${element.name}> in ${depth} others (${line}:1)`)
  const values = new Map<FieldName, FoundValue[]>()
  const children: FoundUnit[] = []
  const places: FoundPlace[] = []
  const pages: FoundPage[] = []
  const within = { unread, lineOf, depth: depth + 1 }
  const say = (child: XmlElement): void => {
    const place = placeIn(child)
    const files = PAGES.has(localName(child)) ? pagesIn(child) : []
    pages.push(...files)
    if (place) places.push(place)
    if (place || files.length > 0) return
    const found = valueOf(child)
    // Fonds marks what a unit itself says of its archive.
    if (found?.field === 'repositoryCode' && localName(child) === 'repository' && reading.keptBy && !markOf(child)) {
      if (found.value.text !== '') reading.keptBy(found.value)
    } else if (!found) unread.set(localName(child), (unread.get(localName(child)) ?? 0) + 1)
    else if (found.value.text !== '') values.set(found.field, [...(values.get(found.field) ?? []), found.value])
  }
  for (const child of elementsOf(element)) {
    const name = localName(child)
    if (name === 'did') partsOfDid(child).forEach(say)
    else if (name === 'controlaccess') accessPoints(child).forEach(say)
    else if (name === 'descgrp') elementsOf(child).forEach((part) => localName(part) === 'head' || say(part))
    else if (name === 'dsc') for (const part of elementsOf(child)) readComponent(part, children, within)
    else if (isComponent(name)) readComponent(child, children, within)
    else if (name !== 'head') say(child)
  }
  return { level: levelOf(element), values, children, places, pages, line }
}

/** Elements that hold files. */
const PAGES = new Set(['dao', 'daoset', 'daogrp', 'daoloc'])

/** A set of extents is its members; a date within a title, as EAD 2002 may have it, is the unit's. */
function partsOfDid(did: XmlElement): readonly XmlElement[] {
  return elementsOf(did).flatMap((child) => {
    const name = localName(child)
    if (name === 'physdescset') return elementsOf(child)
    return name === 'unittitle' ? [child, ...descendants(child, (part) => localName(part) === 'unitdate')] : [child]
  })
}

function readComponent(element: XmlElement, children: FoundUnit[], reading: Reading): void {
  if (isComponent(localName(element))) children.push(unitOf(element, reading))
}

function isComponent(name: string): boolean {
  return /^c(?:\d\d)?$/.test(name)
}

function accessPoints(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    localName(child) === 'controlaccess' ? accessPoints(child) : localName(child) === 'head' ? [] : [child],
  )
}

/** Levels that ISAD(G) has no name for stand where others would put them. */
const OTHER_LEVELS: Readonly<Record<string, Level>> = {
  collection: 'fonds',
  recordgrp: 'fonds',
  subgrp: 'subfonds',
  class: 'series',
}

function levelOf({ attributes }: XmlElement): Level {
  const level = attributes['level'] ?? ''
  return LEVELS.find((known) => known === level) ?? OTHER_LEVELS[level] ?? 'file'
}

interface Found {
  readonly field: FieldName
  readonly value: FoundValue
}

function valueOf(element: XmlElement): Found | null {
  const mark = markOf(element)
  const field = mark?.field ?? fieldNearest(localName(element))
  if (field === undefined) return null
  const language = element.attributes['lang']
  const name = localName(element)
  const edtf = mark ? mark.edtf : name === 'unitdatestructured' ? structuredEdtf(element) : edtfOf(element)
  const calendar = mark ? mark.calendar : calendarOf(element)
  const record = recordIn(element)
  return {
    field,
    value: {
      text: textIn(element, field),
      ...(edtf === undefined ? {} : { edtf }),
      ...(calendar === undefined ? {} : { calendar }),
      ...(mark?.unread ? { unread: true } : {}),
      ...(language === undefined ? {} : { language }),
      ...(record ? { record } : {}),
    },
  }
}

interface Mark {
  readonly field: FieldName
  readonly edtf?: string
  readonly calendar?: string
  readonly unread?: true
}

function markOf({ attributes }: XmlElement): Mark | null {
  const [name = '', edtf, said] = (attributes['altrender'] ?? '').split(' ')
  const field = name.startsWith(MARK) ? name.slice(MARK.length) : ''
  if (!isShippedField(field) && !field.startsWith(OWN_FIELD)) return null
  const calendar = CALENDARS.find((known) => known === said)
  const beside = {
    ...(calendar === undefined ? {} : { calendar }),
    ...(edtf === NO_EDTF ? { unread: true as const } : {}),
  }
  return edtf !== undefined && readEdtf(edtf).ok ? { field, edtf, ...beside } : { field, ...beside }
}

/**
 * What other makers say of the calendar of a date. That it is the Gregorian is in every date that some programs write: it says
 * nothing of the wording.
 */
function calendarOf(element: XmlElement): string | undefined {
  const said = element.attributes['calendar']?.trim().toLowerCase()
  return CALENDARS.find((known) => known === said && known !== 'gregorian')
}

/** `normal` of other makers: ISO 8601, an interval with a slash, days also without hyphens. */
function edtfOf({ attributes }: XmlElement): string | undefined {
  const normal = (attributes['normal'] ?? '').trim()
  const hyphened = normal.replaceAll(/\b(\d{4})(\d{2})(\d{2})\b/g, '$1-$2-$3')
  const [from, to] = hyphened.split('/')
  const edtf = from !== undefined && from === to ? from : hyphened
  return edtf !== '' && readEdtf(edtf).ok ? edtf : undefined
}

/** Of `datesingle`, `daterange` and `dateset`: their standard dates, where each has one. */
function structuredEdtf(element: XmlElement): string | undefined {
  const standard = (child: XmlElement | undefined): string => child?.attributes['standarddate']?.trim() ?? ''
  const [date] = elementsOf(element)
  if (!date || localName(date) === 'dateset') return undefined
  const isRange = localName(date) === 'daterange'
  const edtf = isRange
    ? `${standard(childNamed(date, 'fromdate'))}/${standard(childNamed(date, 'todate'))}`
    : standard(date)
  return edtf !== '' && edtf !== '/' && readEdtf(edtf).ok ? edtf : undefined
}

/** Parts of dates and extents that stand for themselves. */
const STRUCTURED = new Set(['datesingle', 'fromdate', 'todate', 'quantity', 'unittype'])
const SEPARATOR: Readonly<Record<string, string>> = { fromdate: '–', quantity: ' ' }

function textIn(element: XmlElement, field: FieldName): string {
  if (SHIPPED_BOOK.rule(field).kind === 'language') return languageIn(element)
  const structured = descendants(element, (child) => STRUCTURED.has(localName(child)))
  if (structured.length > 0)
    return structured
      .map(plainText)
      .filter(Boolean)
      .join(SEPARATOR[localName(structured[0] ?? element)] ?? ', ')
  const paragraphs = descendants(element, (child) => localName(child) === 'p')
  if (paragraphs.length > 0) return paragraphs.map(lineText).join('\n').trim()
  const parts = descendants(element, (child) => localName(child) === 'part')
  if (parts.length > 0) return parts.map((part) => lineText(part).trim()).join(', ')
  return lineText(element).trim()
}

/** A tag as Fonds writes it; else that of the code; else the words. */
function languageIn(element: XmlElement): string {
  const [language] = descendants(element, (child) => localName(child) === 'language')
  const said = plainText(language ?? element)
  const code = language?.attributes['langcode']
  const tag = Object.keys(LANGUAGE_CODES).find((known) => LANGUAGE_CODES[known] === code)
  const isTag = LANGUAGE_CODES[said.split('-')[0]?.toLowerCase() ?? ''] !== undefined
  return isTag ? said : (tag ?? said)
}

/** Line ends that only lay the file out are spaces; `lb` is a line's end. */
function lineText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll(/\s*\n\s*/g, ' ')
      return localName(child) === 'lb' ? '\n' : lineText(child)
    })
    .join('')
}
