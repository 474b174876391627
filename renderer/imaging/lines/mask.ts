import type { Point } from '../../../shared/domain/homography.ts'
import type { PixelSize } from '../../../shared/domain/geometry.ts'

/** 1 where there is ink. */
export interface Mask extends PixelSize {
  readonly data: Uint8Array
}

/** How strokes are that are no letters: no thicker, longer, and with no wider white in them, in pitches and in pixels. */
interface Strokes {
  readonly thick: number
  readonly long: number
  readonly gap: number
}

/** Thin ones are rules, which are broken where they are pale, or dotted; and which may slope a little. */
function rules(pitch: number): Strokes {
  return { thick: Math.max(3, Math.round(0.12 * pitch)), long: 2.5 * pitch, gap: Math.max(3, Math.round(0.12 * pitch)) }
}

/** Thicker ones are the edges of sheets and of dark borders: at most half the window in which ink is told from paper. */
function edges(pitch: number): Strokes {
  return { thick: 14, long: 6 * pitch, gap: 2 }
}

/** The mask without strokes that run on across or down, as rules and edges do, but not letters. */
export function withoutRules(mask: Mask, pitch: number): Mask {
  const { width, height } = mask
  const data = Uint8Array.from(mask.data)
  for (const strokes of [rules(pitch), edges(pitch)]) {
    clear(mask.data, data, { lines: height, length: width, next: width, step: 1, ...strokes })
    clear(mask.data, data, { lines: width, length: height, next: 1, step: width, ...strokes })
  }
  return { width, height, data }
}

/** Lines of pixels: how many, how long, from one to the next, from a pixel to the next; and how rules are made. */
type Lines = Strokes & Readonly<Record<'lines' | 'length' | 'next' | 'step', number>>

/** Takes rules out: a rule has ink at one of the places that are looked at, or is broken there for a few pixels. */
function clear(from: Uint8Array, to: Uint8Array, size: Lines): void {
  const { lines, length, step, long, gap } = size
  const apart = Math.max(1, Math.floor(long) - gap)
  const look = (line: number, at: number): void => {
    for (let place = at; place <= at + gap && place < length; place += 1)
      if (goesOn(from, size, { line, at: place })) return clearRule(from, to, { ...size, line, at: place })
  }
  // Pixels are gone through as they lie in memory.
  if (step === 1) for (let line = 0; line < lines; line += 1) for (let at = 0; at < length; at += apart) look(line, at)
  else for (let at = 0; at < length; at += apart) for (let line = 0; line < lines; line += 1) look(line, at)
}

interface Place {
  readonly line: number
  /** How far along it. */
  readonly at: number
}

/** Takes the rule that goes through a place out, if it is long enough for one. */
function clearRule(from: Uint8Array, to: Uint8Array, size: Lines & Place): void {
  const { length, next, step, long, gap, line, at } = size
  let [first, last] = [at, at]
  for (let place = at - 1; place >= 0 && first - place <= gap + 1; place -= 1)
    if (goesOn(from, size, { line, at: place })) first = place
  for (let place = at + 1; place < length && place - last <= gap + 1; place += 1)
    if (goesOn(from, size, { line, at: place })) last = place
  if (last - first < long) return
  for (let place = first; place <= last; place += 1)
    if (isThin(from, size, { line, at: place })) to[line * next + place * step] = 0
}

/** A rule that slopes goes on in the line beside. */
function goesOn(from: Uint8Array, size: Lines, { line, at }: Place): boolean {
  const { next, step } = size
  const pixel = line * next + at * step
  // Most of a page is white.
  if (!from[pixel] && !from[pixel - next] && !from[pixel + next]) return false
  return (
    isThin(from, size, { line, at }) ||
    isThin(from, size, { line: line - 1, at }) ||
    isThin(from, size, { line: line + 1, at })
  )
}

/** Whether there is ink that goes on for at most `thick` pixels from line to line. */
function isThin(from: Uint8Array, { lines, next, step, thick }: Lines, { line, at }: Place): boolean {
  if (line < 0 || line >= lines) return false
  const pixel = line * next + at * step
  if (!from[pixel]) return false
  let run = 1
  for (let back = 1; run <= thick && back <= line && from[pixel - back * next]; back += 1) run += 1
  for (let on = 1; run <= thick && line + on < lines && from[pixel + on * next]; on += 1) run += 1
  return run <= thick
}

/** The mask with each column moved down by `slope` for each pixel that it is from the left: lines that climb by it lie level. */
export function sheared({ width, height, data }: Mask, slope: number): Mask {
  const room = Math.ceil(Math.abs(slope) * width)
  const out = new Uint8Array(width * (height + room))
  for (let x = 0; x < width; x += 1) {
    const by = Math.round(slope * x) + (slope < 0 ? room : 0)
    for (let y = 0; y < height; y += 1) if (data[y * width + x]) out[(y + by) * width + x] = 1
  }
  return { width, height: height + room, data: out }
}

/** Takes points of a sheared mask back to where they are on the mask itself. */
export function unsheared({ width }: Mask, slope: number): (point: Point) => Point {
  const room = slope < 0 ? Math.ceil(-slope * width) : 0
  return ({ x, y }) => ({ x, y: y - slope * x - room })
}
