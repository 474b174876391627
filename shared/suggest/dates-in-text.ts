import { clearEdtf } from '../dates/edtf-from-wording.ts'
import { monthNumber } from '../dates/month-names.ts'
import { readDate } from '../dates/read-date.ts'

/** A date that stands in a text: its words there, and its EDTF. */
export interface DateInText {
  readonly written: string
  readonly edtf: string
}

/** Dates of documents have a day, a month and a year, in figures or with the month's name. */
const SHAPES = [
  /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm)?\s+\d{4}/giu,
  /(?<![\p{L}\d])\d{1,2}(?:er|го|-го|st|nd|rd|th)?\s+(?:de\s+|of\s+)?(?<month>[\p{L}\p{M}]{3,12}\.?),?\s+\d{4}(?!\d)/gu,
  /(?<![\p{L}\d])(?<month>[\p{L}\p{M}]{3,12}\.?)\s+\d{1,2}(?:st|nd|rd|th)?,\s*\d{4}(?!\d)/gu,
  /(?<![\d./-])\d{1,2}([./-])\d{1,2}\1\d{4}(?![\d./-])/gu,
] as const

/**
 * The dates of a text that have a day, a month and a year and mean one time only, in the order in which they stand, each
 * once: '25 октября 1917', 'ngày 14 tháng 5 năm 1932', 'le 3 mai 1905', 'May 3, 1905', '2.9.1945'.
 */
export function datesIn(text: string): readonly DateInText[] {
  const found = SHAPES.flatMap((shape) => [...text.matchAll(shape)])
    .filter(({ groups }) => groups?.['month'] === undefined || monthNumber(groups['month'].toLowerCase()) !== undefined)
    .sort((one, other) => one.index - other.index)
  const dates = new Map<string, DateInText>()
  for (const [written] of found) {
    const words = written.replaceAll(/\s+/gu, ' ')
    const edtf = clearEdtf(readDate(words, { dayFirst: true }))
    if (edtf !== null && !dates.has(edtf)) dates.set(edtf, { written: words, edtf })
  }
  return [...dates.values()]
}
