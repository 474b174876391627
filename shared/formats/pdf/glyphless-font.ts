import { joinBytes, numbers } from './bytes.ts'

/** How wide every glyph is, in thousandths of the size of the letters. */
export const GLYPH_WIDTH = 500

const UNITS_PER_EM = 1000
/** The first glyph stands for what a font lacks; PDF/A wants that never to be used. */
export const THE_GLYPH = 1

/**
 * A TrueType font (ISO/IEC 14496-22) of two empty glyphs, `GLYPH_WIDTH` wide: what the invisible text of a scan is set
 * in. It draws nothing, so one glyph does for every sign of every script, and the file stays small.
 */
export function glyphlessFont(): Uint8Array {
  const tables: readonly (readonly [tag: string, bytes: Uint8Array])[] = [
    // Only the space has a letter of its own: PDF goes by the number of the glyph.
    ['cmap', numbers(2, 0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, 32, 0xffff, 0, 32, 0xffff, THE_GLYPH - 32, 1, 0, 0)],
    ['glyf', numbers(2, 0, 0)],
    ['head', headTable()],
    ['hhea', numbers(2, 1, 0, UNITS_PER_EM, 0, 0, GLYPH_WIDTH, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1)],
    ['hmtx', numbers(2, GLYPH_WIDTH, 0, 0)],
    ['loca', numbers(2, 0, 0, 0)],
    ['maxp', numbers(2, 1, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['name', numbers(2, 0, 0, 6)],
    ['post', numbers(2, 3, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
  ]
  const header = numbers(2, 1, 0, tables.length, 128, 3, tables.length * 16 - 128)
  let at = header.length + tables.length * 16
  const directory = tables.map(([tag, bytes]) => {
    const entry = joinBytes([tag, numbers(4, checksum(bytes), at, bytes.length)])
    at += padded(bytes).length
    return entry
  })
  return joinBytes([header, ...directory, ...tables.map(([, bytes]) => padded(bytes))])
}

function headTable(): Uint8Array {
  const created = numbers(4, 0, 0, 0, 0)
  return joinBytes([
    numbers(4, 0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    numbers(2, 0, UNITS_PER_EM),
    created,
    numbers(2, 0, 0, GLYPH_WIDTH, UNITS_PER_EM, 0, 8, 2, 0, 0),
  ])
}

/** Tables begin at multiples of four bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  return joinBytes([bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)])
}

function checksum(bytes: Uint8Array): number {
  const whole = padded(bytes)
  const view = new DataView(whole.buffer)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) | 0
  return sum
}
