/** What a wording says besides the date itself. */
export interface Marks {
  /** The wording without them. */
  readonly rest: string
  readonly style: 'new' | 'old' | 'lunar' | null
}

const edge = (words: string): RegExp =>
  new RegExp(String.raw`[ ,]*[([]?(?<![\p{L}\d])(?:${words})(?![\p{L}\d])[)\]]?`, 'u')

const OLD = edge(
  String.raw`(?:по )?ст\. ?ст\.?|с\. ?с\.|ст\.? ст\.?|(?:по )?стар(?:ому|ого|\.) ст(?:илю|иля|\.)|o\. ?s\.|old style|\(os\)|v\. ?st\.|ancien style|vieux style|calendrier julien|julian calendar|julian|по юлианскому календарю|lịch julius|lịch cũ|ескі стиль\p{L}*(?: бойынша)?|ескіше`,
)
const NEW = edge(
  String.raw`(?:по )?н\. ?ст\.?|н\. ?с\.|(?:по )?нов(?:ому|ого|\.) ст(?:илю|иля|\.)|n\. ?s\.|new style|nouveau style|по григорианскому календарю|gregorian|dương lịch|lịch dương|lịch mới|жаңа стиль\p{L}*(?: бойынша)?|жаңаша`,
)
const LUNAR = edge(String.raw`âm lịch|lịch âm|â\.? ?l\.?|a\.l\.|theo lịch ta`)

/** Takes out what says by which calendar the date goes. */
export function styleMarks(text: string): Marks {
  for (const [pattern, style] of [
    [OLD, 'old'],
    [NEW, 'new'],
    [LUNAR, 'lunar'],
  ] as const) {
    const match = pattern.exec(text)
    if (!match) continue
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    return { rest: rest.replace(/\s+/gu, ' ').trim(), style }
  }
  return { rest: text, style: null }
}

const UNDATED = new RegExp(
  `^(?:${[
    String.raw`s\.? ?d\.?|n\.? ?d\.?|sans date|non datée?s?|sans millésime|date inconnue|undated|no date|not dated|date unknown|unknown date|unknown`,
    String.raw`б\.? ?/?д\.?|б\.? ?г\.?|без даты|без года|не датирован[оаы]?|дата не указана|дата неизвестна|дата не установлена|недатированн\p{L}*`,
    String.raw`không rõ|không rõ ngày(?:,? tháng)?(?:,? năm)?|không rõ năm|không ghi ngày(?:,? tháng)?(?:,? năm)?|không đề ngày(?: tháng)?|không có ngày(?: tháng)?|k\.? ?đ\.? ?n\.?|không xác định|không ngày(?:,? tháng)?(?:,? năm)?`,
    String.raw`күні белгісіз|күні көрсетілмеген|мерзімі белгісіз|мерзімсіз|күнсіз|күні жоқ|мерзімі жоқ|ж\. ?к\.`,
  ].join('|')})$`,
  'u',
)

/** The wording says that there is no date. */
export function isUndated(text: string): boolean {
  return UNDATED.test(text.replace(/^[([]|[)\]]$/gu, ''))
}

const ABOUT =
  /^(?:circa|ca?|about|around|approx(?:imately)?|roughly|(?:vào )?khoảng(?: năm)?|chừng|độ|около|ок|примерно|прибл(?:изительно)?|vers(?: l'an)?|environ|env|autour de|шамамен)(?:\. ?| |(?=\d))(?=\S)/u
const ABOUT_AFTER = /[ ,]*\(?(?:примерно|приблизительно|approx(?:\.|imately)|environ|шамамен|шамасында)\)?$/u
const PERHAPS =
  /^(?:предположительно|предп\.|возможно|вероятно|вер\.|possibly|probably|prob\.|perhaps|có lẽ|có thể|peut-être|probablement|мүмкін|бәлкім|ықтимал)[ ,]*(?=\S)/u
const DOUBT =
  / ?(?:\?|\(\?\)|\[\?\]|[ ,]\(?(?:предположительно|предп\.|вероятно|возможно|probably|possibly|có lẽ|peut-être|мүмкін)\)?)$/u

/** An estimate, a doubt, or both, said of the whole wording; `mark` is how EDTF writes it. */
export function doubtMarks(text: string): { readonly rest: string; readonly mark: '' | '~' | '?' | '%' } {
  const estimated = text.replace(ABOUT, '').replace(ABOUT_AFTER, '')
  const rest = estimated.replace(PERHAPS, '').replace(DOUBT, '')
  const number = (estimated === text ? 0 : 1) + (rest === estimated ? 0 : 2)
  return { rest, mark: (['', '~', '?', '%'] as const)[number] ?? '' }
}

const WEEKDAY =
  /^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?=,)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі),? (?=\S)/u

/** The wording without the day of the week before it, which tells nothing of the date. */
export function withoutWeekday(text: string): string {
  return text.replace(WEEKDAY, '')
}
