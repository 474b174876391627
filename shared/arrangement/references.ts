import type { Tradition } from '../domain/arrangement.ts'
import type { Level } from '../domain/unit.ts'

/** A level that a reference code has a number for. */
export type CodedLevel = Extract<Level, 'fonds' | 'series' | 'file' | 'item'>

/** A unit by its level and the number that it has there. */
export interface CodePart {
  readonly level: CodedLevel
  readonly code: string
}

/** 'Ф. 25', 'phông 25'. After GOST R 7.0.5-2008 in Russian. */
const IN_CODES: Readonly<Record<Exclude<Tradition, 'plain'>, Readonly<Record<CodedLevel, string>>>> = {
  ru: { fonds: 'Ф.', series: 'Оп.', file: 'Д.', item: 'Док.' },
  vi: { fonds: 'phông', series: 'mục lục', file: 'hồ sơ', item: 'văn bản' },
}

const IN_TITLES: Readonly<Record<Tradition, Readonly<Record<CodedLevel, string>>>> = {
  ru: { fonds: 'Фонд', series: 'Опись', file: 'Дело', item: 'Документ' },
  vi: { fonds: 'Phông', series: 'Mục lục', file: 'Hồ sơ', item: 'Văn bản' },
  plain: { fonds: 'Fonds', series: 'Series', file: 'File', item: 'Item' },
}

/**
 * The reference code of a unit from the codes above it and its own: 'РГИА. Ф. 223. Оп. 1. Д. 25',
 * 'Q3, phông 5, mục lục 1, hồ sơ 10', 'ANOM/GGI/65234'.
 */
export function referenceCode(archive: string, parts: readonly CodePart[], tradition: Tradition): string {
  const own = parts.map(({ level, code }) => {
    const shown = shownCode(code)
    return tradition === 'plain' ? shown : `${IN_CODES[tradition][level]} ${shown}`
  })
  const separator = { ru: '. ', vi: ', ', plain: '/' }[tradition]
  return [...(archive === '' ? [] : [archive]), ...own].join(separator)
}

/** What a unit is called until somebody gives it a title: 'Дело 25', 'Hồ sơ 10'. */
export function codeTitle({ level, code }: CodePart, tradition: Tradition): string {
  return `${IN_TITLES[tradition][level]} ${shownCode(code)}`
}

/** How codes are worded where nobody says: as the letters are of a pattern, of headings, of the name of a file. */
export function traditionOf(text: string): Tradition {
  const plain = text.normalize('NFC')
  if (/\p{Script=Cyrillic}/u.test(plain)) return 'ru'
  return /[ăâđêôơưạ-ỹ]/iu.test(plain) ? 'vi' : 'plain'
}

/** Without the zeros that only keep names in order. */
function shownCode(code: string): string {
  return code.replace(/^0+(?=\d)/, '')
}
