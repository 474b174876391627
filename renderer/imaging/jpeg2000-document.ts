// @ts-expect-error pdf.js ships no types for its decoders; what is used of them is declared below.
import * as decoders from 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import { canvasOf, drawn, thumbnailOf } from './canvas.ts'
import { colourTransform } from './colour-profile.ts'
import type { PictureDocument } from './document.ts'
import { ImagingError } from './imaging-error.ts'
import type { Frame } from './imaging.ts'
import { jpeg2000Bands } from './jpeg2000-bands.ts'
import { readJpeg2000Header, type Jpeg2000Header } from './jpeg2000-header.ts'
import { readJpeg2000Tiles } from './jpeg2000-tiles.ts'
import type { MediaType } from './media-type.ts'
import { boundedSize, pixelCount, type Band, type Pixels } from './pixels.ts'
import { placePart } from './place-part.ts'
import { factorFor, reducedBands } from './reduce.ts'
import { slicesOfBands } from './slices.ts'

/** OpenJPEG as pdf.js has built it: it lies in the bundle already, for JPEG 2000 within PDF. */
interface JpxDecoder {
  /** Its own way to fetch needs a newer browser than ours may be. */
  setOptions(options: { readonly useWasm: true; readonly useWorkerFetch: false; readonly handler: JpxLoader }): void
  /** 8 bits a sample. 4: the samples as they are, up to four of them; 0: sRGB with transparency. */
  decode(
    bytes: Uint8Array,
    options: { readonly numComponents: 0 | 4; readonly reducePower: number },
  ): Promise<Uint8ClampedArray | null>
  /** Drops the engine; the next call makes a new one. */
  cleanup(): void
}

interface JpxLoader {
  sendWithPromise(kind: string, wanted: { readonly filename: string }): Promise<Uint8Array>
}

const { JpxImage } = decoders as { readonly JpxImage: JpxDecoder }

/** Larger than the thumbnail, so that thin strokes are averaged, not lost. */
const INSPECT_PIXELS = 0.4e6
/** OpenJPEG keeps four bytes for each sample, all of them at once, in a memory of 2 GiB. */
const MOST_SAMPLES = 3e8
/** Pixels that are held as red, green, blue and alpha, too. */
const MOST_WHOLE = MOST_SAMPLES / 4
/** Rows of samples that are made pixels at once. */
const ROWS = 256

interface Jpeg2000File {
  readonly mediaType: MediaType
  /** Where what pdf.js needs is served, ending with '/'. */
  readonly assets: string
  /** Samples that are decoded at once at the most; of the pixels a fourth is held. */
  readonly mostSamples?: number
}

/** JPEG 2000: one frame. */
export async function openJpeg2000(
  blob: Blob,
  { mediaType, assets, mostSamples = MOST_SAMPLES }: Jpeg2000File,
): Promise<PictureDocument> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const header = readJpeg2000Header(bytes)
  const bands = pixelCount(header) > mostSamples / 4 ? bandsOf(bytes, { header, assets, mostSamples }) : null
  return {
    mediaType,
    frames: 1,
    async inspect() {
      const canvas = canvasOf(await decodeJpeg2000(bytes, { header, assets, wanted: INSPECT_PIXELS }))
      const note = bands ? {} : reducedNote(header)
      return { size: header.sizeAt(0), ...(await thumbnailOf(canvas)), ...note }
    },
    async draw(_frame, maxPixels) {
      const whole = bands && maxPixels > pixelCount(header.sizeAt(levelFor(header, Infinity)))
      const size = header.sizeAt(0)
      const canvas = canvasOf(
        whole
          ? await reducedBands({ size, bands }, factorFor(size, maxPixels))
          : await decodeJpeg2000(bytes, { header, assets, wanted: maxPixels }),
      )
      return drawn(canvas, boundedSize(canvas, maxPixels))
    },
    ...(bands && { slices: () => Promise.resolve(slicesOfBands(header.sizeAt(0), bands)) }),
    isLineArt: () => false,
    close: () => Promise.resolve(),
  }
}

export interface Jpeg2000Task {
  readonly header: Jpeg2000Header
  readonly assets: string
  /** Pixels that are enough: the picture is halved as often as leaves at least so many. */
  readonly wanted: number
}

type Bands = () => AsyncGenerator<Band, void>

/**
 * How the rows of a picture too large to be held as pixels are made: tile by tile, else of its samples, where the decoder
 * can hold those; null where neither can be, or its samples are not its colours.
 */
function bandsOf(
  bytes: Uint8Array,
  { header, assets, mostSamples }: Omit<Jpeg2000Task, 'wanted'> & { readonly mostSamples: number },
): Bands | null {
  if (!header.plain) return null
  const inTiles = bandsInTiles(bytes, { header, assets })
  if (inTiles) return inTiles
  return pixelCount(header) * header.samples <= mostSamples ? bandsOfSamples(bytes, { header, assets }) : null
}

