import type { PixelSize } from '../../shared/domain/geometry.ts'
import type { BandedPicture } from './banded-picture.ts'
import { canvasOf, drawn, THUMBNAIL_SIDE, thumbnailOf } from './canvas.ts'
import type { PictureDocument } from './document.ts'
import { ImagingError } from './imaging-error.ts'
import type { MediaType } from './media-type.ts'
import { boundedSize, upright, pixelCount } from './pixels.ts'
import { factorFor, factorForSide, reducedBands } from './reduce.ts'
import { slicesOf } from './slices.ts'
import { uprightSlices } from './upright-slices.ts'

/** A picture that is decoded, and how its memory is given back. */
export interface WholePicture {
  readonly picture: ImageBitmap | OffscreenCanvas
  readonly close: () => void
}

/** How a file of one picture is decoded. */
export interface OneFrame {
  readonly mediaType: MediaType
  readonly opaque: boolean
  /** Null where it is not so large, or where its coding does not allow that. */
  readonly banded: () => Promise<BandedPicture | null>
  /** Throws an ImagingError. */
  readonly whole: () => Promise<WholePicture>
  /** Pixels of which `whole` makes something at the most. */
  readonly mostWhole: number
  /** Told with each band: of a very large picture all of them take minutes. */
  readonly onBand?: (() => void) | undefined
}

/** A file of one picture: a large one comes in bands where that can be, others in whole. */
export function openOneFrame(source: OneFrame): PictureDocument {
  const { mediaType, opaque, banded: bandedOf, whole: decode } = source
  return {
    mediaType,
    frames: 1,
    async inspect() {
      const banded = await bandedOf()
      const small = banded && (await reduced(banded, factorForSide(banded.size, THUMBNAIL_SIDE), source))
      if (small) return { size: banded.size, ...(await thumbnailOf(small)) }
      return await whole(async (picture) => ({ size: sizeOf(picture), ...(await thumbnailOf(picture)) }))
    },
    async draw(_frame, maxPixels) {
      const banded = await bandedOf()
      const factor = banded ? factorFor(banded.size, maxPixels) : 1
      const inBands = banded && (factor > 1 || pixelCount(banded.size) > source.mostWhole)
      const small = inBands ? await reduced(banded, factor, source) : null
      if (small) return drawn(small, boundedSize(small, maxPixels))
      return await whole((picture) => drawn(picture, boundedSize(picture, maxPixels)))
    },
    async slices() {
      const banded = await bandedOf()
      if (banded) return uprightSlices(banded)
      const { picture, close } = await decode()
      return slicesOf(picture, { opaque, close })
    },
    isLineArt: () => false,
    close: () => Promise.resolve(),
  }

  async function whole<T>(use: (picture: WholePicture['picture']) => T | Promise<T>): Promise<T> {
    const { picture, close } = await decode()
    try {
      return await use(picture)
    } finally {
      close()
    }
  }
}

/** Upright, each side `factor` times smaller; null where the file is damaged, of which decoders of the whole may show something. */
async function reduced(
  banded: BandedPicture,
  factor: number,
  { mostWhole, onBand }: OneFrame,
): Promise<OffscreenCanvas | null> {
  try {
    const pixels = await reducedBands({ size: banded.stored, bands: () => banded.bands() }, factor, onBand)
    return canvasOf(upright(pixels, banded.orientation))
  } catch (error) {
    if (!(error instanceof ImagingError) || pixelCount(banded.size) > mostWhole) throw error
    console.warn('a large picture that is not read in bands', error)
    return null
  }
}

function sizeOf({ width, height }: PixelSize): PixelSize {
  return { width, height }
}
