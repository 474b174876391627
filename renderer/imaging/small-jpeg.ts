import type { PixelSize } from '../../shared/domain/geometry.ts'
import { newCanvas } from './canvas.ts'
import { orientationIn } from './exif-orientation.ts'
import { jpegHeader } from './metadata/chunk-headers.ts'
import { declaredSize } from './picture-header.ts'
import { pixelCount } from './pixels.ts'
import { WHOLE } from './reduce.ts'

/** Of fewer pixels the whole is decoded as soon. */
const WORTH_IT = 2e6
/** The parts, in eighths, that a JPEG is decoded at by leaving out its fine structure (ITU T.81, A.3.3). */
const EIGHTHS = [1, 2, 4]

/**
 * A JPEG with at least `side` pixels on its longer side, decoded at a half, a quarter or an eighth of its size, and its
 * size in full. Null where the whole must be decoded, as it must for whoever wants to know what is wrong with it: it is
 * not large, or so large that it comes in bands or not at all, is turned by its EXIF, or this browser does not decode so.
 */
export async function smallJpeg(
  blob: Blob,
  side: number,
): Promise<{ readonly size: PixelSize; readonly picture: OffscreenCanvas } | null> {
  const size = await declaredSize(blob, 'image/jpeg')
  const pixels = size ? pixelCount(size) : 0
  if (!size || pixels < WORTH_IT || pixels > WHOLE || !('ImageDecoder' in globalThis)) return null
  const eighths = EIGHTHS.find((part) => (Math.max(size.width, size.height) * part) / 8 >= side)
  if (eighths === undefined || orientationIn(await jpegHeader(blob)) !== 1) return null
  const small = { width: Math.ceil((size.width * eighths) / 8), height: Math.ceil((size.height * eighths) / 8) }
  const picture = await decodedAt(await blob.arrayBuffer(), small)
  return picture && { size: { width: size.width, height: size.height }, picture }
}

async function decodedAt(data: ArrayBuffer, { width, height }: PixelSize): Promise<OffscreenCanvas | null> {
  const wanted = { desiredWidth: width, desiredHeight: height }
  const decoder = new ImageDecoder({ data, transfer: [data], type: 'image/jpeg', ...wanted })
  try {
    const { image } = await decoder.decode()
    try {
      if (image.displayWidth !== width || image.displayHeight !== height) return null
      const { canvas, context } = newCanvas({ width, height }, { opaque: true })
      context.drawImage(image, 0, 0)
      return canvas
    } finally {
      image.close()
    }
  } catch (error) {
    console.warn('a JPEG that is not decoded at a part of its size', error)
    return null
  } finally {
    decoder.close()
  }
}
