import { impossible, type Context, type DateWarning, type Found } from './date-reading.ts'
import { lunarFound } from './lunar-date.ts'
import { hanNumber, VIETNAMESE_NUMBER, vietnameseNumber } from './numerals.ts'
import { plainLetters, REIGN_NAMES, reignOf, yearOfReign } from './calendars/reigns.ts'
import type { Reign } from './calendars/reign-table.ts'
import { CAN_CHI, canChiName, canChiNumber, canChiOfYear } from './calendars/sexagenary.ts'

/** Where nothing but the cycle tells the year, it is one of these: the centuries whose papers are read most. */
const CYCLE_YEARS = { first: 1800, last: 1999 } as const

interface Parts {
  reign?: Reign | undefined
  count?: number
  canChi?: number
  year?: number
  month?: number
  leap: boolean
  day?: number
  until?: number
  season?: number
  /** Says by a word of its own that the lunar calendar is meant. */
  isLunar: boolean
}

const NUMBER = `(?:${VIETNAMESE_NUMBER})`
const REIGN = new RegExp(
  `(?:(?:nam thu (?<before>${plainLetters(NUMBER)})) )?(?:(?:nam|nien hieu|doi vua|doi|thoi vua|thoi|trieu vua|trieu|vua) )*(?<![\\p{L}])(?<reign>${REIGN_NAMES})(?![\\p{L}])`,
  'u',
)
const COUNT = new RegExp(
  `^(?: hoàng đế)?,?(?: năm)?(?: thứ)? ?(?<count>${NUMBER}|(?<=thứ )năm|đầu)(?: niên)?(?![\\p{L}/])`,
  'u',
)

/** A part of a lunar date, and what it says. Each is taken out where it is met. */
const PARTS: readonly (readonly [RegExp, (parts: Parts, groups: Readonly<Record<string, string>>) => void])[] = [
  [/(?<!\p{L})tết(?: nguyên đán)?(?!\p{L})/u, (parts) => Object.assign(parts, { month: 1, isLunar: true })],
  [
    /(?:vào )?(?<!\p{L})(?:mùa )?(?<season>xuân|hè|hạ|thu|đông)(?!\p{L})/u,
    (parts, { season = '' }) => void (parts.season = { xuân: 1, hè: 2, hạ: 2, thu: 3, đông: 4 }[season] ?? 1),
  ],
  [/\(?âm lịch\)?/u, (parts) => void (parts.isLunar = true)],
  [
    new RegExp(`(?:tuế thứ |năm )?(?<![\\p{L}])(?<pair>${CAN_CHI})(?: niên)?(?![\\p{L}])`, 'u'),
    (parts, { pair = '' }) => void (parts.canChi = canChiNumber(pair) ?? -1),
  ],
  [
    /(?:ngày )?(?<![\d/])(?<day>\d{1,2})[/.-](?<month>\d{1,2})(?![\d/])/u,
    (parts, { day, month }) => Object.assign(parts, { day: Number(day), month: Number(month) }),
  ],
  [
    /(?<part>thượng|trung|hạ) tuần/u,
    (parts, { part }) =>
      Object.assign(
        parts,
        { thượng: { day: 1, until: 10 }, trung: { day: 11, until: 20 }, hạ: { day: 21, until: 30 } }[part ?? ''],
      ),
  ],
  [
    new RegExp(`(?<!\\p{L})(?<before>nhuận )?(?<month>chính|${NUMBER}) nguyệt(?!\\p{L})`, 'u'),
    (parts, { month = '', before }) =>
      setMonth(parts, { month: month === 'chính' ? 'giêng' : month, ...present({ before }) }),
  ],
  [
    new RegExp(`(?<!\\p{L})(?:sơ )?(?<day>${NUMBER}) nhật(?!\\p{L})`, 'u'),
    (parts, { day = '' }) => Object.assign(parts, { day: vietnameseNumber(day) ?? 0 }),
  ],
  [/(?:ngày )?rằm/u, (parts) => Object.assign(parts, { day: 15, isLunar: true })],
  [
    new RegExp(`(?:ngày )?(?:mồng|mùng) (?<day>${NUMBER}|năm)(?![\\p{L}\\d])`, 'u'),
    (parts, { day = '' }) => Object.assign(parts, { day: vietnameseNumber(day) ?? 0, isLunar: true }),
  ],
  [
    new RegExp(`ngày (?<day>${NUMBER}|năm)(?![\\p{L}\\d])`, 'u'),
    (parts, { day = '' }) => Object.assign(parts, { day: vietnameseNumber(day) ?? 0 }),
  ],
  [
    new RegExp(
      `(?<before>nhuận )?tháng (?<inside>nhuận )?(?<month>giêng|chạp|${NUMBER}|năm)(?![\\p{L}\\d])(?<after> \\(?nhuận\\)?)?`,
      'u',
    ),
    (parts, groups) => setMonth(parts, groups),
  ],
  [/(?:năm )?\(?(?<!\d)(?<year>\d{4})(?!\d)\)?/u, (parts, { year }) => void (parts.year = Number(year))],
  [/(?:^|(?<=[ ,]))(?<day>\d{1,2})(?= *,? *$)/u, (parts, { day }) => void (parts.day ??= Number(day))],
]

