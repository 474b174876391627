import { firstAfter, endOf, fromTo, lastBefore, setOf, startOf } from './edtf-compose.ts'
import { readEdtf } from './edtf-read.ts'
import { impossible, type Context, type DateWarning, type Found } from './date-reading.ts'

/** Reads a part of a wording. */
export type Reader = (text: string, context: Context) => Found | null

/** How an open end is written in EDTF: some day before or after ('[..x]'), or a time that goes on ('../x'). */
type Open = (edtf: string) => string | null

const joined = (before: string, edtf: string | null, after: string): string | null =>
  edtf === null ? null : before + edtf + after

const BEFORE: Open = (edtf) => joined('[..', lastBefore(edtf), ']')
const AFTER: Open = (edtf) => joined('[', firstAfter(edtf), '..]')
const OR_EARLIER: Open = (edtf) => joined('[..', lastYear(endOf(edtf)), ']')
const OR_LATER: Open = (edtf) => joined('[', firstYear(startOf(edtf)), '..]')
const UNTIL: Open = (edtf) => joined('../', endOf(edtf), '')
const SINCE: Open = (edtf) => joined('', startOf(edtf), '/..')
const UNTIL_FROM_UNKNOWN: Open = (edtf) => joined('/', endOf(edtf), '')
const SINCE_TO_UNKNOWN: Open = (edtf) => joined('', startOf(edtf), '/')

/** A document that a date is told by: 'before the letter of …', 'до письма от …', 'trước công văn ngày …'. */
const DOCUMENT = String.raw`(?:(?:the |le |la |l'|du |de la )?(?:doc\.|document|letter|act|decree|report|order|lettre|acte|décret|rapport|документ[ау]?|док\.|письм[ао]|приказ[ау]?|указ[ау]?|донесени[яе]|протокол[ау]?|văn bản|công văn|thư|tờ trình|nghị định|sắc lệnh|dụ)(?: (?:no\.?|№|số) ?[\p{L}\d/-]+)?(?: (?:of|dated|du|от))? )?`
/** The same where it stands behind, in Kazakh: '… хатқа дейін'. */
const OF_DOCUMENT = String.raw`(?:(?:күнгі |жылғы )?(?:хат|құжат|бұйрық)\p{L}* )?`

