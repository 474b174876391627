import { dayToGregorian, isoOfDay, twoDigits } from './calendars/gregorian.ts'
import { civilDate } from './civil-date.ts'
import { plainly, type Context, type Found } from './date-reading.ts'
import { intervalOf } from './edtf-compose.ts'
import { ordinalNumber } from './numerals.ts'

/** The part number `at` (from 1, or -1 the last) of `of` parts; beginning, middle and end are thirds by convention. */
interface Part {
  readonly at: number
  readonly of: number
  readonly byConvention: boolean
}

interface Named {
  readonly part: Part
  /** What it is a part of. */
  readonly whole: string
}

const VAGUE: readonly (readonly [RegExp, number])[] = [
  [/^(?:в )?(?:самое )?(?:начал[оеау]|нач\.?) (?<whole>.+)$/u, 1],
  [/^(?:в )?первых числах (?<whole>.+)$/u, 1],
  [/^(?:в )?последних числах (?<whole>.+)$/u, 3],
  [/^(?:в )?(?:середин[аеуы]|сер\.?) (?<whole>.+)$/u, 2],
  [/^(?:в )?(?:кон(?:ец|це|ца|цу)|кон\.?) (?<whole>.+)$/u, 3],
  [/^(?<whole>.+), (?:начало|нач\.?)$/u, 1],
  [/^(?<whole>.+), (?:середина|сер\.?)$/u, 2],
  [/^(?<whole>.+), (?:конец|кон\.?)$/u, 3],
  [/^(?:vào )?(?:đầu|khoảng đầu) (?<whole>.+)$/u, 1],
  [/^những năm đầu (?<whole>thế k[ỷỉ] .+)$/u, 1],
  [/^những năm giữa (?<whole>thế k[ỷỉ] .+)$/u, 2],
  [/^những năm cuối (?<whole>thế k[ỷỉ] .+)$/u, 3],
  [/^(?:vào )?giữa (?<whole>.+)$/u, 2],
  [/^(?:vào )?cuối (?<whole>.+)$/u, 3],
  [/^(?:the )?(?:early|beginning of|start of)(?: the)?[ -](?<whole>.+)$/u, 1],
  [/^(?:the )?(?:mid|middle of|middle)(?: the)?[ -](?<whole>.+)$/u, 2],
  [/^(?:the )?(?:late|end of)(?: the)?[ -](?<whole>.+)$/u, 3],
  [/^(?:au |le )?(?:début|commencement)(?: du| de la| des| de l'| de| d')? ?(?<whole>.+)$/u, 1],
  [/^(?:au |le |à la )?(?:milieu|mi)(?: du| de la| des| de l'| de| d')?[ -](?<whole>.+)$/u, 2],
  [/^(?:à la |la )?fin(?: du| de la| des| de l'| de| d')? ?(?<whole>.+)$/u, 3],
  [/^(?<whole>.+?),? (?:бас(?:ы|ында))$/u, 1],
  [/^(?<whole>.+?),? (?:ортасы|ортасында)$/u, 2],
  [/^(?<whole>.+?),? (?:аяғы|аяғында|соңы|соңында)$/u, 3],
]

/** Which part (`n`) of how many. */
const COUNTED: readonly (readonly [RegExp, number])[] = [
  [/^(?:в |во )?(?<n>[\p{L}\d]+)(?:-?\p{L}+)? (?:половин\p{L}*|пол\.?|полугоди\p{L}*) (?<whole>.+)$/u, 2],
  [/^(?:в |во )?(?<n>[\p{L}\d]+)(?:-?\p{L}+)? (?:трет[ьи]\p{L}*) (?<whole>.+)$/u, 3],
  [/^(?:в |во )?(?<n>[\p{L}\d]+)(?:-?\p{L}+)? (?:четверт\p{L}*|четв\.?|квартал\p{L}*|кв\.?) (?<whole>.+)$/u, 4],
  [/^(?<whole>.+), (?<n>[\p{L}\d]+)(?:\.|-?\p{L}+)? (?:половина|пол\.?)$/u, 2],
  [/^(?<whole>.+), (?<n>[\p{L}\d]+)(?:\.|-?\p{L}+)? треть$/u, 3],
  [/^(?<whole>.+), (?<n>[\p{L}\d]+)(?:\.|-?\p{L}+)? (?:четверть|четв\.?)$/u, 4],
  [/^nửa (?<n>đầu|cuối|sau|thứ hai|thứ nhất)(?: của)? (?<whole>.+)$/u, 2],
  [/^(?:một )?phần ba (?<n>đầu|giữa|cuối)(?: của)? (?<whole>.+)$/u, 3],
  [/^(?:một )?phần tư (?<n>đầu|thứ nhất|thứ hai|thứ ba|cuối)(?: của)? (?<whole>.+)$/u, 4],
  [/^(?:the )?(?<n>\p{L}+|\d\p{L}+) half(?: of)?(?: the)? (?<whole>.+)$/u, 2],
  [/^(?:the )?(?<n>\p{L}+|\d\p{L}+) third(?: of)?(?: the)? (?<whole>.+)$/u, 3],
  [/^(?:the )?(?<n>\p{L}+|\d\p{L}+) quarter(?: of)?(?: the)? (?<whole>.+)$/u, 4],
  [/^(?:la )?(?<n>\p{L}+|\d\p{L}+) moitié (?:du |de la |des |de l'|de |d')?(?<whole>.+)$/u, 2],
  [/^(?:le )?(?<n>\p{L}+|\d\p{L}+) tiers (?:du |de la |des |de l'|de |d')?(?<whole>.+)$/u, 3],
  [/^(?:le )?(?<n>\p{L}+|\d\p{L}+) quart (?:du |de la |des |de l'|de |d')?(?<whole>.+)$/u, 4],
  [/^(?<whole>.+?),? (?<n>\p{L}+|\d)(?:-?[шс][іы])? (?:жартысы|жартысында)$/u, 2],
  [/^(?<whole>.+?),? (?<n>\p{L}+|\d)(?:-?[шс][іы])? (?:үштен бірі)$/u, 3],
  [/^(?<whole>.+?),? (?<n>\p{L}+|\d)(?:-?[шс][іы])?[ -](?:ширегі|ширегінде|тоқсаны|тоқсанында|тоқсан)$/u, 4],
  [/^(?<n>thượng|trung|hạ) tuần (?<whole>tháng .+)$/u, 3],
  [/^(?:в )?(?<n>\p{L}+|\d)(?:-?\p{L}+)? (?:декад\p{L}*) (?<whole>.+)$/u, 3],
]

