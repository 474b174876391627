import type { GeoTIFFImage } from 'geotiff'
import { readColours, type PixelWindow, type Rgba, type ValueRange } from './tiff-values.ts'

/** A picture of the ground in one of its sizes. */
export interface GroundLevel {
  readonly width: number
  readonly height: number
  /** A part of it in colour, four bytes a pixel. */
  colours(part: PixelWindow): Promise<Rgba>
}

export function levelOfFile(image: GeoTIFFImage, range: ValueRange): GroundLevel {
  return { width: image.getWidth(), height: image.getHeight(), colours: (part) => readColours(image, part, range) }
}

/** The most pixels of a copy that is held in memory: 48 MB. */
const MOST_OF_COPY = 12e6
/** Pixels that are unpacked at once while it is made. */
const AT_ONCE = 4e6

/**
 * A smaller copy of a picture whose file holds none, so that it is seen from afar, too: made when it is first asked for, by reading
 * the picture once, and kept as long as the map is open.
 */
export function smallCopyOf(level: GroundLevel): GroundLevel {
  const by = Math.ceil(Math.sqrt((level.width * level.height) / MOST_OF_COPY))
  const size = { width: Math.ceil(level.width / by), height: Math.ceil(level.height / by) }
  let made: Promise<Rgba> | null = null
  return {
    ...size,
    colours: async (part) => {
      made ??= shrunk(level, by, size)
      return partOf(await made, size.width, part)
    },
  }
}

type Size = Readonly<Record<'width' | 'height', number>>

/** Each pixel the mean of `by` times `by`. */
async function shrunk(level: GroundLevel, by: number, size: Size): Promise<Rgba> {
  const copy = new Uint8ClampedArray(size.width * size.height * 4)
  const rows = Math.max(1, Math.floor(AT_ONCE / level.width / by))
  for (let row = 0; row < size.height; row += rows) {
    const [top, bottom] = [row * by, Math.min(level.height, (row + rows) * by)]
    const { width } = level
    const colours = await level.colours({ left: 0, top, right: width, bottom, width, height: bottom - top })
    meansInto(copy.subarray(row * size.width * 4), { colours, width, height: bottom - top }, by)
  }
  return copy
}

interface Band extends Size {
  readonly colours: Rgba
}

/** Colours count by how much is seen of them. */
function meansInto(copy: Uint8ClampedArray, { colours, width, height }: Band, by: number): void {
  const across = Math.ceil(width / by)
  for (let at = 0; at < across * Math.ceil(height / by); at += 1) {
    const [left, top] = [(at % across) * by, Math.floor(at / across) * by]
    const [right, bottom] = [Math.min(width, left + by), Math.min(height, top + by)]
    let [red, green, blue, seen] = [0, 0, 0, 0]
    for (let y = top; y < bottom; y += 1) {
      for (let from = (y * width + left) * 4; from < (y * width + right) * 4; from += 4) {
        const alpha = colours[from + 3] ?? 0
        red += (colours[from] ?? 0) * alpha
        green += (colours[from + 1] ?? 0) * alpha
        blue += (colours[from + 2] ?? 0) * alpha
        seen += alpha
      }
    }
    if (seen === 0) continue
    copy.set([red / seen, green / seen, blue / seen, seen / ((right - left) * (bottom - top))], at * 4)
  }
}

function partOf(copy: Rgba, rowWidth: number, { left, top, right, bottom, width, height }: PixelWindow): Rgba {
  const part = new Uint8ClampedArray(width * height * 4)
  const [from, to] = [new Uint32Array(copy.buffer), new Uint32Array(part.buffer)]
  const [across, down] = [(right - left) / width, (bottom - top) / height]
  for (let y = 0; y < height; y += 1) {
    const row = (top + Math.floor(y * down)) * rowWidth
    for (let x = 0; x < width; x += 1) to[y * width + x] = from[row + left + Math.floor(x * across)] ?? 0
  }
  return part
}
