import type { DescribedValue } from '../domain/description.ts'
import { SHIPPED_BOOK } from '../domain/fields/catalogue.ts'
import type { Unit } from '../domain/unit.ts'
import { clearEdtf } from './edtf-from-wording.ts'
import { readDate } from './read-date.ts'

/**
 * The unit with an EDTF, and the calendar where it is another than the Gregorian, for each of its dates that has none
 * yet and whose wording leaves no choice. Days come before months, as those write who keep inventories in Vietnamese,
 * Russian and French.
 */
export function dated(unit: Unit): Unit {
  const read = Object.entries(unit.description).flatMap(([name, values]) =>
    SHIPPED_BOOK.rule(name).kind === 'date' ? [[name, values.map(datedValue)] as const] : [],
  )
  return read.length === 0 ? unit : { ...unit, description: { ...unit.description, ...Object.fromEntries(read) } }
}

function datedValue(value: DescribedValue): DescribedValue {
  if (value.edtf !== undefined) return value
  const reading = readDate(value.text, { dayFirst: true })
  const edtf = clearEdtf(reading)
  if (edtf === null) return value
  return { ...value, edtf, ...(reading.calendar === 'gregorian' ? {} : { calendar: reading.calendar }) }
}