/**
 * A date of the Vietnamese calendar in Vietnamese words, in any order: reign year or can-chi or a year of ours, month
 * (Giêng, Chạp, nhuận), day (mồng, rằm). null where something else is said, or nothing says that the calendar is lunar.
 */
export function vietnameseLunar(text: string, context: Context): Found | null {
  return lunarWords(text, context) ?? lunarWords(text.replace(PLACE, ''), context)
}

/** A letter's date begins with where it was written. */
const PLACE = /^[\p{L} .]+, ?(?=(?:ngày|mồng|mùng|tháng) )/u

function lunarWords(text: string, context: Context): Found | null {
  const parts: Parts = { leap: false, isLunar: context.style === 'lunar' }
  let rest = takeReign(text, parts)
  if (rest === null) return null
  for (const [pattern, note] of PARTS) {
    const match = pattern.exec(rest)
    if (!match) continue
    note(parts, present(match.groups))
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
  }
  if (/[^\s,.;()]/u.test(rest.replace(/(?<!\p{L})năm(?!\p{L})/u, ''))) return null
  return foundOf(parts)
}

/** The same in Chinese characters: 成泰十八年五月十四日, 嘉隆三年甲子閏四月. */
export function hanDate(text: string): Found | null {
  const match =
    /^(?<reign>\p{Script=Han}{2})(?<count>[元一二三四五六七八九十廿卅]+)年(?:歲次)?(?<pair>[甲乙丙丁戊己庚辛壬癸]\p{Script=Han})?[歲年]?(?:(?<leap>閏)?(?<month>[正一二三四五六七八九十臘]+)月(?:(?<day>初?[一二三四五六七八九十廿卅]+)日?)?)?$/u.exec(
      text.replace(/\s/gu, ''),
    )
  const groups = present(match?.groups)
  const reign = reignOf(groups['reign'] ?? '')
  if (!match || !reign) return null
  const numbers = (name: string) => (groups[name] === undefined ? undefined : (hanNumber(groups[name]) ?? 0))
  return foundOf({
    reign,
    count: numbers('count') ?? 0,
    ...(groups['pair'] === undefined ? {} : { canChi: canChiNumber(groups['pair']) ?? -1 }),
    ...present({ month: numbers('month'), day: numbers('day') }),
    leap: groups['leap'] !== undefined,
    isLunar: true,
  })
}

