import type { DateOptions, DateReading, DateWarningCode } from './date-reading.ts'
import { readDate } from './read-date.ts'

/** A wording with one of these may mean another date; a person has to choose. */
const AMBIGUOUS: readonly DateWarningCode[] = [
  'day-or-month-first',
  'month-or-years',
  'decade-or-century',
  'cycle-repeats',
  'can-chi-disagrees',
  'dates-disagree',
]

/**
 * The EDTF of a date as written, where the wording leaves no choice; null for what is no date, never was, or may be one of
 * two (4/5/1906 without `dayFirst`, 1906-07, 1900s). Of what is assumed otherwise nothing is said here: `readDate` tells.
 */
export function edtfFromWording(text: string, options: DateOptions = {}): { readonly edtf: string } | null {
  const edtf = clearEdtf(readDate(text, options))
  return edtf === null ? null : { edtf }
}

/** The same of a wording that is read already. */
export function clearEdtf({ edtf, warnings }: DateReading): string | null {
  return warnings.some(({ code }) => AMBIGUOUS.includes(code)) ? null : edtf
}
