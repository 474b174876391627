import type { DayNumber } from './day-number.ts'
import type { LunarDay } from './lunisolar.ts'

/** can: the ten stems, with their Chinese characters. */
const STEMS = ['giáp 甲', 'ất 乙', 'bính 丙', 'đinh 丁', 'mậu 戊', 'kỷ 己', 'canh 庚', 'tân 辛', 'nhâm 壬', 'quý 癸']

/** chi: the twelve branches, with their Chinese characters and other spellings. */
const BRANCHES = ['tý 子 tí', 'sửu 丑', 'dần 寅', 'mão 卯 mẹo', 'thìn 辰', 'tỵ 巳 tị', 'ngọ 午', 'mùi 未 vị', 'thân 申', 'dậu 酉', 'tuất 戌', 'hợi 亥'] // prettier-ignore

/** How a can-chi may be written, for patterns: a stem, a space, a branch in Vietnamese, or two Chinese characters. */
export const CAN_CHI = `(?:${names(STEMS, 0)}) (?:${names(BRANCHES, 0)}|tí|mẹo|tị|vị)|[${names(STEMS, 1, '')}][${names(BRANCHES, 1, '')}]`

/**
 * 0 (giáp tý) to 59 (quý hợi) for a can-chi in lower case, Vietnamese or Chinese; null for other words, and for pairs
 * that the cycle does not have (giáp sửu).
 */
export function canChiNumber(words: string): number | null {
  const [stemName = '', branchName = ''] = words.includes(' ') ? words.split(' ') : Array.from(words)
  const stem = STEMS.findIndex((entry) => entry.split(' ').includes(stemName))
  const branch = BRANCHES.findIndex((entry) => entry.split(' ').includes(branchName))
  if (stem < 0 || branch < 0 || stem % 2 !== branch % 2) return null
  // The one number below 60 that leaves `stem` of ten and `branch` of twelve.
  return (((6 * stem - 5 * branch) % 60) + 60) % 60
}

/** 'Giáp Tý' for 0 to 'Quý Hợi' for 59. */
export function canChiName(number: number): string {
  return [STEMS[number % 10], BRANCHES[number % 12]].map((entry = '') => capital(entry.split(' ')[0] ?? '')).join(' ')
}

/** The can-chi of a lunar year: 1984 is giáp tý. Source: the sixty-year cycle, counted without a break; AD 4 is giáp tý. */
export function canChiOfYear(year: number): number {
  return (((year - 4) % 60) + 60) % 60
}

/**
 * The can-chi of a month of a lunar year; a leap month has none of its own. Source: Ho Ngoc Duc, "Thuật toán tính âm lịch":
 * the stem is (12·year + month + 3) mod 10, and the eleventh month is a month of tý.
 */
export function canChiOfMonth({ year, month }: Pick<LunarDay, 'year' | 'month'>): number {
  const stem = (((12 * year + month + 3) % 10) + 10) % 10
  const branch = (month + 1) % 12
  return (((6 * stem - 5 * branch) % 60) + 60) % 60
}

/** The can-chi of a day. Source: Ho Ngoc Duc, as above: stem (JD + 9) mod 10, branch (JD + 1) mod 12 of the Julian day. */
export function canChiOfDay(day: DayNumber): number {
  return (((day + 17) % 60) + 60) % 60
}

function names(list: readonly string[], at: number, between = '|'): string {
  return list.map((entry) => entry.split(' ')[at]).join(between)
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)
}
