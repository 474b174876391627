import { dayToGregorian, isoOfDay, isoYear, twoDigits } from './calendars/gregorian.ts'
import { edtfInterval, type DayInterval } from './edtf-days.ts'
import { readEdtf } from './edtf-read.ts'

/** One date of EDTF as written: no interval, no set. */
const SINGLE = /^[^/[\]{}]+$/u

/** A season, quarter, third or half of a year. */
const DIVISION = /^-?\d{4}-(?:2\d|3\d|4[01])$/u

/** The days of an expression that is known to be EDTF; null where it is none. */
export function intervalOf(edtf: string): DayInterval | null {
  const check = readEdtf(edtf)
  return check.ok ? edtfInterval(check.value) : null
}

/**
 * The expression as an estimate ('~'), in doubt ('?') or both ('%'). Decades and centuries take no mark in the levels of
 * EDTF that all programs read, nor do seasons; their first and last year or month do.
 */
export function marked(edtf: string, mark: '' | '~' | '?' | '%'): string {
  if (mark === '' || /^X+$/u.test(edtf)) return edtf
  if (edtf.startsWith('[') || edtf.startsWith('{'))
    return edtf.replace(/[\dX~?%-]*\d[\dX~?%-]*/gu, (date) => marked(date, mark))
  if (edtf.includes('/'))
    return edtf
      .split('/')
      .map((end) => (/\d/u.test(end) ? marked(end, mark) : end))
      .join('/')
  if (edtf.endsWith('X')) return `${edtf.replaceAll('X', '0')}${mark}/${edtf.replaceAll('X', '9')}${mark}`
  if (DIVISION.test(edtf))
    return (
      monthsOf(edtf)
        ?.map((month) => month + mark)
        .join('/') ?? edtf
    )
  const before = /[~?%]$/u.exec(edtf)?.[0]
  if (before === undefined) return edtf + mark
  return edtf.slice(0, -1) + (before === mark ? mark : '%')
}

/** The first and the last month of a season or another division of a year, which can't stand in intervals and sets. */
function monthsOf(edtf: string): readonly [string, string] | null {
  const span = DIVISION.test(edtf) ? intervalOf(edtf) : null
  return span && [isoOfDay(span.from).slice(0, -3), isoOfDay(span.to).slice(0, -3)]
}

/** From the beginning of the one to the end of the other; null where that would be backwards, or an end is open. */
export function fromTo(first: string, last: string): string | null {
  const from = startOf(first)
  const to = endOf(last)
  if (from === null || to === null) return null
  // Not every reader takes an X beside a mark at the other end.
  const forms = [`${from}/${to}`, `${from.replaceAll('X', '0')}/${to.replaceAll('X', '9')}`]
  return forms.find((edtf) => readEdtf(edtf).ok) ?? null
}

/** What an interval from the expression on begins with. */
export function startOf(edtf: string): string | null {
  if (SINGLE.test(edtf)) return monthsOf(edtf)?.[0] ?? edtf
  const from = /^([^/[\]{}]+)\//u.exec(edtf)?.[1]
  return from ?? dayIso(intervalOf(edtf)?.from)
}

/** What an interval until the expression ends with. */
export function endOf(edtf: string): string | null {
  if (SINGLE.test(edtf)) return monthsOf(edtf)?.[1] ?? edtf
  const to = /\/([^/[\]{}]+)$/u.exec(edtf)?.[1]
  return to ?? dayIso(intervalOf(edtf)?.to)
}

/** 'Before 1905' ends with 1904, 'before May 1905' with April, 'before 14 May' with the 13th. */
export function lastBefore(edtf: string): string | null {
  return neighbour(startOf(edtf) ?? edtf, intervalOf(edtf)?.from, -1)
}

/** 'After 1905' begins with 1906. */
export function firstAfter(edtf: string): string | null {
  return neighbour(endOf(edtf) ?? edtf, intervalOf(edtf)?.to, 1)
}

/** One of the dates, or all of them ('{}'); null where a member can't be part of a set. */
export function setOf(members: readonly string[], brackets: '[]' | '{}'): string | null {
  const dates = members.map((member) => {
    const months = monthsOf(member)
    if (months) return months.join('..')
    if (SINGLE.test(member)) return member.replace(/[~?%]$/u, '').includes('X') ? asYears(member) : member
    const ends = /^([^/[\]{}]+)\/([^/[\]{}]+)$/u.exec(member)
    return ends ? `${ends[1] ?? ''}..${ends[2] ?? ''}` : null
  })
  if (dates.includes(null)) return null
  const edtf = `${brackets[0] ?? ''}${dates.join(',')}${brackets[1] ?? ''}`
  return readEdtf(edtf).ok ? edtf : null
}

function asYears(edtf: string): string {
  return `${edtf.replaceAll('X', '0')}..${edtf.replaceAll('X', '9')}`
}

function neighbour(edtf: string, edge: number | undefined, step: 1 | -1): string | null {
  if (edge === undefined || !Number.isFinite(edge)) return null
  const plain = edtf.replace(/[~?%]/gu, '')
  const { year, month } = dayToGregorian(edge + step)
  if (/^-?\d{4}$|X$/u.test(plain)) return isoYear(year)
  if (/^\d{4}-(?:0\d|1[0-2])$/u.test(plain)) return `${isoYear(year)}-${twoDigits(month)}`
  return isoOfDay(edge + step)
}

function dayIso(day: number | undefined): string | null {
  return day === undefined || !Number.isFinite(day) ? null : isoOfDay(day)
}
