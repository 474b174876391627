import type { Proposed, Wish } from '../../shared/domain/findings.ts'
import type { FormMarks } from '../../shared/domain/forms/form.ts'
import type { Box, PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import type { EmbeddedMetadata } from '../../shared/domain/embedded-metadata.ts'
import type { Sha256 } from '../../shared/domain/ids.ts'
import type { ImageEdits } from '../../shared/domain/image-edits.ts'
import type { Line } from '../../shared/domain/reading.ts'
import type { NearPair } from '../../shared/pictures/near-pairs.ts'
import type { ImagingCode } from './imaging-error.ts'
import type { PictureWork } from '../../shared/domain/reading-preset.ts'
import type { Rgba } from './edit/rgba.ts'
import type { FormShape, KnownOfPage, SeenForm } from './forms/look-at-form.ts'
import type { GreyRaster } from './grey-raster.ts'
import type { MediaType } from './media-type.ts'
import type { ReadyPage } from './prepare/ready-page.ts'
import type { MadePyramid } from './pyramid.ts'

/** One picture of a file: what the store keeps of it beside the original. */
export interface Frame {
  /** Upright pixels: EXIF or TIFF orientation applied. PDF pages: at 300 dpi. */
  readonly size: PixelSize
  /** Mean colour as '#rrggbb'. */
  readonly colour: string
  /** JPEG, at most 320 px on the longer side. */
  readonly thumbnail: Blob
  /** What it looks like, for the search of duplicates (shared/pictures). */
  readonly fingerprint: string
  /** The text that a PDF carries for this page; absent where it has none. */
  readonly text?: readonly Line[]
  /** What should be known of the picture though it goes in; absent where nothing should. */
  readonly note?: FrameNote
}

/** 'picture-reduced': more pixels than memory holds are opened at a smaller size, which the message tells. */
interface FrameNote {
  readonly code: 'picture-reduced'
  readonly message: string
}

/** What became of one frame: it was seen, or why it can't be. A damaged page says nothing of those beside it. */
export type FrameOutcome = { readonly seen: Frame } | { readonly failure: FrameFailure }

export interface FrameFailure {
  readonly code: ImagingCode
  readonly message: string
}

/** A portion of the frames of a file. */
export interface Inspection {
  readonly mediaType: MediaType
  /** How many frames the file holds. */
  readonly total: number
  /** The first frame of the portion, from 0. */
  readonly from: number
  /** What became of that frame and those after it; at least one. */
  readonly frames: readonly FrameOutcome[]
  /** What the file says of itself; with its first frame. */
  readonly metadata?: EmbeddedMetadata
}

/** Which frames to look at. `key` (the SHA-256) lets a decoder that has the file open go on in it. */
export interface InspectRange {
  readonly blob: Blob
  readonly key: string
  readonly from: number
  /** At most so many frames; fewer where the file ends. */
  readonly count: number
}

/** Where a picture is. `key` (the SHA-256) lets a decoder that has the file open use it again. */
export interface FrameSource {
  readonly blob: Blob
  readonly mediaType: string
  /** From 0. */
  readonly frame: number
  readonly key?: string
  /** Carried out on the frame; a larger one than `EDITED_PIXELS` in bands, or on a smaller rendering (`isEditedInFull`). */
  readonly edits?: ImageEdits
}

export interface ImagingContext {
  readonly signal?: AbortSignal
  /** Frames looked at, of how many. */
  readonly onFrame?: (done: number, total: number) => void
}

/** A page to be made ready for a reading engine, under a turn. */
export interface PrepareTask {
  readonly source: FrameSource
  readonly turn: QuarterTurn
  readonly work: PictureWork
  /** Only this part of the picture before its turn, in fractions; all of it where absent. */
  readonly part?: Box
}

/** A page to look at, with the edits it has, as the user has turned it. */
export interface ProposeTask {
  readonly source: FrameSource
  readonly edits: ImageEdits
  readonly turn: QuarterTurn
  readonly wish: Wish
}

/** A page that a form was drawn on, or is to be found on, as the user has turned it. */
export interface FormTask {
  readonly source: FrameSource
  readonly turn: QuarterTurn
  readonly form: FormShape
}

/** A page on which a form is to be found, with what is known of it already. */
export interface FormLook extends FormTask, KnownOfPage {}

export interface SeenProposal extends Proposed {
  /** The thumbnail of each page that it would make, before the user's turns; none where nothing was found. */
  readonly thumbnails: readonly Blob[]
}

/** Decodes pictures away from the window. Everything throws an ImagingError, or the signal's reason. */
export interface Imaging {
  /** The SHA-256 of the bytes, read in pieces. */
  hash(blob: Blob, context?: ImagingContext): Promise<Sha256>
  /** Looks at some frames of a file, one at a time. Throws where the file can't be opened or has no frame `from`. */
  inspect(range: InspectRange, context?: ImagingContext): Promise<Inspection>
  /** What the file says of itself, read again. */
  metadata(source: Omit<FrameSource, 'frame'>, context?: ImagingContext): Promise<EmbeddedMetadata>
  /** A picture that browsers show; PNG for line art, else JPEG. At most `maxPixels` (all of them by default). */
  display(source: FrameSource, options?: ImagingContext & { readonly maxPixels?: number }): Promise<Blob>
  raster(source: FrameSource, context?: ImagingContext): Promise<GreyRaster>
  /** The picture as an engine reads it best. */
  prepared(task: PrepareTask, context?: ImagingContext): Promise<ReadyPage>
  /** The picture as a pyramid of tiles; `onFrame` tells the rows that are done, of how many. */
  pyramid(source: FrameSource, context?: ImagingContext): Promise<MadePyramid>
  /** The thumbnail of one frame, made again. */
  thumbnail(source: FrameSource, context?: ImagingContext): Promise<Blob>
  /** The frame itself, whatever its edits, with at most `maxPixels`. */
  pixels(source: FrameSource, options: ImagingContext & { readonly maxPixels: number }): Promise<Rgba>
  /** What could be done to a page, and how it would look. */
  propose(task: ProposeTask, context?: ImagingContext): Promise<SeenProposal>
  /** What of a form's sample is the same on other pages. */
  formMarks(task: FormTask, context?: ImagingContext): Promise<FormMarks>
  /** Where a form lies on a page, and what of it is written in; null where it does not. */
  lookAtForm(task: FormLook, context?: ImagingContext): Promise<SeenForm | null>
  /** What a picture looks like, from its thumbnail. */
  fingerprint(thumbnail: Blob, context?: ImagingContext): Promise<string>
  /** The pairs of fingerprints that are worth comparing as pictures; tells how far it is by `onFrame`. */
  nearPairs(fingerprints: readonly string[], context?: ImagingContext): Promise<readonly NearPair[]>
  /** How alike a page is to each of others, -1 to 1, by their thumbnails. */
  likeness(one: Blob, others: readonly Blob[], context?: ImagingContext): Promise<readonly number[]>
  /** Ends the workers; what is at work is rejected. */
  close(): void
}
