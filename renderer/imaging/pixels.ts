import type { PixelSize } from '../../shared/domain/geometry.ts'

/** Decoded pixels, rows without padding: one byte of grey, or four of red, green, blue and alpha. */
export interface Pixels extends PixelSize {
  readonly channels: 1 | 4
  readonly data: Uint8Array
}

/** Rows of a picture over its whole width: opaque red, green, blue and alpha, 8 bits each. */
export interface Band extends PixelSize {
  /** The row of the picture that is its first, from 0. */
  readonly top: number
  readonly rgba: Uint8Array
}

export function pixelCount({ width, height }: PixelSize): number {
  return width * height
}

/** The size of a picture of `size` that has at most `maxSide` on its longer side; never enlarged. */
export function fittedSize(size: PixelSize, maxSide: number): PixelSize {
  return scaled(size, Math.min(1, maxSide / Math.max(size.width, size.height)))
}

/** The size of a picture of `size` that has at most `maxPixels`; never enlarged. */
export function boundedSize(size: PixelSize, maxPixels: number): PixelSize {
  return scaled(size, Math.min(1, Math.sqrt(maxPixels / (size.width * size.height))))
}

function scaled(size: PixelSize, scale: number): PixelSize {
  return { width: Math.max(1, Math.floor(size.width * scale)), height: Math.max(1, Math.floor(size.height * scale)) }
}

/** Brings pixels upright by an orientation of TIFF 6.0 (tag 274, as EXIF has it): 1 is upright already. */
export function upright(pixels: Pixels, orientation: number): Pixels {
  if (orientation < 2 || orientation > 8) return pixels
  const { width: w, height: h, channels } = pixels
  const turned = orientation >= 5
  const width = turned ? h : w
  const height = turned ? w : h
  const data = new Uint8Array(pixels.data.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = sourceIndex(orientation, { x, y, w, h }) * channels
      const to = (y * width + x) * channels
      for (let c = 0; c < channels; c += 1) data[to + c] = pixels.data[from + c] ?? 0
    }
  }
  return { width, height, channels, data }
}

/** Where the stored picture (w by h) holds the pixel that belongs at x, y of the upright one. */
function sourceIndex(orientation: number, at: { x: number; y: number; w: number; h: number }): number {
  const { x, y, w, h } = at
  switch (orientation) {
    case 2:
      return y * w + (w - 1 - x)
    case 3:
      return (h - 1 - y) * w + (w - 1 - x)
    case 4:
      return (h - 1 - y) * w + x
    case 5:
      return x * w + y
    case 6:
      return (h - 1 - x) * w + y
    case 7:
      return (h - 1 - x) * w + (w - 1 - y)
    default:
      return x * w + (w - 1 - y)
  }
}

/** Grey by Rec. 601 luma, laid over white where it is transparent. */
export function toGrey(pixels: Pixels): Uint8Array {
  if (pixels.channels === 1) return pixels.data
  const { buffer, byteOffset, byteLength } = pixels.data
  // Four bytes read as one number, red in the lowest: every machine that runs this has the lowest byte first.
  const whole = byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, byteLength >> 2) : words(pixels.data)
  const grey = new Uint8Array(pixels.width * pixels.height)
  for (let i = 0; i < grey.length; i += 1) {
    const rgba = whole[i] ?? 0
    const luma = ((rgba & 255) * 77 + ((rgba >>> 8) & 255) * 150 + ((rgba >>> 16) & 255) * 29) >> 8
    const alpha = rgba >>> 24
    grey[i] = alpha === 255 ? luma : 255 - Math.round(((255 - luma) * alpha) / 255)
  }
  return grey
}

function words(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer, 0, bytes.length >> 2)
}

/** Lays the colour of the pixel whose red is at `at` over white, by so much of 255. */
export function onWhite(rgba: Uint8Array, at: number, alpha: number): void {
  if (alpha === 255) return
  for (let c = at; c < at + 3; c += 1) rgba[c] = Math.round(((rgba[c] ?? 0) * alpha + 255 * (255 - alpha)) / 255)
}

/** The mean colour of RGBA pixels as '#rrggbb'. */
export function meanColour(rgba: ArrayLike<number>): string {
  const sum = [0, 0, 0]
  const count = Math.max(1, Math.floor(rgba.length / 4))
  for (let i = 0; i < rgba.length; i += 4) {
    for (let c = 0; c < 3; c += 1) sum[c] = (sum[c] ?? 0) + (rgba[i + c] ?? 0)
  }
  return `#${sum
    .map((total) =>
      Math.round(total / count)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** RGBA for a canvas. */
export function toRgba(pixels: Pixels): Uint8ClampedArray<ArrayBuffer> {
  if (pixels.channels === 4) return new Uint8ClampedArray(pixels.data)
  const rgba = new Uint8ClampedArray(pixels.data.length * 4)
  pixels.data.forEach((grey, i) => {
    rgba[i * 4] = grey
    rgba[i * 4 + 1] = grey
    rgba[i * 4 + 2] = grey
    rgba[i * 4 + 3] = 255
  })
  return rgba
}
