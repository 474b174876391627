import { isRawTiff } from './camera-raw.ts'
import { canvasOf, drawn, THUMBNAIL_SIDE, thumbnailOf } from './canvas.ts'
import type { PictureDocument } from './document.ts'
import { ImagingError } from './imaging-error.ts'
import { boundedSize, upright, type Pixels } from './pixels.ts'
import { Reduction, factorFor, factorForSide } from './reduce.ts'
import { tiffBands, type TiffPage } from './tiff-bands.ts'
import { TiffFile } from './tiff-file.ts'
import { TAG, isBilevel, pageOffsets, storedSize, tiffSize, value } from './tiff-tags.ts'
import { uprightSlices } from './upright-slices.ts'

/** A TIFF or BigTIFF with its pages in the order of the file, read as far as it is needed. */
export async function openTiff(blob: Blob, assets: string): Promise<PictureDocument> {
  const { file, offsets, isRaw } = await opened(blob)
  const pageAt = async (frame: number): Promise<TiffPage> => {
    const offset = offsets[frame]
    if (offset === undefined) throw new ImagingError('damaged-file', `the TIFF has no page ${frame + 1}`)
    return { file, assets, directory: await file.directory(offset) }
  }
  const bilevel = new Map<number, boolean>()
  return {
    mediaType: 'image/tiff',
    frames: offsets.length,
    async inspect(frame) {
      // Pages of one that came in as its thumbnail, before this was told, are still shown.
      if (isRaw) throw new ImagingError('camera-raw', 'DNG, NEF, CR2 …')
      const page = await pageAt(frame)
      const factor = factorForSide(storedSize(page.directory), THUMBNAIL_SIDE)
      return { size: tiffSize(page.directory), ...(await thumbnailOf(canvasOf(await decodeTiff(page, factor)))) }
    },
    async draw(frame, maxPixels) {
      const page = await pageAt(frame)
      bilevel.set(frame, isBilevel(page.directory))
      const canvas = canvasOf(await decodeTiff(page, factorFor(storedSize(page.directory), maxPixels)))
      return drawn(canvas, boundedSize(canvas, maxPixels))
    },
    async slices(frame) {
      const page = await pageAt(frame)
      const { directory } = page
      return uprightSlices({
        size: tiffSize(directory),
        stored: storedSize(directory),
        orientation: value(directory, TAG.orientation, 1),
        bands: () => tiffBands(page),
      })
    },
    isLineArt: (frame) => bilevel.get(frame) ?? false,
    close: () => Promise.resolve(),
  }
}

interface OpenedTiff {
  readonly file: TiffFile
  readonly offsets: readonly number[]
  readonly isRaw: boolean
}

async function opened(blob: Blob): Promise<OpenedTiff> {
  const file = await TiffFile.open(blob)
  return { file, offsets: await pageOffsets(file), isRaw: await isRawTiff(file) }
}

/** The page upright, opaque, with each side `factor` times smaller. */
export async function decodeTiff(page: TiffPage, factor: number): Promise<Pixels> {
  const reduction = new Reduction(storedSize(page.directory), factor)
  for await (const band of tiffBands(page)) reduction.add(band)
  return upright(reduction.pixels(), value(page.directory, TAG.orientation, 1))
}
