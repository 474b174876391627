import { joinBytes } from './bytes.ts'

/** What a PDF must know of a JPEG that it takes in as it is. */
export interface JpegHeader {
  readonly width: number
  readonly height: number
  /** 1 for grey, 3 for colour, 4 for inks. */
  readonly components: number
  /** Bits a sample. */
  readonly precision: number
  /** Compressed as every reader of PDFs can unpack: baseline, extended or progressive, by Huffman's codes. */
  readonly isCommon: boolean
  /** The ICC profile, where there is one and it is whole. */
  readonly profile: Uint8Array | null
  /** How the picture must be turned to stand upright, 1 to 8 (EXIF 2.3, tag 274); 1 for as it is. */
  readonly orientation: number
}

const START = 0xffd8
const SCAN = 0xda
const APP1 = 0xe1
const APP2 = 0xe2
const EXIF = 'Exif\0\0'
const ORIENTATION = 274
const ICC = 'ICC_PROFILE\0'
/** Frames of baseline, extended and progressive Huffman coding (ITU-T T.81, table B.1). */
const COMMON_FRAMES = new Set([0xc0, 0xc1, 0xc2])
/** These have the numbers of frames, and are none: tables of Huffman codes, an extension, arithmetic conditioning. */
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc])

/** Reads the segments of a JPEG (ITU-T T.81) up to its picture; null where it is none, or torn before that. */
export function jpegHeader(bytes: Uint8Array): JpegHeader | null {
  const segments = segmentsOf(bytes)
  const frame = segments.findLast(({ marker, body }) => isFrame(marker) && body.length >= 6)
  if (!frame) return null
  const view = viewOf(frame.body)
  return {
    precision: view.getUint8(0),
    height: view.getUint16(1),
    width: view.getUint16(3),
    components: view.getUint8(5),
    isCommon: COMMON_FRAMES.has(frame.marker),
    profile: profileOf(segments),
    orientation: orientationOf(segments),
  }
}

interface Segment {
  readonly marker: number
  readonly body: Uint8Array
}

function segmentsOf(bytes: Uint8Array): readonly Segment[] {
  const view = viewOf(bytes)
  const segments: Segment[] = []
  if (bytes.length < 4 || view.getUint16(0) !== START) return segments
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = view.getUint8(at + 1)
    if (marker === SCAN) break
    // A marker may be preceded by any number of fill bytes.
    const length = marker === 0xff ? -1 : view.getUint16(at + 2)
    if (length >= 2) segments.push({ marker, body: bytes.subarray(at + 4, at + 2 + length) })
    at += 2 + length
  }
  return segments
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker)
}

/** The pieces of a profile stand in any order, each with its number and how many there are (ICC.1, annex B.4). */
function profileOf(segments: readonly Segment[]): Uint8Array | null {
  const pieces = segments
    .filter(({ marker, body }) => marker === APP2 && ascii(body.subarray(0, ICC.length)) === ICC)
    .map(({ body }) => body.subarray(ICC.length))
  if (pieces.length === 0 || pieces.length !== pieces[0]?.[1]) return null
  const sorted = pieces.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  return joinBytes(sorted.map((piece) => piece.subarray(2)))
}

/** Looks into the first directory of the EXIF segment, which is a small TIFF. */
function orientationOf(segments: readonly Segment[]): number {
  const exif = segments.find(({ marker, body }) => marker === APP1 && ascii(body.subarray(0, EXIF.length)) === EXIF)
  if (!exif || exif.body.length < EXIF.length + 8) return 1
  const view = viewOf(exif.body.subarray(EXIF.length))
  const little = view.getUint16(0) === 0x4949
  const first = view.getUint32(4, little)
  const count = first + 2 <= view.byteLength ? view.getUint16(first, little) : 0
  for (let at = first + 2; at < first + 2 + count * 12 && at + 12 <= view.byteLength; at += 12) {
    if (view.getUint16(at, little) !== ORIENTATION) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** What a profile is of. */
export interface ProfileKind {
  /** 'RGB ', 'GRAY', 'CMYK', … */
  readonly space: string
  /** The major version: 2 or 4. */
  readonly version: number
}

/** null where the bytes are no ICC profile. */
export function profileKind(profile: Uint8Array): ProfileKind | null {
  if (profile.length < 132 || ascii(profile.subarray(36, 40)) !== 'acsp') return null
  return { space: ascii(profile.subarray(16, 20)), version: profile[8] ?? 0 }
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
