import type { PixelSize } from '../../shared/domain/geometry.ts'
import { contextOf, newCanvas, type Canvas } from './canvas.ts'
import type { Band } from './pixels.ts'

/** A picture that comes in slices from its top, each over its whole width, so that it is never held in whole twice. */
export interface Slices {
  /** Upright. */
  readonly size: PixelSize
  /** Slices of `height` rows, the last one of what is left. A canvas is drawn over when the next is asked for. */
  each(height: number): AsyncGenerator<OffscreenCanvas, void>
  close(): void
}

/** Slices of a picture that is decoded already. */
export function slicesOf(
  picture: ImageBitmap | OffscreenCanvas,
  { opaque, close }: { readonly opaque: boolean; readonly close: () => void },
): Slices {
  const size = { width: picture.width, height: picture.height }
  return {
    size,
    close,
    async *each(height) {
      for (let top = 0; top < size.height; top += height) {
        const slice = newCanvas({ width: size.width, height: Math.min(height, size.height - top) })
        if (!opaque) paintWhite(slice)
        slice.context.drawImage(picture, 0, -top)
        // Each slice is a step of its own, between which the worker hears what it is told.
        await Promise.resolve()
        yield slice.canvas
      }
    },
  }
}

/** Slices of a picture that comes in bands of any height. */
export function slicesOfBands(size: PixelSize, bands: () => AsyncIterable<Band>): Slices {
  return {
    size,
    close: () => undefined,
    async *each(height) {
      let slice = newCanvas({ width: size.width, height: Math.min(height, size.height) })
      let [top, filled] = [0, 0]
      for await (const band of bands()) {
        for (let row = 0; row < band.height;) {
          const rows = Math.min(band.height - row, slice.canvas.height - filled)
          putRows(slice, band, { row, rows, at: filled })
          row += rows
          filled += rows
          if (filled < slice.canvas.height) continue
          yield slice.canvas
          top += filled
          filled = 0
          if (top < size.height) slice = newCanvas({ width: size.width, height: Math.min(height, size.height - top) })
        }
      }
    },
  }
}

/** The bands of a picture that comes in slices. */
export async function* bandsOfSlices(slices: Slices): AsyncGenerator<Band, void> {
  let top = 0
  for await (const canvas of slices.each(BAND)) {
    const { width, height, data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height)
    yield { top, width, height, rgba: new Uint8Array(data.buffer) }
    top += height
  }
}

/** Rows of a band: little memory, and few steps. */
const BAND = 256

function putRows(to: Canvas, band: Band, { row, rows, at }: Readonly<Record<'row' | 'rows' | 'at', number>>): void {
  const from = row * band.width * 4
  const pixels = new Uint8ClampedArray(
    band.rgba.buffer as ArrayBuffer,
    band.rgba.byteOffset + from,
    rows * band.width * 4,
  )
  to.context.putImageData(new ImageData(pixels, band.width, rows), 0, at)
}

function paintWhite({ canvas, context }: Canvas): void {
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
}
