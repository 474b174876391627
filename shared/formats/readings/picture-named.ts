/** How much of a file `pictureNamedIn` wants to see: what it looks for stands before the text. */
export const NAMED_WITHIN = 64 * 1024

/**
 * The picture of which a file of readings tells, from the beginning of its text: PAGE's `imageFilename`, ALTO's
 * `fileName`, hOCR's `image`. Without reading the whole file, to find the scan that it belongs to. null where it is none.
 */
export function pictureNamedIn(head: string): string | null {
  const found =
    /<(?:\w+:)?Page\b[^>]*?\simageFilename\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(head) ??
    /<(?:\w+:)?fileName\s*>\s*([^<]+?)\s*<\/(?:\w+:)?fileName/.exec(head) ??
    /class\s*=\s*["']ocr_page["'][^>]*?\btitle\s*=\s*(?:'[^']*?\bimage\s+"([^"]+)"|"[^"]*?\bimage\s+(?:'|&quot;)?([^;"'&]+))/.exec(
      head,
    )
  const name = (found?.[1] ?? found?.[2] ?? '').trim()
  return name === '' ? null : name
}
