import type { Adjusted } from '../../shared/domain/adjust-pages.ts'
import type { Found, Proposed, Wish } from '../../shared/domain/findings.ts'
import type { Box, PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import type { PageId } from '../../shared/domain/ids.ts'
import type { ImageEdits } from '../../shared/domain/image-edits.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { Watched } from '../../shared/domain/repositories.ts'
import type { WorkContext } from './work.ts'

/** A picture at its full size and at halves of it, the full one first, cut into squares. */
export interface PageTiles {
  /** Pixels of a side of a tile. */
  readonly side: number
  readonly levels: readonly PixelSize[]
  tile(at: { readonly level: number; readonly column: number; readonly row: number }): Blob | null
}

/** A picture to show or to read, upright (EXIF applied) and adjusted, the user's rotation not applied. */
export interface PageImages {
  /** Something a browser can show (JPEG, PNG or WebP): the original where it can, else a rendering. */
  display(page: Page, signal?: AbortSignal): Promise<Blob>
  /** A part of what `display` gives, turned as the user has turned the page; PNG. The box is of the unturned page. */
  part(page: Page, box: Box, signal?: AbortSignal): Promise<Blob>
  /** The tiles of a page that is shown by them (see `isTiled`), where they have been made. */
  tiles(page: Page): Promise<PageTiles | null>
  /** Makes them, and keeps them; `onProgress` tells the rows that are done, of how many. */
  makeTiles(page: Page, context?: Partial<WorkContext>): Promise<PageTiles>
  /** The thumbnail, at most 320 px on the longer side; made again where it was lost. */
  thumbnail(page: Page): Promise<Blob>
}

/** The picture of one page while it is being adjusted, at the size of a screen; the user's turns not applied. */
export interface AdjustSession {
  /** The picture under the edits; null where others were asked for meanwhile. The caller closes the bitmap. */
  render(edits: ImageEdits): Promise<ImageBitmap | null>
  /** Looks for what is wished, beginning from these edits. */
  find(edits: ImageEdits, turn: QuarterTurn, wish: Wish): Promise<Proposed>
  /** How strong what shines through must be reduced (0 to 100); null where hardly any was found. */
  findBleed(edits: ImageEdits): Promise<Found<number> | null>
  close(): void
}

/** What is proposed for a page of many, or why it could not be looked at. */
export type PageProposal =
  | { readonly page: Page; readonly failure: unknown }
  | ({ readonly page: Page; /** How the pages would look. */ readonly thumbnails: readonly Blob[] } & Proposed)

/** Changes what is shown of pages without touching their originals. */
export interface AdjustService {
  open(page: Page, signal: AbortSignal): Promise<AdjustSession>
  /** Looks for what is wished on each page, several at once. */
  propose(pages: readonly Page[], wish: Wish, context: WorkContext): Promise<readonly PageProposal[]>
  /** The same edits for other pages, in the fractions of their own frames. */
  alike(pages: readonly Page[], edits: ImageEdits, context: WorkContext): Promise<readonly PageProposal[]>
  /** Adjusts the pages in one undoable step: boxes go with the picture, a split page becomes two. */
  apply(adjusted: ReadonlyMap<PageId, Adjusted>): Promise<void>
  /** Brings pages back to their originals in one undoable step; what was split is one page again. */
  revert(pageIds: ReadonlySet<PageId>): Promise<void>
}

/** Pages to look through, and what for: what is wished on each, or the edits of one page for all. */
export type AdjustManyTask = { readonly pages: readonly Page[] } & (
  { readonly wish: Wish } | { readonly edits: ImageEdits }
)

export interface AdjustManyStatus {
  readonly state: 'idle' | 'running' | 'paused' | 'done'
  /** All that are looked through. */
  readonly pages: readonly Page[]
  readonly done: number
  /** Seconds, absent until there is an honest estimate. */
  readonly left?: number
  /** Of the first pages, in their order. */
  readonly proposals: readonly PageProposal[]
  /** Why it stopped by itself: words by `explain`. */
  readonly problem?: unknown
}

/** Looks through many pages in the background, one task at a time; nothing is changed until proposals are applied. */
export interface AdjustManyService {
  /** Begins anew: what was found before is dropped. */
  begin(task: AdjustManyTask): void
  /** What was found stays. */
  pause(): void
  /** Goes on with the pages that are left. */
  resume(): void
  /** Stops, and drops what was found. */
  forget(): void
  status(): Watched<AdjustManyStatus>
}
