import { plainHeading, sheetColumnOf } from '../arrangement/sheet-columns.ts'
import { FIELDS, type FieldBook } from '../domain/fields/catalogue.ts'
import type { FieldName } from '../domain/fields/field.ts'
import { SHIPPED_TEMPLATES } from '../domain/fields/shipped-templates.ts'
import { columnOf } from '../formats/csv/columns.ts'
import { partsOfHeading, QUALITIES, type Quality } from '../formats/csv/qualities.ts'
import { isMessageKey, messages } from '../messages/index.ts'
import { isEdtfOfDate } from './row-cells.ts'

/**
 * What a column may say of a unit beside its fields: its id in the table and that (or the code) of the unit above it, its
 * level, the files of its pages, the codes of the units that it lies in, its leaves, the EDTF of its date, where it is
 * about.
 */
export const UNIT_MEANINGS = [
  'id',
  'parent',
  'level',
  'path',
  'archive',
  'fonds',
  'series',
  'file',
  'item',
  'leaf',
  'edtf',
  'place',
  'latitude',
  'longitude',
] as const
/** One of them. */
export type UnitMeaning = (typeof UNIT_MEANINGS)[number]
/** What a column holds: something of the unit, one of its fields by name, or a quality of the values of one. */
export type Meaning = UnitMeaning | `field:${FieldName}` | `${Quality}:${FieldName}`

/** The name of the field that a column holds; null for something else. */
export function fieldOf(meaning: Meaning): FieldName | null {
  return meaning.startsWith('field:') ? meaning.slice('field:'.length) : null
}

/** The quality that a column holds, and of which field; null for something else. The EDTF of the date is no such column. */
export function qualityOf(meaning: Meaning): { readonly quality: Quality; readonly field: FieldName } | null {
  const at = meaning.indexOf(':')
  const quality = at < 0 ? undefined : QUALITIES.find((each) => each === meaning.slice(0, at))
  return quality ? { quality, field: meaning.slice(at + 1) } : null
}

/** The meaning of a column that holds a quality of a field. */
export function qualityMeaning(field: FieldName, quality: Quality): Meaning {
  return isEdtfOfDate(field, quality) ? 'edtf' : `${quality}:${field}`
}

/** The fields that columns tell of: the column of EDTF tells of the date, and leaves of a unit are a field of it. */
export function fieldsTold(columns: readonly (Meaning | null)[]): ReadonlySet<FieldName> {
  const names = columns.flatMap((meaning) =>
    meaning === null ? [] : (fieldOf(meaning) ?? qualityOf(meaning)?.field ?? []),
  )
  const beside = { edtf: 'date', leaf: 'leaves' } as const
  const more = (['edtf', 'leaf'] as const).flatMap((meaning) => (columns.includes(meaning) ? [beside[meaning]] : []))
  return new Set([...names, ...more])
}

/** Whether some column names authority records. */
export function namesRecords(columns: readonly (Meaning | null)[]): boolean {
  return columns.some((meaning) => meaning !== null && qualityOf(meaning)?.quality === 'authority')
}

/** Whether a text, kept by an older program, is a meaning of today; `book` tells of the fields. */
export function isMeaning(text: unknown, book: FieldBook): text is Meaning {
  if (typeof text !== 'string') return false
  if ((UNIT_MEANINGS as readonly string[]).includes(text)) return true
  // What it says is looked at.
  const name = fieldOf(text as Meaning) ?? qualityOf(text as Meaning)?.field ?? ''
  return FIELDS.some((rule) => rule.name === name) || book.own.some((rule) => rule.name === name)
}

/** Headings of inventories and of exports of other archive programs (AtoM, ArchivesSpace), signs and spaces aside. */
const OTHERWISE: Readonly<Partial<Record<Meaning, string>>> = {
  id: 'id|legacyid|ид|unitid|mã đơn vị',
  parent: 'parent|parentid|parentcode|parent code|родитель|id родителя|шифр родителя|вышестоящая единица|cha|đơn vị cha|đơn vị cấp trên',
  level: 'level|levelofdescription|уровень|уровень описания|cấp|cấp mô tả|cấp độ mô tả|деңгей',
  path: 'digitalobjectpath|digitalobjecturi|имя файла скана|сканы|файлы|các tệp|tên ảnh',
  fonds: '№ фонда|номер фонда|фонд №|số phông|phông số|қор|fonds number',
  series: '№ описи|номер описи|опись №|số mục lục|тізімдеме|series number',
  file: '№ дела|номер дела|дело №|№ ед. хр.|номер единицы хранения|№ единицы хранения|số hồ sơ|ký hiệu hồ sơ|іс|file code',
  item: '№ документа|номер документа|số văn bản|құжат',
  leaf: '№ листа|№ листов|номер листа|номера листов|листы дела|номера листов дела|л.л.|лл.|tờ số|từ tờ đến tờ|số tờ từ đến|парақ|leaves|folios',
  place: 'placeaccesspoints|место|места|địa danh|places',
  edtf: 'edtf|дата edtf|ngày edtf',
  'field:title': 'заголовок дела|название дела|наименование|tên hồ sơ|tên|unittitle|тақырып',
  'field:referenceCode': 'код|шифр дела|архивный шифр|mã|ký hiệu|code|refcode|component id',
  'field:date': 'eventdates|дата документа|крайние даты дела|thời gian bắt đầu kết thúc|ngày tháng năm|күні|unitdate',
  'field:dateStart': 'крайние даты начало|крайние даты начальная|дата начала|начальная дата|thời gian bắt đầu|thời gian từ',
  'field:dateEnd': 'крайние даты конец|крайние даты конечная|дата окончания|конечная дата|thời gian kết thúc|thời gian đến',
  'field:extent': 'extentandmedium|объем|объём|số lượng',
  'field:creator': 'eventactors|creators',
  'field:description': 'scopeandcontent|scope and content|краткое содержание документа',
  'field:subject': 'subjectaccesspoints|subjects|темы|chủ đề',
  'field:originalsLocation': 'locationoforiginals',
  'field:copiesLocation': 'locationofcopies',
  'field:relatedUnits': 'relatedunitsofdescription',
  'field:note': 'generalnote|примеч.|комментарий|комментарии',
  'field:leafCount': 'листов|кол-во листов|число листов|количество л.|số tờ',
  'field:pageCount': 'страниц|кол-во страниц|số trang',
} // prettier-ignore

