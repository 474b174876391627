import { groupBy } from '../domain/group-by.ts'
import type { PageId, UnitId } from '../domain/ids.ts'
import type { Page } from '../domain/page.ts'
import type { Unit } from '../domain/unit.ts'

/** Where an item goes: to the unit that is it, to one made of units of single pictures, or to a new one. */
export type ItemPlace =
  | { readonly kind: 'there'; readonly unit: Unit }
  /** The first unit takes the pages of the others, which are empty then. */
  | { readonly kind: 'gathered'; readonly unit: Unit; readonly emptied: readonly Unit[] }
  /** null: below nothing that is there. */
  | { readonly kind: 'new'; readonly parentId: UnitId | null; readonly isPart: boolean }

/** Which unit has which pages while items are placed one after another. */
export interface Shelves {
  placeOf(pages: readonly Page[]): ItemPlace
  /** The pages that belong to an item already. */
  isTaken(page: Page): boolean
  /** Has the pages move to a unit, or stay, for good. Gives those that are now elsewhere or in another order. */
  put(pages: readonly Page[], unitId: UnitId): readonly Page[]
}

/** `units` and `pages` of a collection, without what lies in the trash. */
export function shelvesOf(units: readonly Unit[], pages: readonly Page[]): Shelves {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const parents = new Set(units.map((unit) => unit.parentId))
  const held = new Map(
    [...groupBy(pages, (page) => page.unitId)].map(([id, own]) => [id, new Set(own.map((p) => p.id))]),
  )
  const taken = new Set<PageId>()
  return {
    isTaken: (page) => taken.has(page.id),
    placeOf(found) {
      const [first, ...others] = [...new Set(found.map((page) => page.unitId))].flatMap((id) => byId.get(id) ?? [])
      if (!first) return { kind: 'new', parentId: null, isPart: false }
      const ids = new Set(found.map((page) => page.id))
      const isWhole = (unit: Unit): boolean => [...(held.get(unit.id) ?? [])].every((id) => ids.has(id))
      if (others.length === 0 && isWhole(first)) return { kind: 'there', unit: first }
      const isLoose = (unit: Unit): boolean => unit.level === 'item' && isWhole(unit) && !parents.has(unit.id)
      if ([first, ...others].every(isLoose)) return { kind: 'gathered', unit: first, emptied: others }
      return { kind: 'new', parentId: first.level === 'item' ? first.parentId : first.id, isPart: true }
    },
    put(found, unitId) {
      for (const { id, unitId: from } of found) {
        taken.add(id)
        held.get(from)?.delete(id)
      }
      held.set(unitId, new Set(found.map(({ id }) => id)))
      const stays = found.every((page) => page.unitId === unitId)
      if (stays) return []
      return found.map((page, order) => ({ ...page, unitId, order }))
    },
  }
}
