/** The formats that Fonds takes in. */
export const MEDIA_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/bmp',
  'image/avif',
  'image/heic',
  'image/jp2',
  'image/j2c',
  'image/svg+xml',
  'image/tiff',
  'application/pdf',
  'image/vnd.djvu',
] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** How many bytes from the start `mediaTypeOf` wants to see. A PDF may carry up to 1 KiB before its header. */
export const SNIFF_BYTES = 1024

/** Sizes of the header behind the file header of a BMP: OS/2 1 and 2, Windows 3 to 5 and what lay between them. */
const BMP_HEADERS = new Set([12, 16, 40, 52, 56, 64, 108, 124])

/** The format by its first bytes, whatever the file is called; null where it is none that Fonds takes in. */
export function mediaTypeOf(head: Uint8Array): MediaType | null {
  const at = (offset: number, length: number): string => String.fromCharCode(...head.subarray(offset, offset + length))
  if (at(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (at(0, 4) === 'RIFF' && at(8, 4) === 'WEBP') return 'image/webp'
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(at(0, 4))) return 'image/tiff'
  if (at(0, 6) === 'GIF87a' || at(0, 6) === 'GIF89a') return 'image/gif'
  if (at(0, 12) === '\0\0\0\x0cjP  \r\n\x87\n') return 'image/jp2'
  if (at(0, 4) === '\xff\x4f\xff\x51') return 'image/j2c'
  if (at(0, 8) === 'AT&TFORM' && /^DJV[UM]$/.test(at(12, 4))) return 'image/vnd.djvu'
  if (at(4, 4) === 'ftyp') return typeOfBrands(at(8, 4), at(16, (head[3] ?? 0) - 16))
  if (at(0, 2) === 'BM' && at(15, 3) === '\0\0\0' && BMP_HEADERS.has(head[14] ?? 0)) return 'image/bmp'
  if (at(0, SNIFF_BYTES).includes('%PDF-')) return 'application/pdf'
  return isSvg(at(0, SNIFF_BYTES)) ? 'image/svg+xml' : null
}

/** ISO/IEC 23008-12: `mif1` and `msf1` leave the codec open, and the compatible brands tell it. */
function typeOfBrands(major: string, compatible: string): MediaType | null {
  const brands = [major, ...(compatible.match(/.{4}/gs) ?? [])]
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'image/avif'
  if (brands.some((brand) => /^he[iv][cxms]$|^mi[fa]1$|^msf1$/.test(brand))) return 'image/heic'
  return null
}

/** A root element `svg`, behind nothing but a declaration, comments and a document type. */
function isSvg(text: string): boolean {
  return /^(\xef\xbb\xbf)?\s*(<\?[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^[>]*(\[.*?\]\s*)?>\s*)*<svg[\s>]/s.test(text)
}

/** True for what a browser shows as it is. */
export function isShownByBrowsers(mediaType: string): boolean {
  return /^image\/(jpeg|png|webp|gif|bmp|avif)$/.test(mediaType)
}
