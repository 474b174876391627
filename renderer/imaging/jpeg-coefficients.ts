import { END_OF_BLOCK, SIXTEEN_ZEROS, type UnitRows } from './jpeg-recode.ts'
import type { JpegComponent, JpegPicture, JpegScan } from './jpeg-scan.ts'
import type { Codes } from './jpeg-segments.ts'
import { damaged, UnitReader, type UnitWriter } from './jpeg-units.ts'

/** Numbers of a block, in their zigzag order. */
const BLOCK = 64

/**
 * Of a JPEG that comes in several passes, such as a progressive one. Each pass goes over the picture from its top, so
 * that all of them are read side by side, a row of units at a time: nothing more of the picture is ever held.
 */
export class ScannedRows implements UnitRows {
  readonly #picture: JpegPicture
  readonly #scans: readonly ScanRows[]
  /** Of each component the blocks of a row of units, row by row. */
  readonly #planes: readonly Int16Array[]

  constructor(blob: Blob, picture: JpegPicture) {
    this.#picture = picture
    this.#planes = picture.components.map(({ across, down }) => new Int16Array(picture.across * across * down * BLOCK))
    this.#scans = picture.scans.map((scan) => new ScanRows(new UnitReader(blob, picture, scan), picture, scan))
  }

  async next(writers: readonly UnitWriter[]): Promise<void> {
    for (const plane of this.#planes) plane.fill(0)
    for (const scan of this.#scans) await scan.next(this.#planes)
    for (const writer of writers) this.#write(writer)
  }

  #write(writer: UnitWriter): void {
    for (let unit = 0; unit < this.#picture.across; unit += 1) {
      for (const [index, { across, down }] of this.#picture.components.entries()) {
        const plane = this.#planes[index] as Int16Array // one for each
        for (let row = 0; row < down; row += 1) {
          const first = (row * this.#picture.across + unit) * across
          for (let block = first; block < first + across; block += 1)
            writeBlock(writer, { index, plane, at: block * BLOCK })
        }
      }
    }
  }
}

/** One scan, of which a row of units is read at a time. */
class ScanRows {
  readonly #reader: UnitReader
  readonly #picture: JpegPicture
  readonly #components: readonly CodedComponent[]
  #row = 0

  constructor(reader: UnitReader, picture: JpegPicture, scan: JpegScan) {
    this.#reader = reader
    this.#picture = picture
    const decode = decoderOf(reader, picture, scan)
    this.#components = scan.components.flatMap(({ index, ...codes }, place) => {
      const component = picture.components[index]
      return component ? [{ ...component, index, decode: decode({ ...codes, place }) }] : []
    })
  }

  async next(planes: readonly Int16Array[]): Promise<void> {
    await this.#reader.readAhead()
    const [only, ...others] = this.#components
    if (only && others.length === 0)
      this.#readAlone(only, planes[only.index] as Int16Array) // one for each
    else this.#readTogether(planes)
    this.#row += 1
  }

  /** A component that comes by itself has no blocks beside the picture. */
  #readAlone({ across, down, blocksAcross, blocksDown, decode }: CodedComponent, plane: Int16Array): void {
    const rows = Math.min(down, blocksDown - this.#row * down)
    for (let row = 0; row < rows; row += 1) {
      let at = row * this.#picture.across * across * BLOCK
      for (let block = 0; block < blocksAcross; block += 1, at += BLOCK) {
        this.#reader.beginUnit()
        decode(plane, at)
      }
    }
  }

  #readTogether(planes: readonly Int16Array[]): void {
    for (let unit = 0; unit < this.#picture.across; unit += 1) {
      this.#reader.beginUnit()
      for (const { index, across, down, decode } of this.#components) {
        const plane = planes[index] as Int16Array // one for each
        for (let row = 0; row < down; row += 1) {
          const first = (row * this.#picture.across + unit) * across
          for (let block = first; block < first + across; block += 1) decode(plane, block * BLOCK)
        }
      }
    }
  }
}

/** Reads the block that begins at a place of the plane. */
type Decode = (plane: Int16Array, at: number) => void

interface CodedComponent extends JpegComponent {
  readonly index: number
  readonly decode: Decode
}

/** Of a component of a scan, which has a place in it. */
interface PlacedCodes {
  readonly dc: Codes
  readonly ac: Codes
  readonly place: number
}

function decoderOf(reader: UnitReader, { progressive }: JpegPicture, scan: JpegScan): (codes: PlacedCodes) => Decode {
  if (!progressive) return wholeBlocks(reader)
  if (scan.from === 0) return scan.high === 0 ? means(reader, scan) : refinedMeans(reader, scan)
  return scan.high === 0 ? otherNumbers(reader, scan) : refinedNumbers(reader, scan)
}

