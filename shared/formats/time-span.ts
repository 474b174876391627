import type { FieldBook } from '../domain/fields/catalogue.ts'
import type { Unit } from '../domain/unit.ts'
import { isoOfDay } from '../dates/calendars/gregorian.ts'
import { daysOfUnit } from '../dates/unit-days.ts'

/** First and last day, proleptic Gregorian ISO 8601; one is absent where that end is open. */
export interface TimeSpan {
  readonly from?: string
  readonly to?: string
}

/** The days from the first to the last that a unit's dates may mean; null where nothing is said of when. */
export function spanOf(unit: Unit, book?: Pick<FieldBook, 'rule'>): TimeSpan | null {
  const days = daysOfUnit(unit, book)
  if (!days) return null
  const { from, to } = days
  return {
    ...(Number.isFinite(from) ? { from: isoOfDay(from) } : {}),
    ...(Number.isFinite(to) ? { to: isoOfDay(to) } : {}),
  }
}
