const CLEAR = 256
const END = 257
const MOST_CODES = 4096

/**
 * LZW of TIFF 6.0, section 13, and as programs of before 1988 wrote it (lower bits first, codes lengthened one later;
 * told by its first code, as libtiff does). Never more than `length` bytes, and at most a pass over `packed`: what is
 * damaged ends where it makes no sense, and the rest stays zero.
 */
export function decodeLzw(packed: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  const codes = new Codes(packed)
  // Where each code's bytes were last written, and how many they are: a code stands for bytes already there.
  const starts = new Uint32Array(MOST_CODES + 1)
  const lengths = new Uint32Array(MOST_CODES + 1)
  let next = END + 1
  let before = -1
  let at = 0
  for (let code = codes.read(next); code !== END && at < length; code = codes.read(next)) {
    if (code === CLEAR) {
      next = END + 1
      before = -1
      continue
    }
    if (code > next || (code === next && before < 0) || code === MOST_CODES) break
    const start = at
    if (code < CLEAR) bytes[at++] = code
    else if (code < next) at = copied(bytes, at, { from: starts[code] ?? 0, count: lengths[code] ?? 0 })
    else {
      at = copied(bytes, at, { from: before, count: start - before })
      if (at < length) bytes[at++] = bytes[start] ?? 0
    }
    // A new code: what came before, and the first byte of what has just come.
    if (before >= 0 && next < MOST_CODES) {
      starts[next] = before
      lengths[next] = start - before + 1
      next += 1
    }
    before = start
  }
  return bytes
}

function copied(
  bytes: Uint8Array,
  at: number,
  { from, count }: { readonly from: number; readonly count: number },
): number {
  const end = Math.min(bytes.length, at + count)
  for (let i = from; at < end; i += 1, at += 1) bytes[at] = bytes[i] ?? 0
  return end
}

/** The codes of 9 to 12 bits, one after the other. */
class Codes {
  readonly #packed: Uint8Array
  readonly #old: boolean
  #bit = 0

  constructor(packed: Uint8Array) {
    this.#packed = packed
    this.#old = packed[0] === 0 && ((packed[1] ?? 0) & 1) === 1
  }

  /** The next one where `known` are known; END where the bytes end. */
  read(known: number): number {
    const last = known + (this.#old ? 0 : 1)
    const width = last < 512 ? 9 : last < 1024 ? 10 : last < 2048 ? 11 : 12
    if (this.#bit + width > this.#packed.length * 8) return END
    const byte = this.#bit >> 3
    const [a = 0, b = 0, c = 0] = this.#packed.subarray(byte, byte + 3)
    const shift = this.#bit & 7
    this.#bit += width
    const mask = (1 << width) - 1
    return this.#old
      ? ((a | (b << 8) | (c << 16)) >> shift) & mask
      : (((a << 16) | (b << 8) | c) >> (24 - shift - width)) & mask
  }
}
