import type { PixelSize } from '../../shared/domain/geometry.ts'
import { bandedPicture, MOST, MOST_WHOLE, type BandedPicture } from './banded-picture.ts'
import { canvasOf, drawn, THUMBNAIL_SIDE, thumbnailOf } from './canvas.ts'
import type { PictureDocument } from './document.ts'
import { ImagingError } from './imaging-error.ts'
import type { MediaType } from './media-type.ts'
import { declaredSize } from './picture-header.ts'
import { boundedSize, upright } from './pixels.ts'
import { Reduction, factorFor, factorForSide } from './reduce.ts'
import { slicesOf } from './slices.ts'
import { uprightSlices } from './upright-slices.ts'

/** Above this a refusal of the browser is put down to the size, not to damage. */
const LARGE = 120e6

/**
 * What the browser decodes: one frame, EXIF orientation and colour profile applied; the first one where it moves. Large
 * pictures come in bands where their format allows that.
 */
export function openBitmap(blob: Blob, mediaType: MediaType): PictureDocument {
  return {
    mediaType,
    frames: 1,
    async inspect() {
      const banded = await bandedPicture(blob, mediaType)
      const small = banded && (await reduced(banded, factorForSide(banded.size, THUMBNAIL_SIDE)))
      if (small) return { size: banded.size, ...(await thumbnailOf(small)) }
      return await whole(async (bitmap) => ({ size: sizeOf(bitmap), ...(await thumbnailOf(bitmap)) }))
    },
    async draw(_frame, maxPixels) {
      const banded = await bandedPicture(blob, mediaType)
      const factor = banded ? factorFor(banded.size, maxPixels) : 1
      const small = banded && factor > 1 ? await reduced(banded, factor) : null
      if (small) return drawn(small, boundedSize(small, maxPixels))
      return await whole((bitmap) => drawn(bitmap, boundedSize(bitmap, maxPixels)))
    },
    async slices() {
      const banded = await bandedPicture(blob, mediaType)
      if (banded) return uprightSlices(banded)
      const bitmap = await decode(blob, mediaType)
      return slicesOf(bitmap, { opaque: mediaType === 'image/jpeg', close: () => bitmap.close() })
    },
    isLineArt: () => false,
    close: () => Promise.resolve(),
  }

  async function whole<T>(use: (bitmap: ImageBitmap) => T | Promise<T>): Promise<T> {
    const bitmap = await decode(blob, mediaType)
    try {
      return await use(bitmap)
    } finally {
      bitmap.close()
    }
  }
}

/** Upright, each side `factor` times smaller; null where the file is damaged, of which browsers may show something. */
async function reduced(banded: BandedPicture, factor: number): Promise<OffscreenCanvas | null> {
  const reduction = new Reduction(banded.stored, factor)
  try {
    for await (const band of banded.bands()) reduction.add(band)
    return canvasOf(upright(reduction.pixels(), banded.orientation))
  } catch (error) {
    const { width, height } = banded.size
    if (!(error instanceof ImagingError) || width * height > MOST_WHOLE) throw error
    console.warn('a large picture that is not read in bands', error)
    return null
  }
}

function sizeOf({ width, height }: PixelSize): PixelSize {
  return { width, height }
}

async function decode(blob: Blob, mediaType: MediaType): Promise<ImageBitmap> {
  const { width, height } = (await declaredSize(blob, mediaType)) ?? { width: 0, height: 0 }
  const tooLarge = `${width} × ${height} px`
  // A refusal of the browser would come too late for the machine's memory.
  if (width * height > MOST) throw new ImagingError('too-large', tooLarge)
  if (width * height > MOST_WHOLE) throw new ImagingError('too-large-whole', tooLarge)
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' })
  } catch (cause) {
    if (width * height > LARGE) throw new ImagingError('too-large', tooLarge, { cause })
    throw new ImagingError('damaged-file', String(cause), { cause })
  }
}
