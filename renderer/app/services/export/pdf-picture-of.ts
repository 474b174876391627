import { dpiOf, type Page } from '../../../../shared/domain/page.ts'
import { noEdits, type ImageEdits } from '../../../../shared/domain/image-edits.ts'
import { mapBetween, mapPolygon } from '../../../../shared/domain/map-shapes.ts'
import { cornersOf, type Shape } from '../../../../shared/domain/shape.ts'
import { jpegHeader } from '../../../../shared/formats/pdf/jpeg-header.ts'
import { isPdfJpeg, type PdfPicture } from '../../../../shared/formats/pdf/pdf-picture.ts'
import type { PdfPageSize } from '../../../../shared/formats/pdf/text-layer.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import { blackened } from '../../../imaging/blacken.ts'
import { frameSourceOf, ImagingError, type GreyRaster, type Imaging } from '../../../imaging/index.ts'

/** What the pictures of a PDF are made of. */
export interface PdfPictureDeps {
  readonly repositories: Pick<ReleasedStore, 'pictures'>
  readonly imaging: Pick<Imaging, 'display' | 'raster'>
  /** The picture as a JPEG with the areas black; they are fractions of it. */
  readonly blacken: (picture: Blob, areas: readonly Shape[]) => Promise<Blob>
}

interface Making {
  readonly deps: PdfPictureDeps
  readonly signal: AbortSignal
}

/** The longer side of A4 in inches: as large a page is taken to be that does not say how large it is. */
const LONG_SIDE = 11.69
/** Points an inch. */
const POINTS = 72
/** PDF knows no larger page, nor a smaller one (ISO 32000-1, annex C). */
const LARGEST = 14_400
const SMALLEST = 3
/** More pixels than this are too many for one JPEG in memory. */
const MOST_PIXELS = 64e6

function dotsOf(page: Page): number {
  return dpiOf(page) ?? Math.max(page.size.width, page.size.height) / LONG_SIDE
}

/** How large a page is on paper. */
export function pdfSizeOf(page: Page): PdfPageSize {
  const wished = POINTS / dotsOf(page)
  const longest = Math.max(page.size.width, page.size.height)
  const scale = Math.min(wished, LARGEST / longest)
  const points = (pixels: number): number => Math.max(pixels * scale, SMALLEST)
  return { width: points(page.size.width), height: points(page.size.height) }
}

/**
 * The picture of a page for a PDF: a JPEG that can stand in one and is no finer than wished goes in as it is; line art as
 * it is, a bit or a byte a pixel; anything else as a JPEG. `dpi` null for as fine as it came. A withheld one is grey.
 */
export async function pdfPictureOf(page: Page, dpi: number | null, { deps, signal }: Making): Promise<PdfPicture> {
  const part = await deps.repositories.pictures.part(page)
  if (!part) return blankPicture()
  const { original, areas } = part
  const maxPixels = mostPixels(page, dpi)
  if (areas.length > 0) return jpegOf(page, await blackenedPicture(page, { deps, signal }, { maxPixels }))
  const plain = page.mediaType === 'image/jpeg' && !page.edits ? await asItIs(original, page, maxPixels) : null
  if (plain) return plain
  const source = frameSourceOf(page, original)
  const made = await deps.imaging.display(source, { signal, maxPixels })
  if (made.type === 'image/png' && dpi === null) return lineArt(await deps.imaging.raster(source, { signal }))
  return jpegOf(page, made.type === 'image/jpeg' ? made : await asJpeg(made))
}

/**
 * What is seen of a page of which something is withheld, as a JPEG; null where all of it is. `asItCame`: without what was
 * changed of the picture, as texts for other programs take it to be.
 */
export async function blackenedPicture(
  page: Page,
  { deps, signal }: Making,
  { maxPixels = MOST_PIXELS, asItCame = false }: { readonly maxPixels?: number; readonly asItCame?: boolean } = {},
): Promise<Blob | null> {
  const part = await deps.repositories.pictures.part(page)
  if (!part) return null
  const { edits, ...plain } = frameSourceOf(page, part.original)
  const source = edits && !asItCame ? { ...plain, edits } : plain
  const shown = await deps.imaging.display(source, { signal, maxPixels })
  return deps.blacken(shown, edits && asItCame ? part.areas.map(onFrame(edits)) : part.areas)
}

/** An area of a picture with edits as it lies on the frame as it came: its corners, so that none is left bare. */
function onFrame(edits: ImageEdits): (area: Shape) => Shape {
  const map = mapBetween(edits, noEdits(edits.frame))
  return (area) => ({ kind: 'polygon', points: mapPolygon(cornersOf(area), map) })
}

/** A grey that fills the page, in place of a picture that is withheld. */
async function blankPicture(): Promise<PdfPicture> {
  const bytes = await compressed(new Uint8Array([BLANK]))
  return { kind: 'flate', bytes, width: 1, height: 1, bits: 8, components: 1 }
}

async function jpegOf(page: Page, picture: Blob | null): Promise<PdfPicture> {
  if (!picture) return blankPicture()
  const bytes = new Uint8Array(await picture.arrayBuffer())
  const header = jpegHeader(bytes)
  if (!header) throw new ImagingError('damaged-file', page.path)
  // What was drawn here is in the colours that a PDF/A takes pictures to be in: browsers' own profile of them is too new.
  return { kind: 'jpeg', bytes, header: { ...header, profile: null } }
}

function mostPixels(page: Page, dpi: number | null): number {
  const share = dpi === null ? 1 : Math.min(1, dpi / dotsOf(page))
  return Math.min(page.size.width * page.size.height * share * share, MOST_PIXELS)
}

async function asItIs(original: Blob, page: Page, maxPixels: number): Promise<PdfPicture | null> {
  // A tenth more than wished is not worth losing anything of the picture.
  if (page.size.width * page.size.height > maxPixels * 1.1) return null
  const bytes = new Uint8Array(await original.arrayBuffer())
  const header = jpegHeader(bytes)
  return header && isPdfJpeg(header) ? { kind: 'jpeg', bytes, header } : null
}

/** The grey of a picture that is withheld. */
const BLANK = 0xd8
/** Greys this near to black or white are black and white. */
const NEAR = 16

async function lineArt(raster: GreyRaster): Promise<PdfPicture> {
  const { width, height, data } = raster
  const isBilevel = data.every((grey) => grey < NEAR || grey > 255 - NEAR)
  const samples = isBilevel ? packed(raster) : data
  return { kind: 'flate', bytes: await compressed(samples), width, height, bits: isBilevel ? 1 : 8, components: 1 }
}

function packed({ width, height, data }: GreyRaster): Uint8Array {
  const row = Math.ceil(width / 8)
  const bits = new Uint8Array(row * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[y * width + x] ?? 0) < 128) continue
      const at = y * row + (x >> 3)
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return bits
}

/** Away from the window, which goes on meanwhile. */
async function compressed(samples: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([samples.slice()]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function asJpeg(picture: Blob): Promise<Blob> {
  return blackened(picture, [])
}
