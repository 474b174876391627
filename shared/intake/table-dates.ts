import { clearEdtf } from '../dates/edtf-from-wording.ts'
import { readDate } from '../dates/read-date.ts'

/** What is amiss with a wording of a date: it never was, it is no date, or it may be one of two. */
export interface DateFault {
  readonly code: 'intake-date-impossible' | 'intake-date-unread'
  readonly message: string
}

/**
 * What is amiss with a date as written; null where its EDTF is plain. Inventories say the same dates again and again: each
 * wording is looked at once.
 */
export function dateFaults(): (wording: string) => DateFault | null {
  const known = new Map<string, DateFault | null>()
  return (wording) => {
    const fault = known.get(wording)
    if (fault !== undefined) return fault
    const found = faultOf(wording)
    known.set(wording, found)
    return found
  }
}

function faultOf(wording: string): DateFault | null {
  const reading = readDate(wording, { dayFirst: true })
  if (reading.edtf !== null)
    return clearEdtf(reading) === null ? { code: 'intake-date-unread', message: wording } : null
  const isDate = reading.warnings.some(({ code }) => code !== 'not-understood')
  return { code: isDate ? 'intake-date-impossible' : 'intake-date-unread', message: wording }
}
