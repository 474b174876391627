import type { Box } from './geometry.ts'
import { identified, type IdentifiedLine } from './identified-lines.ts'
import { joinLayers, withLayers } from './line-layers.ts'
import type { Line } from './reading.ts'

/** The share of the lower of two lines that both must cover to be the same line of the page. */
const SAME_LINE = 0.5

/**
 * A person's text once an engine has read the page again: lines that a person wrote, corrected or confirmed stay exactly
 * as they are, all others give way to what the engine reads now. A new line where a person's lies is left out. A person's
 * line stands where the new line stood that it covers; one that covers none follows the one it followed before. What
 * people set beside a line goes to the new line in its place, which takes its id; a line without one stays for it.
 */
export function rereadLines(earlier: readonly Line[], now: readonly Line[]): readonly Line[] {
  const before = identified(earlier)
  const own = before.filter((line) => line.by === 'person')
  const free = now.map((line) => !own.some((one) => sameLine(one, line)))
  const heirs = heirsOf(before, now, free)
  const isKept = (line: Line): boolean => line.by === 'person' || (line.layers !== undefined && !heirs.has(line))
  const kept = before.filter(isKept)
  if (kept.length === 0 && heirs.size === 0) return now
  const places = placesOf(before, now, isKept)
  const covered = new Set(now.flatMap((line, index) => (kept.some((one) => sameLine(one, line)) ? [index] : [])))
  const taken = new Set(kept.map((line) => line.id))
  const fresh = identified(
    now.map(({ id: _before, ...line }, index) => inherited(line, heirs, index)),
    taken,
  )
  const merged: Line[] = kept.filter((line) => places.get(line) === -1)
  fresh.forEach((line, index) => {
    if (!covered.has(index)) merged.push(line)
    merged.push(...kept.filter((own) => places.get(own) === index))
  })
  return merged
}

/** For each line that only has something beside it from people, the place of the new line that it is now. */
function heirsOf(
  before: readonly IdentifiedLine[],
  now: readonly Line[],
  free: readonly boolean[],
): ReadonlyMap<Line, number> {
  return new Map(
    before
      .filter((line) => line.layers && line.by !== 'person')
      .flatMap((line) => {
        const at = now.findIndex((other, index) => free[index] === true && sameLine(line, other))
        return at < 0 ? [] : [[line, at] as const]
      }),
  )
}

/** A new line with what stood beside those that it takes the place of, under the first's id. */
function inherited(line: Line, heirs: ReadonlyMap<Line, number>, index: number): Line {
  const from = [...heirs].flatMap(([old, at]) => (at === index ? [old] : []))
  const [first] = from
  if (!first?.id) return line
  const layers = from.slice(1).reduce((all, { layers: more }) => joinLayers(all, more), first.layers)
  return { ...withLayers(line, layers), id: first.id }
}

/** For each line that is kept, after which of the new lines it stands; -1 before all. They keep their order. */
function placesOf(
  before: readonly Line[],
  now: readonly Line[],
  isKept: (line: Line) => boolean,
): ReadonlyMap<Line, number> {
  const places = new Map<Line, number>()
  let last = -1
  for (const line of before) {
    const at = now.findIndex((other, index) => index > last && sameLine(line, other))
    if (at >= 0) last = at
    if (isKept(line)) places.set(line, last)
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
