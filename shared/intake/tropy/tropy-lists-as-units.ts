import { firstText } from '../../domain/description.ts'
import type { UnitId } from '../../domain/ids.ts'
import type { Unit } from '../../domain/unit.ts'
import type { TropyItem } from '../../formats/tropy/tropy-project.ts'
import type { TropyInto } from './tropy-into.ts'

/** Units that lists became, made as they are asked for. */
export interface ListUnits {
  /** The unit of a list, by its names from the top. */
  of(path: readonly string[]): UnitId
  made(): readonly Unit[]
  /** The next place among the parts of a unit; null for the top. */
  nextOrder(parentId: UnitId | null): number
}

/**
 * The lists of a project as units of a collection: a list of lists is a series, one of items a file. A unit of the same
 * title at the same place is the list, so that what goes in again finds it.
 */
export function listUnits(items: readonly TropyItem[], into: TropyInto): ListUnits {
  const holders = new Set(items.flatMap(({ lists }) => lists.flatMap((path) => ancestorKeys(path))))
  const known = new Map<string, UnitId>()
  const orders = new Map<UnitId | null, number>()
  for (const unit of into.units) {
    known.set(keyAt(unit.parentId, firstText(unit.description, 'title')), unit.id)
    orders.set(unit.parentId, Math.max(orders.get(unit.parentId) ?? 0, unit.order + 1))
  }
  const made: Unit[] = []
  const nextOrder = (parentId: UnitId | null): number => {
    const order = orders.get(parentId) ?? 0
    orders.set(parentId, order + 1)
    return order
  }
  const of = (path: readonly string[]): UnitId => {
    const above = path.length > 1 ? of(path.slice(0, -1)) : null
    const title = path.at(-1) ?? ''
    const there = known.get(keyAt(above, title))
    if (there !== undefined) return there
    const level = !holders.has(JSON.stringify(path)) ? 'file' : path.length === 1 ? 'series' : 'subseries'
    const unit = listUnit(into, { parentId: above, title, level, order: nextOrder(above) })
    made.push(unit)
    known.set(keyAt(above, title), unit.id)
    return unit.id
  }
  return { of, made: () => made, nextOrder }
}

function listUnit(
  { collectionId, at, file, newId }: TropyInto,
  { title, ...parts }: Pick<Unit, 'parentId' | 'level' | 'order'> & { readonly title: string },
): Unit {
  const description = { title: [{ text: title, by: { by: 'import', at, file } as const }] }
  return { ...parts, id: newId<UnitId>(), collectionId, description, createdAt: at, updatedAt: at }
}

/** The lists above a list. */
function ancestorKeys(path: readonly string[]): readonly string[] {
  return path.slice(0, -1).map((_, index) => JSON.stringify(path.slice(0, index + 1)))
}

function keyAt(parentId: UnitId | null, title: string): string {
  return `${parentId ?? ''} ${title}`
}
