/** The formats that Fonds takes in. */
export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'application/pdf'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** How many bytes from the start `mediaTypeOf` wants to see. A PDF may carry up to 1 KiB before its header. */
export const SNIFF_BYTES = 1024

/** The format by its first bytes, whatever the file is called; null where it is none that Fonds takes in. */
export function mediaTypeOf(head: Uint8Array): MediaType | null {
  const at = (offset: number, length: number): string => String.fromCharCode(...head.subarray(offset, offset + length))
  if (at(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (at(0, 4) === 'RIFF' && at(8, 4) === 'WEBP') return 'image/webp'
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].includes(at(0, 4))) return 'image/tiff'
  if (at(0, SNIFF_BYTES).includes('%PDF-')) return 'application/pdf'
  return null
}

/** True for what a browser shows as it is. */
export function isShownByBrowsers(mediaType: string): boolean {
  return mediaType === 'image/jpeg' || mediaType === 'image/png' || mediaType === 'image/webp'
}
