import { puts, type Change } from './changes.ts'
import type { Instant, PageId } from './ids.ts'
import type { Page } from './page.ts'
import type { Unit } from './unit.ts'

/** A unit with those of its pages that are not in the trash. */
export interface UnitWithPages {
  readonly unit: Unit
  readonly pages: readonly Page[]
}

/**
 * The changes that put pages in the trash. An item that would be left without any page goes there itself, with its
 * pages as they are, so that it comes back whole; a file or a series may well be without pages and stays.
 */
export function trashPages(
  ids: ReadonlySet<PageId>,
  holders: readonly UnitWithPages[],
  at: Instant,
): readonly Change[] {
  return holders.flatMap(({ unit, pages }) => {
    const going = pages.filter((page) => ids.has(page.id))
    if (going.length === 0) return []
    if (going.length === pages.length && unit.level === 'item') return puts('units', [{ ...unit, deletedAt: at }])
    return puts(
      'pages',
      going.map((page) => ({ ...page, deletedAt: at })),
    )
  })
}

/** The changes that take pages out of the trash, to where they were. */
export function restorePages(pages: readonly Page[]): readonly Change[] {
  return puts(
    'pages',
    pages.map(({ deletedAt: _at, ...page }) => page),
  )
}
