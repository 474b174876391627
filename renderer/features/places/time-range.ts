import type { TimeBins } from '../../map/time-bins.ts'

/** First and last bin of a range, both included. */
export interface BinRange {
  readonly from: number
  readonly to: number
}

/** Whole years, both included. */
export interface Years {
  readonly from: number
  readonly to: number
}

/** The bins that years touch; all of them where none are wished for. */
export function rangeOfYears(years: Years | null, { first, width, count }: TimeBins): BinRange {
  if (!years) return { from: 0, to: count - 1 }
  const bin = (year: number): number => Math.max(0, Math.min(count - 1, Math.floor((year - first) / width)))
  return { from: bin(years.from), to: bin(years.to) }
}

/** The years of a range; null where it is everything, which narrows nothing. */
export function yearsOfRange({ from, to }: BinRange, { first, width, count }: TimeBins): Years | null {
  if (from <= 0 && to >= count - 1) return null
  return { from: first + from * width, to: first + (to + 1) * width - 1 }
}

/** A range with one of its ends elsewhere: the ends never change places. */
export function withEnd(range: BinRange, end: 'from' | 'to', bin: number): BinRange {
  if (end === 'from') return { ...range, from: Math.min(range.to, bin) }
  return { ...range, to: Math.max(range.from, bin) }
}

/** Where a key moves an end to; null for other keys. */
export function binAfterKey(key: string, bin: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 },
    ...{ Home: -count, End: count },
  }
  const step = steps[key]
  return step === undefined ? null : Math.max(0, Math.min(count - 1, bin + step))
}

/** A tenth of all time to begin with, then the next range as long; null after the last. */
export function nextRange(range: BinRange, count: number): BinRange | null {
  const length = range.to - range.from + 1
  if (length >= count) return { from: 0, to: Math.max(0, Math.ceil(count / 10) - 1) }
  const from = range.to + 1
  return from >= count ? null : { from, to: Math.min(count - 1, from + length - 1) }
}
