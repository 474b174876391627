import type { PixelSize } from '../../shared/domain/geometry.ts'
import { bandedJpeg, MOST, type BandedPicture } from './banded-picture.ts'
import { canvasOf } from './canvas.ts'
import { colourTransform, type ProfileSource } from './colour-profile.ts'
import type { PictureDocument } from './document.ts'
import { orientationIn } from './exif-orientation.ts'
import { ImagingError } from './imaging-error.ts'
import { viewOf } from './iso-boxes.ts'
import { jpegsOfBands } from './jpeg-bands.ts'
import type { JpegPicture } from './jpeg-scan.ts'
import { openOneFrame } from './one-frame-document.ts'
import { declaredSize } from './picture-header.ts'
import { upright, type Band, type Pixels } from './pixels.ts'
import { WHOLE } from './reduce.ts'
import { JpegImage } from './tiff-jpeg.ts'

/** Decoded in whole, coefficients and samples of all the picture are held at once, a dozen bytes a pixel. */
const MOST_PIXELS = 100e6
/** Pixels decoded at once of a larger one. */
const BAND_PIXELS = 4e6

/** A JPEG of printing inks, by its profile or by the one that stands in for it. `assets` ends with '/'. */
export function openInkJpeg(blob: Blob, assets: string, onBand?: () => void): PictureDocument {
  return openOneFrame({
    mediaType: 'image/jpeg',
    opaque: true,
    async banded() {
      const { width, height } = await sizeOf(blob)
      return width * height <= WHOLE || width * height > MOST ? null : await bandedInkJpeg(blob, assets)
    },
    whole: async () => ({ picture: canvasOf(await decodeInkJpeg(blob, assets)), close: () => undefined }),
    mostWhole: MOST_PIXELS,
    onBand,
  })
}

/** In bands of some `pixels`; null where it is coded in a way that only the decoder of the whole knows. */
export function bandedInkJpeg(blob: Blob, assets: string, pixels = BAND_PIXELS): Promise<BandedPicture | null> {
  return bandedJpeg(blob, ({ picture, head }) =>
    inkBands(blob, picture, { source: { profile: profileIn(head), assets }, pixels }),
  )
}

/** The pixels of one band are written over when the next is asked for. */
async function* inkBands(
  blob: Blob,
  picture: JpegPicture,
  { source, pixels }: { readonly source: ProfileSource; readonly pixels: number },
): AsyncGenerator<Band, void> {
  const transform = await colourTransform(INKS, source)
  let memory: Uint8Array | undefined
  try {
    for await (const { jpeg, begin, top, bottom } of jpegsOfBands(blob, picture, pixels)) {
      const { width, data } = decodeInks(new Uint8Array(await jpeg.arrayBuffer()))
      const rgba = transform.toRgba(data.subarray((top - begin) * width * 4, (bottom - begin) * width * 4), memory)
      yield { top, width, height: bottom - top, rgba }
      memory = rgba
    }
  } finally {
    transform.close()
  }
}

const INKS = { model: 'cmyk', bits: 8 } as const

async function sizeOf(blob: Blob): Promise<PixelSize> {
  return (await declaredSize(blob, 'image/jpeg')) ?? { width: 0, height: 0 }
}

/** sRGB, upright. Throws 'too-large' before anything is decoded, and 'damaged-file'. */
export async function decodeInkJpeg(blob: Blob, assets: string): Promise<Pixels> {
  const { width, height } = await sizeOf(blob)
  if (width * height > MOST_PIXELS) throw new ImagingError('too-large', `${width} × ${height} px`)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const { data, ...size } = decodeInks(bytes)
  const transform = await colourTransform(INKS, { profile: profileIn(bytes), assets })
  const rgba = transform.toRgba(data)
  transform.close()
  return upright({ ...size, channels: 4, data: rgba }, orientationIn(bytes))
}

/** Samples of which 0 is no ink. */
function decodeInks(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  // The decoder fills up what is missing; browsers, which decode all other JPEGs here, refuse it.
  if (lastMarker(bytes, 0xd9) < lastMarker(bytes, 0xda)) throw new ImagingError('damaged-file', 'the JPEG is cut short')
  try {
    const image = new JpegImage({})
    image.parse(bytes)
    const { width, height } = image
    // Adobe's programs write inks the other way round; the decoder puts them right unless told not to.
    const data = image.getData({ width, height, isSourcePDF: image.adobe === undefined })
    if (data.length !== width * height * 4) throw new Error(`${image.numComponents} components`)
    return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) }
  } catch (cause) {
    throw new ImagingError('damaged-file', `the JPEG can’t be decoded: ${String(cause)}`, { cause })
  }
}

function lastMarker(bytes: Uint8Array, marker: number): number {
  let at = bytes.lastIndexOf(marker)
  while (at > 0 && bytes[at - 1] !== 0xff) at = bytes.lastIndexOf(marker, at - 1)
  return at
}

const ICC = 'ICC_PROFILE\0'

/** The pieces of the profile, in their order (ICC.1, annex B.4: APP2, the piece's number from 1 behind its name). */
function profileIn(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  const pieces = new Map<number, Uint8Array>()
  for (let at = 2; at + 4 <= bytes.length && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xda) break
    const body = bytes.subarray(at + 4, at + 2 + view.getUint16(at + 2))
    if (marker === 0xe2 && String.fromCharCode(...body.subarray(0, ICC.length)) === ICC)
      pieces.set(body[ICC.length] ?? 0, body.subarray(ICC.length + 2))
  }
  if (pieces.size === 0) return null
  return Uint8Array.from([...pieces].sort(([a], [b]) => a - b).flatMap(([, piece]) => [...piece]))
}
