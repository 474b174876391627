import type { PixelSize } from '../../shared/domain/geometry.ts'
import { newCanvas, type Canvas } from './canvas.ts'
import type { Band } from './pixels.ts'

/** Rows of a picture over its whole width: opaque red, green, blue and alpha. Its bytes can be handed to a worker. */
export interface Slice extends PixelSize {
  readonly rgba: Uint8Array<ArrayBuffer>
}

/** A picture that comes in slices from its top, so that it is never held in whole twice. */
export interface Slices {
  /** Upright. */
  readonly size: PixelSize
  /** Slices of `height` rows, the last one of what is left; each is the caller's own, who may give memory for it. */
  each(height: number, memory?: SliceMemory): AsyncGenerator<Slice, void>
  close(): void
}

/** Memory of slices that were used up: to get new memory takes longer than to fill it. */
export class SliceMemory {
  readonly #spare: ArrayBuffer[] = []

  /** A slice all of whose rows are to be filled in. */
  take({ width, height }: PixelSize): Slice {
    const length = width * height * 4
    const at = this.#spare.findIndex((buffer) => buffer.byteLength === length)
    const [buffer = new ArrayBuffer(length)] = at < 0 ? [] : this.#spare.splice(at, 1)
    return { width, height, rgba: new Uint8Array(buffer) }
  }

  giveBack(buffer: ArrayBuffer): void {
    this.#spare.push(buffer)
  }
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
      const drawing = newCanvas({ width: size.width, height: Math.min(height, size.height) })
      for (let top = 0; top < size.height; top += height) {
        if (!opaque) paintWhite(drawing)
        drawing.context.drawImage(picture, 0, -top)
        const rows = Math.min(height, size.height - top)
        const { data } = drawing.context.getImageData(0, 0, size.width, rows)
        // Each slice is a step of its own, between which the worker hears what it is told.
        await Promise.resolve()
        yield { width: size.width, height: rows, rgba: new Uint8Array(data.buffer) }
      }
    },
  }
}

/** Slices of a picture that comes in bands of any height. */
export function slicesOfBands(size: PixelSize, bands: () => AsyncIterable<Band>): Slices {
  return {
    size,
    close: () => undefined,
    async *each(height, memory = new SliceMemory()) {
      const { width } = size
      let slice = memory.take({ width, height: Math.min(height, size.height) })
      let [top, filled] = [0, 0]
      for await (const band of bands()) {
        for (let row = 0; row < band.height && top < size.height;) {
          const rows = Math.min(band.height - row, slice.height - filled)
          slice.rgba.set(band.rgba.subarray(row * width * 4, (row + rows) * width * 4), filled * width * 4)
          row += rows
          filled += rows
          if (filled < slice.height) continue
          yield slice
          top += filled
          filled = 0
          slice = memory.take({ width, height: Math.min(height, size.height - top) })
        }
      }
    },
  }
}

/** The bands of a picture that comes in slices. The pixels of one are written over when the next is asked for. */
export async function* bandsOfSlices(slices: Slices): AsyncGenerator<Band & Slice, void> {
  const memory = new SliceMemory()
  let top = 0
  for await (const slice of slices.each(BAND, memory)) {
    yield { top, ...slice }
    top += slice.height
    memory.giveBack(slice.rgba.buffer)
  }
}

/** Rows of a band: little memory, and few steps. */
const BAND = 256

function paintWhite({ canvas, context }: Canvas): void {
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
}
