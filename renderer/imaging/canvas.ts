import type { PixelSize } from '../../shared/domain/geometry.ts'
import { fingerprintOf } from '../../shared/pictures/fingerprint.ts'
import type { GreyPicture } from '../../shared/pictures/grey.ts'
import { ImagingError } from './imaging-error.ts'
import { fittedSize, meanColour, toGrey, toRgba, type Band, type Pixels } from './pixels.ts'

/** The longer side of a thumbnail in pixels. */
export const THUMBNAIL_SIDE = 320

export interface Canvas {
  readonly canvas: OffscreenCanvas
  readonly context: OffscreenCanvasRenderingContext2D
}

/** Kept in main memory: what is drawn here is read back at once. */
export function newCanvas({ width, height }: PixelSize, { opaque = false } = {}): Canvas {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: !opaque })
  if (!context) throw new ImagingError('too-large', `${width} × ${height} px`)
  context.imageSmoothingQuality = 'high'
  return { canvas, context }
}

/** A white canvas with the picture over it, scaled to `size`. */
export function drawn(picture: ImageBitmap | OffscreenCanvas, size: PixelSize): Canvas {
  const made = newCanvas(size)
  made.context.fillStyle = 'white'
  made.context.fillRect(0, 0, size.width, size.height)
  made.context.drawImage(picture, 0, 0, size.width, size.height)
  return made
}

export function canvasOf(pixels: Pixels): OffscreenCanvas {
  const { canvas, context } = newCanvas(pixels)
  context.putImageData(new ImageData(toRgba(pixels), pixels.width, pixels.height), 0, 0)
  return canvas
}

/** A canvas of the picture that comes in these rows. */
export async function canvasOfBands(size: PixelSize, bands: AsyncIterable<Band>): Promise<Canvas> {
  const made = newCanvas(size)
  for await (const band of bands) made.context.putImageData(imageOf(band), 0, band.top)
  return made
}

/** For a canvas; its bytes are those of the rows. */
export function imageOf({ width, height, rgba }: Omit<Band, 'top'>): ImageData {
  const bytes = new Uint8ClampedArray(rgba.buffer as ArrayBuffer, rgba.byteOffset, width * height * 4)
  return new ImageData(bytes, width, height)
}

/** The small picture and the mean colour that stand for a page until it is shown, and what it looks like. */
export async function thumbnailOf(picture: ImageBitmap | OffscreenCanvas) {
  const small = drawn(picture, fittedSize(picture, THUMBNAIL_SIDE))
  const { canvas, context } = small
  const colour = meanColour(context.getImageData(0, 0, canvas.width, canvas.height).data)
  const fingerprint = fingerprintOf(greyPicture(small))
  return { colour, fingerprint, thumbnail: await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 }) }
}

/** Pixels of a canvas that are read at once to be made grey: in colour they take four times the memory. */
const READ_AT_ONCE = 1e6

export function greyOf({ canvas: { width, height }, context }: Canvas): Uint8Array<ArrayBuffer> {
  const grey = new Uint8Array(width * height)
  const rows = Math.max(1, Math.floor(READ_AT_ONCE / width))
  for (let top = 0; top < height; top += rows) {
    const { data, height: own } = context.getImageData(0, top, width, Math.min(rows, height - top))
    grey.set(toGrey({ width, height: own, channels: 4, data: new Uint8Array(data.buffer) }), top * width)
  }
  return grey
}

/** What pictures are compared by. */
export function greyPicture(drawing: Canvas): GreyPicture {
  const { width, height } = drawing.canvas
  return { width, height, data: greyOf(drawing) }
}

/** PNG keeps line art sharp and small; a photograph is a tenth of its size as JPEG. */
export function encoded(canvas: OffscreenCanvas, lineArt: boolean): Promise<Blob> {
  return canvas.convertToBlob(lineArt ? { type: 'image/png' } : { type: 'image/jpeg', quality: 0.9 })
}
