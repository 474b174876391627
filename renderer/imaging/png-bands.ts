import { colourTransform, type ColourTransform } from './colour-profile.ts'
import { onWhite, type Band } from './pixels.ts'
import type { PngHeader } from './png-header.ts'
import { PASS_ROWS, PassedRows } from './png-passes.ts'
import { PlainRows } from './png-rows.ts'
import { unpackSamples, type Samples } from './tiff-samples.ts'

/** Pixels decoded at once. */
const BAND_PIXELS = 8e6
/** Only inks have a profile that is served. */
const NONE = ''

/** A PNG from its top, on white. */
export async function* pngBands(blob: Blob, header: PngHeader): AsyncGenerator<Band, void> {
  const { width, height, interlaced } = header
  const most = Math.max(1, Math.floor(BAND_PIXELS / width))
  const rows = interlaced ? Math.ceil(most / PASS_ROWS) * PASS_ROWS : most
  const source = interlaced ? new PassedRows(blob, header) : new PlainRows(blob, header, header)
  const colour = await colourOf(header)
  try {
    for (let top = 0; top < height; top += rows) {
      const count = Math.min(height - top, rows)
      yield { top, width, height: count, rgba: rgbaOf(await source.take(count), header, colour) }
    }
  } finally {
    colour.close()
    source.close()
  }
}

function colourOf({ bits, samples, palette, profile }: PngHeader): Promise<ColourTransform> {
  const model = samples < 3 && !palette ? 'grey' : 'rgb'
  const extra = samples === 2 || samples === 4 ? 1 : 0
  return colourTransform({ model, bits: bits === 16 && !palette ? 16 : 8, extra }, { profile, assets: NONE })
}

function rgbaOf(bytes: Uint8Array, header: PngHeader, colour: ColourTransform): Uint8Array {
  const { width, bits, samples, palette } = header
  const kind = { bits, format: 1, littleEndian: false, stretch: palette === null }
  const unpacked = unpackSamples(bytes, width * samples, kind)
  if (palette) return paletteColours(unpacked, header, colour)
  const rgba = colour.toRgba(unpacked)
  if (samples === 2 || samples === 4) {
    const shift = bits === 16 ? 8 : 0
    for (let i = samples - 1, o = 0; o < rgba.length; i += samples, o += 4)
      onWhite(rgba, o, (unpacked[i] ?? 0) >> shift)
  }
  return rgba
}

function paletteColours(places: Samples, { palette, paletteAlpha }: PngHeader, colour: ColourTransform): Uint8Array {
  const colours = colour.toRgba(palette ?? new Uint8Array())
  for (const [entry, alpha] of paletteAlpha.entries())
    if (entry * 4 < colours.length) onWhite(colours, entry * 4, alpha)
  const numbers = new Uint32Array(colours.buffer, colours.byteOffset, colours.length / 4)
  return new Uint8Array(Uint32Array.from(places, (place) => numbers[place] ?? BLACK).buffer)
}

const BLACK = 0xff000000
