import type { Box } from '../../shared/domain/geometry.ts'
import type { Point } from '../../shared/domain/homography.ts'
import type { EmbeddedMetadata } from '../../shared/domain/embedded-metadata.ts'
import { fingerprintOf, LIKELY_SAME } from '../../shared/pictures/fingerprint.ts'
import type { GreyPicture } from '../../shared/pictures/grey.ts'
import { likenessOf, prepared } from '../../shared/pictures/likeness.ts'
import { nearPairs } from '../../shared/pictures/near-pairs.ts'
import { drawn, encoded, greyOf, greyPicture, thumbnailOf } from './canvas.ts'
import { isRawHead } from './camera-raw.ts'
import { openBitmap } from './bitmap-document.ts'
import type { PictureDocument } from './document.ts'
import { edited } from './edit/edited.ts'
import {
  CANVAS_PIXELS,
  canvasOfRgba,
  drawPart,
  drawPicture,
  drawSmall,
  framePixels,
  slicesOfPicture,
} from './edited-canvas.ts'
import type { Rgba } from './edit/rgba.ts'
import { lookAtForm } from './forms/look-at-form.ts'
import { marksOf, packed } from './forms/marks.ts'
import { seenPage } from './forms/seen-page.ts'
import { findBorder } from './find/border.ts'
import { propose } from './find/propose.ts'
import { findStamps } from './find/stamps.ts'
import { sha256Of } from './hash.ts'
import { ImagingError } from './imaging-error.ts'
import type {
  FrameFailure,
  FrameOutcome,
  FrameSource,
  InspectRange,
  Inspection,
  PrepareTask,
  ProposeTask,
  SeenProposal,
} from './imaging.ts'
import { windowOf } from './metadata/blob-window.ts'
import { readMetadata } from './metadata/read-metadata.ts'
import { SNIFF_BYTES, mediaTypeOf } from './media-type.ts'
import { isInkJpeg } from './picture-header.ts'
import { boundedSize } from './pixels.ts'
import { prepare, type Prepared } from './prepare/prepare.ts'
import { readyPage } from './prepare/ready-page.ts'
import { makePyramid, type MadePyramid } from './pyramid.ts'
import type { DecodeReply, DecodeRequest, DecodeResults, DecodeTask } from './protocol.ts'

/** Finer than any engine reads: more would only take memory, nine bytes a pixel. */
const RASTER_PIXELS = 60e6

/** Forms of one print are all alike from afar: of each page so many of the nearest are compared as pictures. */
const LIKE_ONE = 24

const aborted = new Set<number>()
/** The file opened last, so that paging through a PDF does not parse it anew for each page. */
let open: { readonly key: string; readonly document: PictureDocument } | undefined

self.addEventListener('message', ({ data }: MessageEvent<DecodeRequest>) => {
  if ('abort' in data) aborted.add(data.id)
  else void answer(data.id, data.task, data.assets)
})

/** The task at work: the pool gives one at a time, of a file that may be open since the one before. */
let atWork = 0

function tellAlive(): void {
  reply({ id: atWork, status: 'alive' })
}

async function answer(id: number, task: DecodeTask, assets: string): Promise<void> {
  atWork = id
  try {
    const value = await run(task, { id, assets })
    // A picture of a page is handed over, not copied.
    reply(
      { id, status: 'done', value },
      typeof value === 'object' && value !== null && 'picture' in value ? [value.picture.bytes.buffer] : [],
    )
  } catch (error) {
    reply({ id, status: 'failed', ...asFailure(error) })
  } finally {
    aborted.delete(id)
  }
}

function reply(message: DecodeReply, given: Transferable[] = []): void {
  self.postMessage(message, { transfer: given })
}

interface Job {
  readonly id: number
  readonly assets: string
}

