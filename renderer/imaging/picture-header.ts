import type { PixelSize } from '../../shared/domain/geometry.ts'
import { bodiesOf, viewOf } from './iso-boxes.ts'
import { isShownByBrowsers, type MediaType } from './media-type.ts'
import { windowOf } from './metadata/blob-window.ts'

/** The headers of all but JPEG lie within these; pictures of AVIF are described by boxes at its beginning. */
const HEAD = 64 * 1024

/**
 * The size that a picture says it has, before anything of it is decoded: a file of some kilobytes may promise more
 * pixels than any machine holds. Null where the header is of no use; whoever decodes the picture then finds the damage.
 */
export async function declaredSize(blob: Blob, mediaType: MediaType): Promise<PixelSize | null> {
  if (mediaType === 'image/jpeg') return await jpegFrame(blob)
  const head = await windowOf(blob).bytes(0, HEAD)
  return head.length < 30 ? null : sizeIn(head, mediaType)
}

function sizeIn(head: Uint8Array, mediaType: MediaType): PixelSize | null {
  const view = viewOf(head)
  switch (mediaType) {
    case 'image/png':
      return { width: view.getUint32(16), height: view.getUint32(20) }
    case 'image/gif':
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    case 'image/bmp':
      // The header of OS/2 1 is 12 bytes long and counts in 16 bits; a negative height says that the top comes first.
      return view.getUint32(14, true) === 12
        ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
        : { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
    case 'image/webp':
      return webpSize(view)
    case 'image/avif':
      return avifSize(head)
    default:
      return null
  }
}

/** RFC 9649: an extended header, a lossless or a lossy picture. */
function webpSize(view: DataView): PixelSize | null {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))
  const u24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  if (kind === 'VP8X') return { width: u24(24) + 1, height: u24(27) + 1 }
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind !== 'VP8L') return null
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** The largest of the sizes: of the picture, of its tiles or of what lies beside it. */
function avifSize(head: Uint8Array): PixelSize | null {
  const sizes = bodiesOf(head, 'meta')
    .flatMap((meta) => bodiesOf(meta.subarray(4), 'iprp'))
    .flatMap((iprp) => bodiesOf(iprp, 'ipco'))
    .flatMap((ipco) => bodiesOf(ipco, 'ispe'))
    .filter((ispe) => ispe.length >= 12)
    .map((ispe) => ({ width: viewOf(ispe).getUint32(4), height: viewOf(ispe).getUint32(8) }))
  return sizes.reduce<PixelSize | null>((most, size) => (most && pixels(most) >= pixels(size) ? most : size), null)
}

const pixels = ({ width, height }: PixelSize): number => width * height

/** True for what a browser shows as it is, in its right colours. */
export async function isShownAsItIs(blob: Blob, mediaType: string): Promise<boolean> {
  return isShownByBrowsers(mediaType) && !(mediaType === 'image/jpeg' && (await isInkJpeg(blob)))
}

/** A JPEG of cyan, magenta, yellow and black, which browsers show by a rough rule or without its profile's darks. */
export async function isInkJpeg(blob: Blob): Promise<boolean> {
  return (await jpegFrame(blob))?.components === 4
}

/** Goes from segment to segment (ITU T.81, annex B): what programs write before the frame may be megabytes long. */
async function jpegFrame(blob: Blob): Promise<(PixelSize & { readonly components: number }) | null> {
  const file = windowOf(blob)
  for (let at = 2, segments = 0; at + 10 <= file.size && segments < 1000; segments += 1) {
    const view = await file.view(at, 10)
    const marker = view.getUint8(1)
    if (view.getUint8(0) !== 0xff) return null
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(7), height: view.getUint16(5), components: view.getUint8(9) }
    // A filling byte before a marker counts as one.
    at += marker === 0xff ? 1 : 2 + view.getUint16(2)
  }
  return null
}
