import { newCanvas } from './canvas.ts'
import { ScannedRows } from './jpeg-coefficients.ts'
import { OnePassRows, recodedTables } from './jpeg-recode.ts'
import { isOnePass, type JpegPicture } from './jpeg-scan.ts'
import { UnitWriter } from './jpeg-units.ts'
import type { Band } from './pixels.ts'

/** Pixels decoded at once. */
const BAND_PIXELS = 12e6

/** Rows of the picture: those that the JPEG of a band has, and from its top to its bottom those wanted of it. */
export interface JpegOfBand extends Readonly<Record<'begin' | 'end' | 'top' | 'bottom', number>> {
  readonly jpeg: Blob
}

/** A JPEG from its top, band by band, the same pixels as the browser makes of the whole. */
export async function* jpegBands(blob: Blob, picture: JpegPicture): AsyncGenerator<Band, void> {
  for await (const part of jpegsOfBands(blob, picture, BAND_PIXELS)) {
    const { top, bottom } = part
    yield { top, width: picture.width, height: bottom - top, rgba: await decoded(picture.width, part) }
  }
}

/**
 * Browsers decode no part of a JPEG, so each band is written as a JPEG of its own: the numbers that the picture is made
 * of stay as they are. Colours between two rows of units are mixed from both, which is why each has a row more above and
 * below.
 */
export async function* jpegsOfBands(
  blob: Blob,
  picture: JpegPicture,
  pixels: number,
): AsyncGenerator<JpegOfBand, void> {
  const { width, height, unitHeight } = picture
  const rows = Math.ceil(height / unitHeight)
  const most = Math.max(4, Math.floor(pixels / (width * unitHeight)))
  const source = isOnePass(picture) ? new OnePassRows(blob, picture) : new ScannedRows(blob, picture)
  let writer = new UnitWriter(picture)
  for (let from = 0; from < rows; from += most) {
    const to = Math.min(rows, from + most)
    const next = to < rows ? new UnitWriter(picture) : null
    // Its first row, and the one above, were written beside the end of the band before.
    for (let row = from === 0 ? 0 : from + 1; row < to + (next ? 1 : 0); row += 1)
      await source.next(next && row >= to - 1 ? [next, writer] : [writer])
    const [begin, end] = [Math.max(0, from - 1), to + (next ? 1 : 0)].map((row) => Math.min(height, row * unitHeight))
    const part = {
      begin: begin ?? 0,
      end: end ?? height,
      top: from * unitHeight,
      bottom: Math.min(height, to * unitHeight),
    }
    const jpeg = new Blob([...headOf(picture, part.end - part.begin), writer.end(), END])
    yield { ...part, jpeg }
    if (next) writer = next
  }
}

async function decoded(width: number, { jpeg, begin, top, bottom }: JpegOfBand): Promise<Uint8Array<ArrayBuffer>> {
  const height = bottom - top
  const bitmap = await createImageBitmap(jpeg)
  try {
    const { context } = newCanvas({ width, height }, { opaque: true })
    context.drawImage(bitmap, 0, begin - top)
    return new Uint8Array(context.getImageData(0, 0, width, height).data.buffer)
  } finally {
    bitmap.close()
  }
}

const BEGINNING = Uint8Array.of(0xff, 0xd8)
const END = Uint8Array.of(0xff, 0xd9)

function headOf({ kept, frame, components }: JpegPicture, height: number): BlobPart[] {
  const lower = frame.slice()
  new DataView(lower.buffer).setUint16(5, height)
  const segments = kept.map((segment) => (segment === frame ? lower : segment.slice()))
  const ids = components.map(({ id }) => [id, 0])
  const scan = [0xff, 0xda, 0, 6 + 2 * ids.length, ids.length, ...ids.flat(), 0, 63, 0]
  return [BEGINNING, ...segments, recodedTables(), Uint8Array.from(scan)]
}
