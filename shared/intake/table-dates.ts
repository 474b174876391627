import { saidBy, type DateSaid } from '../dates/dated.ts'
import { clearEdtf } from '../dates/edtf-from-wording.ts'
import type { DateReading } from '../dates/date-reading.ts'
import { readDate } from '../dates/read-date.ts'

/** What is amiss with a wording of a date: it never was, it is no date, or it may be one of two. */
export interface DateFault {
  readonly code: 'intake-date-impossible' | 'intake-date-unread'
  readonly message: string
}

/** A date as written: what values keep of it, and what is amiss with it; null where its EDTF is plain. */
export interface ReadWording {
  readonly said: DateSaid
  readonly fault: DateFault | null
}

/** Reads dates as inventories write them. They say the same ones again and again: each wording is read once. */
export function wordingReader(): (wording: string) => ReadWording {
  const known = new Map<string, ReadWording>()
  return (wording) => {
    const before = known.get(wording)
    if (before) return before
    const reading = readDate(wording, { dayFirst: true })
    const read = { said: saidBy(reading), fault: faultOf(reading) }
    known.set(wording, read)
    return read
  }
}

function faultOf(reading: DateReading): DateFault | null {
  const { wording, edtf, warnings } = reading
  if (edtf !== null) return clearEdtf(reading) === null ? { code: 'intake-date-unread', message: wording } : null
  const isDate = warnings.some(({ code }) => code !== 'not-understood')
  return { code: isDate ? 'intake-date-impossible' : 'intake-date-unread', message: wording }
}
