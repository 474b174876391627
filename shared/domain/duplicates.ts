import { puts, type Change } from './changes.ts'
import type { PixelSize } from './geometry.ts'
import { groupBy } from './group-by.ts'
import type { Instant, PageId } from './ids.ts'
import type { ImportRecord } from './job.ts'
import type { CopyRole, PageCopy } from './page-copy.ts'
import type { Page } from './page.ts'
import { trashPages, type UnitWithPages } from './trash.ts'

/** Two pages of a collection that may be one: of the same bytes, or alike as pictures (1 the same). */
export interface DuplicatePair {
  readonly one: PageId
  readonly other: PageId
  readonly by: { readonly kind: 'bytes' } | { readonly kind: 'looks'; readonly likeness: number }
}

/** A pair with its pages as they are now. */
export interface PairOfPages {
  readonly pair: DuplicatePair
  readonly one: Page
  readonly other: Page
}

/**
 * What two pages share where they show the same picture of the same file; parts of one picture, cut by their edits, do
 * not.
 */
function pictureKey(page: Page): string {
  return [page.original, page.frame, JSON.stringify(page.edits ?? null)].join(' ')
}

/** Pages of the same picture of the same file, each with the first of them. */
export function sameBytes(pages: readonly Page[]): readonly DuplicatePair[] {
  return [...groupBy(pages, pictureKey).values()].flatMap(([first, ...others]) =>
    first ? others.map((other) => ({ one: first.id, other: other.id, by: { kind: 'bytes' } as const })) : [],
  )
}

/** Whether two pages are worth comparing as pictures: not cut from one picture, and of nearly the same proportions. */
export function mayLookAlike(one: Page, other: Page): boolean {
  if (one.original === other.original && one.frame === other.frame) return false
  const proportion = (page: Page): number => page.size.width / Math.max(1, page.size.height)
  return Math.abs(Math.log(proportion(one) / proportion(other))) < PROPORTIONS
}

/** A scan cut by a tenth on one side is still compared. */
const PROPORTIONS = 0.12

/**
 * The pairs still to be decided: both pages are there, and nobody has told them apart. Those of one page lie together,
 * the likest first.
 */
export function openPairs(pairs: readonly DuplicatePair[], pages: ReadonlyMap<PageId, Page>): readonly PairOfPages[] {
  return pairs.flatMap((pair) => {
    const [one, other] = [pages.get(pair.one), pages.get(pair.other)]
    return one && other && !areToldApart(one, other) ? [{ pair, one, other }] : []
  })
}

function areToldApart(one: Page, other: Page): boolean {
  return Boolean(one.distinctFrom?.includes(other.id) || other.distinctFrom?.includes(one.id))
}

/** Keeps both pages, and remembers that they are no duplicates. */
export function tellApart({ one, other }: PairOfPages): readonly Change[] {
  return puts('pages', [{ ...one, distinctFrom: [...(one.distinctFrom ?? []), other.id] }])
}

/**
 * What a file of `from` pixels is kept for beside one of `to`: the one with more pixels is the master, since the other can be
 * made from it.
 */
export function likelyRole(to: PixelSize, from: PixelSize): CopyRole {
  return from.width * from.height > to.width * to.height ? 'master' : 'access'
}

/** What becomes a copy of what. `holder` is the unit of `from` with its pages; the page of `from` goes to the trash. */
export interface CopyOf {
  readonly to: Page
  readonly from: Page
  readonly role: CopyRole
  readonly holder: UnitWithPages
}

/** Makes the file of one page another file of the other page. */
export function makeCopy({ to, from, role, holder }: CopyOf, at: Instant): readonly Change[] {
  const { original, frame, mediaType, size, path } = from
  const copy: PageCopy = { role, original, frame, mediaType, size, path }
  const copies = [...(to.copies ?? []), copy, ...(from.copies ?? [])]
  // There is one master: where the copy is it, what is shown serves the readers.
  const own = role === 'master' && (to.role ?? 'master') === 'master' ? { role: 'access' as const } : {}
  return [...puts('pages', [{ ...to, ...own, copies }]), ...trashPages(new Set([from.id]), [holder], at)]
}

/** A file that an import left out because its bytes were there already. */
export interface SkippedFile {
  readonly importId: ImportRecord['id']
  readonly at: Instant
  readonly file: string
  /** Under which path the bytes first came. */
  readonly first: string
}

/** What imports left out, the latest import first. */
export function skippedFiles(records: readonly ImportRecord[]): readonly SkippedFile[] {
  return [...records]
    .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
    .flatMap(({ id, startedAt, duplicates }) => duplicates.map((each) => ({ importId: id, at: startedAt, ...each })))
}