const WORDS: Readonly<Record<string, number>> = {
  đầu: 1, 'thứ nhất': 1, 'thứ hai': 2, giữa: 2, 'thứ ba': 3, cuối: -1, sau: -1, thượng: 1, trung: 2, hạ: 3,
} // prettier-ignore

/**
 * A part of a century, decade, year or month: 'нач. 1890-х', 'nửa đầu thế kỷ XX'. Beginning, middle and end are the first,
 * second and last third, rounded outwards and marked as estimates; halves, thirds and quarters are as counted. `read`
 * reads the whole. null where the wording is no part of anything.
 */
export function partWording(
  text: string,
  context: Context,
  read: (text: string, context: Context) => Found | null,
): Found | null {
  for (const { part, whole } of partsIn(text)) {
    // In the new style a month is what it is called; how many days that is apart comes in below.
    const found = read(whole, context.style === null ? { ...context, style: 'new' } : context)
    const made = found?.edtf ? partOf(found.edtf, part, context) : null
    if (found && made)
      return {
        ...made,
        calendar: madeIn(found, made),
        warnings: [
          ...found.warnings,
          ...made.warnings,
          ...(part.byConvention ? [{ code: 'part-by-convention' } as const] : []),
        ],
      }
  }
  return null
}

/** Days counted out of a lunar time are of its calendar. */
function madeIn(whole: Found, part: Found): Found['calendar'] {
  return whole.calendar === 'vietnamese-lunisolar' ? whole.calendar : part.calendar
}

function partsIn(text: string): readonly Named[] {
  const vague = VAGUE.flatMap(([pattern, at]) => {
    const whole = pattern.exec(text)?.groups?.['whole']
    return whole === undefined ? [] : [{ whole, part: { at, of: 3, byConvention: true } }]
  })
  const counted = COUNTED.flatMap(([pattern, of]) => {
    const { n = '', whole } = pattern.exec(text)?.groups ?? {}
    const at = WORDS[n] ?? ordinalNumber(n)
    if (whole === undefined || at === null || at > of) return []
    return [{ whole, part: { at: at < 0 ? of : at, of, byConvention: false } }]
  })
  return [...vague, ...counted]
}

/** EDTF's own divisions of a year: quarters, thirds and halves begin after these numbers. */
const DIVISIONS: Readonly<Record<number, number>> = { 2: 39, 3: 36, 4: 32 }

function partOf(edtf: string, part: Part, context: Context): Found | null {
  const mark = part.byConvention ? '~' : ''
  const years = /^(\d{2})XX$|^(\d{3})X$/u.exec(edtf)
  if (years) {
    const first = Number(edtf.replaceAll('X', '0'))
    const [from, to] = outwards(part, years[1] === undefined ? 10 : 100)
    return plainly(`${first + from}${mark}/${first + to}${mark}`)
  }
  if (/^\d{4}$/u.test(edtf)) {
    if (!part.byConvention) return plainly(`${edtf}-${(DIVISIONS[part.of] ?? 0) + part.at}`)
    const [from, to] = outwards(part, 12)
    return plainly(`${edtf}-${twoDigits(from + 1)}${mark}/${edtf}-${twoDigits(to + 1)}${mark}`)
  }
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(edtf)) return partOfMonth(edtf, part, context)
  return /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u.test(edtf) ? partOfDays(edtf, part) : null
}

/** The first and last of `count` things that are, wholly or in part, in the part. */
function outwards({ at, of }: Part, count: number): readonly [number, number] {
  return [Math.floor(((at - 1) * count) / of), Math.ceil((at * count) / of) - 1]
}

/** Thirds of a month are its first ten days, the next ten, and the rest. */
function partOfMonth(edtf: string, part: Part, context: Context): Found | null {
  const span = intervalOf(edtf)
  if (!span) return null
  const { from, to } = span
  const { year, month } = dayToGregorian(from)
  const length = to - from + 1
  const [first, last] =
    part.of === 3 ? ([10 * part.at - 9, part.at === 3 ? length : 10 * part.at] as const) : half(part, length)
  const [start, end] = [first, last].map((day) => civilDate({ year, month, day }, context))
  if (!start?.edtf || !end?.edtf) return start?.edtf ? (end ?? null) : (start ?? null)
  const mark = part.byConvention ? '~' : ''
  return { ...start, edtf: `${start.edtf}${mark}/${end.edtf}${mark}` }
}

/** Of a lunar year or month: by days. */
function partOfDays(edtf: string, part: Part): Found | null {
  const span = intervalOf(edtf)
  if (!span) return null
  const mark = part.byConvention ? '~' : ''
  return plainly(
    outwards(part, span.to - span.from + 1)
      .map((day) => isoOfDay(span.from + day) + mark)
      .join('/'),
  )
}

function half(part: Part, length: number): readonly [number, number] {
  const [from, to] = outwards(part, length)
  return [from + 1, to + 1]
}
