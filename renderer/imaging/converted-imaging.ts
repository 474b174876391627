import { NO_METADATA } from '../../shared/domain/embedded-metadata.ts'
import type { Line } from '../../shared/domain/reading.ts'
import type { FrameOutcome, FrameSource, Imaging, ImagingContext, InspectRange, Inspection } from './imaging.ts'
import { ImagingError } from './imaging-error.ts'
import { SNIFF_BYTES, mediaTypeOf, type MediaType } from './media-type.ts'

/** Makes of a file that no worker decodes pictures that one does. Everything throws an ImagingError. */
export interface Converter {
  readonly mediaType: MediaType
  /** How many pages the file has. */
  pages(file: Blob, context: ConvertContext): Promise<number>
  /** A page from 0, as a picture that workers decode, and the text that the file carries for it. */
  page(file: Blob, context: ConvertContext & { readonly frame: number }): Promise<ConvertedPage>
}

export interface ConvertContext {
  /** The SHA-256 of the file where it is known. */
  readonly key?: string
  readonly signal?: AbortSignal
}

export interface ConvertedPage {
  readonly picture: Blob
  readonly text?: readonly Line[]
}

/** The same imaging, which asks the converters for the pictures of their formats first. */
export function withConverters(imaging: Imaging, converters: readonly Converter[]): Imaging {
  const converterOf = (mediaType: string | null): Converter | undefined =>
    converters.find((converter) => converter.mediaType === mediaType)

  async function inspect(range: InspectRange, context?: ImagingContext): Promise<Inspection> {
    const head = new Uint8Array(await range.blob.slice(0, SNIFF_BYTES).arrayBuffer())
    const converter = converterOf(mediaTypeOf(head))
    return converter ? await inspectConverted(imaging, converter, { range, context }) : imaging.inspect(range, context)
  }

  /** The page as a file of its own, where its format needs that; under the edits it has. */
  async function sourceOf(source: FrameSource, signal?: AbortSignal): Promise<FrameSource> {
    const converter = converterOf(source.mediaType)
    if (!converter) return source
    const { blob, frame, key, edits } = source
    const { picture } = await converter.page(blob, { frame, ...(key ? { key } : {}), ...(signal ? { signal } : {}) })
    return {
      blob: picture,
      mediaType: picture.type,
      frame: 0,
      ...(key ? { key: pageKey(key, frame) } : {}),
      ...(edits ? { edits } : {}),
    }
  }

  return {
    ...imaging,
    inspect,
    display: async (source, options) => imaging.display(await sourceOf(source, options?.signal), options),
    raster: async (source, context) => imaging.raster(await sourceOf(source, context?.signal), context),
    prepared: async (task, context) =>
      imaging.prepared({ ...task, source: await sourceOf(task.source, context?.signal) }, context),
    thumbnail: async (source, context) => imaging.thumbnail(await sourceOf(source, context?.signal), context),
    pyramid: async (source, context) => imaging.pyramid(await sourceOf(source, context?.signal), context),
    pixels: async (source, options) => imaging.pixels(await sourceOf(source, options.signal), options),
    propose: async (task, context) =>
      imaging.propose({ ...task, source: await sourceOf(task.source, context?.signal) }, context),
    formMarks: async (task, context) =>
      imaging.formMarks({ ...task, source: await sourceOf(task.source, context?.signal) }, context),
    lookAtForm: async (task, context) =>
      imaging.lookAtForm({ ...task, source: await sourceOf(task.source, context?.signal) }, context),
    // The picture that a page became says nothing but what its converter wrote into it.
    metadata: (source, context) =>
      converterOf(source.mediaType) ? Promise.resolve(NO_METADATA) : imaging.metadata(source, context),
  }
}

/** A page of a converted file, so that a worker that has its picture open goes on with it. */
function pageKey(key: string, frame: number): string {
  return `${key}/${frame}`
}

async function inspectConverted(
  imaging: Imaging,
  converter: Converter,
  { range, context = {} }: { readonly range: InspectRange; readonly context: ImagingContext | undefined },
): Promise<Inspection> {
  const convert: ConvertContext = { key: range.key, ...(context.signal ? { signal: context.signal } : {}) }
  const total = await converter.pages(range.blob, convert)
  const frames: FrameOutcome[] = []
  for (let frame = range.from; frame < Math.min(range.from + range.count, total); frame += 1) {
    context.signal?.throwIfAborted()
    frames.push(await outcomeOf(() => inspectPage(imaging, converter, { range, convert, frame })))
    context.onFrame?.(frame + 1, total)
  }
  return { mediaType: converter.mediaType, total, from: range.from, frames }
}

async function inspectPage(
  imaging: Imaging,
  converter: Converter,
  { range, convert, frame }: { readonly range: InspectRange; readonly convert: ConvertContext; readonly frame: number },
): Promise<FrameOutcome> {
  const { picture, text } = await converter.page(range.blob, { ...convert, frame })
  const one = { blob: picture, key: pageKey(range.key, frame), from: 0, count: 1 }
  const { frames } = await imaging.inspect(one, convert.signal ? { signal: convert.signal } : {})
  const [outcome] = frames
  if (!outcome) throw new Error('an inspection without a frame')
  return 'seen' in outcome && text && text.length > 0 ? { seen: { ...outcome.seen, text } } : outcome
}

/** A damaged page is told beside those that are whole; a refusing machine stops all. */
async function outcomeOf(inspected: () => Promise<FrameOutcome>): Promise<FrameOutcome> {
  try {
    return await inspected()
  } catch (error) {
    if (!(error instanceof ImagingError) || error.code === 'unreadable-file') throw error
    return { failure: { code: error.code, message: error.message } }
  }
}
