import { civilWording } from './civil-rules.ts'
import {
  plainly,
  type Context,
  type DateLanguage,
  type DateOptions,
  type DateReading,
  type Found,
} from './date-reading.ts'
import { doubleWording } from './double-dates.ts'
import { intervalOf, marked } from './edtf-compose.ts'
import { LEAP_YEAR } from './edtf-in-words.ts'
import { readEdtf } from './edtf-read.ts'
import { byzantineWording, republicanWording } from './other-calendars.ts'
import { oneOfThese, partMarks, unknownParts } from './level-two-rules.ts'
import { partWording } from './part-rules.ts'
import { periodWording } from './period-rules.ts'
import { openWording, rangeWording, setWording } from './span-rules.ts'
import { hanDate, vietnameseLunar } from './vietnamese-dates.ts'
import { doubtMarks, isUndated, styleMarks, withoutWeekday } from './wording-marks.ts'
import { modernRussian, normalWording } from './wording-normal.ts'

/** No date is longer; what is, is a text. */
const LONGEST = 200

/** A set of intervals is as much as is made of dates; without an end to it time would grow beyond measure. */
const DEEPEST = 2

/**
 * Reads a date as its source wrote it, in Vietnamese, Russian, English, French or Kazakh, by the Gregorian, Julian,
 * Byzantine, Vietnamese or French Republican calendar. The whole wording must make sense, so that nothing said besides a
 * date is lost. What is assumed, ambiguous or impossible is told in `warnings`, in words of `date.warning.<code>`. An
 * interval ('1886–1890', 'between … and …') is the time from the beginning of the first to the end of the second date.
 */
export function readDate(wording: string, options: DateOptions = {}): DateReading {
  const text = wording.length > LONGEST ? '' : normalWording(wording)
  const found = (text === '' ? null : (written(wording) ?? readAll(text, options))) ?? {
    edtf: null,
    calendar: 'gregorian',
    warnings: [{ code: 'not-understood' }],
  }
  const interval = found.edtf === null ? null : intervalOf(found.edtf)
  const isUnbounded = interval !== null && !Number.isFinite(interval.from) && !Number.isFinite(interval.to)
  return { wording, ...found, interval: isUnbounded ? null : interval }
}

/** What is EDTF already, and can be nothing else. */
function written(wording: string): Found | null {
  const text = wording.trim()
  const isEdtf =
    /^(?:\d{4}-\d{2}-\d{2}[~?%]?|[~?%]\d{4}[-\d~?%]*|-?\d{4,}S\d+|Y-?\d+(?:E\d+)?(?:S\d+)?|[-Y]?[\dX]{4,}[~?%]|\d{2,3}X{1,2}|[^\p{Ll}]*(?:X|\/\.\.|\.\.\/|[~%]|\/$|^\/|,|\.\.)[^\p{Ll}]*)$/u.test(
      text,
    )
  return isEdtf && /\d|^X+$|^\.\.\/\.\.$/u.test(text) && readEdtf(text).ok ? plainly(text) : null
}

function readAll(text: string, options: DateOptions): Found | null {
  const modern = modernRussian(text)
  return readIn(text, options) ?? (modern === text ? null : readIn(modern, options))
}

function readIn(text: string, options: DateOptions): Found | null {
  if (isUndated(text)) return plainly('XXXX')
  // 'S. d. [1905]': the source has none, the archivist has.
  const told = /^(?<said>.+?) ?(?<date>\[[^[\]]+\])$/u.exec(text)?.groups
  if (told && isUndated(told['said'] ?? '')) return readIn(told['date'] ?? '', options)
  const { rest, style } = styleMarks(text)
  const { language } = options
  const spoken = languageOf(rest) ?? language
  const context: Context = {
    style: style ?? options.style ?? null,
    russian:
      (spoken === 'ru' || spoken === 'kk') && !/[a-z]{2,}/u.test(rest.replace(/(?<!\p{L})[ivxl]+(?!\p{L})/gu, '')),
    kazakh: spoken === 'kk',
    dayFirst: options.dayFirst ?? (spoken === undefined ? null : spoken !== 'en'),
    byLanguage: options.dayFirst === undefined,
    depth: 0,
  }
  return read(rest, context)
}

