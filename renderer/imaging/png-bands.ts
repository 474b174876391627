import { colourTransform, type ColourTransform } from './colour-profile.ts'
import { ImagingError } from './imaging-error.ts'
import { viewOf } from './iso-boxes.ts'
import type { Band } from './pixels.ts'
import type { PngHeader } from './png-header.ts'
import { unfilterRow } from './png-filters.ts'
import { unpackSamples, type Samples } from './tiff-samples.ts'

/** Pixels decoded at once. */
const BAND_PIXELS = 8e6
/** Only inks have a profile that is served. */
const NONE = ''
/** Bytes of the file read at once. */
const READ = 4 * 1024 * 1024

/** A PNG from its top, on white. */
export async function* pngBands(blob: Blob, header: PngHeader): AsyncGenerator<Band, void> {
  const { width, height, bits, samples } = header
  const length = Math.ceil((width * samples * bits) / 8)
  const step = Math.max(1, (samples * bits) / 8)
  const rows = new InflatedRows(blob, header.at)
  const colour = await colourOf(header)
  let above: Uint8Array = new Uint8Array(length)
  try {
    for (let top = 0; top < height;) {
      const count = Math.min(height - top, Math.max(1, Math.floor(BAND_PIXELS / width)))
      const packed = await rows.take(count * (length + 1))
      const plain = new Uint8Array(count * length)
      for (let row = 0; row < count; row += 1) {
        const to = plain.subarray(row * length, (row + 1) * length)
        unfilterRow(packed.subarray(row * (length + 1), (row + 1) * (length + 1)), to, { above, step })
        above = to
      }
      yield { top, width, height: count, rgba: rgbaOf(plain, header, colour) }
      top += count
    }
  } finally {
    colour.close()
    await rows.close()
  }
}

function colourOf({ bits, samples, palette, profile }: PngHeader): Promise<ColourTransform> {
  const model = samples < 3 && !palette ? 'grey' : 'rgb'
  const extra = samples === 2 || samples === 4 ? 1 : 0
  return colourTransform({ model, bits: bits === 16 && !palette ? 16 : 8, extra }, { profile, assets: NONE })
}

function rgbaOf(bytes: Uint8Array, header: PngHeader, colour: ColourTransform): Uint8Array {
  const { width, bits, samples, palette } = header
  const kind = { bits, format: 1, littleEndian: false, stretch: palette === null }
  const unpacked = unpackSamples(bytes, width * samples, kind)
  if (palette) return paletteColours(unpacked, header, colour)
  const rgba = colour.toRgba(unpacked)
  if (samples === 2 || samples === 4) {
    const shift = bits === 16 ? 8 : 0
    for (let i = samples - 1, o = 0; o < rgba.length; i += samples, o += 4)
      onWhite(rgba, o, (unpacked[i] ?? 0) >> shift)
  }
  return rgba
}

function paletteColours(places: Samples, { palette, paletteAlpha }: PngHeader, colour: ColourTransform): Uint8Array {
  const colours = colour.toRgba(palette ?? new Uint8Array())
  for (const [entry, alpha] of paletteAlpha.entries())
    if (entry * 4 < colours.length) onWhite(colours, entry * 4, alpha)
  const numbers = new Uint32Array(colours.buffer, colours.byteOffset, colours.length / 4)
  return new Uint8Array(Uint32Array.from(places, (place) => numbers[place] ?? BLACK).buffer)
}

const BLACK = 0xff000000

function onWhite(rgba: Uint8Array, at: number, alpha: number): void {
  if (alpha === 255) return
  for (let c = at; c < at + 3; c += 1) rgba[c] = Math.round(((rgba[c] ?? 0) * alpha + 255 * (255 - alpha)) / 255)
}

/** The rows of a PNG, each behind the number of its filter, unpacked as they are asked for. */
class InflatedRows {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  #rest: Uint8Array = new Uint8Array()

  constructor(blob: Blob, at: number) {
    const parts = partsOfPicture(blob, at)
    const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        const part = await parts.next()
        if (part.done === true) controller.close()
        else controller.enqueue(part.value)
      },
    })
    this.#reader = packed.pipeThrough(new DecompressionStream('deflate')).getReader()
  }

  async take(length: number): Promise<Uint8Array> {
    const taken = new Uint8Array(length)
    for (let filled = 0; filled < length;) {
      if (this.#rest.length === 0) this.#rest = await this.#next()
      const part = this.#rest.subarray(0, length - filled)
      taken.set(part, filled)
      filled += part.length
      this.#rest = this.#rest.subarray(part.length)
    }
    return taken
  }

  async close(): Promise<void> {
    await this.#reader.cancel().catch(() => undefined)
  }

  async #next(): Promise<Uint8Array> {
    try {
      const { value, done } = await this.#reader.read()
      if (!done) return value
    } catch (cause) {
      // A disk that is gone is a DOMException.
      throw cause instanceof DOMException ? cause : damaged(cause)
    }
    throw damaged()
  }
}

function damaged(cause?: unknown): ImagingError {
  return new ImagingError('damaged-file', 'the PNG is damaged or cut short', { cause })
}

/** The bytes of the chunks that hold the picture, which follow each other; there may be one of them, or 100,000. */
async function* partsOfPicture(blob: Blob, begin: number): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let [at, left] = [begin, 0]
  while (at < blob.size) {
    const bytes = new Uint8Array(await blob.slice(at, at + READ).arrayBuffer())
    let here = 0
    while (here < bytes.length) {
      if (left > 0) {
        const part = bytes.subarray(here, here + left)
        yield part
        left -= part.length
        // Its check sum comes behind it.
        here += part.length + (left === 0 ? 4 : 0)
        continue
      }
      if (here + 8 > bytes.length) break
      if (String.fromCharCode(...bytes.subarray(here + 4, here + 8)) !== 'IDAT') return
      left = viewOf(bytes).getUint32(here)
      here += 8 + (left === 0 ? 4 : 0)
    }
    at += here
  }
}
