import type { PixelSize } from './geometry.ts'
import type { Sha256 } from './ids.ts'

/**
 * What a file of a page is kept for: the master (ЭФП-1), kept for ever and seldom touched; the working copy (ЭФП-2),
 * from which copies are made; the access copy (ЭФП-3), which readers are given. The three arrays of the Russian
 * methodical recommendations on electronic copying of archival documents; in other traditions preservation, production
 * and access copies.
 */
export const COPY_ROLES = ['master', 'working', 'access'] as const
/** One of the roles. */
export type CopyRole = (typeof COPY_ROLES)[number]

/** Another file of a page than the one that is shown and read. */
export interface PageCopy {
  readonly role: CopyRole
  readonly original: Sha256
  /** Which picture of the file, from 0. */
  readonly frame: number
  readonly mediaType: string
  /** Pixels of the upright picture. */
  readonly size: PixelSize
  /** As received, with '/' between the folders below the import's root. */
  readonly path: string
}

/** Every file that a page has: its own and its copies'. */
export function originalsOf(page: {
  readonly original: Sha256
  readonly copies?: readonly PageCopy[]
}): readonly Sha256[] {
  return [page.original, ...(page.copies ?? []).map((copy) => copy.original)]
}
