import type { PixelSize } from '../../shared/domain/geometry.ts'
import { ImagingError } from './imaging-error.ts'
import type { Band, Pixels } from './pixels.ts'

/** Up to so many pixels are decoded in full and then scaled; more are reduced as they come, to whole parts of the size. */
export const WHOLE = 60e6

/** How many times smaller each side is to be, so that the picture has at most `maxPixels`. */
export function factorFor({ width, height }: PixelSize, maxPixels: number): number {
  const pixels = width * height
  return pixels <= WHOLE ? 1 : Math.max(1, Math.ceil(Math.sqrt(pixels / maxPixels)))
}

/** How many times smaller each side is to be, so that the longer one is still twice as long as `side`. */
export function factorForSide({ width, height }: PixelSize, side: number): number {
  return Math.max(1, Math.floor(Math.max(width, height) / (2 * side)))
}

/** What a worker can hold of one picture beside all else that it does. */
const MOST_BYTES = 1e9

/**
 * Makes a smaller picture of one that comes in bands: each pixel is the mean of `factor` by `factor` of them (of fewer
 * at the right and the bottom), so that thin strokes grow pale but none is lost.
 */
export class Reduction {
  readonly #size: PixelSize
  readonly #factor: number
  readonly #data: Uint8Array
  readonly #sums: Uint32Array
  readonly #out: PixelSize
  #summed = 0
  #row = 0

  constructor(size: PixelSize, factor: number) {
    this.#size = size
    this.#factor = factor
    this.#out = { width: Math.ceil(size.width / factor), height: Math.ceil(size.height / factor) }
    if (this.#out.width * this.#out.height * 4 > MOST_BYTES)
      throw new ImagingError('too-large', `${this.#out.width} × ${this.#out.height} pixels at once`)
    this.#data = new Uint8Array(this.#out.width * this.#out.height * 4)
    this.#sums = new Uint32Array(this.#out.width * 3)
  }

  /** Bands come from the top, without gaps. */
  add(band: Band): void {
    if (this.#factor === 1) return this.#data.set(band.rgba, band.top * band.width * 4)
    for (let y = 0; y < band.height; y += 1) {
      this.#sum(band.rgba, y * band.width * 4)
      this.#summed += 1
      if (this.#summed === this.#factor || band.top + y + 1 === this.#size.height) this.#writeRow()
    }
  }

  pixels(): Pixels {
    return { ...this.#out, channels: 4, data: this.#data }
  }

  #sum(rgba: Uint8Array, from: number): void {
    const [factor, sums, width] = [this.#factor, this.#sums, this.#size.width]
    for (let x = 0, at = from, o = 0; x < width; o += 3) {
      let [red, green, blue] = [0, 0, 0]
      for (const end = Math.min(width, x + factor); x < end; x += 1, at += 4) {
        red += rgba[at] ?? 0
        green += rgba[at + 1] ?? 0
        blue += rgba[at + 2] ?? 0
      }
      sums[o] = (sums[o] ?? 0) + red
      sums[o + 1] = (sums[o + 1] ?? 0) + green
      sums[o + 2] = (sums[o + 2] ?? 0) + blue
    }
  }

  #writeRow(): void {
    const [factor, width] = [this.#factor, this.#out.width]
    for (let x = 0, at = this.#row * width * 4; x < width; x += 1, at += 4) {
      const pixels = Math.min(factor, this.#size.width - x * factor) * this.#summed
      for (let c = 0; c < 3; c += 1) this.#data[at + c] = Math.round((this.#sums[x * 3 + c] ?? 0) / pixels)
      this.#data[at + 3] = 255
    }
    this.#sums.fill(0)
    this.#summed = 0
    this.#row += 1
  }
}

/** A picture that comes in bands, each side `factor` times smaller. `onBand` is told with each: of a large one all take minutes. */
export async function reducedBands(
  { size, bands }: { readonly size: PixelSize; readonly bands: () => AsyncIterable<Band> },
  factor: number,
  onBand?: () => void,
): Promise<Pixels> {
  const reduction = new Reduction(size, factor)
  for await (const band of bands()) {
    reduction.add(band)
    onBand?.()
  }
  return reduction.pixels()
}
