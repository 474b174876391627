import { ImagingError } from './imaging-error.ts'
import type { JpegPicture, JpegScan } from './jpeg-scan.ts'
import type { Codes } from './jpeg-segments.ts'

/** A number takes 31 bits at the most, and twice as many where each of its bytes is marked to be none of a marker. */
const NUMBER_BYTES = 8
/** Bytes of the file read at once, at least. */
const READ = 1024 * 1024
/** Bytes: what is looked at beyond the end. */
const MOST_MISSING = 8

/** Reads codes from the coded units of a JPEG, with what is needed of the file in memory. */
export class UnitReader {
  readonly #blob: Blob
  readonly #scan: JpegScan
  /** Bytes of the longest row of units. */
  readonly #ahead: number
  /** Blocks still to come of which the scan says no more than that they are as they were. */
  passing = 0
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

  constructor(blob: Blob, picture: JpegPicture, scan: JpegScan) {
    this.#blob = blob
    this.#scan = scan
    this.#ahead = longestRow(picture, scan)
    this.#from = scan.at
    this.#untilRestart = scan.restart
    this.means = new Int32Array(scan.components.length)
  }

  /** To be called before each row of units. */
  async readAhead(): Promise<void> {
    const end = this.#from + this.#bytes.length
    if (this.#bytes.length - this.#at >= this.#ahead || end >= this.#blob.size) return
    this.#from += this.#at
    this.#at = 0
    const until = this.#from + Math.max(READ, 2 * this.#ahead)
    this.#bytes = new Uint8Array(await this.#blob.slice(this.#from, until).arrayBuffer())
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

  /** The number of so many bits, of which 0 has none (annex F.1.2.1: of a negative number they are those of one less). */
  signed(size: number): number {
    const bits = size === 0 ? 0 : this.take(size)
    return size > 0 && bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits
  }

  /** The next mean of the component that has this place in the scan. */
  mean(place: number, codes: Codes): number {
    const size = this.symbol(codes)
    if (size > 15) throw damaged()
    const mean = (this.means[place] ?? 0) + this.signed(size)
    this.means[place] = mean
    return mean
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
    this.passing = 0
    this.means.fill(0)
    this.#untilRestart = this.#scan.restart
    const marker = this.#bytes[this.#at + 1] ?? 0
    if (this.#bytes[this.#at] !== 0xff || marker < 0xd0 || marker > 0xd7) throw damaged()
    this.#at += 2
  }
}

/** Blocks, and a marker for each where the coder begins anew so often. */
function longestRow({ across, components }: JpegPicture, { components: coded, from, to }: JpegScan): number {
  const blocks = coded.reduce((sum, { index }) => {
    const component = components[index]
    return sum + (component ? across * component.across * component.down : 0)
  }, 0)
  return blocks * ((to - from + 1) * NUMBER_BYTES + 2)
}

export function damaged(): ImagingError {
  return new ImagingError('damaged-file', 'the JPEG is damaged or cut short')
}

/** Bits of the code for how many bits a mean's difference has. */
export const MEAN_CODE = 5

/** Writes units with codes that fit any picture. */
export class UnitWriter {
  readonly means: Int32Array
  #bytes = new Uint8Array(1024 * 1024)
  #length = 0
  #bits = 0
  #count = 0

  constructor({ components }: JpegPicture) {
    this.means = new Int32Array(components.length)
  }

  /** Up to 16 bits. */
  put(value: number, size: number): void {
    this.#bits = (this.#bits << size) | value
    this.#count += size
    while (this.#count >= 8) {
      this.#count -= 8
      this.#putByte((this.#bits >>> this.#count) & 255)
    }
  }

  putMean(component: number, mean: number): void {
    const apart = mean - (this.means[component] ?? 0)
    this.means[component] = mean
    const length = 32 - Math.clz32(Math.abs(apart))
    this.put(length, MEAN_CODE)
    if (length > 0) this.put((apart < 0 ? apart - 1 : apart) & ((1 << length) - 1), length)
  }

  /** By how many zeros come before a number and by how many bits it has: four bits of each. */
  putSymbol(symbol: number): void {
    if (symbol < 128) this.put(symbol, 8)
    else this.put(symbol + 128, 9)
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
