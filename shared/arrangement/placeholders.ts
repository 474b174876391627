import { fold } from '../text/fold.ts'

/** What a pattern can name: the parts of a reference code, the leaf, and what describes. */
export const PLACEHOLDERS = [
  'archive',
  'fonds',
  'series',
  'file',
  'item',
  'leaf',
  'side',
  'page',
  'number',
  'title',
  'date',
] as const
/** The name of a part of a pattern, as it is kept. */
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** The languages in which placeholders can be written. */
export type PatternLanguage = 'vi' | 'ru' | 'en'

/** How each is written in a pattern; all are understood whatever the interface speaks. */
const NAMES: Readonly<Record<PatternLanguage, Readonly<Record<Placeholder, string>>>> = {
  en: {
    archive: 'archive',
    fonds: 'fonds',
    series: 'series',
    file: 'file',
    item: 'item',
    leaf: 'leaf',
    side: 'side',
    page: 'page',
    number: 'number',
    title: 'title',
    date: 'date',
  },
  vi: {
    archive: 'lưu trữ',
    fonds: 'phông',
    series: 'mục lục',
    file: 'hồ sơ',
    item: 'văn bản',
    leaf: 'tờ',
    side: 'mặt',
    page: 'trang',
    number: 'số',
    title: 'tiêu đề',
    date: 'ngày',
  },
  ru: {
    archive: 'архив',
    fonds: 'фонд',
    series: 'опись',
    file: 'дело',
    item: 'документ',
    leaf: 'лист',
    side: 'сторона',
    page: 'страница',
    number: 'номер',
    title: 'заголовок',
    date: 'дата',
  },
}

const BY_NAME = new Map(
  Object.values(NAMES).flatMap((names) => PLACEHOLDERS.map((placeholder) => [fold(names[placeholder]), placeholder])),
)

/** The placeholder of a name in any of the languages, accents and case aside; undefined for any other word. */
export function placeholderOf(name: string): Placeholder | undefined {
  return BY_NAME.get(fold(name.trim()))
}

/** How the placeholder is written in a pattern, in that language. */
export function placeholderName(placeholder: Placeholder, language: PatternLanguage): string {
  return NAMES[language][placeholder]
}