async function run(task: DecodeTask, job: Job): Promise<DecodeResults[DecodeTask['kind']]> {
  switch (task.kind) {
    case 'hash':
      return await sha256Of(task.blob)
    case 'inspect':
      return await inspect(task.range, job)
    case 'display': {
      const document = await opened(task.source, job)
      const { canvas } =
        task.maxPixels === null
          ? await drawPicture(document, task.source, CANVAS_PIXELS)
          : await drawSmall(document, task.source, task.maxPixels)
      // Straightened line art is grey at its edges.
      return await encoded(canvas, !task.source.edits && document.isLineArt(task.source.frame))
    }
    case 'raster': {
      const drawing = await drawPicture(await opened(task.source, job), task.source, RASTER_PIXELS)
      return { width: drawing.canvas.width, height: drawing.canvas.height, data: greyOf(drawing) }
    }
    case 'prepare':
      return readyPage(await preparedPage(task, await opened(task.source, job)))
    case 'thumbnail': {
      const { canvas } = await drawSmall(await opened(task.source, job), task.source, 1e6)
      return (await thumbnailOf(canvas)).thumbnail
    }
    case 'pixels':
      return await framePixels(await opened(task.source, job), task.source, task.maxPixels)
    case 'propose':
      return await proposal(task, await opened(task.source, job))
    case 'formMarks':
      return packed(marksOf(await seenPage(task, await opened(task.source, job)), task.form))
    case 'lookAtForm':
      return lookAtForm(await seenPage(task, await opened(task.source, job)), task.form, task)
    case 'metadata':
      return await metadataOf(await opened(task.source, job), task.source.blob)
    case 'pyramid':
      return await pyramidOf(await opened(task.source, job), task.source, job)
    case 'fingerprint':
      return fingerprintOf(await smallPicture(task.thumbnail))
    case 'nearPairs': {
      const onProgress = (done: number, total: number): void => reply({ id: job.id, status: 'frame', done, total })
      return nearPairs(task.fingerprints, { most: LIKELY_SAME, perPage: LIKE_ONE, onProgress })
    }
    case 'likeness': {
      const one = prepared(await smallPicture(task.one))
      const alike: number[] = []
      for (const other of task.others) alike.push(likenessOf(one, prepared(await smallPicture(other))))
      return alike
    }
  }
}

/** The page is told from what lies around it, and stamps from what is written, at this size as well as at any other. */
const BORDER_PIXELS = 1e6

async function preparedPage(task: PrepareTask, document: PictureDocument): Promise<Prepared> {
  const { source, turn, work } = task
  const whole = { x: 0, y: 0, w: 1, h: 1 }
  const { drawing, part } = task.part
    ? await drawPart(document, source, task.part)
    : { drawing: await drawPicture(document, source, RASTER_PIXELS), part: whole }
  const { canvas } = drawing
  const small = smallOf(canvas)
  const page = work.border ? (findBorder(small)?.value ?? null) : null
  const stamps = work.parts ? findStamps(small) : []
  const raster = { width: canvas.width, height: canvas.height, data: greyOf(drawing) }
  // There are several more pictures to come.
  canvas.width = 0
  return onWhole(prepare({ raster, page, turn, stamps }, work), part)
}

/** What was made ready of a part of the page, with its corners where they are on all of it. */
function onWhole(prepared: Prepared, { x, y, w, h }: Box): Prepared {
  const [a, b, c, d] = prepared.corners
  const place = (corner: Point): Point => ({ x: x + corner.x * w, y: y + corner.y * h })
  return { ...prepared, corners: [place(a), place(b), place(c), place(d)] }
}

function smallOf(canvas: OffscreenCanvas): Rgba {
  const size = boundedSize(canvas, BORDER_PIXELS)
  const { data } = drawn(canvas, size).context.getImageData(0, 0, size.width, size.height)
  return { ...size, data }
}

/** Lines of text, edges and gutters are found at this size as well as at any other. */
const PROPOSE_PIXELS = 2e6

async function proposal(task: ProposeTask, document: PictureDocument): Promise<SeenProposal> {
  const { source, edits, turn, wish } = task
  const frame = await framePixels(document, source, PROPOSE_PIXELS)
  const proposed = propose({ frame, edits, turn }, wish)
  const thumbnails: Blob[] = []
  for (const each of proposed.adjusted ?? [])
    thumbnails.push((await thumbnailOf(canvasOfRgba(edited(frame, each)).canvas)).thumbnail)
  return { ...proposed, thumbnails }
}

