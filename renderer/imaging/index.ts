import { withConverters, type Converter } from './converted-imaging.ts'
import type { Imaging } from './imaging.ts'
import type { DecodeResults, DecodeTask } from './protocol.ts'
import { WorkerPool, type DecodeWorker } from './worker-pool.ts'

export type { ConvertContext, Converter } from './converted-imaging.ts'
export { ImagingError, imagingCode } from './imaging-error.ts'
export { isShownAsItIs } from './picture-header.ts'
export { openEditSession } from './edit-session.ts'
export { frameSourceOf } from './frame-source.ts'
export type { Frame, FrameOutcome, FrameSource, Imaging, InspectRange, Inspection } from './imaging.ts'
export type { GreyRaster } from './grey-raster.ts'
export type { MadePyramid } from './pyramid.ts'

const MOST_WORKERS = 4

export interface ImagingOptions {
  /** Where what pdf.js needs is served, ending with '/'; by default beside the page. */
  readonly assets?: string
  readonly workers?: number
  /** For formats that neither a worker nor the window decodes by itself. */
  readonly converters?: readonly Converter[]
}

/** Loaded when first needed: drawings are rare among scans. */
const svgConverter: Converter = {
  mediaType: 'image/svg+xml',
  pages: () => Promise.resolve(1),
  page: async (file) => ({ picture: await (await import('./svg-picture.ts')).svgPicture(file) }),
}

/** Starts no worker before the first task. */
export function createImaging(options: ImagingOptions = {}): Imaging {
  const pool = new WorkerPool({
    spawn: () =>
      // A Worker has more to its events than the pool asks for.
      new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' }) as unknown as DecodeWorker,
    size: options.workers ?? Math.min(navigator.hardwareConcurrency, MOST_WORKERS),
    assets: options.assets ?? new URL('pdfjs/', document.baseURI).href,
  })
  // The worker answers each kind of task with that kind's result (protocol.ts).
  const run = <K extends DecodeTask['kind']>(
    task: Extract<DecodeTask, { kind: K }>,
    context: Parameters<typeof pool.run>[1],
  ): Promise<DecodeResults[K]> => pool.run(task, context) as Promise<DecodeResults[K]>
  const inWorkers: Imaging = {
    hash: (blob, context) => run<'hash'>({ kind: 'hash', blob }, context),
    inspect: (range, context) => run<'inspect'>({ kind: 'inspect', range }, context),
    display: (source, context) =>
      run<'display'>({ kind: 'display', source, maxPixels: context?.maxPixels ?? null }, context),
    metadata: (source, context) => run<'metadata'>({ kind: 'metadata', source }, context),
    raster: (source, context) => run<'raster'>({ kind: 'raster', source }, context),
    prepared: (task, context) => run<'prepare'>({ kind: 'prepare', ...task }, context),
    pyramid: (source, context) => run<'pyramid'>({ kind: 'pyramid', source }, context),
    thumbnail: (source, context) => run<'thumbnail'>({ kind: 'thumbnail', source }, context),
    pixels: (source, { maxPixels, ...context }) => run<'pixels'>({ kind: 'pixels', source, maxPixels }, context),
    propose: (task, context) => run<'propose'>({ kind: 'propose', ...task }, context),
    formMarks: (task, context) => run<'formMarks'>({ kind: 'formMarks', ...task }, context),
    lookAtForm: (task, context) => run<'lookAtForm'>({ kind: 'lookAtForm', ...task }, context),
    fingerprint: (thumbnail, context) => run<'fingerprint'>({ kind: 'fingerprint', thumbnail }, context),
    nearPairs: (fingerprints, context) => run<'nearPairs'>({ kind: 'nearPairs', fingerprints }, context),
    likeness: (one, others, context) => run<'likeness'>({ kind: 'likeness', one, others }, context),
    close: () => pool.close(),
  }
  return withConverters(inWorkers, [svgConverter, ...(options.converters ?? [])])
}
