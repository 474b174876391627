import { joined, windowOf } from './blob-window.ts'

/** A piece of metadata larger than this is none that a person wrote. */
const LARGEST = 16 * 1024 * 1024
/** A file in more pieces than this is damaged, or made to keep us busy. */
const MOST_PIECES = 20_000

/** JPEG: the segments before the picture that metadata stands in (APP0, APP1, APP13) and the size, as a JPEG of its own. */
export async function jpegHeader(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const file = windowOf(blob)
  const kept: Uint8Array[] = [Uint8Array.of(0xff, 0xd8)]
  let at = 2
  for (let piece = 0; piece < MOST_PIECES; piece += 1) {
    const view = await file.view(at, 4)
    if (view.byteLength < 4 || view.getUint8(0) !== 0xff) break
    const [marker, length] = [view.getUint8(1), view.getUint16(2)]
    // The picture's data begin, or the file ends.
    if (marker === 0xda || marker === 0xd9) break
    if (isJpegMetadata(marker)) kept.push(await file.bytes(at, length + 2))
    at += length + 2
  }
  return joined([...kept, Uint8Array.of(0xff, 0xd9)])
}

function isJpegMetadata(marker: number): boolean {
  const isSize = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
  return marker === 0xe0 || marker === 0xe1 || marker === 0xed || isSize
}

const PNG_METADATA = new Set(['IHDR', 'pHYs', 'tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

/** PNG: the chunks of metadata, wherever they stand, as a PNG of its own. */
export async function pngHeader(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const file = windowOf(blob)
  const kept: Uint8Array[] = [await file.bytes(0, 8)]
  let at = 8
  for (let piece = 0; piece < MOST_PIECES; piece += 1) {
    const view = await file.view(at, 8)
    if (view.byteLength < 8) break
    const [length, name] = [view.getUint32(0), letters(view, 4)]
    if (PNG_METADATA.has(name) && length <= LARGEST) kept.push(await file.bytes(at, length + 12))
    at += length + 12
  }
  return joined(kept)
}

const WEBP_METADATA = new Set(['VP8X', 'EXIF', 'XMP '])

/** WebP: the chunks of metadata, which stand after the picture, as a WebP of its own. */
export async function webpHeader(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const file = windowOf(blob)
  const kept: Uint8Array[] = []
  let at = 12
  for (let piece = 0; piece < MOST_PIECES; piece += 1) {
    const view = await file.view(at, 8)
    if (view.byteLength < 8) break
    const [name, length] = [letters(view, 0), view.getUint32(4, true)]
    const whole = 8 + length + (length & 1)
    if (WEBP_METADATA.has(name) && length <= LARGEST) kept.push(await file.bytes(at, whole))
    at += whole
  }
  const content = joined(kept)
  const head = new Uint8Array(12)
  head.set(ascii('RIFF'), 0)
  new DataView(head.buffer).setUint32(4, content.length + 4, true)
  head.set(ascii('WEBP'), 8)
  return joined([head, content])
}

function letters(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)))
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}
