import { readEdtf } from './edtf-read.ts'
import { monthNumber } from './month-names.ts'
import { seasonNumber, smallNumber } from './period-names.ts'

/** What an ambiguous 4/5/1906 means is a matter of the country: true for day first (Viet Nam, Russia, France). */
export interface WordingOptions {
  readonly dayFirst?: boolean
}

const UNDATED =
  /^(s\.? ?d\.?|n\.? ?d\.?|sans date|undated|no date|б\.? ?д\.?|без даты|не датировано|không rõ ngày( tháng)?|không rõ năm|không ghi ngày( tháng)?|không đề ngày)$/u
const ABOUT = /^(?:circa|ca?\.?|about|around|approx\.?|khoảng(?: năm)?|около|ок\.|примерно|vers|environ|env\.) ?(?=\S)/u
const DOUBT = / ?(?:\?|\(\?\))$/u
const YEAR_WORD = String.raw`(?: ?(?:г\.?|гг\.?|год|года|годы|годах))?`

type Rule = readonly [RegExp, (groups: readonly string[], options: WordingOptions) => string | null]

/** The whole wording must match, so that nothing said besides a date is lost. */
const RULES: readonly Rule[] = [
  [new RegExp(String.raw`^(?:năm |year )?(\d{4})${YEAR_WORD}$`, 'u'), ([year = '']) => year],
  [/^(\d{4})-(\d{2})-(\d{2})$/u, ([y = '', m = '', d = '']) => `${y}-${m}-${d}`],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?г\.?| года)?$/u, ([d = '', m = '', y = '']) => day(y, m, d)],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u, ([a = '', b = '', y = ''], options) => numeric([a, b, y], options)],
  [/^ngày (\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u, ([d = '', m = '', y = '']) => day(y, m, d)],
  [
    /^(?:[\p{L} .]+, ?)?(?:ngày )?(\d{1,2}) tháng (\d{1,2})(?: năm |, ?| )(\d{4})$/u,
    ([d = '', m = '', y = '']) => day(y, m, d),
  ],
  [/^tháng (\d{1,2})(?: năm |, ?|\/|-| )(\d{4})$/u, ([m = '', y = '']) => month(y, Number(m))],
  [
    /^(?:le )?(\d{1,2})(?:st|nd|rd|th|er|-?го)? (?:of )?(\p{L}+\.?),? (\d{4})(?: ?г\.?| года)?$/u,
    ([d = '', name = '', y = '']) => named(y, name, d),
  ],
  [
    /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th|-го| дня)?,? (\d{4})(?: ?г\.?| года)?$/u,
    ([name = '', d = '', y = '']) => named(y, name, d),
  ],
  [/^(\p{L}+\.?),? (\d{4})(?: ?г\.?| года)?$/u, ([name = '', y = '']) => month(y, monthNumber(name))],
  // '1900s' may be ten years or a hundred, so English must not end in 00; the other wordings say decade.
  [/^(?:the )?(\d{2}[1-9])0['’]?s$/u, ([decade = '']) => `${decade}X`],
  [new RegExp(String.raw`^(\d{3})0-(?:е|х)${YEAR_WORD}$`, 'u'), ([decade = '']) => `${decade}X`],
  [/^(?:những năm|thập niên|thập kỷ|les années|années) (\d{3})0$/u, ([decade = '']) => `${decade}X`],
  [/^thế k[ỷỉ] ([ivx]+|\d{1,2})$/u, ([number = '']) => century(number)],
  [/^([ivxхі]+|\d{1,2}(?=-?й)) ?(?:-?й )?(?:в\.?|век|века|веке)$/u, ([number = '']) => century(number)],
  [/^(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:century|c\.)$/u, ([number = '']) => century(number)],
  [/^(?:le )?([ivx]+)e siècle$/u, ([number = '']) => century(number)],
  [
    new RegExp(String.raw`^(\p{L}+(?: \p{L}+)?)(?: năm)? (\d{4})${YEAR_WORD}$`, 'u'),
    ([name = '', y = '']) => season(y, name),
  ],
  [/^(\d{1,2})[./ -]([ivxхі]+)[./ -](\d{4})(?: ?г\.?| года)?$/u, ([d = '', m = '', y = '']) => romanMonth(y, m, d)],
]

const RANGE = [
  /^(?:từ |from |с |de )?(.+?) ?(?: đến | to | по | à |[–—]| - ) ?(.+)$/u,
  /^(\d{4})-(\d{4}(?: ?гг?\.?)?)$/u,
  /^(\d{4})\/(\d{4})$/u,
]

/**
 * The EDTF of a plain date as written in Vietnamese, Russian, English or French: years, centuries, decades, seasons,
 * months, days, ranges, estimates, doubt, and 'undated' ('XXXX'). Returns null for all else: what may mean two dates
 * (4/5/1906 without `dayFirst`, 1906-07, 1900s), and calendars and reign years, which are not read yet. The day is
 * taken as written: a Russian date before 14 February 1918 is not converted from the Julian calendar, and one marked old
 * style is refused.
 */
export function edtfFromWording(text: string, options: WordingOptions = {}): { readonly edtf: string } | null {
  const wording = text.normalize('NFC').toLocaleLowerCase('und').replace(/\s+/gu, ' ').trim()
  const edtf = UNDATED.test(wording) ? 'XXXX' : qualified(wording, options)
  return edtf !== null && readEdtf(edtf).ok ? { edtf } : null
}

function qualified(wording: string, options: WordingOptions): string | null {
  const about = wording.replace(ABOUT, '')
  const certain = about.replace(DOUBT, '')
  const mark = (about === wording ? 0 : 1) + (certain === about ? 0 : 2)
  return either(certain, options, ['', '~', '?', '%'][mark] ?? '')
}

function either(wording: string, options: WordingOptions, mark: string): string | null {
  const single = simple(wording, options)
  if (single !== null) return marked(single, mark)
  return rangeOf(wording, options, mark)
}

function simple(wording: string, options: WordingOptions): string | null {
  for (const [pattern, make] of RULES) {
    const match = pattern.exec(wording)
    const edtf = match && make(match.slice(1), options)
    if (edtf) return edtf
  }
  return null
}

function rangeOf(wording: string, options: WordingOptions, mark: string): string | null {
  for (const pattern of RANGE) {
    const match = pattern.exec(wording)
    const from = match && simple(match[1] ?? '', options)
    const to = match && simple(match[2] ?? '', options)
    if (from && to) return mark === '' ? `${from}/${to}` : markedRange(from, to, mark)
  }
  return null
}

/** A decade takes no mark in the levels of EDTF that all programs read, its first and last year do. */
function marked(edtf: string, mark: string): string {
  const isDecade = mark !== '' && edtf.endsWith('X')
  return isDecade ? markedRange(edtf, edtf, mark) : edtf + mark
}

function markedRange(from: string, to: string, mark: string): string {
  return `${from.replaceAll('X', '0')}${mark}/${to.replaceAll('X', '9')}${mark}`
}

function numeric([a, b, year]: readonly [string, string, string], options: WordingOptions): string | null {
  if (Number(a) > 12 || options.dayFirst === true || a === b) return day(year, b, a)
  return Number(b) > 12 ? day(year, a, b) : null
}

function named(year: string, name: string, dayOfMonth: string): string | null {
  const number = monthNumber(name)
  return number === undefined ? null : day(year, String(number), dayOfMonth)
}

/** The nineteenth is 18XX, as those who write 'XIX' mean it: the hundredth year is not told apart. */
function century(number: string): string | null {
  const count = smallNumber(number)
  return count === undefined || count < 1 || count > 21 ? null : `${String(count - 1).padStart(2, '0')}XX`
}

function season(year: string, name: string): string | null {
  const number = seasonNumber(name)
  return number === undefined ? null : `${year}-${number}`
}

function romanMonth(year: string, name: string, dayOfMonth: string): string | null {
  const number = smallNumber(name)
  return number === undefined || number > 12 ? null : day(year, String(number), dayOfMonth)
}

function month(year: string, number: number | undefined): string | null {
  return number === undefined ? null : `${year}-${String(number).padStart(2, '0')}`
}

function day(year: string, monthOfYear: string, dayOfMonth: string): string {
  return `${year}-${monthOfYear.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
}
