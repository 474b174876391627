import { plainly, type Found } from './date-reading.ts'
import { centuryNumber, ordinalNumber, romanNumber, vietnameseNumber, VIETNAMESE_NUMBER } from './numerals.ts'
import { seasonNumber } from './period-names.ts'

type Groups = Readonly<Record<string, string | undefined>>
type Rule = readonly [RegExp, (groups: Groups) => Found | null]

const YEAR = String.raw`(?<y>\d{4})(?: ?(?:г\.?|года?|году|ж\.?|жыл\p{L}*))?`
const CENTURY_WORD = String.raw`(?:вв?\.?|век\p{L}*|столети\p{L}*|ғасыр\p{L}*|ғғ?\.)`

const CENTURIES: readonly Rule[] = [
  [new RegExp(`^thế k[ỷỉ] (?:thứ )?(?:(?<c>[ivx]+)|(?<n>${VIETNAMESE_NUMBER}))$`, 'u'), century],
  [
    new RegExp(
      String.raw`^(?<c>[ivx]+|\d{1,2}|двадцать \p{L}+|он \p{L}+|\p{L}+)(?:-?(?:й|го|м|ый|ого|ом|шы|ші))? ?${CENTURY_WORD}$`,
      'u',
    ),
    century,
  ],
  [/^(?:the )?(?<c>\d{1,2}(?=st|nd|rd|th)|[\p{L}-]+)(?:st|nd|rd|th)?[ -](?:century|c\.|cent\.)$/u, century],
  [/^(?:le |au |du )?(?<c>[ivx]+|\d{1,2}|vingt et unième|[\p{L}-]+)(?:e|ème)? (?:siècles?|s\.)$/u, century],
]

