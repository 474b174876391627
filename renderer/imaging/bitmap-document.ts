import { drawn, thumbnailOf } from './canvas.ts'
import type { PictureDocument } from './document.ts'
import { ImagingError } from './imaging-error.ts'
import type { MediaType } from './media-type.ts'
import { declaredSize } from './picture-header.ts'
import { boundedSize } from './pixels.ts'
import { slicesOf } from './slices.ts'

/** Above this a refusal of the browser is put down to the size, not to damage. */
const LARGE = 120e6
/** Above this the browser is not even asked: a refusal would come too late for the machine's memory. */
const MOST = 500e6

/** What the browser decodes: one frame, EXIF orientation and colour profile applied; the first one where it moves. */
export function openBitmap(blob: Blob, mediaType: MediaType): PictureDocument {
  return {
    mediaType,
    frames: 1,
    async inspect() {
      const bitmap = await decode(blob, mediaType)
      try {
        return { size: { width: bitmap.width, height: bitmap.height }, ...(await thumbnailOf(bitmap)) }
      } finally {
        bitmap.close()
      }
    },
    async draw(_frame, maxPixels) {
      const bitmap = await decode(blob, mediaType)
      try {
        return drawn(bitmap, boundedSize(bitmap, maxPixels))
      } finally {
        bitmap.close()
      }
    },
    async slices() {
      const bitmap = await decode(blob, mediaType)
      return slicesOf(bitmap, { opaque: mediaType === 'image/jpeg', close: () => bitmap.close() })
    },
    isLineArt: () => false,
    close: () => Promise.resolve(),
  }
}

async function decode(blob: Blob, mediaType: MediaType): Promise<ImageBitmap> {
  const { width, height } = (await declaredSize(blob, mediaType)) ?? { width: 0, height: 0 }
  const tooLarge = `${width} × ${height} px`
  if (width * height > MOST) throw new ImagingError('too-large', tooLarge)
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' })
  } catch (cause) {
    if (width * height > LARGE) throw new ImagingError('too-large', tooLarge, { cause })
    throw new ImagingError('damaged-file', String(cause), { cause })
  }
}
