import type { PixelSize } from '../../../shared/domain/geometry.ts'
import { addRow, sumsAround } from './sums-around.ts'

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
  for (const { y, sums, rows, columns } of sumsAround(grey, { across: half, down: half }))
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      const mean = (sums[x] ?? 0) / ((columns[x] ?? 1) * rows)
      if ((data[at] ?? 0) < mean * (1 - darker) - 3) ink[at] = 1
    }
  return ink
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
    for (let cell = 0, x = 0, at = y * width; cell < width; cell += 1, at += 1) {
      let sum = 0
      const from = x
      for (const to = lefts[cell + 1] ?? 0; x < to; x += 1) sum += columns[x] ?? 0
      data[at] = (sum / ((x - from) * (bottom - top))) | 0
    }
  }
  return { width, height, data }
}
