import { FIELDS } from '../../domain/fields/catalogue.ts'
import type { FieldName, FieldRule } from '../../domain/fields/field.ts'

/** The namespace of EAD3, version 1.1.1. */
export const EAD3_NAMESPACE = 'http://ead3.archivists.org/schema/'

/** What `altrender` begins with where an element says which field of Fonds it is, so that it comes back as the same. */
export const MARK = 'fonds:'

/** In a mark, in the place of the EDTF of a date that has none. */
export const NO_EDTF = '-'

/** Elements that stand in `did`, in the order in which they are written. */
export const DID_ELEMENTS = [
  'unitid',
  'unittitle',
  'unitdate',
  'physdesc',
  'origination',
  'langmaterial',
  'repository',
  'container',
  'abstract',
  'materialspec',
] as const

/** Elements that stand in `controlaccess`. */
export const ACCESS_ELEMENTS = ['persname', 'corpname', 'famname', 'geogname', 'subject', 'genreform'] as const

/** How an element is written: in `did`, among the access points, or by itself with paragraphs. */
export type ElementPlace = 'did' | 'access' | 'block'

/** The element of a field. */
export function elementOf(rule: FieldRule): string {
  return rule.crosswalk.ead3 ?? 'odd'
}

/** Where an element stands. */
export function placeOf(element: string): ElementPlace {
  if ((DID_ELEMENTS as readonly string[]).includes(element)) return 'did'
  return (ACCESS_ELEMENTS as readonly string[]).includes(element) ? 'access' : 'block'
}

/** The field that is written as an element: of several the first of the catalogue, which is ISAD(G)'s. */
const FIELD_OF = new Map<string, FieldRule>([
  ...FIELDS.map((rule): [string, FieldRule] => [elementOf(rule), rule]).reverse(),
])

/** What elements of other makers are nearest to; Fonds says by a mark where it means another field. */
const NEAREST: Readonly<Record<string, FieldName>> = {
  unitdatestructured: 'date',
  physdescstructured: 'extent',
  persname: 'subject',
  corpname: 'subject',
  famname: 'subject',
  name: 'subject',
  occupation: 'subject',
  function: 'subject',
  title: 'subject',
  didnote: 'note',
  note: 'note',
  physloc: 'note',
  prefercite: 'note',
  legalstatus: 'accessConditions',
  separatedmaterial: 'relatedUnits',
  fileplan: 'arrangement',
}

/** The field that an element means where it does not say which; undefined where none is near. */
export function fieldNearest(element: string): FieldName | undefined {
  return NEAREST[element] ?? FIELD_OF.get(element)?.name
}

/** ISO 639-2/B codes of the languages that descriptions are likely to name, by BCP 47 tag. */
export const LANGUAGE_CODES: Readonly<Record<string, string>> = {
  vi: 'vie', ru: 'rus', en: 'eng', fr: 'fre', kk: 'kaz', zh: 'chi', lzh: 'chi', cu: 'chu', lo: 'lao', km: 'khm',
  tt: 'tat', ba: 'bak', uk: 'ukr', be: 'bel', kv: 'kom', ka: 'geo', hy: 'arm', az: 'aze', uz: 'uzb', ky: 'kir',
  tg: 'tgk', tk: 'tuk', et: 'est', lv: 'lav', lt: 'lit', pl: 'pol', fi: 'fin', mn: 'mon', de: 'ger', la: 'lat',
  ja: 'jpn', ko: 'kor', es: 'spa', pt: 'por', it: 'ita', ar: 'ara', fa: 'per', yi: 'yid',
} // prettier-ignore
