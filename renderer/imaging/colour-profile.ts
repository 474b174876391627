import { assertNever } from '../../shared/domain/assert-never.ts'
import { loadLcms, type Lcms } from './lcms.ts'

/** How the samples of a picture lie in memory, those of one pixel one behind the other. */
export interface SampleLayout {
  /** `lab`: L, a and b all from 0, as ICC and TIFF 9 have them; `cielab`: a and b signed, as TIFF 8 has them. */
  readonly model: 'grey' | 'rgb' | 'cmyk' | 'lab' | 'cielab'
  readonly bits: 8 | 16
  /** Samples after those of the colour that are passed over, such as transparency; at most 7. */
  readonly extra?: number
  /** The largest number is the darkest grey or the least ink: TIFF's white-is-zero, the CMYK of Adobe's JPEG files. */
  readonly inverted?: boolean
}

export interface ProfileSource {
  /** The ICC profile that the file carries; one that is damaged or of another model counts as none. Lab needs none. */
  readonly profile: Uint8Array | null
  /** Where what pdf.js needs is served, ending with '/': its profile stands in where CMYK comes without one. */
  readonly assets: string
}

/** From samples of one layout to sRGB. */
export interface ColourTransform {
  /**
   * Opaque RGBA, 8 bits a sample. 16-bit samples come in the order of this machine. Where `memory` has room, they are
   * written into that.
   */
  toRgba(samples: Uint8Array | Uint16Array, memory?: Uint8Array): Uint8Array
  /** Frees what it holds of the engine's memory. */
  close(): void
}

/** Samples of the colour, the name of its profiles, and Little CMS' number of it (lcms2.h, PT_…). */
const MODELS = {
  grey: { samples: 1, space: 'GRAY', code: 3 },
  rgb: { samples: 3, space: 'RGB', code: 4 },
  cmyk: { samples: 4, space: 'CMYK', code: 6 },
  lab: { samples: 3, space: 'Lab', code: 10 },
  cielab: { samples: 3, space: 'Lab', code: 10 },
} as const

/** 16-bit Lab as version 2 of ICC has it, where 0xFF00 is white: what TIFF 9 means. */
const LAB_V2 = 30
const RGBA_8 = (4 << 16) | (1 << 7) | (3 << 3) | 1
/** What Adobe's programs take by default: white paper stays white, and the darkest ink becomes black. */
const RELATIVE_COLORIMETRIC = 1
const BLACK_POINT_COMPENSATION = 0x2000
/** Little CMS' table of colours worked out beforehand is off by up to 33 of 255 for Lab at the rim of sRGB. */
const NO_TABLE = 0x0100
/** Pixels that go through the engine at once. */
const PORTION = 65_536
/** lcms-wasm lays a profile on its stack of 15 MB. */
const LARGEST_PROFILE = 8 * 1024 * 1024

/** Never fails for a bad profile: the picture is then shown without. */
export async function colourTransform(layout: SampleLayout, source: ProfileSource): Promise<ColourTransform> {
  const { profile } = source
  const usable = profile !== null && profile.length <= LARGEST_PROFILE && MODELS[layout.model].space !== 'Lab'
  const own = usable ? await viaProfile(layout, profile) : null
  return own ?? (await withoutProfile(layout, source.assets))
}

async function withoutProfile(layout: SampleLayout, assets: string): Promise<ColourTransform> {
  switch (layout.model) {
    case 'grey':
    case 'rgb':
      return plain(layout)
    case 'cmyk':
      return required(await viaProfile(layout, await defaultCmyk(assets)))
    case 'lab':
    case 'cielab':
      return required(await viaProfile(layout, null))
    default:
      return assertNever(layout.model)
  }
}

function required(transform: ColourTransform | null): ColourTransform {
  if (!transform) throw new Error('the colour engine refuses a profile of our own')
  return transform
}

let cmyk: Promise<Uint8Array> | undefined

