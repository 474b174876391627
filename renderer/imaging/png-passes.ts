import type { PngHeader } from './png-header.ts'
import { PlainRows, rowLength } from './png-rows.ts'

/** Adam7's passes (PNG, third edition, section 8.1): the first column and row of each, and how far the next ones are. */
const PASSES = [
  { left: 0, top: 0, right: 8, down: 8 },
  { left: 4, top: 0, right: 8, down: 8 },
  { left: 0, top: 4, right: 4, down: 8 },
  { left: 2, top: 0, right: 4, down: 4 },
  { left: 0, top: 2, right: 2, down: 4 },
  { left: 1, top: 0, right: 2, down: 2 },
  { left: 0, top: 1, right: 1, down: 2 },
] as const

/** Rows after which the passes begin anew. */
export const PASS_ROWS = 8

interface Pass {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly down: number
  /** Pixels of a row. */
  readonly width: number
  readonly rows: PlainRows
}

/**
 * Rows of a PNG that comes in seven passes. Each pass is unpacked by a reader of its own, so that none is ever held:
 * that takes twice as long as to unpack all of it once.
 */
export class PassedRows {
  readonly #header: PngHeader
  readonly #passes: readonly Pass[]

  constructor(blob: Blob, header: PngHeader) {
    this.#header = header
    let skipped = 0
    this.#passes = PASSES.flatMap((pass) => {
      const width = countOf(header.width, pass.left, pass.right)
      const height = countOf(header.height, pass.top, pass.down)
      if (width * height === 0) return []
      const rows = new PlainRows(blob, header, { width, skipped })
      skipped += height * (rowLength(width, header) + 1)
      return [{ ...pass, width, rows }]
    })
  }

  /** The next rows, one behind the other; a multiple of `PASS_ROWS`, or all that are left. */
  async take(count: number): Promise<Uint8Array> {
    const { width, samples, bits } = this.#header
    const length = rowLength(width, this.#header)
    const plain = new Uint8Array(count * length)
    for (const pass of this.#passes) {
      const taken = countOf(count, pass.top, pass.down)
      if (taken === 0) continue
      const from = await pass.rows.take(taken)
      const passed = rowLength(pass.width, this.#header)
      for (let row = 0; row < taken; row += 1) {
        const source = from.subarray(row * passed, (row + 1) * passed)
        const begin = (pass.top + row * pass.down) * length
        const target = plain.subarray(begin, begin + length)
        if (bits < 8) spreadBits(source, target, { ...pass, bits })
        else spreadBytes(source, target, { ...pass, bytes: (samples * bits) / 8 })
      }
    }
    return plain
  }

  close(): void {
    for (const { rows } of this.#passes) rows.close()
  }
}

/** How many of so many places a pass has that begins at one of them and goes on by a step. */
function countOf(places: number, first: number, step: number): number {
  return Math.max(0, Math.ceil((places - first) / step))
}

type Spread = Readonly<Record<'left' | 'right' | 'width', number>>

// In the loops, indices lie within the rows, whatever the compiler makes of them.

function spreadBytes(
  from: Uint8Array,
  to: Uint8Array,
  { left, right, bytes }: Spread & { readonly bytes: number },
): void {
  if (right === 1) return to.set(from)
  for (let i = 0, at = left * bytes; i < from.length; at += right * bytes)
    for (let byte = 0; byte < bytes; byte += 1, i += 1) to[at + byte] = from[i] as number
}

/** Pixels of less than a byte, the first one in the highest bits. */
function spreadBits(
  from: Uint8Array,
  to: Uint8Array,
  { left, right, width, bits }: Spread & { readonly bits: number },
): void {
  const mask = (1 << bits) - 1
  for (let x = 0; x < width; x += 1) {
    const [read, write] = [x * bits, (left + x * right) * bits]
    const value = ((from[read >> 3] as number) >> (8 - bits - (read & 7))) & mask
    to[write >> 3] = (to[write >> 3] as number) | (value << (8 - bits - (write & 7)))
  }
}
