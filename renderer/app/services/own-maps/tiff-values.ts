import type { GeoTIFFImage } from 'geotiff'

/** Samples that are drawn black and white. */
export interface ValueRange {
  readonly least: number
  readonly most: number
}

/** RGB, and where a pixel shows anything. */
export type Rgba = Uint8ClampedArray<ArrayBuffer>

const SAMPLE_SIDE = 256
const RGB = 2
const GREY: readonly number[] = [0, 1]

/** Of bytes all; else what the samples of a small copy have, since heights and counts fill no scale. */
export async function valuesOf(image: GeoTIFFImage): Promise<ValueRange> {
  if (image.getBitsPerSample(0) <= 8) return { least: 0, most: 2 ** image.getBitsPerSample(0) - 1 }
  const size = { width: Math.min(SAMPLE_SIDE, image.getWidth()), height: Math.min(SAMPLE_SIDE, image.getHeight()) }
  const values = await image.readRasters({ ...size, interleave: true })
  const nothing = image.getGDALNoData()
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    if (!Number.isFinite(value) || value === nothing) continue
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return most > least ? { least, most } : { least: 0, most: Math.max(1, most) }
}

export interface PixelWindow {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** What it is read to. */
  readonly width: number
  readonly height: number
}

/** A part of the picture in colour, four bytes a pixel; nothing is seen of what the file says is no value. */
export async function readColours(image: GeoTIFFImage, part: PixelWindow, range: ValueRange): Promise<Rgba> {
  const { left, top, right, bottom, width, height } = part
  const asked = { window: [left, top, right, bottom], width, height, interleave: true } as const
  const kind = image.fileDirectory.getValue('PhotometricInterpretation') ?? 1
  const isPlain = kind === RGB || GREY.includes(kind)
  if (!isPlain) return threeOf(await image.readRGB({ ...asked, window: [...asked.window] }), width * height)
  const samples = await image.readRasters({ ...asked, window: [...asked.window] })
  return plainColours(samples, { image, range, count: width * height, isInverted: kind === 0 })
}

function threeOf(values: ArrayLike<number>, count: number): Rgba {
  const colours = new Uint8ClampedArray(count * 4)
  for (let at = 0; at < count; at += 1) {
    for (let band = 0; band < 3; band += 1) colours[at * 4 + band] = values[at * 3 + band] ?? 0
    colours[at * 4 + 3] = 255
  }
  return colours
}

interface Plain {
  readonly image: GeoTIFFImage
  readonly range: ValueRange
  readonly count: number
  readonly isInverted: boolean
}

/** Grey, grey with alpha, RGB, RGB with alpha; further bands are not looked at. */
function plainColours(values: ArrayLike<number>, { image, range, count, isInverted }: Plain): Rgba {
  const bands = image.getSamplesPerPixel()
  const colourBands = bands >= 3 ? 3 : 1
  const alpha = alphaBand(image, colourBands)
  const nothing = image.getGDALNoData()
  const scale = 255 / (range.most - range.least)
  const colours = new Uint8ClampedArray(count * 4)
  for (let at = 0; at < count; at += 1) {
    let isNothing = true
    for (let band = 0; band < 3; band += 1) {
      const value = values[at * bands + (colourBands === 3 ? band : 0)] ?? 0
      if (value !== nothing && !Number.isNaN(value)) isNothing = false
      const shown = (value - range.least) * scale
      colours[at * 4 + band] = isInverted ? 255 - shown : shown
    }
    const seen = alpha === null ? 255 : ((values[at * bands + alpha] ?? 0) - range.least) * scale
    colours[at * 4 + 3] = isNothing ? 0 : seen
  }
  return colours
}

/** Which band says how much is seen (ExtraSamples 1 or 2); null where none does. */
function alphaBand(image: GeoTIFFImage, colourBands: number): number | null {
  const extra: unknown = image.fileDirectory.getValue('ExtraSamples')
  const [first] = Array.isArray(extra) || ArrayBuffer.isView(extra) ? Array.from(extra as ArrayLike<number>) : []
  return (first === 1 || first === 2) && image.getSamplesPerPixel() > colourBands ? colourBands : null
}