const DECADES: readonly Rule[] = [
  // '1900s' may be ten years or a hundred; other wordings say which.
  [/^(?:the )?(?<d>\d{2}[1-9])0'?s$/u, ({ d }) => plainly(`${d ?? ''}X`)],
  [/^(?:the )?(?<d>\d{2})00'?s$/u, ({ d }) => plainly(`${d ?? ''}0X`, 'decade-or-century')],
  [
    /^(?:the )?(?<d>\d{3})0'?s? decade$|^(?:the )?decade of (?:the )?(?<d2>\d{3})0'?s?$/u,
    ({ d, d2 }) => plainly(`${d ?? d2 ?? ''}X`),
  ],
  [/^(?:в )?(?<d>\d{3})0-?(?:е|х|ые|ых|м)(?: ?(?:гг?\.?|годы|годов|годах))?$/u, ({ d }) => plainly(`${d ?? ''}X`)],
  [/^(?<d>\d{3})0 (?:гг\.|годов)$/u, ({ d }) => plainly(`${d ?? ''}X`)],
  [
    /^(?<t>\d)0-?(?:е|х|ые|ых)(?: ?(?:гг?\.?|годы|годов|годах)),? (?<c>[ivx]+|\d{1,2}(?:-?го)?|\p{L}+) ?(?:в\.?|век\p{L}*)$/u,
    decadeOfCentury,
  ],
  [
    /^(?:thập niên|thập kỷ) đầu(?: tiên)?(?: của)? thế k[ỷỉ] (?<c>[ivx]+|\d{1,2})$|^перв\p{L}+ десятилети\p{L}+ (?<c2>[ivx]+|\d{1,2}(?:-?го)?) ?(?:в\.?|век\p{L}*)$/u,
    ({ c, c2 }) => decadeOfCentury({ t: '0', c: c ?? c2 }),
  ],
  [/^(?:những năm|thập niên|thập kỷ) (?<t>\d)0 (?:của )?thế k[ỷỉ] (?<c>[ivx]+|\d{1,2})$/u, decadeOfCentury],
  [/^(?<c>[ivx]+) ғасырдың (?<t>\d)0-?(?:шы )?жылдар\p{L}*$/u, decadeOfCentury],
  [/^(?:những năm|thập niên|thập kỷ|thập kỉ)(?: (?:những )?năm)? (?<d>\d{3})0$/u, ({ d }) => plainly(`${d ?? ''}X`)],
  [/^(?:les années|des années|années) (?<d>\d{3})0$/u, ({ d }) => plainly(`${d ?? ''}X`)],
  [/^(?<d>\d{3})0[ -]?(?:шы |шы-|-шы )?(?:жылдар\p{L}*|жж\.?)$/u, ({ d }) => plainly(`${d ?? ''}X`)],
]

const DIVISIONS: readonly Rule[] = [
  [
    new RegExp(
      `^(?:in the |in |au |en |в )?(?<name>\\p{L}+(?:[ '-]\\p{L}+)??)(?:,| of| de| de l'an| năm)? ${YEAR}$`,
      'u',
    ),
    season,
  ],
  [new RegExp(`^${YEAR},? (?<name>\\p{L}+(?: \\p{L}+)?)$`, 'u'), season],
  [
    /^qu[ýí] (?:thứ )?(?<n>[1-4]|[iv]+|nhất|hai|ba|bốn|tư)(?: năm |\/|, | )(?<y>\d{4})$/u,
    ({ y, n }) => numbered(y, n, 32),
  ],
  [
    /^(?:q|quarter |the )(?<n>[1-4]|[iv]+|\p{L}+)(?: quarter)?(?: of|,)? (?<y>\d{4})$/u,
    ({ y, n }) => numbered(y, n, 32),
  ],
  [/^(?<y>\d{4})[ -]?q(?<n>[1-4])$/u, ({ y, n }) => numbered(y, n, 32)],
  [/^(?<n>[1-4](?:er|e|ème)?|\p{L}+) trimestre(?: de| de l'année|,)? (?<y>\d{4})$/u, ({ y, n }) => numbered(y, n, 32)],
  [/^(?<n>[12](?:er|e)?|\p{L}+) semestre(?: de| de l'année|,)? (?<y>\d{4})$/u, ({ y, n }) => numbered(y, n, 39)],
  [/^third (?<n>[1-3]) of (?<y>\d{4})$/u, ({ y, n }) => numbered(y, n, 36)],
  [/^half (?<n>[12]) of (?<y>\d{4})$/u, ({ y, n }) => numbered(y, n, 39)],
  [/^bốn tháng thứ (?<n>[1-3]|nhất|hai|ba) của năm (?<y>\d{4})$/u, ({ y, n }) => numbered(y, n, 36)],
  [
    /^(?:6|sáu) tháng (?<n>đầu|cuối)(?: của)? năm (?<y>\d{4})$/u,
    ({ y, n }) => plainly(`${y ?? ''}-${n === 'đầu' ? 40 : 41}`),
  ],
]

/** 'До н. э.' and the like, and 'н. э.', before or after a century. */
const BEFORE_CHRIST =
  /(?:,? (?:до н\. ?э\.|b\. ?c\.(?: ?e\.)?|bce?|trước công nguyên|tcn|av\. ?j\.-?c\.|avant j\.-?c\.)$)|^б\. ?з\. ?д\. /u
const AFTER_CHRIST =
  /(?:,? (?:н\. ?э\.|a\. ?d\.|ad|ce|c\. ?e\.|(?:sau )?công nguyên|scn|apr\. ?j\.-?c\.|après j\.-?c\.)$)|^(?:б\. ?з\. |a\.?d\.? )/u

/** 'III в. до н. э.' is from 300 to 201 BC, which EDTF counts as the years -0299 to -0200: '-02XX'. */
function centuryOfEra(text: string): Found | null {
  const [before, after] = [text.replace(BEFORE_CHRIST, ''), text.replace(AFTER_CHRIST, '')]
  if (before === text && after === text) return null
  const found = firstOf(CENTURIES, before === text ? after : before)
  return found?.edtf && before !== text ? { ...found, edtf: `-${found.edtf}` } : found
}

function firstOf(rules: readonly Rule[], text: string): Found | null {
  for (const [pattern, make] of rules) {
    const match = pattern.exec(text)
    const found = match && make(match.groups ?? {})
    if (found) return found
  }
  return null
}

/** A winter that begins in one year and ends in the next. */
const WINTER = [
  /^(?:в )?(?:зима|зимой|зимы|mùa đông(?: năm)?|(?:the )?winter(?: of)?|(?:l')?hiver(?: de)?|қыс) (?<a>\d{4}) ?[-–/] ?(?<b>\d{2}|\d{4})(?: ?(?:гг?\.?|год\p{L}*|жж?\.?))?$/u,
  /^(?<a>\d{4}) ?[-–/] ?(?<b>\d{2}|\d{4})(?: ?(?:жылғы|жылдардың|жж\.))? қыс\p{L}*$/u,
]

function winter(text: string): Found | null {
  const { a = '', b = '' } = WINTER.map((pattern) => pattern.exec(text)?.groups).find(Boolean) ?? {}
  const next = Number(a) + 1
  return a !== '' && (b.length === 2 ? next % 100 : next) === Number(b) ? plainly(`${a}-12/${next}-02`) : null
}

/** A century, a decade, a season, a quarter, third or half of a year; null where the wording is none. */
export function periodWording(text: string): Found | null {
  return firstOf([...CENTURIES, ...DECADES, ...DIVISIONS], text) ?? centuryOfEra(text) ?? winter(text)
}

/** The nineteenth is 18XX, as those who write 'XIX' mean it: the hundredth year is not told apart. */
function century({ c, n }: Groups): Found | null {
  const number = n === undefined ? centuryNumber(c ?? '') : vietnameseNumber(n)
  return number === null || number < 1 || number > 21 ? null : plainly(`${hundreds(number)}XX`)
}

function decadeOfCentury({ t = '', c = '' }: Groups): Found | null {
  const number = centuryNumber(c)
  return number === null ? null : plainly(`${hundreds(number)}${t}X`)
}

const hundreds = (century: number): string => String(century - 1).padStart(2, '0')

function season({ y = '', name = '' }: Groups): Found | null {
  const number = seasonNumber(name)
  return number === undefined ? null : plainly(`${y}-${number}`)
}

function numbered(year = '', word = '', base: number): Found | null {
  const number = romanNumber(word) ?? vietnameseNumber(word) ?? ordinalNumber(word)
  return number === null || number < 1 || number > 4 ? null : plainly(`${year}-${base + number}`)
}
