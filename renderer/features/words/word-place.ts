import { groupBy } from '../../../shared/domain/group-by.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { nameOf, type Unit } from '../../../shared/domain/unit.ts'

/** Where a word stands, as a list tells it. */
export interface WordPlace {
  readonly unit: string
  readonly page: Page
  /** The place of the page in its unit, from 1; null where it is the only one. */
  readonly number: number | null
}

/** The places of pages that are in the order of their units. */
export function placesOf(units: readonly Unit[], pages: readonly Page[]): ReadonlyMap<PageId, WordPlace> {
  const names = new Map(units.map((unit) => [unit.id, nameOf(unit)]))
  const places = new Map<PageId, WordPlace>()
  for (const [unitId, own] of groupBy(pages, (page) => page.unitId))
    own.forEach((page, index) =>
      places.set(page.id, { unit: names.get(unitId) ?? '', page, number: own.length > 1 ? index + 1 : null }),
    )
  return places
}
