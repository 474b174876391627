import { dpiOf, type Page } from '../../../../shared/domain/page.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { jpegHeader } from '../../../../shared/formats/pdf/jpeg-header.ts'
import { isPdfJpeg, type PdfPicture } from '../../../../shared/formats/pdf/pdf-picture.ts'
import type { PdfPageSize } from '../../../../shared/formats/pdf/text-layer.ts'
import { frameSourceOf, ImagingError, type GreyRaster, type Imaging } from '../../../imaging/index.ts'

/** What the pictures of a PDF are made of. */
export interface PdfPictureDeps {
  readonly repositories: Pick<Repositories, 'originals'>
  readonly imaging: Pick<Imaging, 'display' | 'raster'>
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
 * it is, a bit or a byte a pixel; anything else as a JPEG. `dpi` null for as fine as it came.
 */
export async function pdfPictureOf(
  page: Page,
  dpi: number | null,
  { deps, signal }: { readonly deps: PdfPictureDeps; readonly signal: AbortSignal },
): Promise<PdfPicture> {
  const original = await deps.repositories.originals.read(page.original)
  const maxPixels = mostPixels(page, dpi)
  const plain = page.mediaType === 'image/jpeg' && !page.edits ? await asItIs(original, page, maxPixels) : null
  if (plain) return plain
  const source = frameSourceOf(page, original)
  const made = await deps.imaging.display(source, { signal, maxPixels })
  if (made.type === 'image/png' && dpi === null) return lineArt(await deps.imaging.raster(source, { signal }))
  const bytes = new Uint8Array(await (made.type === 'image/jpeg' ? made : await asJpeg(made)).arrayBuffer())
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

async function asJpeg(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d', { alpha: false })
  context?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
}
