import type { PixelSize } from '../../../shared/domain/geometry.ts'

/** A byte a pixel: levels, or 1 where something is. */
interface Bytes extends PixelSize {
  readonly data: Uint8Array
}

/** What lies around the pixels of a row; the arrays are the same for each row. */
interface RowAround {
  readonly y: number
  /** Of the box around each pixel the sum of its bytes. */
  readonly sums: Uint32Array
  /** How many rows the box has on the picture, and how many columns it has around each pixel. */
  readonly rows: number
  readonly columns: Int32Array
}

/** From row to row the sums of boxes that reach so many pixels to both sides, as far as there is picture. */
export function* sumsAround(
  { width, height, data }: Bytes,
  { across, down }: { readonly across: number; readonly down: number },
): Generator<RowAround> {
  const sums = new Uint32Array(width)
  const columns = Int32Array.from(sums, (_, x) => Math.min(width, x + across + 1) - Math.max(0, x - across))
  // The sum of each column over the rows of the box, which slides down.
  const ofColumns = new Uint32Array(width)
  for (let y = 0; y < Math.min(down, height); y += 1) addRow(ofColumns, data, { from: y * width, sign: 1 })
  for (let y = 0; y < height; y += 1) {
    if (y + down < height) addRow(ofColumns, data, { from: (y + down) * width, sign: 1 })
    if (y > down) addRow(ofColumns, data, { from: (y - down - 1) * width, sign: -1 })
    slide(ofColumns, across, sums)
    yield { y, sums, columns, rows: Math.min(height, y + down + 1) - Math.max(0, y - down) }
  }
}

function slide(ofColumns: Uint32Array, across: number, sums: Uint32Array): void {
  const width = ofColumns.length
  let sum = 0
  for (let x = 0; x < Math.min(across, width); x += 1) sum += ofColumns[x] ?? 0
  for (let x = 0; x < width; x += 1) {
    if (x + across < width) sum += ofColumns[x + across] ?? 0
    if (x > across) sum -= ofColumns[x - across - 1] ?? 0
    sums[x] = sum
  }
}

/** Adds a row of bytes, which begins at an index, to sums of columns, or takes it away. */
export function addRow(
  sums: Uint32Array,
  data: Uint8Array,
  { from, sign }: { readonly from: number; readonly sign: 1 | -1 },
): void {
  for (let x = 0; x < sums.length; x += 1) sums[x] = (sums[x] ?? 0) + sign * (data[from + x] ?? 0)
}
