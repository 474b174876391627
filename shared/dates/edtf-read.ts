// Other layers compile this file too, and do not include declarations of shared/ by themselves.
// oxlint-disable-next-line typescript/triple-slash-reference -- an import would load it at run time
/// <reference path="./edtf.d.ts" />
import { parse, type EdtfNode } from 'edtf'
import { dayExists, daysOfDate } from './edtf-days.ts'
import type { DatePart, EdtfCheck, EdtfDate, EdtfEnd, EdtfValue } from './edtf-value.ts'

/** The parser's time grows faster than its input; no sensible date is longer. */
const LONGEST = 120

/** Rightly written, so what the parser refuses is the day: 31 June, or the 45th. */
const IMPOSSIBLE_DAY = /^-?\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/

/**
 * Reads and checks an EDTF expression of level 0, 1 or 2 (Library of Congress, 2019; ISO 8601-2). Dates are of the
 * proleptic Gregorian calendar. What the `edtf` package lets through is checked here: 29 February of common years, and
 * intervals that end before they begin.
 */
export function readEdtf(text: string): EdtfCheck {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) return { ok: false, problem: 'too-long' }
  const node = parsed(trimmed)
  if (!node) return { ok: false, problem: IMPOSSIBLE_DAY.test(trimmed) ? 'no-such-day' : 'not-edtf' }
  const value = valueOf(node)
  if (!datesOf(value).every(dayExists)) return { ok: false, problem: 'no-such-day' }
  return isReversed(value) ? { ok: false, problem: 'reversed' } : { ok: true, value }
}

function parsed(text: string): EdtfNode | null {
  try {
    return parse(text)
  } catch {
    // The parser tells "no EDTF" by throwing; that is an answer, not a failure.
    return null
  }
}

function valueOf(node: EdtfNode): EdtfValue {
  if (node.type === 'Interval') {
    return { kind: 'interval', from: endOf(node.values[0]), to: endOf(node.values[1]) }
  }
  if (node.type !== 'Set' && node.type !== 'List') return dateOf(node)
  return {
    kind: 'set',
    of: node.type === 'Set' ? 'one' : 'all',
    earlier: node.earlier === true,
    later: node.later === true,
    dates: node.values.flatMap((value) => memberOf(value)),
  }
}

function memberOf(value: EdtfNode['values'][number]): readonly (EdtfDate | readonly [EdtfDate, EdtfDate])[] {
  if (value === null || typeof value === 'number') return []
  if (!isList(value)) return [dateOf(value)]
  const [first, last] = value
  return first && last ? [[dateOf(first), dateOf(last)]] : []
}

/** Array.isArray does not narrow readonly arrays. */
function isList(value: EdtfNode | readonly EdtfNode[]): value is readonly EdtfNode[] {
  return Array.isArray(value)
}

function endOf(value: EdtfNode['values'][number] | undefined): EdtfEnd {
  if (value === Infinity) return 'open'
  if (value === null || value === undefined || typeof value === 'number' || isList(value)) return 'unknown'
  return dateOf(value)
}

function dateOf(node: EdtfNode): EdtfDate {
  const [year = 0, month, day] = node.values.filter((value) => typeof value === 'number')
  const digits = yearDigits(node, Math.abs(year))
  const mask = bits(node.unspecified)
  const monthNumber = month === undefined ? undefined : node.type === 'Season' ? month : month + 1
  return {
    kind: 'date',
    year: masked(digits, mask),
    negative: year < 0,
    ...(monthNumber === undefined ? {} : { month: masked(two(monthNumber), mask >> 4) }),
    ...(day === undefined ? {} : { day: masked(two(day), mask >> 6) }),
    uncertain: bits(node.uncertain) !== 0,
    approximate: bits(node.approximate) !== 0 || node.significant !== undefined,
    ...only(node, { month: month !== undefined, day: day !== undefined }),
  }
}

/** The bits of the parts of a date. */
const BITS: Readonly<Record<DatePart, number>> = { year: 0b1111, month: 0b11_0000, day: 0b1100_0000 }

/** Which parts are marked, where a mark is not on the whole. */
function only(node: EdtfNode, has: { readonly month: boolean; readonly day: boolean }): Pick<EdtfDate, 'only'> {
  const parts = (['year', ...(has.month ? ['month'] : []), ...(has.day ? ['day'] : [])] as DatePart[]).filter(Boolean)
  const marked = (flag: EdtfNode['uncertain']): readonly DatePart[] =>
    flag === true ? parts : parts.filter((part) => (bits(flag) & BITS[part]) !== 0)
  const isPartly = (of: readonly DatePart[]): boolean => of.length > 0 && of.length < parts.length
  const [uncertain, approximate] = [marked(node.uncertain), marked(node.approximate)]
  if (!isPartly(uncertain) && !isPartly(approximate)) return {}
  return {
    only: { uncertain: isPartly(uncertain) ? uncertain : [], approximate: isPartly(approximate) ? approximate : [] },
  }
}

function yearDigits(node: EdtfNode, year: number): string {
  if (node.type === 'Century') return `${two(year)}XX`
  if (node.type === 'Decade') return `${String(year).padStart(3, '0')}X`
  const digits = String(year).padStart(4, '0')
  return node.significant === undefined ? digits : digits.slice(0, node.significant).padEnd(digits.length, 'X')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function masked(digits: string, mask: number): string {
  return Array.from(digits, (digit, index) => (index < 4 && (mask >> index) & 1 ? 'X' : digit)).join('')
}

function bits(flag: boolean | number | { readonly value: number } | undefined): number {
  if (typeof flag === 'object') return flag.value
  return Number(flag ?? 0)
}

function datesOf(value: EdtfValue): readonly EdtfDate[] {
  if (value.kind === 'date') return [value]
  const members = value.kind === 'set' ? value.dates.flat() : [value.from, value.to]
  return members.filter((member): member is EdtfDate => typeof member === 'object')
}

function isReversed(value: EdtfValue): boolean {
  const pairs: readonly (readonly [EdtfEnd, EdtfEnd])[] =
    value.kind === 'interval'
      ? [[value.from, value.to]]
      : value.kind === 'set'
        ? value.dates.filter((member): member is readonly [EdtfDate, EdtfDate] => !('kind' in member))
        : []
  return pairs.some(([from, to]) => {
    if (typeof from === 'string' || typeof to === 'string') return false
    return daysOfDate(from).from > daysOfDate(to).to
  })
}
