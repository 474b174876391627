import { byzantineToDay, byzantineYear, LAST_BYZANTINE_YEAR, SEPTEMBER_SINCE } from './calendars/byzantine.ts'
import { julianMonthLength } from './calendars/julian.ts'
import { LAST_REPUBLICAN_DAY, republicanMonthLength, republicanToDay } from './calendars/republican.ts'
import { spanOfDays } from './civil-date.ts'
import { impossible, type DateWarning, type Found } from './date-reading.ts'
import { monthNumber, republicanMonth } from './month-names.ts'
import { romanNumber } from './numerals.ts'

const FROM_CREATION = String.raw`(?: ?(?:г\.?|года?))?,?(?: (?:от|с) (?:с\. ?м\.|сотв\. м\.|сотворения мира))?`
const ON_DAY = String.raw`,? (?:месяца )?(?<name>\p{L}+)(?: (?:в )?(?<d>\d{1,2})(?:-?(?:й|го|е))?(?: день| дня| числа)?)?`
const DAY_OF_MONTH = `(?:${ON_DAY})?`

/** 'лета 7157 мая в 3 день'; years of four digits above 5508 that are said to be of the world. */
const BYZANTINE = [
  /^(?:в )?(?:лето|год|году) от (?:с\. ?м\.|сотв\. м\.|сотворения мира) (?<y>[67]\d{3})$/u,
  /^(?<y>[67]\d{3})(?:-?(?:й|го|м|е))? ?(?:г\.?|год|года|году)$/u,
  new RegExp(
    String.raw`^(?:в )?(?:лето?а?|лет|году?) (?<y>[67]\d{3})(?:-?(?:го|е|м))?${FROM_CREATION}${DAY_OF_MONTH}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?<y>7\d{3}|6\d{3})(?: ?(?:г\.?|года?|году))?${DAY_OF_MONTH},? (?:от|с) (?:с\. ?м\.|сотв\. м\.|сотворения мира)$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:(?<d>\d{1,2}) )?(?<name>\p{L}+) (?<y>7\d{3}|6\d{3})(?: ?(?:г\.?|года?))? (?:от|с) (?:с\. ?м\.|сотв\. м\.|сотворения мира)$`,
    'u',
  ),
  // No Russian source is of the year 7116 of our era.
  new RegExp(String.raw`^(?<y>[67]\d{3})(?:-?(?:го|е|м))?(?: ?(?:г\.?|года?|году))?${ON_DAY}$`, 'u'),
  /^(?:(?<d>\d{1,2})(?:-?(?:й|го|е))? )?(?<name>\p{Script=Cyrillic}+) (?<y>[67]\d{3})(?: ?(?:г\.?|года?))?$/u,
  new RegExp(String.raw`^(?:anno mundi|a\.? ?m\.?) (?<y>\d{4})$|^(?<y2>\d{4}) (?:a\.? ?m\.?|anno mundi)$`, 'u'),
]

/** A date from the creation of the world, of the September style; null where the wording is none. */
export function byzantineWording(text: string): Found | null {
  const groups = BYZANTINE.map((pattern) => pattern.exec(text)?.groups).find((match) => match !== undefined)
  if (!groups) return null
  const year = Number(groups['y'] ?? groups['y2'])
  const month = groups['name'] === undefined ? undefined : monthNumber(groups['name'])
  if (groups['name'] !== undefined && month === undefined) return null
  const warnings = byzantineDoubts(year, month)
  if (month === undefined) {
    const { from, to } = byzantineYear(year)
    return { edtf: spanOfDays(from, to), calendar: 'byzantine', warnings }
  }
  const length = julianMonthLength(year - (month >= 9 ? 5509 : 5508), month)
  const day = groups['d'] === undefined ? undefined : Number(groups['d'])
  if (day !== undefined && (day < 1 || day > length)) return impossible('byzantine', { code: 'no-such-day' })
  const from = byzantineToDay({ year, month, day: day ?? 1 })
  return { edtf: spanOfDays(from, day === undefined ? from + length - 1 : from), calendar: 'byzantine', warnings }
}

/** From January 7208 on, years were counted from the birth of Christ. */
function byzantineDoubts(year: number, month: number | undefined): readonly DateWarning[] {
  if (year <= SEPTEMBER_SINCE) return [{ code: 'byzantine-style' }]
  const isLate = year > LAST_BYZANTINE_YEAR || (year === LAST_BYZANTINE_YEAR && month !== undefined && month < 9)
  return isLate ? [{ code: 'calendar-not-in-use' }] : []
}

const REPUBLICAN_DAY = String.raw`(?:(?<d>\d{1,2})(?:er|e|ème|st|nd|rd|th)? )?(?<name>\p{L}[\p{L}-]+(?: complémentaires?)?)`
const OF_THE_REPUBLIC = '(?: de la république(?: française)?)?'

const REPUBLICAN = [
  new RegExp(
    `^(?:le |the )?(?:${REPUBLICAN_DAY} ?,? )?(?:de )?(?:l'an|an|year) (?<y>[ivx]+|\\d{1,2})${OF_THE_REPUBLIC}$`,
    'u',
  ),
  new RegExp(`^(?:l'an|an|year) (?<y>[ivx]+|\\d{1,2})${OF_THE_REPUBLIC}, (?:le )?${REPUBLICAN_DAY}$`, 'u'),
  /^(?:(?<d>\d{1,2})(?:-?(?:го|е|й))? )?(?<name>\p{Script=Cyrillic}+),? (?<y>[ivx]+|\d{1,2})(?:-?(?:го|й))? (?:г\.?|года?)(?: (?:французской )?республики)?$/u,
  /^(?<y>[ivx]+|\d{1,2})(?:-?(?:го|й))? (?:г\.?|года?) (?:французской )?республики$/u,
]

/** '14 germinal an III', 'an II', '5e jour complémentaire an III', '18 брюмера VIII года'; null where the wording is no date of that calendar. */
export function republicanWording(text: string): Found | null {
  const groups = REPUBLICAN.map((pattern) => pattern.exec(text)?.groups).find((match) => match !== undefined)
  if (!groups) return null
  const { y = '', name, d } = groups
  const year = /\d/u.test(y) ? Number(y) : (romanNumber(y) ?? 0)
  const month = name === undefined ? undefined : republicanMonth(name)
  if ((name !== undefined && month === undefined) || (name === undefined && d !== undefined)) return null
  const from = republicanToDay({ year, month: month ?? 1, day: Number(d ?? 1) })
  const lastMonth = month ?? 13
  const to = republicanToDay({ year, month: lastMonth, day: Number(d ?? republicanMonthLength(year, lastMonth)) })
  if (from === null || to === null) return impossible('french-republican', { code: 'no-such-day' })
  const warnings: readonly DateWarning[] = from > LAST_REPUBLICAN_DAY ? [{ code: 'calendar-not-in-use' }] : []
  return {
    edtf: spanOfDays(from, Math.max(from, year === 14 && month === undefined ? LAST_REPUBLICAN_DAY : to)),
    calendar: 'french-republican',
    warnings,
  }
}
