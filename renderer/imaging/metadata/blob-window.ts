const WINDOW = 64 * 1024

const windows = new WeakMap<Blob, BlobWindow>()

/**
 * The window that all share who look at the beginning of this file: each reading of a blob goes through another process,
 * and what a picture is, its size and what it says of itself lie side by side.
 */
export function windowOf(blob: Blob): BlobWindow {
  const known = windows.get(blob)
  if (known) return known
  const made = new BlobWindow(blob)
  windows.set(blob, made)
  return made
}

/** Reads a file here and there, some at a time, without taking all of it into memory. */
export class BlobWindow {
  readonly size: number
  readonly #blob: Blob
  #from = 0
  #held = new Uint8Array()

  constructor(blob: Blob) {
    this.#blob = blob
    this.size = blob.size
  }

  /** So many bytes from there; fewer where the file ends. */
  async bytes(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.size)
    if (offset >= end) return new Uint8Array()
    if (offset < this.#from || end > this.#from + this.#held.length) {
      const reach = Math.max(length, WINDOW)
      this.#held = new Uint8Array(await this.#blob.slice(offset, offset + reach).arrayBuffer())
      this.#from = offset
    }
    return this.#held.slice(offset - this.#from, end - this.#from)
  }

  async view(offset: number, length: number): Promise<DataView> {
    const bytes = await this.bytes(offset, length)
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
}

/** The pieces one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
