import { colourTransform, rgbaFor, type ColourTransform, type SampleLayout } from './colour-profile.ts'
import { ImagingError } from './imaging-error.ts'
import type { Directory } from './tiff-file.ts'
import { PHOTOMETRIC, TAG, bitsOf, value, values } from './tiff-tags.ts'
import type { Samples } from './tiff-samples.ts'

/** The samples of a page as they come from its blocks. */
export interface PageSamples {
  /** Samples of one pixel. */
  readonly samples: number
  readonly bits: 8 | 16
  /** JPEG and WebP bring their pixels to RGB, grey or CMYK themselves. */
  readonly decoded: boolean
}

/** How the samples of a page become sRGB, by its photometric interpretation and its profile. */
export async function pageColour(directory: Directory, page: PageSamples, assets: string): Promise<ColourTransform> {
  const bytes = values(directory, TAG.iccProfile)
  const source = { profile: bytes ? Uint8Array.from(bytes) : null, assets }
  const photometric = value(directory, TAG.photometric, bitsOf(directory) === 1 ? 0 : 1)
  if (photometric === PHOTOMETRIC.palette && !page.decoded) return await paletteColour(directory, page, source)
  const { model, of, inverted = false } = modelOf(photometric, page)
  const layout: SampleLayout = { model, bits: page.bits, extra: Math.max(0, page.samples - of), inverted }
  return await colourTransform(layout, source)
}

interface Model {
  readonly model: SampleLayout['model']
  /** Samples of the colour. */
  readonly of: number
  readonly inverted?: boolean
}

function modelOf(photometric: number, { samples, decoded }: PageSamples): Model {
  if (decoded && photometric !== PHOTOMETRIC.separated) return samples < 3 ? GREY : RGB
  switch (photometric) {
    case PHOTOMETRIC.whiteIsZero:
      return { ...GREY, inverted: true }
    case PHOTOMETRIC.blackIsZero:
    case PHOTOMETRIC.mask:
      return GREY
    case PHOTOMETRIC.rgb:
    case PHOTOMETRIC.ycbcr:
      return samples < 3 ? GREY : RGB
    case PHOTOMETRIC.separated:
      return samples < 4 ? refuse(`TIFF with ${samples} inks`) : { model: 'cmyk', of: 4 }
    case PHOTOMETRIC.cielab:
      return samples < 3 ? GREY : { model: 'cielab', of: 3 }
    case PHOTOMETRIC.icclab:
      return samples < 3 ? GREY : { model: 'lab', of: 3 }
    default:
      return refuse(`TIFF photometric interpretation ${photometric}`)
  }
}

const GREY: Model = { model: 'grey', of: 1 }
const RGB: Model = { model: 'rgb', of: 3 }

function refuse(what: string): never {
  throw new ImagingError('unknown-type', what)
}

/** The colours of the palette are brought to sRGB once; each pixel is then looked up. */
async function paletteColour(
  directory: Directory,
  { samples, bits }: PageSamples,
  source: { readonly profile: Uint8Array | null; readonly assets: string },
): Promise<ColourTransform> {
  const transform = await colourTransform({ model: 'rgb', bits: 16 }, source)
  const colours = transform.toRgba(paletteOf(directory))
  transform.close()
  return {
    toRgba(data: Samples, memory) {
      const rgba = rgbaFor(Math.floor(data.length / samples), memory)
      for (let i = 0, o = 0; o < rgba.length; i += samples, o += 4) {
        const at = ((data[i] ?? 0) >> (bits - 8)) * 4
        for (let c = 0; c < 3; c += 1) rgba[o + c] = colours[at + c] ?? 0
        rgba[o + 3] = 255
      }
      return rgba
    },
    close: () => undefined,
  }
}

/** Interleaved, 16 bits. Tag 320 has all reds, then all greens, then all blues; some old programs wrote 8 bits. */
function paletteOf(directory: Directory): Uint16Array {
  const entries = values(directory, TAG.palette) ?? []
  const count = entries.length / 3
  const scale = entries.some((entry) => entry > 255) ? 1 : 257
  const colours = new Uint16Array(count * 3)
  for (let i = 0; i < count; i += 1) {
    for (let c = 0; c < 3; c += 1) colours[i * 3 + c] = (entries[c * count + i] ?? 0) * scale
  }
  return colours
}
