import { canvasOf, drawn, thumbnailOf } from './canvas.ts'
import { colourTransform, type ProfileSource } from './colour-profile.ts'
import type { PictureDocument } from './document.ts'
import { ImagingError } from './imaging-error.ts'
import { bodiesOf } from './iso-boxes.ts'
import { loadLibHeif, type HeifImage, type LibHeif } from './libheif.ts'
import { boundedSize, type Pixels } from './pixels.ts'

/** The decoder holds a picture in planes and as RGBA at once, in a memory of 2 GiB. */
const MOST_PIXELS = 150e6

let engine: Promise<LibHeif> | undefined

/** HEIC and its kin: each picture that stands for itself is a frame, in the order of the file. */
export async function openHeif(blob: Blob, assets: string): Promise<PictureDocument> {
  const file = await readHeif(new Uint8Array(await blob.arrayBuffer()), assets)
  return {
    mediaType: 'image/heic',
    frames: file.frames,
    async inspect(frame) {
      const canvas = canvasOf(await file.decode(frame))
      return { size: { width: canvas.width, height: canvas.height }, ...(await thumbnailOf(canvas)) }
    },
    async draw(frame, maxPixels) {
      const canvas = canvasOf(await file.decode(frame))
      return drawn(canvas, boundedSize(canvas, maxPixels))
    },
    isLineArt: () => false,
    close: () => {
      file.close()
      return Promise.resolve()
    },
  }
}

export interface HeifFile {
  readonly frames: number
  /** sRGB, upright. Throws 'too-large' before anything is decoded, and 'damaged-file'. */
  decode(frame: number): Promise<Pixels>
  close(): void
}

/** Reads what pictures the bytes hold. Throws 'damaged-file' where there is none. */
export async function readHeif(bytes: Uint8Array, assets: string): Promise<HeifFile> {
  engine ??= loadLibHeif()
  const heif = await engine
  const profile = profileIn(bytes)
  const decoder = new heif.HeifDecoder()
  const images = await guarded(() => decoder.decode(bytes))
  const close = (): void => {
    for (const image of images) image.free()
    heif.heif_context_free(decoder.decoder)
  }
  if (images.length === 0) {
    close()
    throw new ImagingError('damaged-file', 'the HEIC file holds no picture that can be read')
  }
  return {
    frames: images.length,
    async decode(frame) {
      const image = images[frame]
      if (!image) throw new ImagingError('damaged-file', `the HEIC file has no picture ${frame + 1}`)
      const pixels = await decodeImage(heif, image)
      return profile ? await inSrgb(pixels, { profile, assets }) : pixels
    },
    close,
  }
}

async function decodeImage(heif: LibHeif, image: HeifImage): Promise<Pixels> {
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > MOST_PIXELS) throw new ImagingError('too-large', `${width} × ${height} px`)
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
