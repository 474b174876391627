import type { PixelSize } from '../../shared/domain/geometry.ts'
import type { JpegPicture } from './jpeg-scan.ts'
import type { MediaType } from './media-type.ts'
import { declaredSize } from './picture-header.ts'
import type { Band } from './pixels.ts'
import { WHOLE } from './reduce.ts'

/** Pictures of more pixels are refused: their tiles would take longer than anyone waits. */
export const MOST = 500e6

/** Of these no more pixels are decoded to a bitmap: browsers take up to eight bytes for each. */
export const MOST_WHOLE = 200e6
/** Of an AVIF as many as decoders of it take, in cells: 2 ** 28. One that is coded as one picture they refuse earlier. */
const MOST_WHOLE_AVIF = 268_435_456

/** Pixels that are decoded to a bitmap at the most. */
export function mostWhole(mediaType: MediaType): number {
  return mediaType === 'image/avif' ? MOST_WHOLE_AVIF : MOST_WHOLE
}

/** A picture that need not be held in whole. */
export interface BandedPicture {
  /** Upright. */
  readonly size: PixelSize
  /** As its bands are. */
  readonly stored: PixelSize
  /** How its bands are to be turned, as TIFF counts it; 1 is upright. */
  readonly orientation: number
  bands(): AsyncGenerator<Band, void>
}

/** Large pictures, which browsers decode in whole only, up to eight bytes a pixel. Null for all that is left to them. */
export async function bandedPicture(blob: Blob, mediaType: MediaType): Promise<BandedPicture | null> {
  const size = await declaredSize(blob, mediaType)
  const pixels = size ? size.width * size.height : 0
  if (pixels <= WHOLE || pixels > MOST) return null
  if (size && mediaType === 'image/webp' && pixels > MOST_WHOLE) return await bandedWebp(blob, size)
  if (mediaType === 'image/jpeg') {
    const { jpegBands } = await import('./jpeg-bands.ts')
    return await bandedJpeg(blob, ({ picture }) => jpegBands(blob, picture))
  }
  if (mediaType === 'image/bmp') return await bandedBmp(blob)
  if (mediaType === 'image/gif' && pixels > MOST_WHOLE) return await bandedGif(blob)
  return mediaType === 'image/png' ? await bandedPng(blob) : null
}

/** One that is stored upright. */
function asStored({ width, height }: PixelSize, bands: BandedPicture['bands']): BandedPicture {
  const size = { width, height }
  return { size, stored: size, orientation: 1, bands }
}

async function bandedBmp(blob: Blob): Promise<BandedPicture | null> {
  const { bmpBands, readBmp } = await import('./bmp-bands.ts')
  const picture = await readBmp(blob)
  if (!picture) return null
  return asStored(picture, () => bmpBands(blob, picture))
}

async function bandedGif(blob: Blob): Promise<BandedPicture | null> {
  const { gifBands, readGif } = await import('./gif-bands.ts')
  const picture = await readGif(blob)
  if (!picture) return null
  return asStored(picture, () => gifBands(blob, picture))
}

async function bandedWebp(blob: Blob, stored: PixelSize): Promise<BandedPicture> {
  const { webpBands, webpOrientation } = await import('./webp-bands.ts')
  const orientation = await webpOrientation(blob)
  return { size: turned(stored, orientation), stored, orientation, bands: () => webpBands(blob, stored) }
}

function turned({ width, height }: PixelSize, orientation: number): PixelSize {
  return orientation < 5 ? { width, height } : { width: height, height: width }
}

/** A JPEG as it is read, and all of it before its coded units. */
interface ReadJpeg {
  readonly picture: JpegPicture
  readonly head: Uint8Array
}

/** Null where it is coded in a way that is not read here. */
export async function bandedJpeg(
  blob: Blob,
  bandsOf: (jpeg: ReadJpeg) => AsyncGenerator<Band, void>,
): Promise<BandedPicture | null> {
  const { readJpeg } = await import('./jpeg-scan.ts')
  const picture = await readJpeg(blob)
  if (!picture) return null
  const { orientationIn } = await import('./exif-orientation.ts')
  const head = new Uint8Array(await blob.slice(0, picture.scans[0]?.at).arrayBuffer())
  const orientation = orientationIn(head)
  const { width, height } = picture
  return {
    size: turned({ width, height }, orientation),
    stored: { width, height },
    orientation,
    bands: () => bandsOf({ picture, head }),
  }
}

async function bandedPng(blob: Blob): Promise<BandedPicture | null> {
  const { readPngHeader } = await import('./png-header.ts')
  const header = await readPngHeader(blob)
  if (!header) return null
  const { pngBands } = await import('./png-bands.ts')
  return asStored(header, () => pngBands(blob, header))
}