/** The language that the words are of, where they tell. */
function languageOf(text: string): DateLanguage | undefined {
  if (/[әғқңөұүһ]|(?<!\p{L})(?:ж\.|жж\.|жыл)|мамыр|маусым|тамыз/u.test(text)) return 'kk'
  if (/[а-яё]/u.test(text)) return 'ru'
  return /(?<!\p{L})(?:ngày|tháng|năm|thế kỷ|quý)(?!\p{L})/u.test(text) ? 'vi' : undefined
}

/** 'Рубеж XIX–XX вв.' */
const BORDER = /^(?:на )?рубеже? (?<a>[ivx]+|\d{1,2}) ?(?:–|-|и) ?(?<b>.+)$/u

/** The rules in order; each may read parts of the wording by all of them again. */
function read(raw: string, context: Context): Found | null {
  const text = withoutWeekday(raw.trim())
    .replace(/^(?:от|dated|en date du) (?=\S)/u, '')
    .replace(BORDER, 'конец $<a> – начало $<b>')
  if (text === '') return null
  const supplied = /^\[([^[\]]+)\]$|^<([^<>]+)>$/u.exec(text)?.slice(1).find(Boolean)
  if (supplied !== undefined) return withSupplied(read(supplied, context))
  const bracketed = /^\(([^()]+)\)$/u.exec(text)?.[1]
  if (bracketed !== undefined) return read(bracketed, context)
  return simple(text, context) ?? apart(text, context) ?? inDoubt(text, context) ?? compound(text, context)
}

function simple(text: string, context: Context): Found | null {
  return (
    unknownParts(text, context) ??
    partMarks(text, context) ??
    byzantineWording(text) ??
    civilWording(text, context) ??
    withoutYear(text, context) ??
    periodWording(text) ??
    republicanWording(text) ??
    hanDate(text) ??
    vietnameseLunar(text, context) ??
    partWording(text, context, read)
  )
}

/** A dash between spaces parts more than a doubt binds: 'c. 1886 – 1890' is not 'c. 1886–1890'. */
function apart(text: string, context: Context): Found | null {
  if (!text.includes(' – ') || context.depth >= DEEPEST) return null
  const range = rangeWording(text, { ...context, depth: context.depth + 1 }, read)
  return range?.edtf ? range : null
}

function inDoubt(text: string, context: Context): Found | null {
  const { rest, mark } = doubtMarks(text)
  const found = mark === '' ? null : read(rest, context)
  return found && { ...found, edtf: found.edtf === null ? null : marked(found.edtf, mark) }
}

/** What is made of several dates; a date of several dates of several dates is no date. */
function compound(text: string, context: Context): Found | null {
  if (context.depth >= DEEPEST) return null
  const inner = { ...context, depth: context.depth + 1 }
  return (
    oneOfThese(text, inner, read) ??
    doubleWording(text, inner, read) ??
    openOrRange(text, inner) ??
    setWording(text, inner, read)
  )
}

/** 'From X to Y' begins like 'from X', and 'before X or Y' is a matter of taste. */
function openOrRange(text: string, context: Context): Found | null {
  const range = rangeWording(text, context, read)
  return range?.edtf ? range : (openWording(text, context, read) ?? range)
}

const YEAR_UNKNOWN =
  /(?:,? \(?(?:б\. ?г\.|без года|год не указан|год неизвестен|không rõ năm|không ghi năm|year unknown|no year|année inconnue|sans année|жылы белгісіз)\)?)$/u

/** '5 мая', '14 May, year unknown': the day of a year that is not told, and so of no calendar that could be reckoned. */
function withoutYear(text: string, context: Context): Found | null {
  const day = text.replace(YEAR_UNKNOWN, '')
  const found =
    context.depth === 0 && /\d/u.test(day) ? civilWording(`${day} ${LEAP_YEAR}`, { ...context, style: 'new' }) : null
  const edtf = found?.edtf ?? ''
  return /^2000-\d\d-\d\d$/u.test(edtf) ? plainly(edtf.replace(LEAP_YEAR, 'XXXX'), 'year-unknown') : null
}

/** Square brackets: the archivist has it from elsewhere. */
function withSupplied(found: Found | null): Found | null {
  return found && { ...found, warnings: [...found.warnings, { code: 'supplied' }] }
}