function bandsInTiles(bytes: Uint8Array, { header, assets }: Omit<Jpeg2000Task, 'wanted'>): Bands | null {
  const tiles = readJpeg2000Tiles(bytes)
  if (!tiles) return null
  const decode = async (stream: Uint8Array): Promise<Pixels> => {
    const { sizeAt } = readJpeg2000Header(stream)
    return await decodeJpeg2000(stream, { header: { ...header, ...sizeAt(0), sizeAt }, assets, wanted: Infinity })
  }
  return jpeg2000Bands(tiles, decode)
}

function bandsOfSamples(bytes: Uint8Array, { header, assets }: Omit<Jpeg2000Task, 'wanted'>): Bands {
  return async function* bands() {
    useLoader(assets)
    const samples = await decodeSamples(bytes, { numComponents: 4, reducePower: 0 })
    const { width, height } = header.sizeAt(0)
    const colours = await coloursOf(samples.length / (width * height), { header, assets })
    try {
      for (let top = 0; top < height; top += ROWS) {
        const size = { width, height: Math.min(ROWS, height - top) }
        const band = { top, ...size, rgba: new Uint8Array(width * size.height * 4) }
        const [from, until] = [top, top + size.height].map((row) => row * width * colours.samples)
        placePart(band, colours.toPixels(samples.subarray(from, until), size), { left: 0, top: 0 })
        yield band
      }
    } finally {
      colours.close()
    }
  }
}

/** Throws 'too-large' before anything is decoded where even the smallest halving would not fit into memory. */
export async function decodeJpeg2000(bytes: Uint8Array, { header, assets, wanted }: Jpeg2000Task): Promise<Pixels> {
  const level = levelFor(header, wanted)
  const numComponents = header.space === 'ycc' ? 0 : 4
  useLoader(assets)
  const samples = await decodeSamples(bytes, { numComponents, reducePower: level })
  const size = header.sizeAt(level)
  const count = samples.length / (size.width * size.height)
  if (header.space === 'ycc' && count === 4) return { ...size, channels: 4, data: new Uint8Array(samples) }
  const colours = await coloursOf(count, { header, assets })
  const pixels = colours.toPixels(samples, size)
  colours.close()
  return pixels
}

/** Makes pixels of samples. */
interface SampleColours {
  /** Of a pixel. */
  readonly samples: number
  toPixels(samples: Uint8ClampedArray, size: PixelSize): Pixels
  close(): void
}

async function coloursOf(samples: number, { header, assets }: Omit<Jpeg2000Task, 'wanted'>): Promise<SampleColours> {
  const extra = samples - header.colours
  if (!Number.isInteger(samples) || extra < 0 || header.space === 'ycc')
    throw new ImagingError('damaged-file', `${samples} samples a pixel`)
  const layout = { model: header.space, bits: 8, extra } as const
  const transform = await colourTransform(layout, { profile: header.profile, assets })
  return {
    samples,
    toPixels(part, size) {
      const data = transform.toRgba(new Uint8Array(part.buffer, part.byteOffset, part.length))
      if (header.alpha)
        for (let i = 0; i * 4 < data.length; i += 1) data[i * 4 + 3] = part[i * samples + header.colours] ?? 255
      return { ...size, channels: 4, data }
    },
    close: () => transform.close(),
  }
}

function useLoader(assets: string): void {
  const handler: JpxLoader = {
    async sendWithPromise(_kind, { filename }) {
      const response = await fetch(`${assets}wasm/${filename}`)
      if (!response.ok) throw new Error(`no decoder for JPEG 2000: ${response.status}`)
      return new Uint8Array(await response.arrayBuffer())
    },
  }
  JpxImage.setOptions({ useWasm: true, useWorkerFetch: false, handler })
}

/** Said where the picture is never opened in full, however many pixels are wanted. */
export function reducedNote(header: Jpeg2000Header): Pick<Frame, 'note'> {
  const level = levelFor(header, Infinity)
  if (level === 0) return {}
  const [whole, opened] = [header.sizeAt(0), header.sizeAt(level)]
  const message = `${whole.width} × ${whole.height} px → ${opened.width} × ${opened.height} px`
  return { note: { code: 'picture-reduced', message } }
}

function levelFor(header: Jpeg2000Header, wanted: number): number {
  const pixels = (level: number): number => pixelCount(header.sizeAt(level))
  let level = 0
  while (level < header.levels && pixels(level + 1) >= wanted) level += 1
  while (level < header.levels && pixels(level) > MOST_WHOLE) level += 1
  if (pixels(level) > MOST_WHOLE) throw new ImagingError('too-large', `${header.width} × ${header.height} px`)
  return level
}

async function decodeSamples(
  bytes: Uint8Array,
  options: Parameters<JpxDecoder['decode']>[1],
): Promise<Uint8ClampedArray> {
  try {
    const samples = await JpxImage.decode(bytes, options)
    if (samples) return samples
  } catch (cause) {
    // What it holds after a failure is not to be trusted.
    JpxImage.cleanup()
    throw new ImagingError('damaged-file', `the JPEG 2000 picture can't be decoded: ${String(cause)}`, { cause })
  }
  throw new ImagingError('damaged-file', 'the JPEG 2000 decoder gave no picture')
}
