import {
  PDFWorker,
  getDocument,
  type PDFDocumentLoadingTask,
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
import { BlobRanges, STEP } from './pdf-ranges.ts'
import { linesOfPieces, type TextPiece } from './pdf-text.ts'

/** PDF units are 1/72 inch; pages are taken at 300 dots an inch, what scanners of archives make. */
const SCALE = 300 / 72
/** Rendered larger than the thumbnail, so that thin strokes are averaged, not lost. */
const INSPECT_PIXELS = 1.2e6

/**
 * pdf.js keeps every byte of the file that it has read, as long as the document is open: after so many it is opened
 * anew, by a parser of its own, so that a file of gigabytes takes no more memory than a small one.
 */
const MOST_READ = 48 * 1024 * 1024

/** Opens a PDF without reading all of it: pdf.js asks for the ranges that it needs. `assets` ends with '/'. */
export async function openPdf(blob: Blob, assets: string): Promise<PictureDocument> {
  let pdf = await OpenPdf.open(blob, assets)
  const fresh = async (): Promise<PDFDocumentProxy> => {
    if (pdf.read > MOST_READ) {
      await pdf.close()
      pdf = await OpenPdf.open(blob, assets)
    }
    return pdf.proxy
  }
  return {
    mediaType: 'application/pdf',
    frames: pdf.proxy.numPages,
    inspect: async (frame) => withPage(await fresh(), frame, inspectPage),
    draw: async (frame, maxPixels) => withPage(await fresh(), frame, (page) => renderPage(page, maxPixels)),
    metadata: async () => metadataOf(await fresh()),
    isLineArt: () => false,
    close: () => pdf.close(),
  }
}

/** A document with the parser that has it open. */
class OpenPdf {
  readonly proxy: PDFDocumentProxy
  readonly #ranges: BlobRanges
  readonly #parser: Parser
  readonly #readToOpen: number

  private constructor(proxy: PDFDocumentProxy, ranges: BlobRanges, parser: Parser) {
    this.proxy = proxy
    this.#ranges = ranges
    this.#parser = parser
    this.#readToOpen = ranges.read
  }

  static async open(blob: Blob, assets: string): Promise<OpenPdf> {
    const ranges = new BlobRanges(blob)
    const parser = takeParser()
    const task = load(ranges, parser, assets)
    try {
      return new OpenPdf(await task.promise, ranges, parser)
    } catch (cause) {
      await task.destroy()
      leaveParser(parser, ranges.read)
      throw asImagingError(cause)
    }
  }

  /** Bytes read since it was opened; a table of contents of any size is needed again by the next one. */
  get read(): number {
    return this.#ranges.read - this.#readToOpen
  }

  async close(): Promise<void> {
    await this.proxy.loadingTask.destroy()
    leaveParser(this.#parser, this.#ranges.read)
  }
}

/** A worker of pdf.js, and how it is spoken to. */
interface Parser {
  readonly port: Worker
  readonly worker: PDFWorker
}

/** Starting one takes longer than reading a small file: so one that is done with a small file waits for the next. */
let spare: Parser | null = null

/** One that has read more is ended: it gives back what it holds only so. */
const SMALL = 4 * 1024 * 1024

function takeParser(): Parser {
  const known = spare
  spare = null
  if (known) return known
  const port = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.mjs', import.meta.url), { type: 'module' })
  // pdf.js' type for a port is `null`, which it takes for "not given".
  return { port, worker: new PDFWorker({ port: port as unknown as null }) }
}

function leaveParser(parser: Parser, read: number): void {
  if (!spare && read <= SMALL) {
    spare = parser
    return
  }
  parser.worker.destroy()
  parser.port.terminate()
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

function load(range: BlobRanges, { worker }: Parser, assets: string): PDFDocumentLoadingTask {
  return getDocument({
    range,
    rangeChunkSize: STEP,
    disableAutoFetch: true,
    disableStream: true,
    worker,
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
  })
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
