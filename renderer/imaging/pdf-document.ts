import {
  PDFDataRangeTransport,
  PDFWorker,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { NO_METADATA, type EmbeddedMetadata } from '../../shared/domain/embedded-metadata.ts'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import type { Line } from '../../shared/domain/reading.ts'
import { newCanvas, thumbnailOf, type Canvas } from './canvas.ts'
import type { PictureDocument } from './document.ts'
import { ImagingError } from './imaging-error.ts'
import type { Frame } from './imaging.ts'
import { pdfMetadata } from './metadata/pdf-metadata.ts'
import { linesOfPieces, type TextPiece } from './pdf-text.ts'

/** PDF units are 1/72 inch; pages are taken at 300 dots an inch, what scanners of archives make. */
const SCALE = 300 / 72
/** Rendered larger than the thumbnail, so that thin strokes are averaged, not lost. */
const INSPECT_PIXELS = 1.2e6
const MIB = 1024 * 1024

/** Opens a PDF without reading all of it: pdf.js asks for the ranges that it needs. `assets` ends with '/'. */
export async function openPdf(blob: Blob, assets: string): Promise<PictureDocument> {
  const pdf = await load(blob, assets)
  return {
    mediaType: 'application/pdf',
    frames: pdf.numPages,
    inspect: (frame) => withPage(pdf, frame, inspectPage),
    draw: (frame, maxPixels) => withPage(pdf, frame, (page) => renderPage(page, maxPixels)),
    metadata: () => metadataOf(pdf),
    isLineArt: () => false,
    close: () => pdf.loadingTask.destroy(),
  }
}

class BlobRanges extends PDFDataRangeTransport {
  readonly #blob: Blob
  constructor(blob: Blob) {
    super(blob.size, null)
    this.#blob = blob
  }
  override requestDataRange(begin: number, end: number): void {
    this.#blob
      .slice(begin, end)
      .arrayBuffer()
      .then(
        (buffer) => this.onDataRange(begin, new Uint8Array(buffer)),
        (error: unknown) => {
          throw error
        },
      )
  }
}

/** Draws with OffscreenCanvas: a worker has no document. */
class WorkerCanvasFactory {
  create(width: number, height: number): Canvas {
    return newCanvas({ width, height })
  }
  reset(target: Canvas, width: number, height: number): void {
    target.canvas.width = width
    target.canvas.height = height
  }
  destroy(target: Canvas): void {
    target.canvas.width = 0
    target.canvas.height = 0
  }
}

/** SVG filters need a document; without them soft masks by luminosity and transfer functions are left out. */
class NoFilterFactory {
  addFilter = (): string => 'none'
  addHCMFilter = (): string => 'none'
  addAlphaFilter = (): string => 'none'
  addLuminosityFilter = (): string => 'none'
  addHighlightHCMFilter = (): string => 'none'
  destroy = (): void => undefined
}

let parser: PDFWorker | undefined

function parserWorker(): PDFWorker {
  parser ??= new PDFWorker({
    // pdf.js' type for a port is `null`, which it takes for "not given".
    port: new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.mjs', import.meta.url), {
      type: 'module',
    }) as unknown as null,
  })
  return parser
}

async function load(blob: Blob, assets: string): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      range: new BlobRanges(blob),
      rangeChunkSize: MIB,
      disableAutoFetch: true,
      disableStream: true,
      worker: parserWorker(),
      cMapUrl: `${assets}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${assets}standard_fonts/`,
      wasmUrl: `${assets}wasm/`,
      iccUrl: `${assets}iccs/`,
      useWorkerFetch: true,
      // Glyphs are drawn as paths: fonts added to a worker would need a document.
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      CanvasFactory: WorkerCanvasFactory,
      FilterFactory: NoFilterFactory,
      verbosity: 0,
    }).promise
  } catch (cause) {
    throw asImagingError(cause)
  }
}

function asImagingError(cause: unknown): ImagingError {
  if (cause instanceof ImagingError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  const locked = cause instanceof Error && cause.name === 'PasswordException'
  return new ImagingError(locked ? 'password-protected' : 'damaged-file', message, { cause })
}

async function withPage<T>(pdf: PDFDocumentProxy, frame: number, use: (page: PDFPageProxy) => Promise<T>): Promise<T> {
  try {
    const page = await pdf.getPage(frame + 1)
    try {
      return await use(page)
    } finally {
      page.cleanup()
    }
  } catch (cause) {
    throw asImagingError(cause)
  }
}

async function inspectPage(page: PDFPageProxy): Promise<Frame> {
  const text = await textOf(page)
  const { canvas } = await renderPage(page, INSPECT_PIXELS)
  const size = wholePixels(page.getViewport({ scale: SCALE }))
  return { size, ...(await thumbnailOf(canvas)), ...(text.length > 0 ? { text } : {}) }
}

async function renderPage(page: PDFPageProxy, maxPixels: number): Promise<Canvas> {
  const full = page.getViewport({ scale: SCALE })
  const viewport = page.getViewport({
    scale: SCALE * Math.min(1, Math.sqrt(maxPixels / (full.width * full.height))),
  })
  const made = newCanvas(wholePixels(viewport))
  // pdf.js draws on any 2D context; its types only know the one of a document.
  const canvasContext = made.context as unknown as CanvasRenderingContext2D
  await page.render({ canvas: null, canvasContext, viewport, background: 'white' }).promise
  return made
}

async function textOf(page: PDFPageProxy): Promise<readonly Line[]> {
  const viewport = page.getViewport({ scale: SCALE })
  const { items } = await page.getTextContent()
  const pieces = items.filter((item): item is typeof item & TextPiece => 'str' in item)
  return linesOfPieces(pieces, viewport.transform, viewport)
}

/** A document whose metadata are damaged goes in without them. */
async function metadataOf(pdf: PDFDocumentProxy): Promise<EmbeddedMetadata> {
  try {
    const { info, metadata } = await pdf.getMetadata()
    // The library's types know the packet only as an object of its own.
    const packet = metadata as { getRaw(): string | null } | null
    return pdfMetadata(info, packet?.getRaw() ?? null)
  } catch (error) {
    console.warn('The metadata of a PDF can’t be read', error)
    return NO_METADATA
  }
}

function wholePixels({ width, height }: PixelSize): PixelSize {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}
