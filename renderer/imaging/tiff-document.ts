import { canvasOf, drawn, thumbnailOf } from './canvas.ts'
import type { PictureDocument } from './document.ts'
import { ImagingError } from './imaging-error.ts'
import { boundedSize } from './pixels.ts'
import { pageDirectories, type Directory } from './tiff-tags.ts'
import { decodeTiff, isBilevel, tiffSize } from './tiff.ts'

/** A TIFF with its pages in the order of the file. */
export async function openTiff(blob: Blob): Promise<PictureDocument> {
  const bytes = await blob.arrayBuffer()
  const directories = readDirectories(bytes)
  const at = (frame: number): Directory => {
    const directory = directories[frame]
    if (!directory) throw new ImagingError('damaged-file', `the TIFF has no page ${frame + 1}`)
    return directory
  }
  return {
    mediaType: 'image/tiff',
    frames: directories.length,
    async inspect(frame) {
      return { size: tiffSize(at(frame)), ...(await thumbnailOf(canvasOf(decodeTiff(bytes, at(frame))))) }
    },
    draw(frame, maxPixels) {
      const canvas = canvasOf(decodeTiff(bytes, at(frame)))
      return Promise.resolve(drawn(canvas, boundedSize(canvas, maxPixels)))
    },
    isLineArt: (frame) => isBilevel(at(frame)),
    close: () => Promise.resolve(),
  }
}

function readDirectories(bytes: ArrayBuffer): readonly Directory[] {
  try {
    return pageDirectories(bytes)
  } catch (cause) {
    if (cause instanceof ImagingError) throw cause
    throw new ImagingError('damaged-file', `the TIFF can't be read: ${String(cause)}`, { cause })
  }
}
