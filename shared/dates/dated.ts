import type { DescribedValue } from '../domain/description.ts'
import { SHIPPED_BOOK, type FieldBook } from '../domain/fields/catalogue.ts'
import type { Unit } from '../domain/unit.ts'
import type { DateOptions, DateReading } from './date-reading.ts'
import { clearEdtf } from './edtf-from-wording.ts'
import { readDate } from './read-date.ts'

/**
 * The unit with an EDTF, and the calendar where it is another than the Gregorian, for each of its dates that has none
 * yet and whose wording leaves no choice. Days come before months, as those write who keep inventories in Vietnamese,
 * Russian and French.
 */
export function dated(unit: Unit, book: Pick<FieldBook, 'rule'> = SHIPPED_BOOK): Unit {
  const read = Object.entries(unit.description).flatMap(([name, values]) =>
    book.rule(name).kind === 'date' ? [[name, values.map(datedValue)] as const] : [],
  )
  return read.length === 0 ? unit : { ...unit, description: { ...unit.description, ...Object.fromEntries(read) } }
}

function datedValue(value: DescribedValue): DescribedValue {
  return value.edtf === undefined ? { ...value, ...dateSaid(value.text, { dayFirst: true }) } : value
}

/** What values keep of a date beside its wording. */
export type DateSaid = Pick<DescribedValue, 'edtf' | 'calendar'>

/** What a wording says of its date, as values keep it: nothing where it is no date or may be one of two. */
export function dateSaid(text: string, options: DateOptions): DateSaid {
  return saidBy(readDate(text, options))
}

/** The same of a wording that is read already. */
export function saidBy(reading: DateReading): DateSaid {
  const edtf = clearEdtf(reading)
  if (edtf === null) return {}
  return reading.calendar === 'gregorian' ? { edtf } : { edtf, calendar: reading.calendar }
}
