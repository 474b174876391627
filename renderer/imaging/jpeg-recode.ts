import { ImagingError } from './imaging-error.ts'
import type { Codes, JpegScan } from './jpeg-scan.ts'

/** Enough for a row of the widest units: 4096 of ten blocks of 64 numbers of up to 27 bits. */
const ROW_AHEAD = 24 * 1024 * 1024
const WINDOW = 2 * ROW_AHEAD
/** Bytes: what is looked at beyond the end. */
const MOST_MISSING = 8

/** Reads codes from the coded units of a JPEG, with what is needed of the file in memory. */
export class UnitReader {
  readonly #blob: Blob
  readonly #scan: JpegScan
  /** The last value of each component's mean, from which the next one differs. */
  readonly means: Int32Array
  #bytes = new Uint8Array()
  /** Where `#bytes` begins in the file. */
  #from: number
  #at = 0
  #bits = 0
  #count = 0
  #missing = 0
  #untilRestart: number

  constructor(blob: Blob, scan: JpegScan) {
    this.#blob = blob
    this.#scan = scan
    this.#from = scan.at
    this.#untilRestart = scan.restart
    this.means = new Int32Array(scan.components.length)
  }

  /** To be called before each row of units. */
  async readAhead(): Promise<void> {
    const end = this.#from + this.#bytes.length
    if (this.#bytes.length - this.#at >= ROW_AHEAD || end >= this.#blob.size) return
    this.#from += this.#at
    this.#at = 0
    this.#bytes = new Uint8Array(await this.#blob.slice(this.#from, this.#from + WINDOW).arrayBuffer())
  }

  /** Gives what takes the reader back to where it is now, as long as no more is read of the file. */
  bookmark(): () => void {
    const [at, bits, count, missing] = [this.#at, this.#bits, this.#count, this.#missing]
    const untilRestart = this.#untilRestart
    const means = this.means.slice()
    return () => {
      ;[this.#at, this.#bits, this.#count, this.#missing] = [at, bits, count, missing]
      this.#untilRestart = untilRestart
      this.means.set(means)
    }
  }

  /** To be called before each unit. */
  beginUnit(): void {
    if (this.#scan.restart === 0) return
    if (this.#untilRestart === 0) this.#passRestart()
    this.#untilRestart -= 1
  }

  symbol(codes: Codes): number {
    if (this.#count < 16) this.#fill()
    // There are 65,536 codes.
    const code = codes[(this.#bits >>> (this.#count - 16)) & 0xffff] as number
    if ((code & 255) === 0) throw damaged()
    this.#count -= code & 255
    return code >> 8
  }

  take(size: number): number {
    if (this.#count < size) this.#fill()
    this.#count -= size
    return (this.#bits >>> this.#count) & ((1 << size) - 1)
  }

  /** Behind the end of the units are zeros, which are looked at with the last code; more of them are wanted by damage. */
  #fill(): void {
    while (this.#count <= 24) {
      const byte = this.#bytes[this.#at] ?? -1
      const isMarker = byte === 0xff && this.#bytes[this.#at + 1] !== 0
      if (byte < 0 || (isMarker && this.#missing === MOST_MISSING)) throw damaged()
      if (isMarker) this.#missing += 1
      else this.#at += byte === 0xff ? 2 : 1
      this.#bits = (this.#bits << 8) | (isMarker ? 0 : byte)
      this.#count += 8
    }
  }

  #passRestart(): void {
    this.#bits = 0
    this.#count = 0
    this.#missing = 0
    this.means.fill(0)
    this.#untilRestart = this.#scan.restart
    const marker = this.#bytes[this.#at + 1] ?? 0
    if (this.#bytes[this.#at] !== 0xff || marker < 0xd0 || marker > 0xd7) throw damaged()
    this.#at += 2
  }
}

function damaged(): ImagingError {
  return new ImagingError('damaged-file', 'the JPEG is damaged or cut short')
}

/** Writes units with codes that fit any picture. */
export class UnitWriter {
  readonly means: Int32Array
  #bytes = new Uint8Array(1024 * 1024)
  #length = 0
  #bits = 0
  #count = 0

  constructor({ components }: JpegScan) {
    this.means = new Int32Array(components.length)
  }

  put(value: number, size: number): void {
    this.#bits = (this.#bits << size) | value
    this.#count += size
    while (this.#count >= 8) {
      this.#count -= 8
      this.#putByte((this.#bits >>> this.#count) & 255)
    }
  }

  #putByte(byte: number): void {
    if (this.#length + 2 > this.#bytes.length) this.#grow()
    this.#bytes[this.#length++] = byte
    // So that it is no marker.
    if (byte === 0xff) this.#bytes[this.#length++] = 0
  }

  #grow(): void {
    const grown = new Uint8Array(this.#bytes.length * 2)
    grown.set(this.#bytes)
    this.#bytes = grown
  }

  /** The bytes, of which the last one is filled with ones. */
  end(): Uint8Array<ArrayBuffer> {
    if (this.#count > 0) this.put((1 << (8 - this.#count)) - 1, 8 - this.#count)
    return this.#bytes.subarray(0, this.#length)
  }
}

/** Brings a row of units from one to the other: the same numbers in other codes. */
export function recodeRow(from: UnitReader, to: UnitWriter, { across, components }: JpegScan): void {
  for (let unit = 0; unit < across; unit += 1) {
    from.beginUnit()
    for (const [index, { blocks, dc, ac }] of components.entries()) {
      for (let block = 0; block < blocks; block += 1) {
        recodeMean(from, to, { index, dc })
        recodeRest(from, to, ac)
      }
    }
  }
}

/** Bits of the code for how many bits a mean's difference has. */
export const MEAN_CODE = 5

function recodeMean(
  from: UnitReader,
  to: UnitWriter,
  { index, dc }: { readonly index: number; readonly dc: Codes },
): void {
  const size = from.symbol(dc)
  if (size > 15) throw damaged()
  const bits = size === 0 ? 0 : from.take(size)
  // Annex F.1.2.1: of a negative number the bits of one less.
  const difference = size > 0 && bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits
  const mean = (from.means[index] ?? 0) + difference
  from.means[index] = mean
  const apart = mean - (to.means[index] ?? 0)
  to.means[index] = mean
  const length = 32 - Math.clz32(Math.abs(apart))
  to.put(length, MEAN_CODE)
  if (length > 0) to.put((apart < 0 ? apart - 1 : apart) & ((1 << length) - 1), length)
}

const END_OF_BLOCK = 0
const SIXTEEN_ZEROS = 0xf0

function recodeRest(from: UnitReader, to: UnitWriter, ac: Codes): void {
  for (let at = 1; at < 64;) {
    const symbol = from.symbol(ac)
    if (symbol < 128) to.put(symbol, 8)
    else to.put(symbol + 128, 9)
    const size = symbol & 15
    if (size > 0) to.put(from.take(size), size)
    else if (symbol === END_OF_BLOCK) return
    else if (symbol !== SIXTEEN_ZEROS) throw damaged()
    at += (symbol >> 4) + 1
  }
}

/** The table for means, of 16 codes of 5 bits, and that for the rest: 128 codes of 8 bits, and 128 of 9 behind them. */
export function recodedTables(): Uint8Array<ArrayBuffer> {
  const lengths = (at: (length: number) => number): number[] => Array.from({ length: 16 }, (_, i) => at(i + 1))
  const means = [0x00, ...lengths((length) => (length === MEAN_CODE ? 16 : 0)), ...Array(16).keys()]
  const rest = [0x10, ...lengths((length) => (length === 8 || length === 9 ? 128 : 0)), ...Array(256).keys()]
  const length = 2 + means.length + rest.length
  return Uint8Array.from([0xff, 0xc4, length >> 8, length & 255, ...means, ...rest])
}
