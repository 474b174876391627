import type { JpegPicture } from './jpeg-scan.ts'
import type { Codes } from './jpeg-segments.ts'
import { damaged, MEAN_CODE, UnitReader, type UnitWriter } from './jpeg-units.ts'

/** The rows of units of a JPEG from its top, written with codes that fit any picture. */
export interface UnitRows {
  /** Brings the next row into each of the writers. */
  next(writers: readonly UnitWriter[]): Promise<void>
}

/** Of a JPEG that comes in one pass: the same numbers in other codes, as they are read. */
export class OnePassRows implements UnitRows {
  readonly #reader: UnitReader
  readonly #across: number
  readonly #blocks: readonly BlockCodes[]

  /** Its first scan is all of it. */
  constructor(blob: Blob, picture: JpegPicture) {
    const [scan] = picture.scans
    if (!scan) throw damaged()
    this.#reader = new UnitReader(blob, picture, scan)
    this.#across = picture.across
    this.#blocks = picture.components.flatMap(({ across, down }, index) => {
      const codes = scan.components[index]
      return codes ? Array<BlockCodes>(across * down).fill(codes) : []
    })
  }

  async next(writers: readonly UnitWriter[]): Promise<void> {
    await this.#reader.readAhead()
    const goBack = this.#reader.bookmark()
    for (const writer of writers) {
      goBack()
      this.#recodeInto(writer)
    }
  }

  #recodeInto(writer: UnitWriter): void {
    for (let unit = 0; unit < this.#across; unit += 1) {
      this.#reader.beginUnit()
      for (const codes of this.#blocks) {
        writer.putMean(codes.index, this.#reader.mean(codes.index, codes.dc))
        recodeRest(this.#reader, writer, codes.ac)
      }
    }
  }
}

/** The component that a block belongs to, and its codes. */
interface BlockCodes {
  readonly index: number
  readonly dc: Codes
  readonly ac: Codes
}

export const END_OF_BLOCK = 0
export const SIXTEEN_ZEROS = 0xf0

function recodeRest(from: UnitReader, to: UnitWriter, ac: Codes): void {
  for (let at = 1; at < 64;) {
    const symbol = from.symbol(ac)
    to.putSymbol(symbol)
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
