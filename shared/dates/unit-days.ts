import type { Description } from '../domain/description.ts'
import { SHIPPED_BOOK, type FieldBook } from '../domain/fields/catalogue.ts'
import type { DayInterval } from './edtf-days.ts'
import { timesOf } from './search-dates.ts'

/**
 * The days from the first to the last that a unit's dates may mean (see `timesOf`); infinite where an end is open, null
 * where nothing is said of when.
 */
export function daysOfUnit(
  { description }: { readonly description: Description },
  book: Pick<FieldBook, 'rule'> = SHIPPED_BOOK,
): DayInterval | null {
  const times = timesOf(description, book)
  if (times.length === 0) return null
  const [only] = times
  if (only && times.length === 1) return only
  return { from: Math.min(...times.map((time) => time.from)), to: Math.max(...times.map((time) => time.to)) }
}
