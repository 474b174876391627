type Harm = (bytes: Uint8Array, at: number, random: () => number) => Uint8Array

/** Numbers that lengths and sizes are not expected to be. */
const EXTREMES = [0, 1, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff]

const HARMS: readonly Harm[] = [
  (bytes, at, random) => changed(bytes, at, [(bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))]),
  (bytes, at, random) => changed(bytes, at, [Math.floor(random() * 256)]),
  (bytes, at, random) => changed(bytes, at, fourBytes(EXTREMES[Math.floor(random() * EXTREMES.length)] ?? 0, random)),
  (bytes, at, random) => changed(bytes, at, fourBytes(Math.floor(random() * 2 ** 32), random)),
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at, random) => spliced(bytes, { at, drop: length(random) }, new Uint8Array()),
  (bytes, at, random) => spliced(bytes, { at, drop: 0 }, bytes.subarray(at, at + length(random))),
  (bytes, at, random) => spliced(bytes, { at, drop: 0 }, elsewhere(bytes, random)),
  (bytes, at, random) => changed(bytes, at, [...elsewhere(bytes, random)]),
]

/** The file with one to six things wrong with it: bits, lengths, pieces gone, doubled or from elsewhere. */
export function mutated(file: Uint8Array, random: () => number): Uint8Array {
  let bytes = file
  for (let harm = Math.ceil(random() * 6); harm > 0 && bytes.length > 0; harm -= 1) {
    // Half of them near the beginning, where headers are, but seldom in the bytes that tell the format.
    const span = random() < 0.5 ? Math.min(bytes.length, 300) : bytes.length
    const at = Math.floor((random() < 0.9 ? 12 : 0) + random() * span)
    bytes = (HARMS[Math.floor(random() * HARMS.length)] ?? HARMS[0]!)(bytes, Math.min(at, bytes.length - 1), random)
  }
  return bytes
}

function changed(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  const copy = bytes.slice()
  copy.set(values.slice(0, copy.length - at), at)
  return copy
}

function spliced(bytes: Uint8Array, { at, drop }: { at: number; drop: number }, put: Uint8Array): Uint8Array {
  const whole = new Uint8Array(at + put.length + Math.max(0, bytes.length - at - drop))
  whole.set(bytes.subarray(0, at))
  whole.set(put, at)
  whole.set(bytes.subarray(at + drop), at + put.length)
  return whole
}

function elsewhere(bytes: Uint8Array, random: () => number): Uint8Array {
  const from = Math.floor(random() * bytes.length)
  return bytes.subarray(from, from + length(random))
}

const length = (random: () => number): number => Math.ceil(random() ** 3 * 400)

function fourBytes(value: number, random: () => number): readonly number[] {
  const big = [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
  return random() < 0.5 ? big : big.reverse()
}
