import { civilDate } from './civil-date.ts'
import { plainly, type Context, type Found } from './date-reading.ts'
import { isoYear } from './calendars/gregorian.ts'
import { monthNumber } from './month-names.ts'
import { romanNumber, VIETNAMESE_NUMBER, vietnameseNumber } from './numerals.ts'

type Groups = Readonly<Record<string, string | undefined>>
type Rule = readonly [RegExp, (groups: Groups, context: Context) => Found | null]

/** What stands after a year: 'г.', 'года', 'ж.', 'жылғы'. */
const AFTER_YEAR = String.raw`(?:-?(?:го|м|й))?(?: ?(?:гг?\.?|года?х?|году|годы|годов|ж\.?|жж\.?|жыл(?!дар)\p{L}*))?`
const YEAR = String.raw`(?<y>\d{4})${AFTER_YEAR}`
const DAY = String.raw`(?<d>\d{1,2})(?:-?(?:st|nd|rd|th|er|ère|го|ого|е|ое|й|ші|шы|сі|сы|інде|ында))?(?:[ -](?:дня|день|числа|күні))?`
const NAME = String.raw`(?<name>\p{L}+\.?)(?: айы\p{L}*)?`

const RULES: readonly Rule[] = [
  [new RegExp(`^(?:năm |year |the year |in |en |l'an |l'année |année |courant |в |г\\. )?${YEAR}$`, 'u'), civil],
  [
    /^(?:năm |l'an )?(?<y>\d{1,4}) ?(?:г(?:\.|ода)? до н\. ?э\.?|до н\. ?э\.?|b\.? ?c\.?(?: ?e\.?)?|trước công nguyên|tcn|av\. ?j\.-?c\.|avant j\.-?c\.|ж\. б\. ?з\. ?д\.?)$|^б\. ?з\. ?д\. (?<y2>\d{1,4})(?: ж\.?)?$/u,
    ({ y, y2 }) => plainly(isoYear(1 - Number(y ?? y2))),
  ],
  [/^(?<y>\d{4})(?<by>[-./])(?<m>\d{2})\k<by>(?<d>\d{2})$/u, civil],
  [new RegExp(String.raw`^(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?${YEAR}$`, 'u'), civil],
  [/^(?<a>\d{1,2})(?<by>[/-])(?<b>\d{1,2})\k<by>(?<y>\d{4})(?: ?г\.?)?$/u, numeric],
  [/^ngày (?<d>\d{1,2})[/.-](?<m>\d{1,2})(?:[/.-]| năm )(?<y>\d{4})$/u, civil],
  [
    new RegExp(
      String.raw`^(?:[\p{L} .]+, ?)?(?:ngày )?(?:(?<d>${VIETNAMESE_NUMBER}) )?tháng (?<m>${VIETNAMESE_NUMBER}|năm)(?: năm |, ?|/|-| )(?<y>\d{4})$`,
      'u',
    ),
    civil,
  ],
  [/^(?<d>\d{1,2})[/.-](?<m>\d{1,2}) năm (?<y>\d{4})$/u, civil],
  [/^(?:tháng |t\.? ?)(?<m>\d{1,2})(?: năm |, ?|\/|-| )(?<y>\d{4})$/u, civil],
  [
    new RegExp(`^(?:le |the |on |in |en |в |во )?(?:${DAY} ?(?:of |de )?)?${NAME}(?: of| de| месяца)?,? ${YEAR}$`, 'u'),
    civil,
  ],
  [new RegExp(`^${NAME} (?:the |в )?${DAY},? ${YEAR}$`, 'u'), civil],
  [new RegExp(`^${YEAR},? ${NAME}(?: (?:в )?${DAY})?$`, 'u'), civil],
  [new RegExp(`^${YEAR},? ${DAY} ?${NAME}$`, 'u'), civil],
  [new RegExp(String.raw`^(?<d>\d{1,2})[./ -](?<roman>[ivx]+)[./ -]${YEAR}$`, 'u'), civil],
  [/^(?<roman>[ivx]+)[./-](?<y>\d{4})(?: ?г\.?)?$/u, civil],
  [/^(?:a\.?d\.? ?)?(?<y>\d{4}) ?(?:a\.?d\.?|c\.?e\.?|(?:г\. )?н\. ?э\.)?$/u, civil],
  // 1906-07 is July, or 1906 to 1907; a number no month has can only be a year.
  [/^(?<y>\d{4})-(?<m>0[1-9]|1[0-2])$/u, ({ y = '', m = '' }) => plainly(`${y}-${m}`, 'month-or-years')],
  [/^(?<y>\d{3})(?<from>\d)[-–/](?<to>\d)$/u, shortRange],
  [/^(?<y>\d{2})(?<from>\d{2})[-–/](?<to>\d{2})(?: ?гг?\.?)?$/u, shortRange],
  [/^(?<m>0?[1-9]|1[0-2])[/.-](?<y>\d{4})(?: ?г\.?)?$/u, civil],
]

/** A year, month or day of the calendar in use, in figures or words of the five languages; null where it is none. */
export function civilWording(text: string, context: Context): Found | null {
  for (const [pattern, make] of RULES) {
    const match = pattern.exec(text)
    const found = match && make(match.groups ?? {}, context)
    if (found) return found
  }
  return null
}

function civil({ y, m, name, roman, d }: Groups, context: Context): Found | null {
  const month = monthOf(m, name, roman)
  if (month === null) return null
  const day = d === undefined ? undefined : vietnameseNumber(d)
  if (day === null) return null
  return civilDate(
    { year: Number(y), ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) },
    context,
  )
}

/** undefined where no month is written, null where what is written is none. */
function monthOf(figure: string | undefined, name: string | undefined, roman: string | undefined) {
  if (name !== undefined) return monthNumber(name) ?? null
  if (roman !== undefined) return romanNumber(roman)
  if (figure === undefined) return undefined
  return figure === 'năm' ? 5 : vietnameseNumber(figure)
}

/** 14/5/1906 is clear; 4/5/1906 is what the language says, or one of two days. */
function numeric({ a = '', b = '', y = '' }: Groups, context: Context): Found {
  const [first, second, year] = [Number(a), Number(b), Number(y)]
  const dayFirst = civilDate({ year, month: second, day: first }, context)
  if (first > 12 || first === second) return dayFirst
  const monthFirst = civilDate({ year, month: first, day: second }, context)
  if (second > 12) return monthFirst
  if (context.dayFirst === true) {
    return context.byLanguage
      ? { ...dayFirst, warnings: [...dayFirst.warnings, { code: 'day-first-assumed' }] }
      : dayFirst
  }
  if (context.dayFirst === false && !context.byLanguage) return monthFirst
  const days = [dayFirst.edtf ?? '', monthFirst.edtf ?? ''].sort()
  return { ...dayFirst, edtf: `[${days.join(',')}]`, warnings: [{ code: 'day-or-month-first' }, ...dayFirst.warnings] }
}

function shortRange({ y = '', from = '', to = '' }: Groups): Found | null {
  return Number(to) > Number(from) ? plainly(`${y}${from}/${y}${to}`) : null
}
