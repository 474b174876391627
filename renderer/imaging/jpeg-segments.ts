import { viewOf } from './iso-boxes.ts'

/** Codes of a Huffman table by the next 16 bits: the code's length and, in the upper byte, what it stands for. */
export type Codes = Uint16Array

/** A segment of a JPEG from its marker on (ITU T.81, annex B). */
export interface Segment {
  readonly marker: number
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where it ends in the file. */
  readonly end: number
}

export const MARKER = {
  sof0: 0xc0,
  sof1: 0xc1,
  sof2: 0xc2,
  dht: 0xc4,
  end: 0xd9,
  sos: 0xda,
  dqt: 0xdb,
  dri: 0xdd,
  app0: 0xe0,
  app2: 0xe2,
  app14: 0xee,
} as const

/** EXIF, profiles and what programs add are in a few hundred segments at the most. */
const MOST_SEGMENTS = 2000
const LONGEST = 65_537
/** Bytes in which the next marker is looked for at once. */
const SEARCHED = 16 * 1024 * 1024

/** The segments of a JPEG up to its end; what is coded between them is passed over. */
export async function* segmentsOf(blob: Blob): AsyncGenerator<Segment, void> {
  for (let at = 2, count = 0; count < MOST_SEGMENTS && at + 4 <= blob.size; count += 1) {
    const bytes = new Uint8Array(await blob.slice(at, at + LONGEST).arrayBuffer())
    const marker = bytes[1] ?? 0
    if (bytes[0] !== 0xff || marker === MARKER.end) return
    // A filling byte before a marker counts as one.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + viewOf(bytes).getUint16(2)
    yield { marker, bytes: bytes.subarray(0, end - at), end }
    at = marker === MARKER.sos ? await nextMarker(blob, end) : end
  }
}

/** Where the coded units that begin at `from` end; restarts are within them. */
async function nextMarker(blob: Blob, from: number): Promise<number> {
  for (let begin = from; begin + 1 < blob.size; begin += SEARCHED) {
    const bytes = new Uint8Array(await blob.slice(begin, begin + SEARCHED + 1).arrayBuffer())
    for (let at = bytes.indexOf(0xff); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
      const next = bytes[at + 1] ?? 0
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return begin + at
    }
  }
  return blob.size
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

/** Of a table that the file has not: each of its codes is damage. */
const NO_CODES: Codes = new Uint16Array(65_536)

/** The Huffman tables that hold at a place of the file. */
export class CodeTables {
  readonly #dc = new Map<number, Codes>()
  readonly #ac = new Map<number, Codes>()

  take(segment: Uint8Array): void {
    for (let at = 4; at < segment.length;) {
      const [kind = 0, ...lengths] = segment.subarray(at, at + 17)
      const count = lengths.reduce((sum, each) => sum + each, 0)
      const tables = kind >> 4 === 0 ? this.#dc : this.#ac
      tables.set(kind & 15, codesOf(lengths, segment.subarray(at + 17, at + 17 + count)))
      at += 17 + count
    }
  }

  /** By the byte that a scan has for them. */
  of(tables: number): { readonly dc: Codes; readonly ac: Codes } {
    return { dc: this.#dc.get(tables >> 4) ?? NO_CODES, ac: this.#ac.get(tables & 15) ?? NO_CODES }
  }
}
