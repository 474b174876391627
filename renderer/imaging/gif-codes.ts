import { ImagingError } from './imaging-error.ts'

/** Codes have twelve bits at the most. */
const MOST_CODES = 4096

/** Reads the codes of a GIF (LZW of variable length, GIF 89a, appendix F), as far as there are bytes and room. */
export class GifCodes {
  /** Indices that one code stands for at the most. */
  static readonly longest = MOST_CODES

  readonly #clear: number
  readonly #prefix = new Uint16Array(MOST_CODES)
  readonly #last = new Uint8Array(MOST_CODES)
  readonly #first = new Uint8Array(MOST_CODES)
  readonly #length = new Uint16Array(MOST_CODES)
  #bytes: Uint8Array = new Uint8Array()
  #at = 0
  #held = 0
  #heldBits = 0
  #bits: number
  #next: number
  #before = -1
  #ended = false

  constructor(bits: number) {
    this.#clear = 2 ** bits
    this.#bits = bits + 1
    this.#next = this.#clear + 2
    for (let index = 0; index < this.#clear; index += 1) {
      this.#last[index] = index
      this.#first[index] = index
      this.#length[index] = 1
    }
  }

  /** More bytes; those before have been read. */
  give(bytes: Uint8Array): void {
    this.#bytes = bytes
    this.#at = 0
  }

  /** Writes indices from `from` until there are `wanted`, some more, or no bytes any more; returns how many there are. */
  fill(indices: Uint8Array, from: number, wanted: number): number {
    let filled = from
    while (filled < wanted && !this.#ended) {
      const code = this.#nextCode()
      if (code < 0) return filled
      if (code === this.#clear) this.#begin()
      else if (code === this.#clear + 1) this.#ended = true
      else filled = this.#write(indices, filled, code)
    }
    return filled
  }

  #nextCode(): number {
    while (this.#heldBits < this.#bits) {
      if (this.#at >= this.#bytes.length) return -1
      this.#held |= (this.#bytes[this.#at] ?? 0) << this.#heldBits
      this.#at += 1
      this.#heldBits += 8
    }
    const code = this.#held & (2 ** this.#bits - 1)
    this.#held >>>= this.#bits
    this.#heldBits -= this.#bits
    return code
  }

  #begin(): void {
    this.#bits = Math.log2(this.#clear) + 1
    this.#next = this.#clear + 2
    this.#before = -1
  }

  #write(indices: Uint8Array, from: number, code: number): number {
    if (code > this.#next || (code === this.#next && this.#before < 0))
      throw new ImagingError('damaged-file', 'the GIF has a code that means nothing')
    if (this.#before >= 0 && this.#next < MOST_CODES) this.#learn(code)
    this.#before = code
    const length = this.#length[code] ?? 0
    for (let at = from + length - 1, rest = code; at >= from; at -= 1) {
      indices[at] = this.#last[rest] ?? 0
      rest = this.#prefix[rest] ?? 0
    }
    return from + length
  }

  /** The code before with the first index of this one becomes a code; it may be this one itself. */
  #learn(code: number): void {
    const made = this.#next
    this.#prefix[made] = this.#before
    this.#first[made] = this.#first[this.#before] ?? 0
    this.#length[made] = (this.#length[this.#before] ?? 0) + 1
    this.#last[made] = this.#first[code] ?? 0
    this.#next += 1
    if (this.#next === 2 ** this.#bits && this.#bits < 12) this.#bits += 1
  }
}
