import { isoOfDay } from '../../shared/dates/calendars/gregorian.ts'
import type { DayInterval } from '../../shared/dates/edtf-days.ts'
import { edtfInWords } from '../../shared/dates/edtf-in-words.ts'
import { readEdtf } from '../../shared/dates/edtf-read.ts'
import type { Language } from '../../shared/messages/language.ts'
import type { Speech } from './messages.tsx'

/** Whether 4/5/1906 begins with the day. English readers may put the month first, so there it is left to them. */
export function isDayFirst(language: Language): boolean {
  return language !== 'en'
}

/** What an EDTF means, in words of the interface; '' where nothing is written or it is none. */
export function edtfMeaning(edtf: string, { t, language }: Pick<Speech, 't' | 'language'>): string {
  const check = edtf.trim() === '' ? null : readEdtf(edtf)
  if (!check?.ok) return ''
  return edtfInWords(check.value, { locale: language, say: (phrase, values) => t(`date.${phrase}`, values) })
}

/** What is wrong with an EDTF; null where nothing is. */
export function edtfProblem(edtf: string, { t }: Pick<Speech, 't'>): string | null {
  const check = edtf.trim() === '' ? null : readEdtf(edtf)
  return check === null || check.ok ? null : t(`describe.edtf.${check.problem}`)
}

/** '1906-01-25 – 1907-02-12', with '…' where it has no end; a single day once. */
export function daysInWords(interval: DayInterval): string {
  const [from = '', to = ''] = [interval.from, interval.to].map((day) => (Number.isFinite(day) ? isoOfDay(day) : '…'))
  return from === to ? from : `${from} – ${to}`
}