async function pyramidOf(document: PictureDocument, source: FrameSource, job: Job): Promise<MadePyramid> {
  const slices = await slicesOfPicture(document, source)
  try {
    return await makePyramid(slices, (done, total) => {
      if (aborted.has(job.id)) throw new ImagingError('unreadable-file', 'stopped')
      reply({ id: job.id, status: 'frame', done, total })
    })
  } finally {
    slices.close()
  }
}

async function inspect(range: InspectRange, job: Job): Promise<Inspection> {
  const document = await opened(range, job)
  const { mediaType, frames: total } = document
  const end = Math.min(range.from + range.count, total)
  if (range.from >= end) throw new ImagingError('damaged-file', `the file has no page ${range.from + 1}`)
  const frames: FrameOutcome[] = []
  for (let frame = range.from; frame < end; frame += 1) {
    if (aborted.has(job.id)) throw new ImagingError('unreadable-file', 'stopped')
    frames.push(await outcomeOf(document, frame))
    reply({ id: job.id, status: 'frame', done: frame + 1, total })
  }
  const told = range.from === 0 ? { metadata: await metadataOf(document, range.blob) } : {}
  // Whoever looks through a file is done with it at its end, and the next one may be as large.
  if (end === total) await closeOpen()
  return { mediaType, total, from: range.from, frames, ...told }
}

async function metadataOf(document: PictureDocument, blob: Blob): Promise<EmbeddedMetadata> {
  return document.metadata ? await document.metadata() : await readMetadata(blob, document.mediaType)
}

async function outcomeOf(document: PictureDocument, frame: number): Promise<FrameOutcome> {
  try {
    return { seen: await document.inspect(frame) }
  } catch (error) {
    const failure = asFailure(error)
    // The disk is gone, or the file with it: that is no matter of one page.
    if (failure.code === 'unreadable-file') throw error
    return { failure }
  }
}

async function opened(source: { readonly blob: Blob; readonly key?: string }, job: Job): Promise<PictureDocument> {
  const key = source.key ?? ''
  if (open && open.key === key && key !== '') return open.document
  await closeOpen()
  const document = await openDocument(source.blob, job)
  open = { key, document }
  return document
}

async function closeOpen(): Promise<void> {
  const closing = open
  open = undefined
  await closing?.document.close()
}

async function openDocument(blob: Blob, job: Job): Promise<PictureDocument> {
  if (blob.size === 0) throw new ImagingError('empty-file', 'the file has no bytes')
  const head = await windowOf(blob).bytes(0, SNIFF_BYTES)
  const mediaType = mediaTypeOf(head)
  switch (mediaType) {
    case null:
      if (isRawHead(head)) throw new ImagingError('camera-raw', 'RAF, ORF, RW2, CR3 …')
      throw new ImagingError('unknown-type', 'no known format')
    case 'image/tiff':
      // Loaded when first needed: most imports are JPEG alone.
      return await (await import('./tiff-document.ts')).openTiff(blob, job.assets)
    case 'application/pdf':
      return await (await import('./pdf-document.ts')).openPdf(blob, job.assets)
    case 'image/jp2':
    case 'image/j2c':
      return await (await import('./jpeg2000-document.ts')).openJpeg2000(blob, { mediaType, assets: job.assets })
    case 'image/heic':
      return await (await import('./heif-document.ts')).openHeif(blob, job.assets, tellAlive)
    case 'image/svg+xml':
    case 'image/vnd.djvu':
      // The window brings pictures of their pages: see converted-imaging.ts.
      throw new ImagingError('unknown-type', `${mediaType} was not converted`)
    default:
      if (mediaType === 'image/jpeg' && (await isInkJpeg(blob)))
        return (await import('./ink-jpeg-document.ts')).openInkJpeg(blob, job.assets, tellAlive)
      return openBitmap(blob, mediaType, tellAlive)
  }
}

async function smallPicture(thumbnail: Blob): Promise<GreyPicture> {
  return greyPicture(await openBitmap(thumbnail, 'image/jpeg').draw(0, 1e6))
}

function asFailure(error: unknown): FrameFailure {
  if (error instanceof ImagingError) return { code: error.code, message: error.message }
  const name = error instanceof DOMException ? error.name : ''
  const unreadable = name === 'NotReadableError' || name === 'NotFoundError'
  return { code: unreadable ? 'unreadable-file' : 'damaged-file', message: String(error) }
}
