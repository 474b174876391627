import { canvasOf, drawn, thumbnailOf } from './canvas.ts'
import { colourTransform } from './colour-profile.ts'
import type { PictureDocument } from './document.ts'
import { orientationIn } from './exif-orientation.ts'
import { ImagingError } from './imaging-error.ts'
import { viewOf } from './iso-boxes.ts'
import { declaredSize } from './picture-header.ts'
import { boundedSize, upright, type Pixels } from './pixels.ts'
import { JpegImage } from './tiff-jpeg.ts'

/** The decoder keeps coefficients and samples of all the picture at once, a dozen bytes a pixel. */
const MOST_PIXELS = 100e6

/** A JPEG of printing inks, by its profile or by the one that stands in for it. `assets` ends with '/'. */
export function openInkJpeg(blob: Blob, assets: string): PictureDocument {
  const decode = async () => canvasOf(await decodeInkJpeg(blob, assets))
  return {
    mediaType: 'image/jpeg',
    frames: 1,
    async inspect() {
      const canvas = await decode()
      return { size: { width: canvas.width, height: canvas.height }, ...(await thumbnailOf(canvas)) }
    },
    async draw(_frame, maxPixels) {
      const canvas = await decode()
      return drawn(canvas, boundedSize(canvas, maxPixels))
    },
    isLineArt: () => false,
    close: () => Promise.resolve(),
  }
}

/** sRGB, upright. Throws 'too-large' before anything is decoded, and 'damaged-file'. */
export async function decodeInkJpeg(blob: Blob, assets: string): Promise<Pixels> {
  const { width, height } = (await declaredSize(blob, 'image/jpeg')) ?? { width: 0, height: 0 }
  if (width * height > MOST_PIXELS) throw new ImagingError('too-large', `${width} × ${height} px`)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const { data, ...size } = decodeInks(bytes)
  const transform = await colourTransform({ model: 'cmyk', bits: 8 }, { profile: profileIn(bytes), assets })
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
