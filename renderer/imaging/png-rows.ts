import { ImagingError } from './imaging-error.ts'
import { viewOf } from './iso-boxes.ts'
import { unfilterRow } from './png-filters.ts'
import type { PngHeader } from './png-header.ts'

/** Bytes of the file read at once. */
const READ = 4 * 1024 * 1024

/** Bytes of a row of so many pixels. */
export function rowLength(width: number, { samples, bits }: PngHeader): number {
  return Math.ceil((width * samples * bits) / 8)
}

/** Rows of pixels that lie behind each other in a PNG, brought out of their filters. */
export class PlainRows {
  readonly #bytes: InflatedBytes
  readonly #length: number
  readonly #step: number
  #skipped: number
  #above: Uint8Array

  /** `skipped`: how many unpacked bytes come before them. */
  constructor(
    blob: Blob,
    header: PngHeader,
    { width, skipped = 0 }: { readonly width: number; readonly skipped?: number },
  ) {
    this.#bytes = new InflatedBytes(blob, header.at)
    this.#length = rowLength(width, header)
    this.#step = Math.max(1, (header.samples * header.bits) / 8)
    this.#skipped = skipped
    this.#above = new Uint8Array(this.#length)
  }

  /** The next rows, one behind the other. */
  async take(count: number): Promise<Uint8Array> {
    const length = this.#length
    await this.#bytes.skip(this.#skipped)
    this.#skipped = 0
    const filtered = await this.#bytes.take(count * (length + 1))
    const plain = new Uint8Array(count * length)
    for (let row = 0; row < count; row += 1) {
      const to = plain.subarray(row * length, (row + 1) * length)
      const around = { above: this.#above, step: this.#step }
      unfilterRow(filtered.subarray(row * (length + 1), (row + 1) * (length + 1)), to, around)
      this.#above = to
    }
    return plain
  }

  close(): void {
    this.#bytes.close()
  }
}

/** What the compressed bytes of a PNG hold, unpacked as it is asked for. */
class InflatedBytes {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  #source: ReadableStreamDefaultController | undefined
  #rest: Uint8Array = new Uint8Array()

  constructor(blob: Blob, at: number) {
    const parts = partsOfPicture(blob, at)
    const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        this.#source = controller
      },
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

  async skip(length: number): Promise<void> {
    let left = length - this.#rest.length
    for (this.#rest = this.#rest.subarray(length); left > 0; left -= this.#rest.length) {
      this.#rest = await this.#next()
      if (this.#rest.length > left) {
        this.#rest = this.#rest.subarray(left)
        return
      }
    }
  }

  /** Stopped where it begins: one that is cancelled at its end while it still unpacks fails in Node. */
  close(): void {
    this.#source?.error(new DOMException('no more is wanted', 'AbortError'))
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
    // Of a chunk less than its length and name: the file is cut short there.
    if (here === 0) return
    at += here
  }
}
