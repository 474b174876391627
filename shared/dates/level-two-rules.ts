import { civilWording } from './civil-rules.ts'
import { plainly, type Context, type Found } from './date-reading.ts'
import { setOf } from './edtf-compose.ts'
import { LEAP_YEAR } from './edtf-in-words.ts'
import { readEdtf } from './edtf-read.ts'
import type { DatePart } from './edtf-value.ts'
import { periodWording } from './period-rules.ts'
import { rangeWording, type Reader } from './span-rules.ts'

// Wordings for which EDTF has its level 2: marks on parts of a date, unknown digits of some of them, one of several.

const MARKS: readonly (readonly [RegExp, DatePart, '~' | '?'])[] = [
  [/^(?:năm ước chừng|год приблизительный|year approximate|année approximative|жылы шамамен)$/u, 'year', '~'],
  [/^(?:tháng ước chừng|месяц приблизительный|month approximate|mois approximatif|айы шамамен)$/u, 'month', '~'],
  [/^(?:ngày ước chừng|день приблизительный|day approximate|jour approximatif|күні шамамен)$/u, 'day', '~'],
  [/^(?:năm không chắc|год под вопросом|year uncertain|année incertaine|жылы күмәнді)$/u, 'year', '?'],
  [/^(?:tháng không chắc|месяц под вопросом|month uncertain|mois incertain|айы күмәнді)$/u, 'month', '?'],
  [/^(?:ngày không chắc|день под вопросом|day uncertain|jour incertain|күні күмәнді)$/u, 'day', '?'],
]

/** '1 июня 2004 г. (день приблизительный)': marks on parts of a date, '2004-06-~01'. null where none is marked so. */
export function partMarks(text: string, context: Context): Found | null {
  const { date, marks } = /^(?<date>.+?) \((?<marks>[^()]+)\)$/u.exec(text)?.groups ?? {}
  const told = marks?.split(', ').map((mark) => MARKS.find(([pattern]) => pattern.test(mark)))
  const found = date === undefined || !told?.every(Boolean) ? null : civilWording(date, { ...context, style: 'new' })
  const parts = /^\d{4}(?:-\d{2}){0,2}$/u.exec(found?.edtf ?? '')?.[0].split('-')
  if (!parts || !told) return null
  const written = parts.map((part, at) => {
    const name = (['year', 'month', 'day'] as const)[at]
    const own = told.flatMap((mark) => (mark && mark[1] === name ? [mark[2]] : []))
    return `${own.length > 1 ? '%' : (own[0] ?? '')}${part}`
  })
  const edtf = written.join('-')
  return readEdtf(edtf).ok ? plainly(edtf) : null
}

const ANY_TIME = /^(?:không giới hạn thời gian|время не ограничено|any time|sans limite de temps|уақыты шектелмеген)$/u
const NO_DAY = /^(?<x>.+), (?:không rõ ngày|день неизвестен|day unknown|jour inconnu|күні белгісіз)$/u
const NO_MONTH = /^(?<x>.+), (?:không rõ tháng|месяц неизвестен|month unknown|mois inconnu|айы белгісіз)$/u
const NEITHER =
  /^(?<x>.+), (?:không rõ ngày và tháng|день и месяц неизвестны|day and month unknown|jour et mois inconnus|күні мен айы белгісіз)$/u
const DAY_OF_NO_MONTH =
  /^(?:ngày |day |le )?(?<d>\d{1,2})(?:-е число|-күні)?, (?:không rõ tháng|месяц неизвестен|month unknown|mois inconnu|айы белгісіз), (?<y>.+)$/u

/** What of a date is not known, as our own words say it: '1906-05-XX', '1906-XX-14', '190X-05'. */
export function unknownParts(text: string, context: Context): Found | null {
  if (ANY_TIME.test(text)) return plainly('../..')
  const read = (date: string | undefined): string | null =>
    date === undefined ? null : (civilWording(date, { ...context, style: 'new' })?.edtf ?? null)
  const { d, y } = DAY_OF_NO_MONTH.exec(text)?.groups ?? {}
  const year = read(y)
  if (d !== undefined && year) return plainly(`${year}-XX-${d.padStart(2, '0')}`)
  const [neither, whole] = [
    read(NEITHER.exec(text)?.groups?.['x']),
    read((NO_DAY.exec(text) ?? NO_MONTH.exec(text))?.groups?.['x']),
  ]
  if (neither) return plainly(`${neither}-XX-XX`)
  return whole ? plainly(`${whole}-XX`) : inSomeYear(text, context)
}

/** 'Май, 1900-е гг.': a month or day of a decade or century. */
function inSomeYear(text: string, context: Context): Found | null {
  const { date, years } = /^(?<date>[^,]+), (?<years>[^,]+)$/u.exec(text)?.groups ?? {}
  const span = years === undefined ? null : (periodWording(years)?.edtf ?? '')
  if (date === undefined || span === null || !/^\d{2}(?:\dX|XX)$/u.test(span)) return null
  const found = [`${date} ${LEAP_YEAR}`, `${date} năm ${LEAP_YEAR}`].map((each) => civilWording(each, { ...context, style: 'new' })?.edtf).find(Boolean) // prettier-ignore
  return found && /^2000-\d\d(?:-\d\d)?$/u.test(found) ? plainly(found.replace(LEAP_YEAR, span)) : null
}

const WITHIN =
  /^(?:một lúc nào đó trong|в пределах|some time within|some time between|at some time between|dans l'intervalle) (?<x>.+)$|^(?<x2>.+) шегінде$/u
const ONE_OF_THESE =
  /^(?:one of(?: the)?(?: years| days| dates)?|either|один из(?: годов| дней)?|одна из дат|один из следующих(?: годов)?|một trong(?: các| những)?(?: năm| ngày)?|l'une? des?(?: années| dates| jours)?|une? des?(?: années| dates| jours)?)(?: |: ?)(?<x>.+)$|^(?<x2>.+?)(?:,? ?-? ?(?:жылдарының|жылдардың|күндерінің|күндердің))(?: тек)? бірі$/u

/** 'One of 1886, 1888, 1890', 'some time within 1886 – 1890': one of several, nobody knows which. */
export function oneOfThese(text: string, context: Context, read: Reader): Found | null {
  const span = Object.values(WITHIN.exec(text)?.groups ?? {}).find(Boolean)
  const range = span === undefined ? null : (rangeWording(span, context, read) ?? rangeWording(`between ${span}`, context, read)) // prettier-ignore
  if (range) {
    const edtf = range.edtf === null ? null : setOf([range.edtf], '[]')
    return edtf === null ? range : { ...range, edtf }
  }
  const list = Object.values(ONE_OF_THESE.exec(text)?.groups ?? {}).find(Boolean)
  if (list === undefined) return null
  const found = list.split(/, (?:or |или |hoặc |ou |немесе )?| (?:or|и|или|and|et|ou|và|hoặc|мен|пен|немесе) /u).map((one) => read(one, context)) // prettier-ignore
  const [first] = found
  const dates = found.flatMap((one) => one?.edtf ?? [])
  const edtf = first && dates.length === found.length ? setOf(dates, '[]') : null
  return first && edtf !== null ? { ...first, edtf } : null
}
