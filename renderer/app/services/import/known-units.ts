import { importedUnit, type ImportMoment } from '../../../../shared/domain/imported-pages.ts'
import type { ImportPlan } from '../../../../shared/domain/import-plan.ts'
import type { UnitId } from '../../../../shared/domain/ids.ts'
import type { ImportRecord } from '../../../../shared/domain/job.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { isOfSameSource } from '../../../../shared/domain/same-source.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'

/** The folders and items that have their unit already, and where the next child of each unit stands. */
export interface KnownUnits {
  /** The unit of an item, by its key, where it is there already. */
  item(key: string): UnitId | undefined
  /** The unit of a folder; with those that must be stored for it to be there, outermost first. */
  folder(path: string): { readonly id: UnitId | null; readonly toStore: readonly Unit[] }
  /** Marks units as stored. */
  stored(units: readonly Unit[]): void
  /** The order of a planned child, after what stood there before the import. */
  orderUnder(parentId: UnitId | null, planned: number): number
}

/** What is known before: the plan, and the units of the archive that it has met. */
interface KnownFrom {
  readonly plan: ImportPlan
  readonly moment: ImportMoment
  /** What is done to each unit that is made. */
  readonly begin: (unit: Unit) => Unit
  readonly there: ReadonlyMap<string, Pick<Unit, 'id'>>
}

/**
 * A folder goes on into the unit that this import made for it before it was stopped, or that an earlier import of the
 * same source made: one more import of a folder that has grown adds to its units. A like-named folder of another
 * source is another unit. `there` are units that the plan goes on with by their reference codes.
 */
export async function knownUnits(
  repositories: Pick<Repositories, 'units' | 'jobs'>,
  record: ImportRecord,
  { plan, moment, begin, there }: KnownFrom,
): Promise<KnownUnits> {
  const units = await repositories.units.tree(record.collectionId)
  const sameSource = await importsOfSource(repositories, record, units)
  const root = record.parentId ?? null
  const byPath = new Map<string, Pick<Unit, 'id'>>(there)
  for (const unit of units) {
    const { source } = unit
    if (!source || !sameSource.has(source.importId)) continue
    if (plan.folders.has(source.path) && isInPlace(unit, byPath, root)) byPath.set(source.path, unit)
  }
  const items = itemsAmong(units, {
    record,
    plan,
    isHere: (unit) => sameSource.has(unit.source?.importId ?? '') && isInPlace(unit, byPath, root),
  })
  for (const [key, unit] of there) if (plan.items.has(key)) items.set(key, unit.id)
  const next = new Map<UnitId | null, number>()
  for (const unit of units) {
    if (unit.source?.importId === record.id) continue
    next.set(unit.parentId, Math.max(next.get(unit.parentId) ?? 0, unit.order + 1))
  }
  const orderUnder = (parentId: UnitId | null, planned: number): number => (next.get(parentId) ?? 0) + planned

  function folder(path: string): { readonly id: UnitId | null; readonly toStore: readonly Unit[] } {
    const known = byPath.get(path)
    if (known) return { id: known.id, toStore: [] }
    const planned = plan.folders.get(path)
    if (!planned) return { id: root, toStore: [] }
    const parent = folder(planned.parent)
    const order = orderUnder(parent.id, planned.order)
    const unit = begin(importedUnit(moment, { ...planned, order, parentId: parent.id }))
    return { id: unit.id, toStore: [...parent.toStore, unit] }
  }

  return {
    item: (key) => items.get(key),
    folder,
    orderUnder,
    stored(added) {
      for (const unit of added) {
        if (!unit.source) continue
        if (plan.items.has(unit.source.path)) items.set(unit.source.path, unit.id)
        else byPath.set(unit.source.path, unit)
      }
    },
  }
}

/**
 * Items that are gone on with: those of this import, and of earlier imports of the same source those that hold several
 * files. A file that is an item of its own is never added to another: it is there already, or it has changed.
 */
function itemsAmong(
  units: readonly Unit[],
  known: { readonly record: ImportRecord; readonly plan: ImportPlan; readonly isHere: (unit: Unit) => boolean },
): Map<string, UnitId> {
  const { record, plan } = known
  const shared = new Set(plan.files.filter(({ path, item }) => path !== item).map(({ item }) => item))
  const isGoneOnWith = ({ source }: Unit): boolean => source !== undefined && plan.items.has(source.path)
  const items = new Map<string, UnitId>()
  for (const unit of units.filter(isGoneOnWith)) {
    const key = unit.source?.path ?? ''
    if (unit.source?.importId === record.id || (shared.has(key) && known.isHere(unit))) items.set(key, unit.id)
  }
  return items
}

/** Units come parents first, so that a folder's parent is known when the folder is met. */
function isInPlace(unit: Unit, byPath: ReadonlyMap<string, Pick<Unit, 'id'>>, root: UnitId | null): boolean {
  const path = unit.source?.path ?? ''
  const parentPath = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  return unit.parentId === (parentPath === '' ? root : (byPath.get(parentPath)?.id ?? null))
}

async function importsOfSource(
  repositories: Pick<Repositories, 'jobs'>,
  record: ImportRecord,
  units: readonly Unit[],
): Promise<ReadonlySet<string>> {
  const ids = new Set(units.flatMap((unit) => (unit.source ? [unit.source.importId] : [])))
  const same = new Set<string>([record.id])
  for (const id of ids) {
    const earlier = await repositories.jobs.getImport(id)
    if (earlier && isOfSameSource(earlier, record)) same.add(id)
  }
  return same
}
