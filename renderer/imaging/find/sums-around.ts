import type { PixelSize } from '../../../shared/domain/geometry.ts'

/** A byte a pixel: levels, or 1 where something is. */
interface Bytes extends PixelSize {
  readonly data: Uint8Array
}

/** What lies around the pixels of a row; the arrays are the same for each row. */
export interface RowAround {
  readonly y: number
  /** Of the box around each pixel the sum of its bytes. */
  readonly sums: Int32Array
  /** How many rows the box has on the picture, and how many columns it has around each pixel. */
  readonly rows: number
  readonly columns: Int32Array
}

/** From row to row the sums of boxes that reach so many pixels to both sides, as far as there is picture. */
export function* sumsAround(
  { width, height, data }: Bytes,
  { across, down }: { readonly across: number; readonly down: number },
): Generator<RowAround> {
  const sums = new Int32Array(width)
  const columns = Int32Array.from(sums, (_, x) => Math.min(width, x + across + 1) - Math.max(0, x - across))
  // The sum of each column over the rows of the box, which slides down.
  const ofColumns = new Int32Array(width)
  for (let y = 0; y < Math.min(down, height); y += 1) addRow(ofColumns, data, y * width)
  for (let y = 0; y < height; y += 1) {
    if (y > down && y + down < height)
      moveOn(ofColumns, data, { comes: (y + down) * width, goes: (y - down - 1) * width })
    else if (y + down < height) addRow(ofColumns, data, (y + down) * width)
    else if (y > down) takeRow(ofColumns, data, (y - down - 1) * width)
    slide(ofColumns, across, sums)
    yield { y, sums, columns, rows: Math.min(height, y + down + 1) - Math.max(0, y - down) }
  }
}

/** Within the row a number comes and one goes with each pixel, at its ends only one of both. */
function slide(ofColumns: Int32Array, across: number, sums: Int32Array): void {
  const width = ofColumns.length
  const [first, last] = [Math.min(across + 1, Math.max(0, width - across)), Math.max(0, width - across)]
  let sum = 0
  for (let x = 0; x < Math.min(across, width); x += 1) sum += ofColumns[x] ?? 0
  let x = 0
  for (; x < first; x += 1) sums[x] = sum += ofColumns[x + across] ?? 0
  for (; x < last; x += 1) sums[x] = sum += (ofColumns[x + across] ?? 0) - (ofColumns[x - across - 1] ?? 0)
  for (; x < width; x += 1) sums[x] = sum -= x > across ? (ofColumns[x - across - 1] ?? 0) : 0
}

/** Adds a row of bytes, which begins at an index, to sums of columns. */
export function addRow(sums: Int32Array, data: Uint8Array, from: number): void {
  for (let x = 0; x < sums.length; x += 1) sums[x] = (sums[x] ?? 0) + (data[from + x] ?? 0)
}

/** A row comes, and one goes. */
function moveOn(
  sums: Int32Array,
  data: Uint8Array,
  { comes, goes }: { readonly comes: number; readonly goes: number },
): void {
  for (let x = 0; x < sums.length; x += 1) sums[x] = (sums[x] ?? 0) + (data[comes + x] ?? 0) - (data[goes + x] ?? 0)
}

function takeRow(sums: Int32Array, data: Uint8Array, from: number): void {
  for (let x = 0; x < sums.length; x += 1) sums[x] = (sums[x] ?? 0) - (data[from + x] ?? 0)
}