/** Frequencies of a scan, and how many of their lowest bits it leaves out. */
type Spectrum = Readonly<Record<'from' | 'to' | 'low', number>>

function wholeBlocks(reader: UnitReader): (codes: PlacedCodes) => Decode {
  return (codes) => {
    const mean = means(reader, { low: 0 })(codes)
    const others = otherNumbers(reader, { from: 1, to: BLOCK - 1, low: 0 })(codes)
    return (plane, at) => {
      mean(plane, at)
      others(plane, at)
    }
  }
}

function means(reader: UnitReader, { low }: Pick<Spectrum, 'low'>): (codes: PlacedCodes) => Decode {
  return ({ dc, place }) =>
    (plane, at) => {
      plane[at] = reader.mean(place, dc) << low
    }
}

function refinedMeans(reader: UnitReader, { low }: Spectrum): () => Decode {
  return () => (plane, at) => {
    if (reader.take(1) === 1) plane[at] = (plane[at] as number) | (1 << low)
  }
}

/** Annex G.1.2.2. */
function otherNumbers(reader: UnitReader, { from, to, low }: Spectrum): (codes: PlacedCodes) => Decode {
  return ({ ac }) =>
    (plane, at) => {
      if (reader.passing > 0) {
        reader.passing -= 1
        return
      }
      for (let k = from; k <= to; k += 1) {
        const symbol = reader.symbol(ac)
        const size = symbol & 15
        if (size === 0 && symbol !== SIXTEEN_ZEROS) {
          reader.passing = passedBy(reader, symbol >> 4) - 1
          return
        }
        k += symbol >> 4
        if (size === 0) continue
        if (k > to) throw damaged()
        plane[at + k] = reader.signed(size) << low
      }
    }
}

/** Blocks that end here, this one among them. */
function passedBy(reader: UnitReader, size: number): number {
  return (1 << size) + (size > 0 ? reader.take(size) : 0)
}

/** Annex G.1.2.3: one more bit of each number that is not zero already, between new ones of one bit. */
function refinedNumbers(reader: UnitReader, { from, to, low }: Spectrum): (codes: PlacedCodes) => Decode {
  const bit = 1 << low
  return ({ ac }) =>
    (plane, at) => {
      const end = at + to
      let k = at + from
      while (reader.passing === 0 && k <= end) {
        const symbol = reader.symbol(ac)
        const size = symbol & 15
        if (size > 1) throw damaged()
        if (size === 0 && symbol !== SIXTEEN_ZEROS) {
          reader.passing = passedBy(reader, symbol >> 4)
          break
        }
        const value = size === 0 ? 0 : reader.take(1) === 1 ? bit : -bit
        k = refineUntil(reader, plane, { k, end, bit, zeros: symbol >> 4 })
        if (value !== 0 && k <= end) plane[k] = value
        k += 1
      }
      if (reader.passing === 0) return
      refineUntil(reader, plane, { k, end, bit, zeros: BLOCK })
      reader.passing -= 1
    }
}

type Refined = Readonly<Record<'k' | 'end' | 'bit' | 'zeros', number>>

/** Up to the zero behind so many others; gives its place, or the one behind the end. */
function refineUntil(reader: UnitReader, plane: Int16Array, { k, end, bit, zeros }: Refined): number {
  let left = zeros
  for (let at = k; at <= end; at += 1) {
    const value = plane[at] as number
    if (value !== 0) {
      if (reader.take(1) === 1 && (value & bit) === 0) plane[at] = value > 0 ? value + bit : value - bit
    } else if (left === 0) return at
    else left -= 1
  }
  return end + 1
}

function writeBlock(
  writer: UnitWriter,
  { index, plane, at }: { readonly index: number; readonly plane: Int16Array; readonly at: number },
): void {
  writer.putMean(index, plane[at] as number)
  let zeros = 0
  for (let k = at + 1; k < at + BLOCK; k += 1) {
    const value = plane[k] as number
    if (value === 0) {
      zeros += 1
      continue
    }
    for (; zeros > 15; zeros -= 16) writer.putSymbol(SIXTEEN_ZEROS)
    const length = 32 - Math.clz32(Math.abs(value))
    if (length > 15) throw damaged()
    writer.putSymbol((zeros << 4) | length)
    writer.put((value < 0 ? value - 1 : value) & ((1 << length) - 1), length)
    zeros = 0
  }
  if (zeros > 0) writer.putSymbol(END_OF_BLOCK)
}
