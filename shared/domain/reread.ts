import type { Box } from './geometry.ts'
import { identified } from './identified-lines.ts'
import type { Line } from './reading.ts'

/** The share of the lower of two lines that both must cover to be the same line of the page. */
const SAME_LINE = 0.5

/**
 * A person's text once an engine has read the page again: lines that a person wrote, corrected or confirmed stay exactly
 * as they are, all others give way to what the engine reads now. A new line where a person's lies is left out. A person's
 * line stands where the new line stood that it covers; one that covers none follows the one it followed before.
 */
export function rereadLines(earlier: readonly Line[], now: readonly Line[]): readonly Line[] {
  const before = identified(earlier)
  const kept = before.filter((line) => line.by === 'person')
  if (kept.length === 0) return now
  const places = placesOf(before, now)
  const covered = new Set(now.flatMap((line, index) => (kept.some((own) => sameLine(own, line)) ? [index] : [])))
  const taken = new Set(kept.map((line) => line.id))
  const fresh = identified(
    now.map(({ id: _before, ...line }) => line),
    taken,
  )
  const merged: Line[] = kept.filter((line) => places.get(line) === -1)
  fresh.forEach((line, index) => {
    if (!covered.has(index)) merged.push(line)
    merged.push(...kept.filter((own) => places.get(own) === index))
  })
  return merged
}

/** For each line of a person, after which of the new lines it stands; -1 before all. They keep their order. */
function placesOf(before: readonly Line[], now: readonly Line[]): ReadonlyMap<Line, number> {
  const places = new Map<Line, number>()
  let last = -1
  for (const line of before) {
    const at = now.findIndex((other, index) => index > last && sameLine(line, other))
    if (at >= 0) last = at
    if (line.by === 'person') places.set(line, last)
  }
  return places
}

function sameLine(one: Line, other: Line): boolean {
  if (!one.box || !other.box) return one.text === other.text
  return overlap(one.box, other.box) >= SAME_LINE
}

/** How much of the smaller the two have in common, both ways; the lower of height and width. */
function overlap(one: Box, other: Box): number {
  const down = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y)
  const across = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x)
  return Math.min(down / Math.min(one.h, other.h), across / Math.min(one.w, other.w))
}
