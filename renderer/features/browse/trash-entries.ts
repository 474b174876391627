import { groupBy } from '../../../shared/domain/group-by.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import type { Removal } from '../../../shared/domain/repositories.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { trashedGroups, type TrashedGroup } from './arrange.ts'

/** What lies in the trash together: units, or pages of a unit that is not there itself. */
export type TrashEntry =
  | { readonly kind: 'units'; readonly at: string; readonly group: TrashedGroup }
  | { readonly kind: 'pages'; readonly at: string; readonly unit: Unit; readonly pages: readonly Page[] }

/** Newest first. Pages of a unit that is in the trash come back with it, and are told with it. */
export function trashEntries(trash: {
  readonly units: readonly Unit[]
  readonly pages: readonly Page[]
  readonly tree: ReadonlyMap<UnitId, Unit>
}): readonly TrashEntry[] {
  const units = trashedGroups(trash.units).map((group) => ({
    kind: 'units' as const,
    at: group.top.deletedAt ?? '',
    group,
  }))
  const pages = [...groupBy(trash.pages, (page) => page.unitId)].flatMap(([unitId, those]) => {
    const unit = trash.tree.get(unitId)
    const sorted = [...those].sort((a, b) => a.order - b.order)
    const at = those.reduce((latest, { deletedAt = '' }) => (deletedAt > latest ? deletedAt : latest), '')
    return unit ? [{ kind: 'pages' as const, at, unit, pages: sorted }] : []
  })
  return [...units, ...pages].sort((a, b) => b.at.localeCompare(a.at))
}

/** What removing the entries for good removes. */
export function removalOf(entries: readonly TrashEntry[]): Removal {
  return {
    units: entries.flatMap((entry) => (entry.kind === 'units' ? entry.group.all.map((unit) => unit.id) : [])),
    pages: entries.flatMap((entry) => (entry.kind === 'pages' ? entry.pages.map((page) => page.id) : [])),
  }
}
