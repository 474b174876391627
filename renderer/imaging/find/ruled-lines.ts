import type { GreyRaster } from '../grey-raster.ts'

/** A line breaks off for so many pixels of the halved picture at most. */
const GAP = 2

/** Half as wide and high: ink where half of the four pixels are, so that thin lines stay and letters do not run together. */
export function halved({ width, height, data }: GreyRaster, limit: number): GreyRaster {
  const half = { width: width >> 1, height: height >> 1 }
  const ink = new Uint8Array(half.width * half.height)
  for (let y = 0; y < half.height; y += 1) {
    const at = 2 * y * width
    halveRows(data.subarray(at, at + width), data.subarray(at + width, at + 2 * width), {
      out: ink.subarray(y * half.width, (y + 1) * half.width),
      limit,
    })
  }
  return { ...half, data: ink }
}

/** Two rows are a call: that is soon quick. */
function halveRows(
  upper: Uint8Array,
  lower: Uint8Array,
  { out, limit }: { readonly out: Uint8Array; readonly limit: number },
): void {
  for (let x = 0, at = 0; x < out.length; x += 1, at += 2) {
    const above = ((upper[at] ?? 255) < limit ? 1 : 0) + ((upper[at + 1] ?? 255) < limit ? 1 : 0)
    const below = ((lower[at] ?? 255) < limit ? 1 : 0) + ((lower[at + 1] ?? 255) < limit ? 1 : 0)
    if (above + below >= 2) out[x] = 1
  }
}

/** Whether ink that runs on in a row, from one place of it to another (exclusive), is part of a line. */
export type IsLine = (run: { readonly y: number; readonly from: number; readonly to: number }) => boolean

/** A line is thin at so large a part of the places at which it has ink: serifs that run into each other have stems there. */
const THIN = 0.75
/** So large a part of a short one is ink. What is long, and thin, may be of dots or dashes. */
const SOLID = 0.85
/** What is long and nearly all ink has letters that stand on it. */
const UNBROKEN = 0.97

/** Tells lines, which are less than `thick` where nothing stands on them, from rows of letters, which are not so `long`. */
export function thinIn(
  { width, height, data }: GreyRaster,
  { thick, long }: { readonly thick: number; readonly long: number },
): IsLine {
  const isThick = (at: number): boolean => {
    let [above, below] = [at, at]
    while (above >= width && data[above - width] === 1 && at - above < thick * width) above -= width
    while (below < (height - 1) * width && data[below + width] === 1 && below - above < thick * width) below += width
    return below - above >= thick * width
  }
  return ({ y, from, to }) => {
    let [inked, thin] = [0, 0]
    for (let at = y * width + from; at < y * width + to; at += 1) {
      if (data[at] !== 1) continue
      inked += 1
      if (!isThick(at)) thin += 1
    }
    const isThinLine = thin >= THIN * inked
    return to - from >= long
      ? isThinLine || inked >= UNBROKEN * (to - from)
      : isThinLine && inked >= SOLID * (to - from)
  }
}

/** 1 where ink runs on in the row; short breaks are bridged. A pixel above and below belongs to it, so that slopes hold. */
export function linesAcross({ width, height, data }: GreyRaster, least: number, isLine?: IsLine): Uint8Array {
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1) {
    const start = y * width
    // A line holds one of these places at least, or breaks off there for a few pixels: most are paper.
    for (let probe = least - 1; probe < width; probe += least) {
      const at = inkFrom(data, start + probe, start + width)
      if (at < 0) continue
      const from = endOf(data, { at, stop: start - 1, step: -1 })
      const to = endOf(data, { at, stop: start + width, step: 1 }) + 1
      probe = Math.max(probe, to - start - least)
      if (to - from < least || (isLine && !isLine({ y, from: from - start, to: to - start }))) continue
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1)
        out.fill(1, from + (row - y) * width, to + (row - y) * width)
    }
  }
  return out
}

/** The first ink at a place or so close behind it that a line may break off there; -1 where none is. */
function inkFrom(data: Uint8Array, from: number, end: number): number {
  for (let at = from; at <= from + GAP && at < end; at += 1) if (data[at] === 1) return at
  return -1
}

/** The last ink of a line from one place of it towards another that is no more in its row. */
function endOf(
  data: Uint8Array,
  { at, stop, step }: { readonly at: number; readonly stop: number; readonly step: 1 | -1 },
): number {
  let last = at
  for (let next = at + step; next !== stop && Math.abs(next - last) <= GAP + 1; next += step)
    if (data[next] === 1) last = next
  return last
}

export function transposed({ width, height, data }: GreyRaster): GreyRaster {
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) out[x * height + y] = data[y * width + x] ?? 0
  return { width: height, height: width, data: out }
}
