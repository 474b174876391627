import { unzlibSync } from 'fflate'
import { viewOf } from './iso-boxes.ts'

/** What a PNG says of its pixels (PNG, third edition, section 11). */
export interface PngHeader {
  readonly width: number
  readonly height: number
  /** Of a sample. */
  readonly bits: 1 | 2 | 4 | 8 | 16
  /** Samples of a pixel: grey, grey and alpha, RGB or RGBA; or one, which counts in the palette. */
  readonly samples: number
  /** Its rows come in seven passes; else from the top. */
  readonly interlaced: boolean
  /** RGB, three bytes an entry. */
  readonly palette: Uint8Array | null
  /** How opaque the first entries of the palette are. */
  readonly paletteAlpha: Uint8Array
  readonly profile: Uint8Array | null
  /** Where the first chunk of the picture begins. */
  readonly at: number
}

/** What comes before the picture: profiles of some megabytes at the most. */
const HEAD = 16 * 1024 * 1024
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const PALETTE = 3
/** Of sRGB, in hundred thousandths: white, red, green, blue. */
const SRGB_POINTS = [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6000]
const SRGB_GAMMA = 45_455
const NEAR = 100

/**
 * Null where colours are told in another way than by a profile: browsers then see to it whole. So it is for moving
 * pictures, for those that are turned, and for a colour that is transparent.
 */
export async function readPngHeader(blob: Blob): Promise<PngHeader | null> {
  const bytes = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer())
  const chunks = new Map<string, Uint8Array>()
  const view = viewOf(bytes)
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (type === 'IDAT') return headerOf(chunks, at)
    const length = view.getUint32(at)
    chunks.set(type, bytes.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return null
}

function headerOf(chunks: ReadonlyMap<string, Uint8Array>, at: number): PngHeader | null {
  const ihdr = chunks.get('IHDR')
  if (ihdr?.length !== 13 || ['acTL', 'eXIf', 'cICP'].some((type) => chunks.has(type))) return null
  const view = viewOf(ihdr)
  const [bits = 0, kind = 0, , , interlace = 0] = ihdr.subarray(8)
  const samples = SAMPLES[kind]
  const palette = kind === PALETTE ? (chunks.get('PLTE') ?? null) : null
  if (!isBits(bits) || !samples || interlace > 1 || (kind === PALETTE && !palette)) return null
  const transparency = chunks.get('tRNS')
  if ((transparency && !palette) || !isPlainColour(chunks)) return null
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits,
    samples,
    interlaced: interlace === 1,
    palette,
    paletteAlpha: transparency ?? new Uint8Array(),
    profile: profileOf(chunks.get('iCCP')),
    at,
  }
}

function isBits(bits: number): bits is PngHeader['bits'] {
  return [1, 2, 4, 8, 16].includes(bits)
}

/** By a profile, or sRGB, whether that is said or not. */
function isPlainColour(chunks: ReadonlyMap<string, Uint8Array>): boolean {
  if (chunks.has('iCCP') || chunks.has('sRGB')) return true
  const [gamma, points] = [chunks.get('gAMA'), chunks.get('cHRM')]
  const isNear = (chunk: Uint8Array, i: number, value: number): boolean =>
    Math.abs(viewOf(chunk).getUint32(i * 4) - value) <= NEAR
  if (gamma && !isNear(gamma, 0, SRGB_GAMMA)) return false
  return !points || SRGB_POINTS.every((value, i) => isNear(points, i, value))
}

/** Behind its name, a zero, and the number of its compression. */
function profileOf(chunk: Uint8Array | undefined): Uint8Array | null {
  if (!chunk) return null
  try {
    return unzlibSync(chunk.subarray(chunk.indexOf(0) + 2))
  } catch (error) {
    console.warn('an unreadable colour profile', error)
    return null
  }
}
