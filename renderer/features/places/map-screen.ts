import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Place, UnitAtPlace } from '../../../shared/domain/place.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { WatchState } from '../../ports/watch.ts'

/** A place with the units that are there, in the order of the tree. */
export interface PlacedUnits {
  readonly place: Place
  readonly unitIds: readonly UnitId[]
}

/** What the map shows. */
export type MapScreen =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  /** Nothing is placed in the whole collection, or only nothing in the chosen unit. */
  | { readonly status: 'empty'; readonly of: 'collection' | 'unit' }
  | { readonly status: 'ready'; readonly placed: readonly PlacedUnits[]; readonly units: ReadonlyMap<UnitId, Unit> }

/** A map with nothing on it. */
export const NOTHING_PLACED: Extract<MapScreen, { status: 'ready' }> = { status: 'ready', placed: [], units: new Map() }

interface Known {
  readonly tree: WatchState<readonly Unit[]>
  readonly places: WatchState<readonly Place[]>
  readonly links: WatchState<readonly UnitAtPlace[]>
}

/** The places of the units below `scope` (null: of the collection), those in the trash left out. */
export function mapScreen({ tree, places, links }: Known, scope: UnitId | null): MapScreen {
  if (tree.status !== 'ready') return tree
  if (places.status !== 'ready') return places
  if (links.status !== 'ready') return links
  const units = new Map(tree.value.map((unit) => [unit.id, unit]))
  const all = placedUnits(tree.value, places.value, links.value)
  if (all.length === 0) return { status: 'empty', of: 'collection' }
  const within = scope === null ? null : idsUnder(tree.value, scope)
  const placed = within ? onlyWithin(all, within) : all
  return placed.length > 0 ? { status: 'ready', placed, units } : { status: 'empty', of: 'unit' }
}

function placedUnits(
  units: readonly Unit[],
  places: readonly Place[],
  links: readonly UnitAtPlace[],
): readonly PlacedUnits[] {
  const order = new Map(units.map(({ id }, index) => [id, index]))
  const at = new Map<string, Set<UnitId>>()
  for (const { placeId, unitId } of links) {
    if (order.has(unitId)) at.set(placeId, (at.get(placeId) ?? new Set()).add(unitId))
  }
  return places.flatMap((place) => {
    const ids = [...(at.get(place.id) ?? [])].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    return ids.length > 0 ? [{ place, unitIds: ids }] : []
  })
}

function idsUnder(units: readonly Unit[], scope: UnitId): ReadonlySet<UnitId> {
  const under = new Set([scope])
  // Parents come before children.
  for (const { id, parentId } of units) if (parentId !== null && under.has(parentId)) under.add(id)
  return under
}

function onlyWithin(placed: readonly PlacedUnits[], within: ReadonlySet<UnitId>): readonly PlacedUnits[] {
  return placed
    .map(({ place, unitIds }) => ({ place, unitIds: unitIds.filter((id) => within.has(id)) }))
    .filter(({ unitIds }) => unitIds.length > 0)
}
