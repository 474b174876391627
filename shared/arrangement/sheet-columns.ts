import type { SheetColumn } from '../domain/arrangement.ts'
import { CORE_FIELDS } from '../domain/fields/catalogue.ts'
import { fold } from '../text/fold.ts'

/** What columns are called in spreadsheets of the three languages, accents, case and signs aside. */
const HEADINGS: Readonly<Record<SheetColumn, readonly string[]>> = {
  path: [
    'file',
    'filename',
    'file name',
    'scan',
    'image',
    'имя файла',
    'файл',
    'скан',
    'tệp',
    'tên tệp',
    'tệp tin',
    'ảnh',
  ],
  archive: ['archive', 'архив', 'lưu trữ', 'cơ quan lưu trữ', 'mã cơ quan lưu trữ'],
  fonds: ['fonds', 'фонд', 'ф', 'phông', 'mã phông', 'phông số'],
  series: ['series', 'inventory', 'опись', 'оп', 'mục lục', 'mục lục số'],
  file: [
    'dossier',
    'file number',
    'file no',
    'дело',
    'д',
    'единица хранения',
    'ед хр',
    'hồ sơ',
    'hồ sơ số',
    'mã hồ sơ',
  ],
  item: ['item', 'document', 'document number', 'документ', 'номер документа', 'văn bản', 'văn bản số', 'số văn bản'],
  leaf: ['leaf', 'folio', 'лист', 'листы', 'л', 'tờ', 'tờ số'],
  title: ['title', 'заголовок', 'название', 'tiêu đề', 'tiêu đề hồ sơ', 'trích yếu', 'trích yếu nội dung'],
  referenceCode: ['identifier', 'reference code', 'шифр', 'ký hiệu tra cứu'],
  date: ['date', 'dates', 'дата', 'даты', 'крайние даты', 'ngày', 'thời gian', 'ngày tháng'],
  creator: ['creator', 'author', 'автор', 'фондообразователь', 'tác giả', 'cơ quan ban hành'],
  type: ['type', 'тип', 'loại'],
  language: ['language', 'язык', 'ngôn ngữ'],
  description: ['description', 'описание', 'аннотация', 'содержание', 'mô tả', 'nội dung', 'chú giải'],
  subject: ['subject', 'keywords', 'тема', 'ключевые слова', 'từ khóa'],
  rights: ['rights', 'права', 'quyền'],
  note: ['note', 'notes', 'примечание', 'примечания', 'ghi chú'],
}

/** Every meaning that a column can have, in the order in which they are offered. */
export const SHEET_COLUMNS: readonly SheetColumn[] = [
  'path',
  'archive',
  'fonds',
  'series',
  'file',
  'item',
  'leaf',
  ...CORE_FIELDS.map(({ name }) => name),
]

const BY_HEADING = new Map(
  SHEET_COLUMNS.flatMap((column) => HEADINGS[column].map((name) => [plainHeading(name), column] as const)),
)

/** A heading as it is compared: accents, case, signs and the prefixes of Dublin Core aside. */
export function plainHeading(heading: string): string {
  return fold(heading)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:dc|dcterms) /, '')
}

/** What a column holds by its heading; null for one that is not known. */
export function sheetColumnOf(heading: string): SheetColumn | null {
  return BY_HEADING.get(plainHeading(heading)) ?? null
}

/** What each column holds by its heading; null for one that is not known. Of two alike the first counts. */
export function recognisedColumns(header: readonly string[]): readonly (SheetColumn | null)[] {
  const taken = new Set<SheetColumn>()
  return header.map((heading) => {
    const column = sheetColumnOf(heading)
    if (column === null || taken.has(column)) return null
    taken.add(column)
    return column
  })
}
