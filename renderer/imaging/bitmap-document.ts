import ExifReader from 'exifreader'
import { drawn, thumbnailOf } from './canvas.ts'
import type { PictureDocument } from './document.ts'
import { ImagingError } from './imaging-error.ts'
import type { MediaType } from './media-type.ts'
import { boundedSize } from './pixels.ts'

/** Above this a refusal of the browser is put down to the size, not to damage. */
const LARGE = 120e6

/** JPEG, PNG or WebP: one frame, decoded by the browser, EXIF orientation applied. */
export function openBitmap(blob: Blob, mediaType: MediaType): PictureDocument {
  return {
    mediaType,
    frames: 1,
    async inspect() {
      const bitmap = await decode(blob)
      try {
        return { size: { width: bitmap.width, height: bitmap.height }, ...(await thumbnailOf(bitmap)) }
      } finally {
        bitmap.close()
      }
    },
    async draw(_frame, maxPixels) {
      const bitmap = await decode(blob)
      try {
        return drawn(bitmap, boundedSize(bitmap, maxPixels))
      } finally {
        bitmap.close()
      }
    },
    isLineArt: () => false,
    close: () => Promise.resolve(),
  }
}

async function decode(blob: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' })
  } catch (cause) {
    if ((await pixelsIn(blob)) > LARGE)
      throw new ImagingError('too-large', 'the picture has too many pixels', { cause })
    throw new ImagingError('damaged-file', String(cause), { cause })
  }
}

/** Pixels that the header promises; 0 where even the header can't be read. */
async function pixelsIn(blob: Blob): Promise<number> {
  try {
    const tags = ExifReader.load(await blob.arrayBuffer())
    return (tags['Image Width']?.value ?? 0) * (tags['Image Height']?.value ?? 0)
  } catch (error) {
    console.warn('no readable header', error)
    return 0
  }
}
