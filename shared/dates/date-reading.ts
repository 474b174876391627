import type { DayInterval } from './edtf-days.ts'

/** The languages whose wordings of dates are read. Documents have all five; the interface has three of them. */
export const DATE_LANGUAGES = ['vi', 'ru', 'en', 'fr', 'kk'] as const
export type DateLanguage = (typeof DATE_LANGUAGES)[number]

/** The calendars in which dates are written. */
export const CALENDARS = ['gregorian', 'julian', 'byzantine', 'vietnamese-lunisolar', 'french-republican'] as const
/** In which calendar a date was written. */
export type CalendarId = (typeof CALENDARS)[number]

/** What a reader of the date must know; the phrases are `date.warning.<code>` in the message tables. */
export type DateWarningCode =
  | 'julian-assumed'
  | 'julian-assumed-kazakh'
  | 'not-in-russia'
  | 'no-such-day'
  | 'no-such-year'
  | 'no-such-pair'
  | 'day-or-month-first'
  | 'day-first-assumed'
  | 'month-or-years'
  | 'decade-or-century'
  | 'dates-disagree'
  | 'byzantine-style'
  | 'calendar-not-in-use'
  | 'cycle-repeats'
  | 'can-chi-disagrees'
  | 'lunar-uncertain'
  | 'lunar-meridian'
  | 'part-by-convention'
  | 'supplied'
  | 'year-unknown'
  | 'reversed'
  | 'not-understood'

/** A warning with what its phrase names: the other date, the years of the cycle, the year of the reign's end. */
export interface DateWarning {
  readonly code: DateWarningCode
  readonly values?: Readonly<Record<string, string>>
}

/** What is known beside the wording. */
export interface DateOptions {
  /** The language of the source, where the words do not tell: it says whether 4/5/1906 begins with the day. */
  readonly language?: DateLanguage
  /** Overrules the language: true for 4 May. */
  readonly dayFirst?: boolean
  /** Overrules what is assumed of Russian dates; what the wording itself says is stronger. */
  readonly style?: 'new' | 'old'
}

/** A date as its source wrote it, and what it means. */
export interface DateReading {
  /** As given, untouched. */
  readonly wording: string
  /** EDTF of level 0 to 2, proleptic Gregorian; null where the wording is no date, or one that never was. */
  readonly edtf: string | null
  readonly calendar: CalendarId
  /** Every day that the wording allows; null where there is no `edtf`, or it says nothing of when. */
  readonly interval: DayInterval | null
  readonly warnings: readonly DateWarning[]
}

/** What a rule makes of a part of a wording. */
export interface Found {
  readonly edtf: string | null
  readonly calendar: CalendarId
  readonly warnings: readonly DateWarning[]
}

/** What rules go by: the options, and what the rest of the wording says of the style. */
export interface Context {
  readonly style: 'new' | 'old' | 'lunar' | null
  /** The words are Russian or Kazakh, or have no words and the source is. */
  readonly russian: boolean
  /** Of these they are Kazakh. */
  readonly kazakh: boolean
  /** null where nobody says. */
  readonly dayFirst: boolean | null
  /** The language was given, so a numeric date is told to be read by it. */
  readonly byLanguage: boolean
  /** In how many ranges and sets the words stand. */
  readonly depth: number
}

/** A date of the Gregorian calendar, without doubts. */
export function plainly(edtf: string, ...codes: readonly DateWarningCode[]): Found {
  return { edtf, calendar: 'gregorian', warnings: codes.map((code) => ({ code })) }
}

/** A date that never was, and why. */
export function impossible(calendar: CalendarId, warning: DateWarning): Found {
  return { edtf: null, calendar, warnings: [warning] }
}
