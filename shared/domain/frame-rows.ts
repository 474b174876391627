import { mapped, type Homography } from './homography.ts'
import { EDITED_MEGAPIXELS, pictureSize, toFrame, type ImageEdits } from './image-edits.ts'
import type { PixelSize } from './geometry.ts'

/** Rows of a picture that are made at once of a frame too large to be edited in whole. */
export const BAND_ROWS = 512

/** Rows of the frame that are held at once take no more bytes than this, at four a pixel. */
const MOST_BYTES = 400e6

/** Rows beside those that the corners of a band lie on: the pixels that are mixed in, and rounding. */
const BESIDE = 3

/** From the first row to the one behind the last, in pixels. */
export interface Rows {
  readonly from: number
  readonly to: number
}

/** The rows of a frame, or of another rendering of it, that rows of its edited picture of `size` are made of. */
export function rowsOfFrame(
  edits: ImageEdits,
  rows: Rows,
  { frame, size }: { readonly frame: PixelSize; readonly size: PixelSize },
): Rows {
  const map: Homography = toFrame(edits)
  const corners = [rows.from / size.height, rows.to / size.height].flatMap((y) => [
    mapped(map, { x: 0, y }),
    mapped(map, { x: 1, y }),
  ])
  // A convex part of the picture comes from a convex part of the frame: its corners are its farthest points.
  const ys = corners.map(({ y }) => y * frame.height)
  const inFrame = (row: number): number => Math.min(frame.height, Math.max(0, row))
  return { from: inFrame(Math.floor(Math.min(...ys)) - BESIDE), to: inFrame(Math.ceil(Math.max(...ys)) + BESIDE) }
}

/**
 * For each band of the picture, from its top, the rows of the frame that it is made of; `from` is where later bands begin
 * to need rows too, `most` is how many rows are held at once when the frame comes from its top.
 */
export function planOfBands(
  edits: ImageEdits,
  { frame, size }: { readonly frame: PixelSize; readonly size: PixelSize },
): { readonly bands: readonly (Rows & { readonly needs: Rows })[]; readonly most: number } {
  const bands: (Rows & { needs: Rows })[] = []
  for (let from = 0; from < size.height; from += BAND_ROWS) {
    const rows = { from, to: Math.min(size.height, from + BAND_ROWS) }
    bands.push({ ...rows, needs: rowsOfFrame(edits, widened(rows, size), { frame, size }) })
  }
  // Rows that a later band needs are kept, those of an earlier one have been read.
  for (let at = bands.length - 2; at >= 0; at -= 1) keepFor(bands[at], bands[at + 1])
  let [most, read] = [0, 0]
  for (const { needs } of bands) {
    read = Math.max(read, needs.to)
    most = Math.max(most, read - needs.from)
  }
  return { bands, most }
}

function keepFor(band: { needs: Rows } | undefined, next: { readonly needs: Rows } | undefined): void {
  if (band && next) band.needs = { ...band.needs, from: Math.min(band.needs.from, next.needs.from) }
}

/** Sharpening looks at three rows on each side. */
export function widened({ from, to }: Rows, { height }: PixelSize): Rows {
  return { from: Math.max(0, from - 3), to: Math.min(height, to + 3) }
}

/**
 * Whether the picture is made of the frame at its full size: of a small frame always, of a large one where a band needs
 * few of its rows; not where it is turned far or stands upside down. Else it is made at `EDITED_MEGAPIXELS`.
 */
export function isEditedInFull(edits: ImageEdits): boolean {
  const { frame } = edits
  if (frame.width * frame.height <= EDITED_MEGAPIXELS * 1e6) return true
  return planOfBands(edits, { frame, size: pictureSize(edits) }).most * frame.width * 4 <= MOST_BYTES
}
