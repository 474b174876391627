import { bandedPicture, MOST, MOST_WHOLE, mostWhole } from './banded-picture.ts'
import type { PictureDocument } from './document.ts'
import { ImagingError } from './imaging-error.ts'
import type { MediaType } from './media-type.ts'
import { openOneFrame, type WholePicture } from './one-frame-document.ts'
import { declaredSize } from './picture-header.ts'

/** Above this a refusal of the browser is put down to the size, not to damage. */
const LARGE = 120e6

/** Browsers decode no AVIF of which a side is longer, whatever its pixels are. */
const LONGEST_AVIF = 32_768

/**
 * What the browser decodes: one frame, EXIF orientation and colour profile applied; the first one where it moves. Large
 * pictures come in bands where their format allows that.
 */
export function openBitmap(blob: Blob, mediaType: MediaType, onBand?: () => void): PictureDocument {
  return openOneFrame({
    mediaType,
    opaque: mediaType === 'image/jpeg',
    banded: () => bandedPicture(blob, mediaType),
    whole: () => decode(blob, mediaType),
    mostWhole: mostWhole(mediaType),
    onBand,
  })
}

async function decode(blob: Blob, mediaType: MediaType): Promise<WholePicture> {
  const { width, height } = (await declaredSize(blob, mediaType)) ?? { width: 0, height: 0 }
  const tooLarge = `${width} × ${height} px`
  // A refusal of the browser would come too late for the machine's memory.
  if (width * height > MOST) throw new ImagingError('too-large', tooLarge)
  if (width * height > mostWhole(mediaType)) throw new ImagingError('too-large-whole', tooLarge)
  try {
    const picture = await createImageBitmap(blob, { imageOrientation: 'from-image' })
    return { picture, close: () => picture.close() }
  } catch (cause) {
    if (mediaType === 'image/avif' && Math.max(width, height) > LONGEST_AVIF)
      throw new ImagingError('too-large-whole', tooLarge, { cause })
    if (width * height > MOST_WHOLE) throw new ImagingError('too-large-whole', tooLarge, { cause })
    if (width * height > LARGE) throw new ImagingError('too-large', tooLarge, { cause })
    throw new ImagingError('damaged-file', String(cause), { cause })
  }
}
