import type { DescribedValue, Description } from '../domain/description.ts'
import type { FieldBook } from '../domain/fields/catalogue.ts'
import { dayExists, daysOfDate, edtfInterval, type DayInterval } from './edtf-days.ts'
import { readEdtf } from './edtf-read.ts'
import { isSameTime, isWithin, overlaps } from './match.ts'

/** How the time of a unit meets the time that is sought. */
export const DATE_MATCHES = ['overlaps', 'within', 'exactly'] as const
/** One of the ways. */
export type DateMatch = (typeof DATE_MATCHES)[number]

const MATCHES: Readonly<Record<DateMatch, (one: DayInterval, sought: DayInterval) => boolean>> = {
  overlaps,
  within: isWithin,
  exactly: isSameTime,
}

/** The first and last date of a period of which each has a field of its own (05/2025/TT-BNV). */
const ENDS = { from: 'dateStart', to: 'dateEnd' } as const

/**
 * The times that a description says its documents are of: by the fields that EAD3 has as `unitdate`, which dates of
 * descriptions, receipts and the like are not. What has no EDTF, or says nothing of when, is left out.
 */
export function timesOf(description: Description, book: Pick<FieldBook, 'rule'>): readonly DayInterval[] {
  const period = periodOf(description)
  const times: DayInterval[] = []
  // By hand, and no lists between: a map of 100,000 units waits for this.
  for (const name of Object.keys(description)) {
    if (!isUnitDate(name, book) || (period && (name === ENDS.from || name === ENDS.to))) continue
    addTimes(description[name], times)
  }
  if (period) times.push(period)
  return times
}

/** What lies between the first and the last date, where each has a field of its own and they are in order. */
function periodOf(description: Description): DayInterval | null {
  if (!description[ENDS.from] || !description[ENDS.to]) return null
  const [[first], [last]] = [addTimes(description[ENDS.from], []), addTimes(description[ENDS.to], [])]
  return first && last && first.from <= last.to ? { from: first.from, to: last.to } : null
}

/** Whether one of the times meets the one sought. */
export function meets(times: readonly DayInterval[], how: DateMatch, sought: DayInterval): boolean {
  return times.some((time) => MATCHES[how](time, sought))
}

function isUnitDate(name: string, book: Pick<FieldBook, 'rule'>): boolean {
  const { kind, crosswalk } = book.rule(name)
  return kind === 'date' && crosswalk.ead3 === 'unitdate'
}

function addTimes(values: readonly DescribedValue[] | undefined, times: DayInterval[]): readonly DayInterval[] {
  for (const { edtf } of values ?? []) {
    const time = edtf === undefined ? null : timeOfEdtf(edtf)
    if (time) times.push(time)
  }
  return times
}

/**
 * The days that an EDTF expression may mean (see `edtfInterval`), infinite where an end is open; null for what is no
 * EDTF and for one that says nothing of when (`XXXX`, `../..`).
 */
export function timeOfEdtf(edtf: string): DayInterval | null {
  const known = READ.get(edtf)
  if (known !== undefined) return known
  const days = daysOf(edtf)
  const time = days && (Number.isFinite(days.from) || Number.isFinite(days.to)) ? days : null
  if (READ.size >= MOST_READ) READ.clear()
  READ.set(edtf, time)
  return time
}

/** What was read of expressions: a collection of 100,000 units has some thousand different ones. */
const READ = new Map<string, DayInterval | null>()
const MOST_READ = 20_000

const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-([0-3]\d))?)?$/

/** Years, months and days, which most dates are, without the grammar of EDTF: a collection may have 100,000. */
function daysOf(edtf: string): DayInterval | null {
  const [, year, month, day] = PLAIN.exec(edtf) ?? []
  if (year !== undefined) {
    const parts = { ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
    const date = { kind: 'date', year, negative: false, uncertain: false, approximate: false, ...parts } as const
    return dayExists(date) ? daysOfDate(date) : null
  }
  const read = readEdtf(edtf)
  return read.ok ? edtfInterval(read.value) : null
}
