import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { byzantineToDay, byzantineYear, dayToByzantine } from '../../shared/dates/calendars/byzantine.ts'
import { julianToDay } from '../../shared/dates/calendars/julian.ts'

const weekdayOf = (day: number): string =>
  new Intl.DateTimeFormat('en', { timeZone: 'UTC', weekday: 'long' }).format(new Date(day * 86_400_000))

const civil = (year: number, month: number, day: number) => ({ year, month, day })

describe('the count from the creation of the world', () => {
  // The Council Code of 1649 is dated 29 January 7157; Peter's decree 20 December 7208, the last day 31 December.
  it.each([
    [civil(7157, 1, 29), civil(1649, 1, 29)],
    [civil(7208, 12, 31), civil(1699, 12, 31)],
    [civil(7001, 9, 1), civil(1492, 9, 1)],
    [civil(7000, 8, 31), civil(1492, 8, 31)],
    [civil(6888, 9, 8), civil(1379, 9, 8)],
  ])('%j', (byzantine, julian) => {
    expect(byzantineToDay(byzantine)).toBe(julianToDay(julian))
    expect(dayToByzantine(julianToDay(julian))).toEqual(byzantine)
  })

  // Days of the week that the sources themselves tell: Doukas and others of the fall of Constantinople, the Nikon chronicle of
  // the coronation of Ivan IV and of Kazan, the palace registers of the birth of Peter I.
  it.each([
    ['Tuesday', civil(6961, 5, 29)],
    ['Sunday', civil(7055, 1, 16)],
    ['Sunday', civil(7061, 10, 2)],
    ['Thursday', civil(7180, 5, 30)],
  ])('has a %s on %j', (weekday, byzantine) => {
    expect(weekdayOf(byzantineToDay(byzantine))).toBe(weekday)
  })

  // All days from 1 September 6497 to 31 December 7208, one a line: days from 1970-01-01, date, weekday from 0 for Sunday. The
  // sum is that of what ByzCal 1.2.0 (a Java library by vb1d41, Apache-2.0) said of them on 2026-11-27, with Java's calendar.
  it('says of all 259,814 days of its use in Rus and Russia what another program says', () => {
    const [first, last] = [byzantineToDay(civil(6497, 9, 1)), byzantineToDay(civil(7208, 12, 31))]
    const sum = createHash('sha256')
    for (let day = first; day <= last; day += 1) {
      const { year, month, day: of } = dayToByzantine(day)
      const back = byzantineToDay({ year, month, day: of })
      sum.update(`${back} ${year}-${month}-${of} ${new Date(day * 86_400_000).getUTCDay()}\n`)
    }
    expect(last - first + 1).toBe(259_814)
    expect(sum.digest('hex')).toBe('418e8a853d199a32e6ffbe97df8ebc43210c2be0cd2881ea11e2b6e2d424364e')
  })

  it('is off by a year where a chronicle counts from March: the Saturday of the battle of Kulikovo in 6888', () => {
    expect(weekdayOf(byzantineToDay(civil(6888, 9, 8)))).toBe('Thursday')
    expect(weekdayOf(byzantineToDay(civil(6889, 9, 8)))).toBe('Saturday')
  })

  it('ends in the middle of its last year', () => {
    expect(byzantineYear(7208)).toEqual({ from: julianToDay(civil(1699, 9, 1)), to: julianToDay(civil(1699, 12, 31)) })
  })
})
