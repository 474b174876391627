import type { PixelSize } from '../../shared/domain/geometry.ts'
import { MOST } from './banded-picture.ts'
import { canvasOf, drawn, THUMBNAIL_SIDE, thumbnailOf } from './canvas.ts'
import { colourTransform, type ProfileSource } from './colour-profile.ts'
import type { PictureDocument } from './document.ts'
import { heifBands } from './heif-bands.ts'
import { openHeifTiles, type HeifTiles } from './heif-tiles.ts'
import { ImagingError } from './imaging-error.ts'
import { bodiesOf } from './iso-boxes.ts'
import { loadLibHeif, type HeifImage, type LibHeif } from './libheif.ts'
import { boundedSize, type Band, type Pixels } from './pixels.ts'
import { factorFor, factorForSide, reducedBands } from './reduce.ts'
import { slicesOf, slicesOfBands } from './slices.ts'

/** The decoder holds a picture in planes and as RGBA at once, in a memory of 2 GiB; larger ones come tile by tile. */
const MOST_PIXELS = 150e6

let engine: Promise<LibHeif> | undefined

/** HEIC and its kin: each picture that stands for itself is a frame, in the order of the file. */
export async function openHeif(blob: Blob, assets: string, onBand?: () => void): Promise<PictureDocument> {
  const file = await readHeif(new Uint8Array(await blob.arrayBuffer()), { assets })
  const whole = async (frame: number): Promise<OffscreenCanvas> => canvasOf(await file.decode(frame))
  const small = async (banded: BandedHeif, factor: number): Promise<OffscreenCanvas> =>
    canvasOf(await reducedBands(banded, factor, onBand))
  return {
    mediaType: 'image/heic',
    frames: file.frames,
    async inspect(frame) {
      const banded = file.banded(frame)
      if (banded)
        return {
          size: banded.size,
          ...(await thumbnailOf(await small(banded, factorForSide(banded.size, THUMBNAIL_SIDE)))),
        }
      const canvas = await whole(frame)
      return { size: { width: canvas.width, height: canvas.height }, ...(await thumbnailOf(canvas)) }
    },
    async draw(frame, maxPixels) {
      const banded = file.banded(frame)
      const canvas = await (banded ? small(banded, factorFor(banded.size, maxPixels)) : whole(frame))
      return drawn(canvas, boundedSize(canvas, maxPixels))
    },
    async slices(frame) {
      const banded = file.banded(frame)
      if (banded) return slicesOfBands(banded.size, banded.bands)
      return slicesOf(await whole(frame), { opaque: false, close: () => undefined })
    },
    isLineArt: () => false,
    close: () => {
      file.close()
      return Promise.resolve()
    },
  }
}

/** A picture that comes in rows of its tiles. */
interface BandedHeif {
  readonly size: PixelSize
  readonly bands: () => AsyncGenerator<Band, void>
}

export interface HeifFile {
  readonly frames: number
  /** sRGB, upright. Throws 'too-large' before anything is decoded, and 'damaged-file'. */
  decode(frame: number): Promise<Pixels>
  /** Null for what is decoded in whole, or can't be had otherwise. */
  banded(frame: number): BandedHeif | null
  close(): void
}

interface HeifTask {
  /** Where profiles are served, ending with '/'. */
  readonly assets: string
  /** Pixels that are decoded at once at the most. */
  readonly mostWhole?: number
}

/** Reads what pictures the bytes hold. Throws 'damaged-file' where there is none. */
export async function readHeif(bytes: Uint8Array, { assets, mostWhole = MOST_PIXELS }: HeifTask): Promise<HeifFile> {
  engine ??= loadLibHeif()
  const heif = await engine
  const profile = profileIn(bytes)
  const decoder = new heif.HeifDecoder()
  const images = await guarded(() => decoder.decode(bytes))
  const large = new Map<number, HeifTiles | null>()
  const close = (): void => {
    for (const tiles of large.values()) tiles?.close()
    for (const image of images) image.free()
    heif.heif_context_free(decoder.decoder)
  }
  const toSrgb = async (pixels: Pixels): Promise<Pixels> =>
    profile ? await inSrgb(pixels, { profile, assets }) : pixels
  if (images.length === 0) {
    close()
    throw new ImagingError('damaged-file', 'the HEIC file holds no picture that can be read')
  }
  return {
    frames: images.length,
    async decode(frame) {
      const image = images[frame]
      if (!image) throw new ImagingError('damaged-file', `the HEIC file has no picture ${frame + 1}`)
      const [width, height] = [image.get_width(), image.get_height()]
      if (width * height > mostWhole) throw new ImagingError('too-large', `${width} × ${height} px`)
      return await toSrgb(await decodeImage(heif, image))
    },
    banded(frame) {
      const image = images[frame]
      const pixels = image ? image.get_width() * image.get_height() : 0
      if (pixels <= mostWhole || pixels > MOST) return null
      const tiles = large.has(frame) ? large.get(frame) : openHeifTiles(heif, bytes, frame)
      large.set(frame, tiles ?? null)
      const bands = tiles && heifBands(tiles, toSrgb)
      return bands ? { size: tiles.size, bands } : null
    },
    close,
  }
}

async function decodeImage(heif: LibHeif, image: HeifImage): Promise<Pixels> {
  const [width, height] = [image.get_width(), image.get_height()]
  const { heif_colorspace: spaces, heif_chroma: chromas } = heif
  const decoded = await guarded(() =>
    heif.heif_js_decode_image2(image.handle, spaces.heif_colorspace_RGB, chromas.heif_chroma_interleaved_RGBA),
  )
  const [channel] = decoded.channels ?? []
  if (!channel) throw new ImagingError('damaged-file', `the HEIC picture can’t be decoded: ${decoded.message ?? ''}`)
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1)
    data.set(channel.data.subarray(y * channel.stride, y * channel.stride + width * 4), y * width * 4)
  heif.heif_image_release(decoded.image)
  return { width, height, channels: 4, data }
}

async function inSrgb(pixels: Pixels, source: ProfileSource): Promise<Pixels> {
  const transform = await colourTransform({ model: 'rgb', bits: 8, extra: 1 }, source)
  const data = transform.toRgba(pixels.data)
  transform.close()
  for (let i = 3; i < data.length; i += 4) data[i] = pixels.data[i] ?? 255
  return { ...pixels, data }
}

/** A trap of the decoder leaves it unusable: the next file gets a new one. */
async function guarded<T>(use: () => T | Promise<T>): Promise<T> {
  try {
    return await use()
  } catch (cause) {
    engine = undefined
    throw new ImagingError('damaged-file', `the HEIC decoder failed: ${String(cause)}`, { cause })
  }
}

/** The first ICC profile among the properties: phones give all pictures of a file the same. */
function profileIn(bytes: Uint8Array): Uint8Array | null {
  for (const meta of bodiesOf(bytes, 'meta')) {
    for (const properties of bodiesOf(meta.subarray(4), 'iprp').flatMap((iprp) => bodiesOf(iprp, 'ipco'))) {
      for (const colr of bodiesOf(properties, 'colr')) {
        const kind = String.fromCharCode(...colr.subarray(0, 4))
        if (kind === 'prof' || kind === 'rICC') return colr.subarray(4)
      }
    }
  }
  return null
}