const OPEN: readonly (readonly [RegExp, Open])[] = [
  // An end that is not written, or is the writer's own time.
  [
    /^(?:с |từ |from |depuis )?(?<x>.*\d.*?) ?(?:[–-]|до|по|to|đến|à) ?(?:present|now|н\. ?в\.|наст(?:оящее|\.) вр(?:емя|\.)|nay|aujourd'hui)$|^(?<x2>\d{4}(?: ?г\.?)?) ?[–-]$/u,
    SINCE,
  ],
  [/^[–-] ?(?<x>\d{4}.*)$/u, UNTIL],
  [
    /^(?:начало: )(?<x>.+), конец неизвестен$|^từ (?<x2>.+), không rõ thời điểm kết thúc$|^from (?<x3>.+), end unknown$|^à partir de (?<x4>.+), fin inconnue$|^басы: (?<x5>.+), соңы белгісіз$/u,
    SINCE_TO_UNKNOWN,
  ],
  [
    /^(?:конец: )(?<x>.+), начало неизвестно$|^đến (?<x2>.+), không rõ thời điểm bắt đầu$|^up to (?<x3>.+), start unknown$|^jusqu'à (?<x4>.+), début inconnu$|^соңы: (?<x5>.+), басы белгісіз$/u,
    UNTIL_FROM_UNKNOWN,
  ],
  [
    /^(?<x>.+) (?:или ранее|или раньше|или прежде|hoặc sớm hơn|hoặc trước đó|or earlier|or before|ou plus tôt|ou avant|немесе одан бұрын)$/u,
    OR_EARLIER,
  ],
  [
    /^(?<x>.+) (?:или позднее|или позже|hoặc muộn hơn|hoặc sau đó|or later|or after|ou plus tard|ou après|немесе одан кейін)$/u,
    OR_LATER,
  ],
  [
    /^(?:не позднее|не позже|không muộn hơn|không sau|trước hoặc trong|muộn nhất(?: là)?|chậm nhất(?: là)?|not later than|no later than|at the latest|by|au plus tard(?: le| en)?) (?<x>.+)$|^(?<x2>.+) кешіктірмей$/u,
    OR_EARLIER,
  ],
  [
    /^(?:не ранее|не раньше|không sớm hơn|không trước|sớm nhất(?: là)?|not earlier than|no earlier than|not before|au plus tôt(?: le| en)?) (?<x>.+)$|^(?<x2>.+) ерте емес$/u,
    OR_LATER,
  ],
  [
    /^(?<x>.+) (?:и далее|и позднее|және одан кейін|trở đi|trở về sau|and later|and after|onwards?|et après)$|^(?:from|từ|с|à partir de|dès|depuis) (?<x2>.+?) (?:on|onwards?|trở đi|и далее)$|^(?<x3>.+) бастап$/u,
    SINCE,
  ],
  [/^(?:начиная с|since|depuis|à partir de|à partir du|dès|kể từ|с|từ|from) (?<x>.+)$/u, SINCE],
  [
    /^(?<x>.+) (?:и ранее|және одан бұрын|trở về trước|and earlier|et avant)$|^(?:đến hết|up to|until|till|jusqu'à|jusqu'au|jusqu'en|jusque|по) (?<x2>.+)$|^до (?<x3>.+) включительно$|^(?<x4>.+) дейін қоса$/u,
    UNTIL,
  ],
  [
    new RegExp(
      `^(?:до|ранее|раньше|прежде|trước(?: khi)?|before|pre-|prior to|avant(?: le| l'an| la)?)(?:(?<=-)| )${DOCUMENT}(?<x>.+)$|^(?<x2>.+?),? ${OF_DOCUMENT}(?:дейін|бұрын)$`,
      'u',
    ),
    BEFORE,
  ],
  [
    new RegExp(
      `^(?:после|позднее|позже|sau(?: khi)?|after|post|later than|après(?: le| l'an| la)?) ${DOCUMENT}(?<x>.+)$|^(?<x2>.+?),? ${OF_DOCUMENT}(?:кейін|соң)$`,
      'u',
    ),
    AFTER,
  ],
]

/** 'До 1905', 'not later than May 1905', 'từ 1902 trở đi'. Before and after leave the date itself out. */
export function openWording(text: string, context: Context, read: Reader): Found | null {
  for (const [pattern, open] of OPEN) {
    const groups = pattern.exec(text)?.groups
    const date = Object.values(groups ?? {}).find(Boolean)
    const found = date === undefined ? null : read(date, context)
    if (!found) continue
    if (found.edtf === null) return found
    const edtf = open(found.edtf)
    // Not every reader takes a mark beside an open end.
    const written = [edtf, edtf?.replace(/[~?%]/gu, '')].find((form) => form && readEdtf(form).ok)
    if (written) return { ...found, edtf: written }
  }
  return null
}

function lastYear(edtf: string | null): string | null {
  return edtf?.replaceAll('X', '9') ?? null
}

function firstYear(edtf: string | null): string | null {
  return edtf?.replaceAll('X', '0') ?? null
}

const RANGES: readonly RegExp[] = [
  /^(?:в ночь )?с (?<a>.+?) на (?<b>.+)$/u,
  /^(?<a>.+?) ?[–-] ?(?<b>.+?) аралығы(?:нда)?$/u,
  /^(?:между|between|entre(?: le)?|(?:trong khoảng )?giữa|trong khoảng(?: từ)?) (?<a>.+?) (?:и|and|et(?: le)?|và|đến) (?<b>.+)$/u,
  /^(?<a>.+?) (?:мен|пен|бен) (?<b>.+?)(?: жылдар\p{L}*| жж\.)? ара(?:лығы|сы)(?:нда)?$/u,
  /^(?<a>cuối .+?)(?:,| -| –)? (?<b>đầu .+)$/u,
  /^(?<a>(?:конец|кон\.) .+?),? (?<b>(?:начало|нач\.) .+)$/u,
  /^(?<a>.+?)(?:[днт][аеә]н|[днт]ен|нан|нен) (?<b>.+?) дейін$/u,
  /^(?:từ |from |с |со |du |de |des |depuis )(?:le )?(?<a>.+?) (?:đến|cho đến|tới|to|until|till|по|до|à|au|aux|jusqu'à|jusqu'au) (?<b>.+)$/u,
  /^(?<a>.+?) (?:đến|to|по|до|à) (?<b>.+)$/u,
  /^(?<a>.+?) ?(?:–| - |\.\.\.|…| ~ ) ?(?<b>.+)$/u,
  /^(?<a>\d{4})[-/](?<b>\d{4}.*)$/u,
  /^(?<a>\d{1,2})-(?<b>\d{1,2}[ .].+)$/u,
  /^(?<a>\d{4} ж\p{L}*\.? \d{1,2})-(?<b>\d{1,2} .+)$/u,
  /^(?<a>\p{L}+\.?)-(?<b>\p{L}+\.? \d{4}.*)$/u,
  /^(?<a>[ivx]+e?)-(?<b>[ivx]+e? .+)$/u,
  /^(?<a>\p{L}+\.? \d{1,2})-(?<b>\d{1,2},? .+)$/u,
  /^(?<a>\d{4} ж\.? \p{L}+)-(?<b>\p{L}+)$/u,
]

/** 'Between … and …', 'from … to …', '3–17 мая 1905': from the beginning of the one to the end of the other. */
export function rangeWording(text: string, context: Context, read: Reader): Found | null {
  for (const pattern of RANGES) {
    const { a, b } = pattern.exec(text)?.groups ?? {}
    const pair = a === undefined || b === undefined ? null : completed(a, b, (side) => read(side, context))
    if (!pair) continue
    const [first, last] = pair
    const never = first.edtf === null ? first : last.edtf === null ? last : null
    if (never) return never
    // '1886, 1888–1890' are two dates.
    if (first.edtf?.startsWith('{') || last.edtf?.startsWith('{')) continue
    const edtf = fromTo(first.edtf ?? '', last.edtf ?? '')
    if (edtf === null) return impossible(first.calendar, { code: 'reversed' })
    return { edtf, calendar: first.calendar, warnings: merged([first, last]) }
  }
  return null
}

const ONE_OF = / (?:or|или|либо|hoặc|hay|ou|немесе|әлде|не болмаса|не(?= \d)) /u
const ALL_OF = / (?:and|и|et|và|және|мен|пен) /u

/** 'One or the other', 'the one and the other', with commas before where there are more. */
export function setWording(text: string, context: Context, read: Reader): Found | null {
  const isEither = ONE_OF.test(text)
  const at = (isEither ? ONE_OF : ALL_OF).exec(text) ?? /, (?=[^,]+$)/u.exec(text)
  if (!at) return null
  const head = text.slice(0, at.index).replace(/,$/u, '')
  const last = text.slice(at.index + at[0].length)
  for (const heads of [[head], head.split(/, /u)]) {
    const found = [
      ...heads.map((one) => completed(one, last, (side) => read(side, context))?.[0] ?? null),
      read(last, context),
    ]
    const members = found.filter((one) => one !== null)
    const dates = members.length < found.length ? [] : members.map(({ edtf }) => edtf ?? '')
    const edtf = dates.length > 0 ? setOf(dates, isEither ? '[]' : '{}') : null
    if (members[0] && edtf !== null) return { ...members[0], edtf, warnings: merged(members) }
  }
  return null
}

/**
 * Two dates of which one leaves out what the other says: '3' and '17 мая 1905', 'May 3' and '17, 1905', 'конец XIX' and
 * 'начало XX в.'. The first takes words from the end of the second, the second from the beginning of the first.
 */
export function completed(a: string, b: string, read: (text: string) => Found | null): readonly [Found, Found] | null {
  const [heads, tails] = [a.split(' '), b.split(' ')]
  const last =
    read(b) ??
    shortYear(a, b, read) ??
    firstRead(
      heads.map((_, index) => `${heads.slice(0, heads.length - 1 - index).join(' ')} ${b}`.trim()),
      read,
    )
  if (!last) return null
  const first =
    readFull(a, read) ??
    firstRead(
      tails.map((_, index) => `${a} ${tails.slice(index + 1).join(' ')}`.trim()),
      read,
    )
  return first ? [first, last] : null
}

/** A number alone is a day of what follows, never a year of few digits. */
function readFull(text: string, read: (text: string) => Found | null): Found | null {
  return /^\d{1,3}$/u.test(text) ? null : read(text)
}

/** 1886–90. */
function shortYear(a: string, b: string, read: (text: string) => Found | null): Found | null {
  const century = /(\d{2})\d{2}\D*$/u.exec(a)?.[1]
  return century !== undefined && /^\d{2}(?:\D|$)/u.test(b) ? read(century + b) : null
}

function firstRead(texts: readonly string[], read: (text: string) => Found | null): Found | null {
  for (const text of texts) {
    const found = read(text)
    if (found) return found
  }
  return null
}

function merged(found: readonly Found[]): readonly DateWarning[] {
  const all = found.flatMap(({ warnings }) => warnings)
  const told = all.map((warning) => JSON.stringify(warning))
  return all.filter((_, index) => told.indexOf(told[index] ?? '') === index)
}
