import { viewOf } from './iso-boxes.ts'

/** Codes of a Huffman table by the next 16 bits: the code's length and, in the upper byte, what it stands for. */
export type Codes = Uint16Array

/** A component of the only scan of a JPEG. */
export interface ScanComponent {
  /** Blocks of it in a unit of the scan. */
  readonly blocks: number
  readonly dc: Codes
  readonly ac: Codes
}

/** A JPEG whose pixels come in one pass from the top, as far as its first coded unit (ITU T.81, annexes B and F). */
export interface JpegScan {
  readonly width: number
  readonly height: number
  /** Rows of pixels of a row of units. */
  readonly unitHeight: number
  /** Units in a row. */
  readonly across: number
  /** In the order of the scan. */
  readonly components: readonly ScanComponent[]
  /** Units after which the coder begins anew; 0 where it never does. */
  readonly restart: number
  /** Segments that a decoder needs besides the codes: quantisation, colours, profile, frame and scan, without EXIF. */
  readonly kept: readonly Uint8Array[]
  /** The frame among `kept`. */
  readonly frame: Uint8Array
  /** Where the coded units begin. */
  readonly at: number
}

/** All that is before the picture; EXIF, profiles and what programs add take some megabytes at the most. */
const HEAD = 16 * 1024 * 1024

/** Null where the JPEG is progressive, of another coding, of several scans, or damaged: browsers then see to it whole. */
export async function readJpegScan(blob: Blob): Promise<JpegScan | null> {
  const bytes = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer())
  try {
    return new HeaderReader(bytes).read()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const MARKER = {
  sof0: 0xc0,
  sof1: 0xc1,
  dht: 0xc4,
  sos: 0xda,
  dqt: 0xdb,
  dri: 0xdd,
  app0: 0xe0,
  app2: 0xe2,
  app14: 0xee,
}
/** Coefficients of all frequencies at once, in full precision. */
const ALL_AT_ONCE = [0, 63, 0]

class HeaderReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #dc = new Map<number, Codes>()
  readonly #ac = new Map<number, Codes>()
  readonly #kept: Uint8Array[] = []
  #frame: Uint8Array | null = null
  #restart = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = viewOf(bytes)
  }

  /** Reading behind the end is a RangeError. */
  read(): JpegScan | null {
    for (let at = 2; this.#view.getUint8(at) === 0xff;) {
      const marker = this.#view.getUint8(at + 1)
      if (marker === 0xff) {
        at += 1
        continue
      }
      const end = at + 2 + this.#view.getUint16(at + 2)
      const segment = this.#bytes.subarray(at, end)
      if (marker === MARKER.sos) return this.#scan(segment, end)
      if (!this.#take(marker, segment)) return null
      at = end
    }
    return null
  }

  /** False where no such picture is read here. */
  #take(marker: number, segment: Uint8Array): boolean {
    switch (marker) {
      case MARKER.sof0:
      case MARKER.sof1:
        // Of 8 bits a sample.
        if (segment[4] !== 8) return false
        this.#frame = segment
        return true
      case MARKER.dht:
        this.#takeCodes(segment)
        return true
      case MARKER.dri:
        this.#restart = viewOf(segment).getUint16(4)
        return true
      case MARKER.dqt:
      case MARKER.app0:
      case MARKER.app2:
      case MARKER.app14:
        this.#kept.push(segment)
        return true
      default:
        // Other frames (progressive, arithmetic, lossless) are not.
        return marker > 0xcf || marker < 0xc0
    }
  }

  #takeCodes(segment: Uint8Array): void {
    for (let at = 4; at < segment.length;) {
      const [kind = 0, ...lengths] = segment.subarray(at, at + 17)
      const count = lengths.reduce((sum, each) => sum + each, 0)
      const tables = kind >> 4 === 0 ? this.#dc : this.#ac
      tables.set(kind & 15, codesOf(lengths, segment.subarray(at + 17, at + 17 + count)))
      at += 17 + count
    }
  }

  #scan(segment: Uint8Array, at: number): JpegScan | null {
    const frame = this.#frame
    if (!frame) return null
    const count = frame[9] ?? 0
    const spectrum = [...segment.subarray(5 + count * 2, 8 + count * 2)]
    if (segment[4] !== count || count === 4 || spectrum.some((value, i) => value !== ALL_AT_ONCE[i])) return null
    const sampling = Array.from({ length: count }, (_, i) => frame[11 + i * 3] ?? 0)
    // A single component has no units of several blocks, whatever it says.
    const across = count === 1 ? 1 : Math.max(...sampling.map((each) => each >> 4))
    const down = count === 1 ? 1 : Math.max(...sampling.map((each) => each & 15))
    const components = sampling.flatMap((each, i): ScanComponent[] => {
      const tables = segment[6 + i * 2] ?? 0
      const [dc, ac] = [this.#dc.get(tables >> 4), this.#ac.get(tables & 15)]
      const blocks = count === 1 ? 1 : (each >> 4) * (each & 15)
      // Components of a scan come in the frame's order.
      return dc && ac && segment[5 + i * 2] === frame[10 + i * 3] ? [{ blocks, dc, ac }] : []
    })
    const view = viewOf(frame)
    const [height, width] = [view.getUint16(5), view.getUint16(7)]
    if (components.length !== count || width * height * across * down === 0) return null
    return {
      width,
      height,
      unitHeight: down * 8,
      across: Math.ceil(width / (across * 8)),
      components,
      restart: this.#restart,
      kept: [...this.#kept, frame],
      frame,
      at,
    }
  }
}

/** Annex C: codes of one length follow each other, those of the next begin behind them. */
function codesOf(lengths: readonly number[], symbols: Uint8Array): Codes {
  const codes = new Uint16Array(65_536)
  let [from, symbol] = [0, 0]
  for (const [index, count] of lengths.entries()) {
    const span = 1 << (15 - index)
    for (let i = 0; i < count; i += 1, symbol += 1, from += span)
      codes.fill(((symbols[symbol] ?? 0) << 8) | (index + 1), from, from + span)
  }
  return codes
}
