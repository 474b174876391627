import { median } from '../median.ts'
import type { RowSpan } from './form.ts'

/** Of the usual height of a row: closer lines are one, and what is left at an end is no row. */
const CLOSE = 0.45
/** Rows are of one height where so many of them differ by so little from the usual. */
const ALIKE = { share: 0.7, within: 0.15 }
/** No more rows than a page can hold; more lines are a pattern. */
const MOST = 300

/** The ends of what lies between lines, and where lines across were seen, with how much of the width each goes over. */
export interface SeenLines {
  readonly top: number
  readonly bottom: number
  readonly lines: readonly { readonly at: number; readonly share: number }[]
}

/**
 * The rows between ruled lines. Where they are of one height, a line that was not seen is put in, and one too many (a line
 * of writing struck through) is left out; rows of many heights are taken as they are.
 */
export function rowsBetween({ top, bottom, lines }: SeenLines): readonly RowSpan[] {
  const height = bottom - top
  const seen = lines.filter(({ at }) => at > top - 0.03 * height && at < bottom + 0.03 * height)
  if (seen.length < 2) return []
  const usual = usualGap(seen.map(({ at }) => at))
  const kept = withoutClose(seen, CLOSE * usual)
  const first = kept[0] ?? top
  const last = kept.at(-1) ?? bottom
  const edges = [
    ...(first - top > CLOSE * 2 * usual ? [top] : []),
    ...kept,
    ...(bottom - last > CLOSE * 2 * usual ? [bottom] : []),
  ]
  const gaps = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
  const even = gaps.filter((gap) => Math.abs(gap - usual) <= ALIKE.within * usual).length >= ALIKE.share * gaps.length
  const rows = edges.slice(1).flatMap((edge, index): readonly RowSpan[] => {
    const from = edges[index] ?? top
    const count = even ? Math.max(1, Math.round((edge - from) / usual)) : 1
    return Array.from({ length: count }, (_, part) => ({
      top: from + ((edge - from) * part) / count,
      bottom: from + ((edge - from) * (part + 1)) / count,
    }))
  })
  return rows.length > MOST ? [] : rows
}

function usualGap(at: readonly number[]): number {
  const gaps = at.slice(1).map((edge, index) => edge - (at[index] ?? 0))
  const half = median(gaps) / 2
  // Double rules and lines of writing make short gaps that are none.
  return median(gaps.filter((gap) => gap > half))
}

/** Of lines too close to each other the one that goes over more. */
function withoutClose(lines: SeenLines['lines'], least: number): readonly number[] {
  const kept: { at: number; share: number }[] = []
  for (const line of lines) {
    const before = kept.at(-1)
    if (!before || line.at - before.at >= least) kept.push({ ...line })
    else if (line.share > before.share) kept[kept.length - 1] = { ...line }
  }
  return kept.map(({ at }) => at)
}

/** How much ink there is at each step of a band, from its top, 0 to 1 of its width. */
export interface InkProfile {
  readonly top: number
  readonly bottom: number
  readonly ink: readonly number[]
}

/** Ink below this part of what full lines have is what lies between them. */
const FULL = 0.25
/** A line of writing is at least so high a part of the usual one. */
const LOW = 0.4

/** The rows of lines of writing: parted in the middle of what lies between two lines. */
export function rowsOfWriting({ top, bottom, ink }: InkProfile): readonly RowSpan[] {
  const sorted = ink.filter((each) => each > 0).toSorted((one, other) => one - other)
  const full = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  if (full === 0) return []
  const runs = runsAbove(ink, FULL * full)
  const usual = median(runs.map(({ from, to }) => to - from))
  const lines = runs.filter(({ from, to }) => to - from >= LOW * usual)
  const step = (bottom - top) / ink.length
  const pitch = median(lines.slice(1).map(({ from }, index) => from - (lines[index]?.from ?? 0))) || 2 * usual
  const rows = lines.map(({ from, to }, index) => {
    const before = lines[index - 1]
    const next = lines[index + 1]
    const upper = before && from - before.to < pitch ? (before.to + from) / 2 : from - (pitch - usual) / 2
    const lower = next && next.from - to < pitch ? (to + next.from) / 2 : to + (pitch - usual) / 2
    return { top: Math.max(top, top + upper * step), bottom: Math.min(bottom, top + lower * step) }
  })
  return rows.length > MOST ? [] : rows
}

interface Run {
  readonly from: number
  readonly to: number
}

function runsAbove(ink: readonly number[], least: number): readonly Run[] {
  const runs: { from: number; to: number }[] = []
  ink.forEach((each, at) => {
    if (each < least) return
    const last = runs.at(-1)
    if (last?.to === at) last.to = at + 1
    else runs.push({ from: at, to: at + 1 })
  })
  return runs
}
