import type { PixelSize } from '../../../shared/domain/geometry.ts'
import { addRow, sumsAround, type RowAround } from './sums-around.ts'

/** One byte of grey a pixel. */
export interface Grey extends PixelSize {
  readonly data: Uint8Array
}

/** Side of the window that ink is compared with, in pixels: wider than a stroke, narrower than a dark border. */
const WINDOW = 25
/** Ink is darker than its surroundings by so much of them. */
const DARKER = 0.15

/** 1 where a pixel is darker than what surrounds it, by so much of it: ink, but not the inside of a dark border. */
export function inkOf(grey: Grey, darker = DARKER): Uint8Array {
  const { width, data } = grey
  const ink = new Uint8Array(data.length)
  const half = WINDOW >> 1
  for (const around of sumsAround(grey, { across: half, down: half })) {
    const [from, to] = [around.y * width, (around.y + 1) * width]
    markDarker(data.subarray(from, to), ink.subarray(from, to), { around, part: 1 - darker })
  }
  return ink
}

/** A row is a call: that is soon quick. */
function markDarker(
  row: Uint8Array,
  ink: Uint8Array,
  { around: { sums, columns, rows }, part }: { readonly around: RowAround; readonly part: number },
): void {
  for (let x = 0; x < row.length; x += 1) {
    const mean = (sums[x] ?? 0) / ((columns[x] ?? 1) * rows)
    if ((row[x] ?? 0) < mean * part - 3) ink[x] = 1
  }
}

/** The picture at `width` or less, each pixel the mean of those it stands for. */
export function shrunk(grey: Grey, mostSide: number): Grey {
  const scale = Math.min(1, mostSide / Math.max(grey.width, grey.height))
  if (scale === 1) return grey
  const width = Math.max(1, Math.round(grey.width * scale))
  const height = Math.max(1, Math.round(grey.height * scale))
  const lefts = Int32Array.from({ length: width + 1 }, (_, x) => Math.floor((x * grey.width) / width))
  const data = new Uint8Array(width * height)
  const columns = new Int32Array(grey.width)
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * grey.height) / height)
    const bottom = Math.floor(((y + 1) * grey.height) / height)
    columns.set(grey.data.subarray(top * grey.width, (top + 1) * grey.width))
    for (let row = top + 1; row < bottom; row += 1) addRow(columns, grey.data, row * grey.width)
    meansOf(columns, lefts, { out: data.subarray(y * width, (y + 1) * width), rows: bottom - top })
  }
  return { width, height, data }
}

/** Of sums of so many rows the means from one place to the next. */
function meansOf(
  columns: Int32Array,
  lefts: Int32Array,
  { out, rows }: { readonly out: Uint8Array; readonly rows: number },
): void {
  for (let cell = 0, x = 0; cell < out.length; cell += 1) {
    let sum = 0
    const from = x
    for (const to = lefts[cell + 1] ?? 0; x < to; x += 1) sum += columns[x] ?? 0
    out[cell] = (sum / ((x - from) * rows)) | 0
  }
}
