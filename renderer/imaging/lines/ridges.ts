import type { Field } from './smooth.ts'

/** The middle of a line of writing: its height in each column of a grid, from the left, without gaps. */
export interface Ridge {
  /** The first column. */
  readonly from: number
  /** Pixels from the top, for that column and those after it. */
  readonly ys: readonly number[]
}

/** A grid of columns, so many pixels apart; the first goes through the first pixel. */
export interface Grid {
  readonly step: number
  /** From one line to the next, in pixels. */
  readonly pitch: number
}

/** A peak is the highest within this part of the pitch to both sides. */
const ALONE = 0.22
/** A peak is at least this part of what most writing on the page has. */
const LEAST = 0.22
/** From column to column a line climbs by no more than this part of the pitch. */
const CLIMB = 0.2
/** Without a peak for so many pitches a line has ended. */
const GAP = 0.8
/** The slope of a line is taken from its last columns, over so many pitches. */
const SLOPE = 1.5

/** The column after the last one. */
export function endOf({ from, ys }: Ridge): number {
  return from + ys.length
}

/** The ridges of ink that was blurred along its lines: peaks of its columns, linked from column to column. */
export function ridgesOf(field: Field, grid: Grid): readonly Ridge[] {
  const count = Math.ceil(field.width / grid.step)
  const all = Array.from({ length: count }, (_, column) => peaksOf(field, column * grid.step, grid.pitch))
  const least = LEAST * usual(all.flatMap((peaks) => peaks.map(({ height }) => height)))
  const open: Track[] = []
  const done: Track[] = []
  for (const [column, peaks] of all.entries()) {
    const strong = peaks.filter(({ height }) => height >= least).map(({ y }) => y)
    link(open, strong, { column, grid })
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const track = open[at]
      if (track && (column - track.last) * grid.step > GAP * grid.pitch) done.push(...open.splice(at, 1))
    }
  }
  return [...done, ...open].map(({ from, ys }) => ({ from, ys }))
}

interface Track {
  readonly from: number
  readonly ys: number[]
  last: number
}

interface Peak {
  readonly y: number
  readonly height: number
}

function peaksOf({ width, height, data }: Field, x: number, pitch: number): readonly Peak[] {
  const reach = Math.max(1, Math.round(ALONE * pitch))
  const at = (y: number): number => (y < 0 || y >= height ? 0 : (data[y * width + x] ?? 0))
  const peaks: Peak[] = []
  for (let y = 0; y < height; y += 1) {
    const value = at(y)
    if (value <= 0 || at(y - 1) > value || at(y + 1) >= value) continue
    let highest = true
    for (let by = 2; by <= reach && highest; by += 1) highest = at(y - by) <= value && at(y + by) <= value
    if (highest) peaks.push({ y, height: value })
  }
  return peaks
}

/** What most of the higher values are about. */
function usual(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length * 0.7)] ?? 0
}

/** Gives each peak to the track that it lies nearest to; those that are left begin tracks of their own. */
function link(
  open: Track[],
  peaks: readonly number[],
  { column, grid }: { readonly column: number; readonly grid: Grid },
): void {
  const pairs = open.flatMap((track) => {
    const expected = nextOf(track, column, grid)
    const reach = CLIMB * grid.pitch
    return peaks.map((y) => ({ track, y, away: Math.abs(y - expected) })).filter(({ away }) => away <= reach)
  })
  const taken = new Set<Track | number>()
  for (const { track, y } of pairs.sort((one, other) => one.away - other.away)) {
    if (taken.has(track) || taken.has(y)) continue
    taken.add(track).add(y)
    extend(track, column, y)
  }
  for (const y of peaks) if (!taken.has(y)) open.push({ from: column, ys: [y], last: column })
}

function nextOf(track: Track, column: number, { step, pitch }: Grid): number {
  const { ys, last } = track
  const back = Math.min(ys.length - 1, Math.round((SLOPE * pitch) / step))
  const y = ys.at(-1) ?? 0
  if (back === 0) return y
  return y + ((y - (ys[ys.length - 1 - back] ?? y)) / back) * (column - last)
}

/** Columns without a peak are filled straight. */
function extend(track: Track, column: number, y: number): void {
  const before = track.ys.at(-1) ?? y
  const missed = column - track.last
  for (let at = 1; at <= missed; at += 1) track.ys.push(before + ((y - before) * at) / missed)
  track.last = column
}
