import type { BandedPicture } from './banded-picture.ts'
import type { Band } from './pixels.ts'
import { slicesOfBands, type Slices } from './slices.ts'

/** Pixels of a picture that lies otherwise than it is seen, turned and held at once: four bytes each. */
const HELD = 100e6
/** So many columns are turned before the next ones, so that what is read and written stays near. */
const BLOCK = 32

/** How pixels as they are stored are brought upright: by a change of rows and columns first, then by mirroring. */
interface Turn {
  readonly swaps: boolean
  readonly mirrorsX: boolean
  readonly mirrorsY: boolean
}

/** By the orientation of TIFF 6.0 (tag 274, as EXIF has it), from 2 on; 1 is upright. */
const TURNS: readonly Turn[] = [
  { swaps: false, mirrorsX: true, mirrorsY: false },
  { swaps: false, mirrorsX: true, mirrorsY: true },
  { swaps: false, mirrorsX: false, mirrorsY: true },
  { swaps: true, mirrorsX: false, mirrorsY: false },
  { swaps: true, mirrorsX: true, mirrorsY: false },
  { swaps: true, mirrorsX: true, mirrorsY: true },
  { swaps: true, mirrorsX: false, mirrorsY: true },
]

/**
 * A picture in full and upright, however it is stored. One that lies otherwise is decoded anew for each strip of `held`
 * pixels, since its first row may need a pixel of every row that is stored.
 */
export function uprightSlices(picture: BandedPicture, held = HELD): Slices {
  const turn = TURNS[picture.orientation - 2]
  return slicesOfBands(picture.size, () => (turn ? strips(picture, turn, held) : picture.bands()))
}

/** The upright picture in strips of equal height. The pixels of one are written over when the next is asked for. */
async function* strips(picture: BandedPicture, turn: Turn, held: number): AsyncGenerator<Band, void> {
  const { width, height } = picture.size
  const most = Math.max(1, Math.floor(held / width))
  const rows = Math.ceil(height / Math.ceil(height / most))
  const pixels = new Uint32Array(width * rows)
  for (let top = 0; top < height; top += rows) {
    const strip: Strip = { top, bottom: Math.min(height, top + rows), pixels }
    for await (const band of picture.bands()) place(band, strip, { ...turn, ...picture.size })
    const filled = strip.bottom - top
    yield { top, width, height: filled, rgba: new Uint8Array(pixels.buffer, 0, width * filled * 4) }
  }
}

/** Rows of the upright picture, the first of them at the beginning of `pixels`. */
interface Strip {
  readonly top: number
  readonly bottom: number
  readonly pixels: Uint32Array
}

/** Puts what belongs to the strip of a stored band into it; `width` and `height` are those of the upright picture. */
function place(band: Band, strip: Strip, turned: Turn & { readonly width: number; readonly height: number }): void {
  const { swaps, mirrorsX, mirrorsY, width, height } = turned
  const source = pixelsOf(band)
  // Where the first stored pixel of all belongs, and how far from there the next to the right and the next below do.
  const origin = (mirrorsX ? width - 1 : 0) + ((mirrorsY ? height - 1 : 0) - strip.top) * width
  const [along, down] = [mirrorsX ? -1 : 1, mirrorsY ? -width : width]
  const [right, below] = swaps ? [down, along] : [along, down]
  const wanted = mirrorsY
    ? { from: height - strip.bottom, to: height - strip.top }
    : { from: strip.top, to: strip.bottom }
  const columns = swaps ? wanted : { from: 0, to: band.width }
  const first = swaps ? 0 : Math.max(0, wanted.from - band.top)
  const last = swaps ? band.height : Math.min(band.height, wanted.to - band.top)
  for (let left = columns.from; left < columns.to; left += BLOCK) {
    const end = Math.min(columns.to, left + BLOCK)
    for (let y = first; y < last; y += 1) {
      let to = origin + left * right + (band.top + y) * below
      for (let from = y * band.width + left; from < y * band.width + end; from += 1, to += right)
        strip.pixels[to] = source[from] as number
    }
  }
}

/** Each pixel as one number, in whatever order this machine has its bytes. */
function pixelsOf({ rgba, width, height }: Band): Uint32Array {
  const bytes = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice()
  return new Uint32Array(bytes.buffer, bytes.byteOffset, width * height)
}