const lookedUp = (heading: string): string => plainHeading(heading).replaceAll(' ', '')

let labelled: ReadonlyMap<string, Meaning> | null = null

/** What fields are called, in every language of the interface: by themselves, and in the templates that ship. */
function byLabel(): ReadonlyMap<string, Meaning> {
  if (labelled) return labelled
  const made = new Map<string, Meaning>()
  const add = (key: string, field: FieldName): void => {
    const words = isMessageKey(key) ? Object.values(messages[key]) : []
    for (const word of words) if (!made.has(lookedUp(word))) made.set(lookedUp(word), `field:${field}`)
  }
  for (const { name } of FIELDS) add(`describe.field.${name}`, name)
  for (const { fields } of SHIPPED_TEMPLATES)
    for (const { field, wording } of fields) if (wording) add(`describe.wording.${wording}`, field)
  labelled = made
  return made
}

const BY_HEADING: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(OTHERWISE).flatMap(([meaning, headings = '']) =>
    // The keys are meanings.
    headings.split('|').map((heading) => [lookedUp(heading), meaning as Meaning] as const),
  ),
)

/** Columns of an export that tell what is known anyway. */
function isTold(name: string): name is 'pages' | 'place@then' | 'place@certainty' {
  return name === 'pages' || name === 'place@then' || name === 'place@certainty'
}

/** Between the parts of a heading that stand one below the other. */
export const TWO_HEADINGS = ' / '

/**
 * What a column holds by its heading: names of fields, words of inventories in the three languages; null if unknown. Of one in
 * several parts what all say together, else the lowest that is known.
 */
export function meaningOf(heading: string, book: FieldBook): Meaning | null {
  const parts = heading.split(TWO_HEADINGS)
  const whole = meaningOfOne(heading, book)
  if (whole !== null || parts.length === 1) return whole
  return parts.toReversed().reduce<Meaning | null>((known, part) => known ?? meaningOfOne(part, book), null)
}

function meaningOfOne(heading: string, book: FieldBook): Meaning | null {
  const key = lookedUp(heading)
  if (key === '') return null
  const parts = partsOfHeading(heading)
  if (parts) return qualityMeant(parts, book)
  const csv = columnOf(heading, book)
  if (csv?.kind === 'field') return `field:${csv.rule.name}`
  if (csv?.kind === 'other') return csv.name === 'file' ? 'path' : isTold(csv.name) ? null : csv.name
  const known = BY_HEADING.get(key)
  if (known) return known
  const column = sheetColumnOf(heading)
  if (column !== null) return isUnitMeaning(column) ? column : `field:${column}`
  return byLabel().get(key) ?? null
}

function qualityMeant(
  { field, quality }: NonNullable<ReturnType<typeof partsOfHeading>>,
  book: FieldBook,
): Meaning | null {
  const meaning = meaningOf(field, book)
  const name = meaning === null ? null : fieldOf(meaning)
  return name === null ? null : qualityMeaning(name, quality)
}

function isUnitMeaning(text: string): text is UnitMeaning {
  return (UNIT_MEANINGS as readonly string[]).includes(text)
}

/** What each column holds by its heading. What can be said once is of the first column that says it. */
export function meaningsOf(header: readonly string[], book: FieldBook): readonly (Meaning | null)[] {
  const taken = new Set<Meaning>()
  return header.map((heading) => {
    const meaning = meaningOf(heading, book)
    if (meaning === null || (taken.has(meaning) && !isRepeatable(meaning, book))) return null
    taken.add(meaning)
    return meaning
  })
}

/** Several columns may hold a field that has several values. */
export function isRepeatable(meaning: Meaning, book: FieldBook): boolean {
  const name = fieldOf(meaning)
  return name !== null && book.rule(name).repeatable
}

/** Spreadsheets with the same headings in the same order have the same signature. */
export function signatureOf(header: readonly string[]): string {
  return header.map(lookedUp).join('|')
}
