const UTF8 = new TextEncoder()

/** Parts joined; texts as UTF-8. */
export function joinBytes(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const pieces = parts.map((part) => (typeof part === 'string' ? UTF8.encode(part) : part))
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

/** Whole numbers as big-endian bytes, each of so many; negative ones as two's complement. */
export function numbers(size: 1 | 2 | 4, ...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * size)
  values.forEach((value, index) => {
    for (let byte = 0; byte < size; byte += 1) bytes[index * size + byte] = (value >> (8 * (size - 1 - byte))) & 0xff
  })
  return bytes
}
