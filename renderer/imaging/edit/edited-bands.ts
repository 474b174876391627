import { planOfBands, widened, type Rows } from '../../../shared/domain/frame-rows.ts'
import type { PixelSize } from '../../../shared/domain/geometry.ts'
import type { ImageEdits } from '../../../shared/domain/image-edits.ts'
import type { Band } from '../pixels.ts'
import type { Background } from './background.ts'
import { editedSize, toned } from './edited.ts'
import { warped, type HeldFrame } from './warp.ts'

/** A frame that comes from its top in bands, each over its whole width. */
export interface FrameInBands extends PixelSize {
  readonly bands: () => AsyncIterable<Band>
}

/**
 * The picture that the edits make of a frame too large to be held, band by band: only the rows of the frame that a band
 * is made of are held. The same pixels as `edited` gives; `paper` is the paper of the whole picture, where it is whitened.
 */
export async function* editedBands(
  frame: FrameInBands,
  edits: ImageEdits,
  paper: Background | null,
): AsyncGenerator<Band, void> {
  const size = editedSize(edits, frame)
  const { bands, most } = planOfBands(edits, { frame, size })
  const held = new RowsHeld(frame, most)
  try {
    for (const { from, to, needs } of bands) {
      await held.hold(needs)
      const rows = edits.tone.sharpen > 0 ? widened({ from, to }, size) : { from, to }
      const picture = warped(held.frame, edits, { size, rows })
      toned(picture, edits.tone, { paper, top: rows.from, height: size.height })
      const start = (from - rows.from) * size.width * 4
      const length = (to - from) * size.width * 4
      const rgba = new Uint8Array(picture.data.buffer, picture.data.byteOffset + start, length)
      yield { top: from, width: size.width, height: to - from, rgba }
    }
  } finally {
    await held.close()
  }
}

/** Rows of a frame, the newest in the place of those no longer needed. */
class RowsHeld {
  readonly frame: HeldFrame
  readonly #coming: AsyncIterator<Band>
  readonly #most: number
  #band: Band | null = null
  /** The row that comes next. */
  #next = 0

  constructor({ width, height, bands }: FrameInBands, most: number) {
    this.#most = Math.max(1, most)
    this.#coming = bands()[Symbol.asyncIterator]()
    const starts = Int32Array.from({ length: height }, (_, row) => (row % this.#most) * width)
    this.frame = { width, height, starts, pixels: new Uint32Array(width * this.#most) }
  }

  /** Reads on until the rows are there; those before them are given up. */
  async hold({ from, to }: Rows): Promise<void> {
    while (this.#next < to) {
      const band = await this.#bandOfNext()
      // Rows that nobody needs are passed over: they would overwrite those that somebody does.
      this.#next = Math.max(this.#next, Math.min(from, band.top + band.height))
      for (const end = Math.min(to, band.top + band.height); this.#next < end; this.#next += 1) this.#take(band)
    }
  }

  async close(): Promise<void> {
    await this.#coming.return?.()
  }

  async #bandOfNext(): Promise<Band> {
    if (this.#band && this.#next < this.#band.top + this.#band.height) return this.#band
    const next: IteratorResult<Band, unknown> = await this.#coming.next()
    if (next.done === true) throw new RangeError('the picture has fewer rows than it says')
    return (this.#band = next.value)
  }

  #take({ top, width, rgba }: Band): void {
    const bytes = new Uint8Array(this.frame.pixels.buffer)
    const from = (this.#next - top) * width * 4
    bytes.set(rgba.subarray(from, from + width * 4), (this.frame.starts[this.#next] ?? 0) * 4)
  }
}
