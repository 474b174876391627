import type { PixelSize } from '../../shared/domain/geometry.ts'
import { orientationIn } from './exif-orientation.ts'
import { ImagingError } from './imaging-error.ts'
import { viewOf } from './iso-boxes.ts'
import { onWhite, type Band } from './pixels.ts'

/** Pixels taken over at once. */
const BAND_PIXELS = 8e6

/**
 * A WebP from its top, on white, as it is stored. The browser decodes it whole, eight bytes a pixel, and keeps four for
 * the time. It gets all of the file at once: of a stream it begins anew with each piece that comes.
 */
export async function* webpBands(blob: Blob, { width, height }: PixelSize): AsyncGenerator<Band, void> {
  const decoder = new ImageDecoder({ data: await blob.arrayBuffer(), type: 'image/webp' })
  try {
    const { image } = await decoder.decode({ frameIndex: 0 })
    try {
      for (let top = 0; top < height;) {
        const rows = Math.min(height - top, Math.max(1, Math.floor(BAND_PIXELS / width)))
        const rgba = new Uint8Array(width * rows * 4)
        await image.copyTo(rgba, { rect: { x: 0, y: top, width, height: rows }, format: 'RGBA' })
        if (image.format?.includes('A') === true) layOnWhite(rgba)
        yield { top, width, height: rows, rgba }
        top += rows
      }
    } finally {
      image.close()
    }
  } catch (cause) {
    // The browser says no more than that, of a damaged picture as of one that it has no memory for.
    if (cause instanceof DOMException && cause.name === 'EncodingError')
      throw new ImagingError('too-large', `${width} × ${height} px`, { cause })
    throw cause
  } finally {
    decoder.close()
  }
}

function layOnWhite(rgba: Uint8Array): void {
  for (let at = 0; at < rgba.length; at += 4) {
    onWhite(rgba, at, rgba[at + 3] ?? 255)
    rgba[at + 3] = 255
  }
}

/** Chunks of a WebP are few: its picture, profile, EXIF and XMP. */
const MOST_CHUNKS = 100
const LONGEST_EXIF = 65_000

/** How a WebP is to be turned, as TIFF counts it; 1 is upright (RFC 9649: EXIF lies behind the picture). */
export async function webpOrientation(blob: Blob): Promise<number> {
  for (let at = 12, chunks = 0; at + 8 <= blob.size && chunks < MOST_CHUNKS; chunks += 1) {
    const head = new Uint8Array(await blob.slice(at, at + 8).arrayBuffer())
    const length = viewOf(head).getUint32(4, true)
    if (String.fromCharCode(...head.subarray(0, 4)) === 'EXIF' && length <= LONGEST_EXIF)
      return orientationIn(asJpeg(new Uint8Array(await blob.slice(at + 8, at + 8 + length).arrayBuffer())))
    // Chunks are filled up to a whole number of words.
    at += 8 + length + (length & 1)
  }
  return 1
}

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]

/** A JPEG of nothing but this EXIF, which some programs begin as JPEG does. */
function asJpeg(exif: Uint8Array): Uint8Array {
  const body = EXIF.every((byte, i) => exif[i] === byte) ? exif : Uint8Array.from([...EXIF, ...exif])
  const length = body.length + 2
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, ...body, 0xff, 0xd9])
}
