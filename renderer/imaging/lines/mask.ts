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

function clear(from: Uint8Array, to: Uint8Array, size: Lines): void {
  const thin = thinPixels(from, size)
  const { lines, length, next, step, long, gap } = size
  for (let line = 0; line < lines; line += 1) {
    // A rule that slopes goes on in the line beside this one.
    const is = (at: number): boolean => [-next, 0, next].some((by) => thin[line * next + at * step + by] === 1)
    let first = -1
    let last = -1
    for (let at = 0; at <= length + gap; at += 1) {
      if (at < length && is(at)) {
        if (first < 0) first = at
        last = at
      } else if (first >= 0 && at - last > gap) {
        if (last - first >= long)
          for (let i = first; i <= last; i += 1) if (thin[line * next + i * step]) to[line * next + i * step] = 0
        first = -1
      }
    }
  }
}

/** 1 for ink that goes on for at most `thick` pixels from line to line. */
function thinPixels(from: Uint8Array, { lines, length, next, step, thick }: Lines): Uint8Array {
  const thin = new Uint8Array(from.length)
  for (let at = 0; at < length; at += 1) {
    let run = 0
    for (let line = 0; line <= lines; line += 1) {
      if (line < lines && from[line * next + at * step]) run += 1
      else {
        if (run > 0 && run <= thick)
          for (let back = 1; back <= run; back += 1) thin[(line - back) * next + at * step] = 1
        run = 0
      }
    }
  }
  return thin
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
