import type { ReadingLanguage } from './collection.ts'
import type { PixelSize, QuarterTurn } from './geometry.ts'
import type { CollectionId, Instant, JobId, PageId, Sha256, UnitId } from './ids.ts'
import type { Leaf } from './leaf.ts'
import type { CopyRole, PageCopy } from './page-copy.ts'
import type { Review } from './review.ts'
import { editsKey, type ImageEdits } from './image-edits.ts'

/** The canvas of an IIIF manifest that a page came from. */
export interface CanvasName {
  /** Its address, the same in every copy of the manifest. */
  readonly id: string
  /** What the manifest calls it; '' where it says nothing. */
  readonly label: string
}

/** One leaf or side of a unit: a frame of an original. */
export interface Page {
  readonly id: PageId
  readonly collectionId: CollectionId
  readonly unitId: UnitId
  /** The import that made it; absent on pages of older archives, whose unit names it. */
  readonly importId?: JobId
  /** Place among the pages of its unit, from 0. */
  readonly order: number
  readonly original: Sha256
  /** Which picture of the original: 0 for a JPEG, the page of a PDF or TIFF from 0. */
  readonly frame: number
  readonly mediaType: string
  /** As received, with '/' between the folders below the import's root. */
  readonly path: string
  /**
   * Pixels of the picture: upright (EXIF orientation applied), with the `edits`, without the user's `rotation`. PDF
   * pages: at 300 dpi. Boxes of readings and regions are fractions of this picture.
   */
  readonly size: PixelSize
  /** What the user changed of the picture; absent for the frame as it is. */
  readonly edits?: ImageEdits
  /** The user's quarter turns, clockwise. */
  readonly rotation: QuarterTurn
  /** Dominant colour as '#rrggbb', shown until the picture is there. */
  readonly colour: string
  /** Which leaf of its file it shows; absent where nothing told. */
  readonly leaf?: Leaf
  /** Given where an IIIF manifest told of it. */
  readonly canvas?: CanvasName
  /** Languages to read this page in, when they differ from its collection's. */
  readonly languages?: readonly ReadingLanguage[]
  /** What the picture looks like: 64 bits as 16 hex digits (see shared/pictures); absent until it was worked out. */
  readonly fingerprint?: string
  /** Dots an inch of the original, where it says so: how large the leaf is. */
  readonly dpi?: number
  /** What `original` is kept for; absent for a master. */
  readonly role?: CopyRole
  /** Other files of the same page. */
  readonly copies?: readonly PageCopy[]
  /** Pages that a person has told apart from this one, however alike they look. */
  readonly distinctFrom?: readonly PageId[]
  /** Who said that its text is right, the latest last; absent for a text as it came. */
  readonly review?: readonly Review[]
  /** When its text was marked as ground truth, by which readings are measured; absent for none. */
  readonly truth?: Instant
  /** Set when the page is in the trash; a unit in the trash takes its pages with it without this. */
  readonly deletedAt?: Instant
}

/** A key of the page's picture, before the user's quarter turns: the same for pages that look the same. */
export function pictureKey(page: Page): string {
  return `${page.original}/${page.frame}/${editsKey(page.edits)}`
}

/** A key of how a page looks to its user: its picture, and how it is turned. */
export function lookKey(page: Page): string {
  return `${pictureKey(page)}/${page.rotation}`
}

/** Dots an inch of a page's picture: pages of PDFs are at 300; null where nothing tells. */
export function dpiOf(page: Pick<Page, 'mediaType' | 'dpi'>): number | null {
  return page.mediaType === 'application/pdf' ? 300 : (page.dpi ?? null)
}

/**
 * What a page is called: as its manifest calls it, else its file name, with the page number when the file holds several.
 * Where that is not known, its first page goes without.
 */
export function pageLabel(page: Page, framesInFile = page.frame + 1): string {
  const name = page.canvas?.label || (page.path.split('/').at(-1) ?? page.path)
  return framesInFile > 1 ? `${name} · ${page.frame + 1}` : name
}
