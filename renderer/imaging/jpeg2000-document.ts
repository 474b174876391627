// @ts-expect-error pdf.js ships no types for its decoders; what is used of them is declared below.
import * as decoders from 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs'
import { canvasOf, canvasOfBands, drawn, thumbnailOf } from './canvas.ts'
import { colourTransform } from './colour-profile.ts'
import type { PictureDocument } from './document.ts'
import { ImagingError } from './imaging-error.ts'
import type { Frame } from './imaging.ts'
import { jpeg2000Bands } from './jpeg2000-bands.ts'
import { readJpeg2000Header, type Jpeg2000Header } from './jpeg2000-header.ts'
import { readJpeg2000Tiles } from './jpeg2000-tiles.ts'
import type { MediaType } from './media-type.ts'
import { boundedSize, pixelCount, type Band, type Pixels } from './pixels.ts'
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
const MOST_WHOLE = MOST_SAMPLES / 4

interface Jpeg2000File {
  readonly mediaType: MediaType
  /** Where what pdf.js needs is served, ending with '/'. */
  readonly assets: string
  /** Pixels that are decoded at once at the most. */
  readonly mostWhole?: number
}

/** JPEG 2000: one frame. */
export async function openJpeg2000(
  blob: Blob,
  { mediaType, assets, mostWhole = MOST_WHOLE }: Jpeg2000File,
): Promise<PictureDocument> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const header = readJpeg2000Header(bytes)
  const bands = pixelCount(header) > mostWhole ? bandsInTiles(bytes, { header, assets }) : null
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
      const canvas = whole
        ? (await canvasOfBands(header.sizeAt(0), bands())).canvas
        : canvasOf(await decodeJpeg2000(bytes, { header, assets, wanted: maxPixels }))
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

/**
 * How the rows of a picture too large for the decoder are made, tile by tile; null where it is not in tiles, or its
 * samples are not its colours.
 */
function bandsInTiles(
  bytes: Uint8Array,
  { header, assets }: Omit<Jpeg2000Task, 'wanted'>,
): (() => AsyncGenerator<Band, void>) | null {
  const tiles = header.plain ? readJpeg2000Tiles(bytes) : null
  if (!tiles) return null
  const decode = async (stream: Uint8Array): Promise<Pixels> => {
    const { sizeAt } = readJpeg2000Header(stream)
    return await decodeJpeg2000(stream, { header: { ...header, ...sizeAt(0), sizeAt }, assets, wanted: Infinity })
  }
  return jpeg2000Bands(tiles, decode)
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
  const extra = count - header.colours
  if (!Number.isInteger(count) || extra < 0 || header.space === 'ycc')
    throw new ImagingError('damaged-file', `${samples.length} samples for ${size.width} × ${size.height} pixels`)
  const layout = { model: header.space, bits: 8, extra } as const
  const transform = await colourTransform(layout, { profile: header.profile, assets })
  const data = transform.toRgba(new Uint8Array(samples))
  transform.close()
  if (header.alpha)
    for (let i = 0; i * 4 < data.length; i += 1) data[i * 4 + 3] = samples[i * count + header.colours] ?? 255
  return { ...size, channels: 4, data }
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
