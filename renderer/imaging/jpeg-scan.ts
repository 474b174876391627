import { viewOf } from './iso-boxes.ts'
import { CodeTables, MARKER, segmentsOf, type Codes, type Segment } from './jpeg-segments.ts'

/** A component of a scan: which one of the picture, and its codes. */
export interface ScanComponent {
  readonly index: number
  readonly dc: Codes
  readonly ac: Codes
}

/** One pass over the picture: of some components some frequencies, or a bit more of them (ITU T.81, annexes B, F, G). */
export interface JpegScan {
  /** In its order. */
  readonly components: readonly ScanComponent[]
  /** Units after which the coder begins anew; 0 where it never does. */
  readonly restart: number
  /** The first and the last frequency in their zigzag order, 0 to 63. */
  readonly from: number
  readonly to: number
  /** Lowest bits that were still missing before it, 0 where it is the first one of its frequencies; and after it. */
  readonly high: number
  readonly low: number
  /** Where its coded units begin. */
  readonly at: number
}

/** A component of the picture. */
export interface JpegComponent {
  readonly id: number
  /** Blocks of a unit beside and below each other. */
  readonly across: number
  readonly down: number
  /** Blocks that show something of the picture; units at its edge may have more. */
  readonly blocksAcross: number
  readonly blocksDown: number
}

/** A JPEG of Huffman codes and 8 bits a sample, as far as its coded units. */
export interface JpegPicture {
  readonly width: number
  readonly height: number
  /** Rows of pixels of a row of units. */
  readonly unitHeight: number
  /** Units in a row. */
  readonly across: number
  readonly components: readonly JpegComponent[]
  readonly progressive: boolean
  readonly scans: readonly JpegScan[]
  /** Segments that a decoder needs besides the codes: quantisation, colours, profile, frame, without EXIF. */
  readonly kept: readonly Uint8Array<ArrayBuffer>[]
  /** The frame among `kept`. */
  readonly frame: Uint8Array<ArrayBuffer>
}

/** Each has its codes in memory and is read on its own; encoders make some ten, of grey six. */
const MOST_SCANS = 64
/** Of a unit, by the standard; four components of two by two are known to be written. */
const MOST_BLOCKS = 10

/** True where all comes in one pass, in which each number is whole. */
export function isOnePass({ progressive, components, scans }: JpegPicture): boolean {
  const order = scans[0]?.components ?? []
  return !progressive && order.length === components.length && order.every(({ index }, i) => index === i)
}

/** Null where the JPEG is of another coding (arithmetic, lossless, 12 bits) or damaged: browsers then see to it whole. */
export async function readJpeg(blob: Blob): Promise<JpegPicture | null> {
  try {
    const reader = new PictureReader()
    for await (const segment of segmentsOf(blob)) {
      if (!reader.take(segment)) return null
      const picture = reader.picture()
      if (picture && isOnePass(picture)) return picture
    }
    return reader.picture()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

type Frame = Omit<JpegPicture, 'scans' | 'kept'>

/** Reading behind the end of a segment is a RangeError. */
class PictureReader {
  readonly #codes = new CodeTables()
  readonly #kept: Uint8Array<ArrayBuffer>[] = []
  readonly #scans: JpegScan[] = []
  #frame: Frame | null = null
  #restart = 0

  picture(): JpegPicture | null {
    const frame = this.#frame
    return frame && this.#scans.length > 0 ? { ...frame, scans: this.#scans, kept: [...this.#kept, frame.frame] } : null
  }

  /** False where no such picture is read here. */
  take(segment: Segment): boolean {
    const { marker, bytes } = segment
    switch (marker) {
      case MARKER.sof0:
      case MARKER.sof1:
      case MARKER.sof2:
        this.#frame = this.#frame ? null : frameOf(segment)
        return this.#frame !== null
      case MARKER.dht:
        this.#codes.take(bytes)
        return true
      case MARKER.dri:
        this.#restart = viewOf(bytes).getUint16(4)
        return true
      case MARKER.sos:
        return this.#takeScan(segment)
      case MARKER.dqt:
      case MARKER.app0:
      case MARKER.app2:
      case MARKER.app14:
        this.#kept.push(bytes)
        // Another quantisation between the scans has to be of other components, or is a rare way of coding.
        return marker !== MARKER.dqt || this.#scans.length === 0
      default:
        // Other frames (arithmetic, lossless) are not.
        return marker > 0xcf || marker < 0xc0
    }
  }

  #takeScan({ bytes, end }: Segment): boolean {
    const frame = this.#frame
    const count = viewOf(bytes).getUint8(4)
    const [from = 0, to = 0, bits = 0] = bytes.subarray(5 + count * 2, 8 + count * 2)
    if (!frame || count === 0 || this.#scans.length === MOST_SCANS) return false
    const components = Array.from({ length: count }, (_, i): ScanComponent => {
      const [id, tables = 0] = bytes.subarray(5 + i * 2, 7 + i * 2)
      return { index: frame.components.findIndex((each) => each.id === id), ...this.#codes.of(tables) }
    })
    const scan = { components, restart: this.#restart, from, to, high: bits >> 4, low: bits & 15, at: end }
    this.#scans.push(scan)
    const known = components.every(({ index }, i) => index >= 0 && components[i - 1]?.index !== index)
    return known && isAllowed(scan, frame.progressive)
  }
}

/** Annexes F.2 and G.1.1.1: all at once; or by frequencies, of which the mean comes for itself and others one by one. */
function isAllowed({ components, from, to, high, low }: JpegScan, progressive: boolean): boolean {
  if (!progressive) return from === 0 && to === 63 && high === 0 && low === 0
  const one = from === 0 ? to === 0 : from <= to && to < 64 && components.length === 1
  return one && low <= 13 && (high === 0 || high === low + 1)
}

/** Blocks of a unit beside and below each other. */
type Sampling = readonly [number, number]

function frameOf({ marker, bytes }: Segment): Frame | null {
  const view = viewOf(bytes)
  const [height, width, count] = [view.getUint16(5), view.getUint16(7), view.getUint8(9)]
  const sampling = Array.from({ length: count }, (_, i) => view.getUint8(11 + i * 3))
  // A single component has no units of several blocks, whatever it says.
  const blocks = sampling.map((each): Sampling => (count === 1 ? [1, 1] : [each >> 4, each & 15]))
  const across = Math.max(...blocks.map(([h]) => h))
  const down = Math.max(...blocks.map(([, v]) => v))
  const whole = blocks.reduce((sum, [h, v]) => sum + h * v, 0)
  const isKnown = view.getUint8(4) === 8 && (count === 1 || count === 3 || count === 4)
  if (!isKnown || width * height === 0 || whole > MOST_BLOCKS || blocks.some(([h, v]) => h * v === 0)) return null
  const components = blocks.map(([h, v], i) => ({
    id: view.getUint8(10 + i * 3),
    across: h,
    down: v,
    blocksAcross: Math.ceil(Math.ceil((width * h) / across) / 8),
    blocksDown: Math.ceil(Math.ceil((height * v) / down) / 8),
  }))
  const progressive = marker === MARKER.sof2
  const frame = bytes.slice()
  // The numbers are handed on whole.
  if (progressive) frame[1] = MARKER.sof1
  return {
    width,
    height,
    unitHeight: down * 8,
    across: Math.ceil(width / (across * 8)),
    components,
    progressive,
    frame,
  }
}
