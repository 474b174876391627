import type { PixelSize } from '../../../shared/domain/geometry.ts'

/** One byte of grey a pixel. */
export interface Grey extends PixelSize {
  readonly data: Uint8Array
}

/** Side of the window that ink is compared with, in pixels: wider than a stroke, narrower than a dark border. */
const WINDOW = 25
/** Ink is darker than its surroundings by so much of them. */
const DARKER = 0.15

/** 1 where a pixel is darker than what surrounds it, by so much of it: ink, but not the inside of a dark border. */
export function inkOf({ width, height, data }: Grey, darker = DARKER): Uint8Array {
  const ink = new Uint8Array(width * height)
  const half = WINDOW >> 1
  // The sum of each column over the rows of the window, which slides down.
  const columns = new Uint32Array(width)
  for (let y = 0; y < Math.min(half, height); y += 1) addRow(columns, data, { from: y * width, sign: 1 })
  for (let y = 0; y < height; y += 1) {
    if (y + half < height) addRow(columns, data, { from: (y + half) * width, sign: 1 })
    if (y > half) addRow(columns, data, { from: (y - half - 1) * width, sign: -1 })
    const rows = Math.min(height, y + half + 1) - Math.max(0, y - half)
    let sum = 0
    for (let x = 0; x < Math.min(half, width); x += 1) sum += columns[x] ?? 0
    for (let x = 0; x < width; x += 1) {
      if (x + half < width) sum += columns[x + half] ?? 0
      if (x > half) sum -= columns[x - half - 1] ?? 0
      const mean = sum / ((Math.min(width, x + half + 1) - Math.max(0, x - half)) * rows)
      if ((data[y * width + x] ?? 0) < mean * (1 - darker) - 3) ink[y * width + x] = 1
    }
  }
  return ink
}

function addRow(
  sums: Uint32Array,
  data: Uint8Array,
  { from, sign }: { readonly from: number; readonly sign: 1 | -1 },
): void {
  for (let x = 0; x < sums.length; x += 1) sums[x] = (sums[x] ?? 0) + sign * (data[from + x] ?? 0)
}

/** The picture at `width` or less, each pixel the mean of those it stands for. */
export function shrunk(grey: Grey, mostSide: number): Grey {
  const scale = Math.min(1, mostSide / Math.max(grey.width, grey.height))
  if (scale === 1) return grey
  const width = Math.max(1, Math.round(grey.width * scale))
  const height = Math.max(1, Math.round(grey.height * scale))
  const lefts = Int32Array.from({ length: width + 1 }, (_, x) => Math.floor((x * grey.width) / width))
  const data = new Uint8Array(width * height)
  const sums = new Uint32Array(width)
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * grey.height) / height)
    const bottom = Math.floor(((y + 1) * grey.height) / height)
    sums.fill(0)
    for (let row = top; row < bottom; row += 1) addCells(sums, grey.data.subarray(row * grey.width), lefts)
    for (let x = 0; x < width; x += 1)
      data[y * width + x] = (sums[x] ?? 0) / (((lefts[x + 1] ?? 0) - (lefts[x] ?? 0)) * (bottom - top))
  }
  return { width, height, data }
}

/** Adds to each cell the pixels of a row that it stands for. */
function addCells(sums: Uint32Array, row: Uint8Array, lefts: Int32Array): void {
  for (let cell = 0, x = 0; cell < sums.length; cell += 1) {
    let sum = 0
    for (const end = lefts[cell + 1] ?? 0; x < end; x += 1) sum += row[x] ?? 0
    sums[cell] = (sums[cell] ?? 0) + sum
  }
}
