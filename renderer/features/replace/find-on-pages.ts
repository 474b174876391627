import type { PageId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { ReadingRepository } from '../../../shared/domain/repositories.ts'
import type { Finder } from '../../../shared/text/find-query.ts'
import { hitsOnPage, type PageHit } from '../../../shared/text/replace.ts'
import type { WorkContext } from '../../ports/services.ts'

/** More than anyone looks through; what is found then is replaced, and the rest found after it. */
const MOST_HITS = 5000
/** Readings held at once: a page has hundreds of words, and the window answers between two portions. */
const AT_ONCE = 10

/** A page with what was found on it. */
export interface FoundPage {
  readonly page: Page
  readonly hits: readonly PageHit[]
}

export interface FoundOnPages {
  readonly pages: readonly FoundPage[]
  /** Pages after the last of these may have more. */
  readonly more: boolean
}

/** Goes over the texts of the pages, a few at a time. Throws the signal's reason. */
export async function findOnPages(
  pages: readonly Page[],
  { readings, find }: { readonly readings: Pick<ReadingRepository, 'best'>; readonly find: Finder },
  { signal, onProgress }: WorkContext,
): Promise<FoundOnPages> {
  const found: FoundPage[] = []
  let count = 0
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    const portion = pages.slice(from, from + AT_ONCE)
    const best = await readings.best(portion.map(({ id }) => id))
    signal.throwIfAborted()
    for (const page of portion) {
      const hits = hitsOnPage({ pageId: page.id, lines: best.get(page.id)?.lines ?? [] }, find)
      if (hits.length > 0) found.push({ page, hits })
      count += hits.length
    }
    const done = Math.min(pages.length, from + AT_ONCE)
    onProgress({ done, total: pages.length })
    if (count >= MOST_HITS) return { pages: found, more: done < pages.length }
  }
  return { pages: found, more: false }
}

/** A row of the list: a page, or a place found on it. */
export type FoundRow =
  | { readonly kind: 'page'; readonly key: string; readonly found: FoundPage }
  | { readonly kind: 'hit'; readonly key: string; readonly hit: PageHit }

/** The rows of the list, each page before what was found on it. */
export function rowsOf(pages: readonly FoundPage[]): readonly FoundRow[] {
  return pages.flatMap((found) => [
    { kind: 'page', key: found.page.id, found } as const,
    ...found.hits.map((hit) => ({ kind: 'hit', key: hitKey(hit), hit }) as const),
  ])
}

function hitKey({ pageId, line, start }: PageHit): string {
  return `${pageId} ${line} ${start}`
}

/** What is ticked once a row was pressed: a page ticks all that is on it, or none where all was ticked. */
export function tickedAfter(off: ReadonlySet<string>, row: FoundRow): ReadonlySet<string> {
  const keys = row.kind === 'hit' ? [row.key] : row.found.hits.map(hitKey)
  const next = new Set(off)
  const untick = keys.every((key) => !off.has(key))
  for (const key of keys) {
    if (untick) next.add(key)
    else next.delete(key)
  }
  return next
}

/** All, none or some of what the row stands for is ticked. `off`: what was unticked. */
export function tickOf(off: ReadonlySet<string>, row: FoundRow): boolean | 'some' {
  if (row.kind === 'hit') return !off.has(row.key)
  const on = row.found.hits.filter((hit) => !off.has(hitKey(hit))).length
  return on === row.found.hits.length ? true : on > 0 ? 'some' : false
}

/** What is ticked, by page. */
export function tickedHits(
  pages: readonly FoundPage[],
  off: ReadonlySet<string>,
): ReadonlyMap<PageId, readonly PageHit[]> {
  const ticked = pages.map(({ page, hits }) => [page.id, hits.filter((hit) => !off.has(hitKey(hit)))] as const)
  return new Map(ticked.filter(([, hits]) => hits.length > 0))
}
