import type { DayNumber } from '../dates/calendars/day-number.ts'
import { gregorianToDay } from '../dates/calendars/gregorian.ts'
import { timeOfEdtf } from '../dates/search-dates.ts'
import type { Instant, UnitId } from '../domain/ids.ts'
import type { Restriction, Withholding } from '../domain/restriction.ts'
import type { Unit } from '../domain/unit.ts'

/** The day of an instant in UTC, as days are counted (see DayInterval). */
export function dayOf(at: Instant): DayNumber {
  const [year = 1970, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number)
  return gregorianToDay({ year, month, day })
}

/**
 * Whether something is withheld on a day: to the last day that its end may mean. An end that cannot be read, or that is
 * open, never comes: better withheld too long than let out too early.
 */
export function isInForce({ until }: Pick<Withholding, 'until'>, today: DayNumber): boolean {
  if (until === undefined || until.trim() === '') return true
  const end = timeOfEdtf(until)
  return end === null || today <= end.to
}

/** A restriction that holds for a unit, and the unit that says it: this one, or one above. */
export interface Holding {
  readonly restriction: Restriction
  readonly from: Unit
}

/**
 * The restrictions that hold for a unit on a day, the nearest first: its own, and those of the units above up to one that
 * overrules what stands above it.
 */
export function holdings(byId: ReadonlyMap<UnitId, Unit>, unit: Unit, today: DayNumber): readonly Holding[] {
  const found: Holding[] = []
  const seen = new Set<UnitId>()
  for (let at: Unit | undefined = unit; at && !seen.has(at.id); at = parentOf(byId, at)) {
    seen.add(at.id)
    const from = at
    const own = from.access?.restrictions.filter((each) => isInForce(each, today)) ?? []
    found.push(...own.map((restriction) => ({ restriction, from })))
    if (at.access?.overrules) break
  }
  return found
}

function parentOf(byId: ReadonlyMap<UnitId, Unit>, { parentId }: Unit): Unit | undefined {
  return parentId === null ? undefined : byId.get(parentId)
}