function defaultCmyk(assets: string): Promise<Uint8Array> {
  cmyk ??= fetch(`${assets}iccs/CGATS001Compat-v2-micro.icc`).then(async (response) => {
    if (!response.ok) throw new Error(`no profile for CMYK: ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  })
  return cmyk
}

/** Grey and RGB that come without a profile are taken for sRGB. */
function plain(layout: SampleLayout): ColourTransform {
  const { samples } = MODELS[layout.model]
  const step = samples + (layout.extra ?? 0)
  const [shift, flip] = [layout.bits - 8, layout.inverted ? 255 : 0]
  const straight = samples === 3 && layout.bits === 8 && flip === 0
  return {
    toRgba(data, memory) {
      const rgba = rgbaFor(Math.floor(data.length / step), memory)
      if (straight) return opaque(data, step, rgba)
      rgba.fill(255)
      for (let i = 0, o = 0; o < rgba.length; i += step, o += 4) {
        for (let c = 0; c < 3; c += 1) rgba[o + c] = ((data[i + (samples === 1 ? 0 : c)] ?? 0) >> shift) ^ flip
      }
      return rgba
    },
    close: () => undefined,
  }
}

/** What most pictures are, of which some have hundreds of millions of pixels: each is written as one number. */
function opaque(rgb: Uint8Array | Uint16Array, step: number, rgba: Uint8Array): Uint8Array {
  const pixels = new Int32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4)
  const whole = step === 3 && rgb instanceof Uint8Array ? opaqueByFours(rgb, pixels) : 0
  // Within the samples, whatever the compiler makes of indices.
  for (let i = whole * step, o = whole; o < pixels.length; i += step, o += 1)
    pixels[o] = (rgb[i] as number) | ((rgb[i + 1] as number) << 8) | ((rgb[i + 2] as number) << 16) | OPAQUE
  return rgba
}

const OPAQUE = 0xff000000

/** Four pixels from three numbers, as this machine, like all of today, has bytes in them; returns how many it wrote. */
function opaqueByFours(rgb: Uint8Array, pixels: Int32Array): number {
  if (rgb.byteOffset % 4 !== 0) return 0
  const whole = pixels.length & ~3
  const numbers = new Int32Array(rgb.buffer, rgb.byteOffset, (whole / 4) * 3)
  for (let i = 0, o = 0; o < whole; i += 3, o += 4) {
    const a = numbers[i] as number
    const b = numbers[i + 1] as number
    const c = numbers[i + 2] as number
    pixels[o] = a | OPAQUE
    pixels[o + 1] = (a >>> 24) | (b << 8) | OPAQUE
    pixels[o + 2] = (b >>> 16) | (c << 16) | OPAQUE
    pixels[o + 3] = (c >>> 8) | OPAQUE
  }
  return whole
}

/** Memory for so many pixels; its beginning counts four bytes each, as numbers of 32 bits do. */
export function rgbaFor(pixels: number, memory?: Uint8Array): Uint8Array {
  const fits = memory && memory.length >= pixels * 4
  return fits ? memory.subarray(0, pixels * 4) : new Uint8Array(pixels * 4)
}

let engine: Promise<Lcms> | undefined

/** Loaded when first needed: most pictures need none. */
function loaded(): Promise<Lcms> {
  engine ??= loadLcms()
  return engine
}

/** Null where the profile is no good for these samples. Without one they are Lab, which is its own profile. */
async function viaProfile(layout: SampleLayout, profile: Uint8Array | null): Promise<ColourTransform | null> {
  const lcms = await loaded()
  try {
    const handle = profile ? lcms.cmsOpenProfileFromMem(profile, profile.length) : lcms.cmsCreateLab4Profile(null)
    if (handle === 0) return null
    const transform = createTransform(lcms, handle, layout)
    lcms.cmsCloseProfile(handle)
    return transform === 0 ? null : running(lcms, transform, layout)
  } catch (error) {
    // A profile that brings the engine down: another one is made for the next picture.
    engine = undefined
    console.warn('an unusable colour profile', error)
    return null
  }
}

function createTransform(lcms: Lcms, profile: number, layout: SampleLayout): number {
  if (lcms.cmsGetColorSpaceASCII(profile) !== MODELS[layout.model].space) return 0
  const srgb = lcms.cmsCreate_sRGBProfile()
  try {
    return lcms.cmsCreateTransform(
      profile,
      formatOf(layout),
      srgb,
      RGBA_8,
      RELATIVE_COLORIMETRIC,
      MODELS[layout.model].space === 'Lab' ? NO_TABLE : BLACK_POINT_COMPENSATION,
    )
  } finally {
    lcms.cmsCloseProfile(srgb)
  }
}

/** The layout as Little CMS packs it into a number (lcms2.h). */
function formatOf({ model, bits, extra = 0, inverted = false }: SampleLayout): number {
  const { samples, code } = MODELS[model]
  const space = model === 'lab' && bits === 16 ? LAB_V2 : code
  return (space << 16) | (Number(inverted) << 13) | (extra << 7) | (samples << 3) | (bits / 8)
}

function running(lcms: Lcms, transform: number, layout: SampleLayout): ColourTransform {
  const step = MODELS[layout.model].samples + (layout.extra ?? 0)
  const input = lcms._malloc((PORTION * step * layout.bits) / 8)
  const output = lcms._malloc(PORTION * 4)
  return {
    toRgba(samples, memory) {
      const pixels = Math.floor(samples.length / step)
      const rgba = rgbaFor(pixels, memory)
      for (let from = 0; from < pixels; from += PORTION) {
        const count = Math.min(PORTION, pixels - from)
        const part = asIcc(samples.subarray(from * step, (from + count) * step), layout)
        lcms.HEAPU8.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), input)
        // The engine leaves transparency as it finds it.
        lcms.HEAPU8.fill(255, output, output + count * 4)
        lcms._cmsDoTransform(transform, input, output, count)
        rgba.set(lcms.HEAPU8.subarray(output, output + count * 4), from * 4)
      }
      return rgba
    },
    close() {
      lcms.cmsDeleteTransform(transform)
      lcms._free(input)
      lcms._free(output)
    },
  }
}

/** TIFF's signed a and b, moved to where ICC has them. */
function asIcc(part: Uint8Array | Uint16Array, { model, extra = 0 }: SampleLayout): Uint8Array | Uint16Array {
  if (model !== 'cielab') return part
  const [middle, scale] = part instanceof Uint16Array ? [0x8000, 257 / 256] : [0x80, 1]
  const moved = part.slice()
  for (let i = 0; i + 2 < moved.length; i += 3 + extra) {
    for (const c of [1, 2]) moved[i + c] = Math.round(((moved[i + c] ?? 0) ^ middle) * scale)
  }
  return moved
}
