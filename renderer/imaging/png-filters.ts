import { ImagingError } from './imaging-error.ts'

interface Around {
  /** The row above as it was brought out of its own filter; zeros above the first one. */
  readonly above: Uint8Array
  /** Bytes of a pixel, at least one. */
  readonly step: number
}

/** Brings a row, which begins with the number of its filter, into `to` (PNG, third edition, section 9). */
export function unfilterRow(filtered: Uint8Array, to: Uint8Array, { above, step }: Around): void {
  const row = filtered.subarray(1)
  switch (filtered[0]) {
    case 0:
      return to.set(row)
    case 1:
      return addLeft(row, to, step)
    case 2:
      return addAbove(row, to, above)
    case 3:
      return addMean(row, to, { above, step })
    case 4:
      return addNearest(row, to, { above, step })
    default:
      throw new ImagingError('damaged-file', `the PNG has a filter ${filtered[0]}`)
  }
}

// In the loops, indices lie within the rows, whatever the compiler makes of them.

function addLeft(row: Uint8Array, to: Uint8Array, step: number): void {
  to.set(row.subarray(0, step))
  for (let i = step; i < row.length; i += 1) to[i] = (row[i] as number) + (to[i - step] as number)
}

function addAbove(row: Uint8Array, to: Uint8Array, above: Uint8Array): void {
  for (let i = 0; i < row.length; i += 1) to[i] = (row[i] as number) + (above[i] as number)
}

function addMean(row: Uint8Array, to: Uint8Array, { above, step }: Around): void {
  for (let i = 0; i < row.length; i += 1) {
    const left = i < step ? 0 : (to[i - step] as number)
    to[i] = (row[i] as number) + ((left + (above[i] as number)) >> 1)
  }
}

/** Paeth's: of left, above and what lies left of that, the one nearest to left + above - the last. */
function addNearest(row: Uint8Array, to: Uint8Array, { above, step }: Around): void {
  for (let i = 0; i < step; i += 1) to[i] = (row[i] as number) + (above[i] as number)
  for (let i = step; i < row.length; i += 1) {
    const [a, b, c] = [to[i - step] as number, above[i] as number, above[i - step] as number]
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
    to[i] = (row[i] as number) + (pa <= pb && pa <= pc ? a : pb <= pc ? b : c)
  }
}