/** Takes the reign and its year out of the text; null where the year can't be read. */
function takeReign(text: string, parts: Parts): string | null {
  // Letters without their accents are as many, so places in the one text are places in the other.
  const match = REIGN.exec(plainLetters(text))
  if (!match) return text
  const { reign: name = '', before } = present(match.groups)
  parts.reign = reignOf(name)
  const [head, tail] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
  if (before !== undefined) {
    const words = text.slice(match.index + 'năm thứ '.length, match.index + 'năm thứ '.length + before.length)
    parts.count = vietnameseNumber(words) ?? 0
    return `${head} ${tail}`
  }
  const count = COUNT.exec(tail)
  const words = count?.groups?.['count']
  if (words !== undefined) parts.count = words === 'đầu' ? 1 : (vietnameseNumber(words) ?? 0)
  return `${head} ${tail.slice(count?.[0].length ?? 0)}`
}

function setMonth(parts: Parts, { month = '', before, inside, after }: Readonly<Record<string, string>>): void {
  const named = { giêng: 1, chạp: 12 }[month]
  parts.month = named ?? vietnameseNumber(month) ?? 0
  parts.leap = before !== undefined || inside !== undefined || after !== undefined
  parts.isLunar ||= named !== undefined || parts.leap
}

function foundOf(parts: Parts): Found | null {
  const { reign, canChi, year, isLunar, month, leap, day, until, season } = parts
  if (reign) return ofReign(reign, parts)
  if (canChi !== undefined) return ofCycle(parts)
  if (year === undefined) return null
  return isLunar ? lunarFound({ ...present({ month, day, until, season }), leap, years: [year] }) : null
}

function ofReign(reign: Reign, { count, canChi, month, leap, day, until, season }: Parts): Found | null {
  const date = present({ month, day, until, season })
  if (count === undefined && canChi === undefined) {
    return month === undefined && day === undefined ? wholeReign(reign) : null
  }
  if (canChi === -1) return impossible('vietnamese-lunisolar', { code: 'no-such-pair' })
  const years = range(reign.first, reign.last)
  const year =
    count === undefined ? years.find((candidate) => canChiOfYear(candidate) === canChi) : yearOfReign(reign, count)
  if (year === null || year === undefined) {
    const values = { reign: reign.name, years: String(reign.last - reign.first + 1), last: String(reign.last) }
    return impossible('vietnamese-lunisolar', { code: 'no-such-year', values })
  }
  const found = lunarFound({ ...date, leap, years: [year] })
  const disagrees = canChi !== undefined && canChi !== canChiOfYear(year)
  const warning: DateWarning = {
    code: 'can-chi-disagrees',
    values: { year: String(year), name: canChiName(canChiOfYear(year)) },
  }
  return disagrees ? { ...found, warnings: [warning, ...found.warnings] } : found
}

function wholeReign({ first, last }: Reign): Found | null {
  const [from, to] = [first, last].map((year) => lunarFound({ years: [year], leap: false }))
  const [start] = from?.edtf?.split('/') ?? []
  const [, end] = to?.edtf?.split('/') ?? []
  return from && start !== undefined && end !== undefined ? { ...from, edtf: `${start}/${end}` } : null
}

function ofCycle({ canChi = 0, year, month, leap, day, until, season }: Parts): Found {
  if (canChi < 0) return impossible('vietnamese-lunisolar', { code: 'no-such-pair' })
  const date = present({ month, day, until, season })
  const years = range(CYCLE_YEARS.first, CYCLE_YEARS.last).filter((candidate) => canChiOfYear(candidate) === canChi)
  if (year === undefined) {
    const found = lunarFound({ ...date, leap, years })
    return { ...found, warnings: [{ code: 'cycle-repeats', values: { years: years.join(', ') } }, ...found.warnings] }
  }
  const found = lunarFound({ ...date, leap, years: [year] })
  if (canChi === canChiOfYear(year)) return found
  const values = { year: String(year), name: canChiName(canChiOfYear(year)) }
  return { ...found, warnings: [{ code: 'can-chi-disagrees', values }, ...found.warnings] }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Only what is there. */
function present<T>(values: Readonly<Record<string, T | undefined>> | undefined): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(values ?? {}).filter((entry): entry is [string, T] => entry[1] !== undefined),
  )
}
