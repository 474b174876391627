import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Certainty, Place, PlaceRole, UnitAtPlace } from '../../../shared/domain/place.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { WatchState } from '../../ports/watch.ts'

/** A place with the units that are there, in the order of the tree. */
export interface PlacedUnits {
  readonly place: Place
  readonly unitIds: readonly UnitId[]
  /** What each of them has to do with it, each role once; about it, where that is absent. */
  readonly roles?: readonly (readonly PlaceRole[])[]
  /** How sure each of these roles is; certain, where that is absent. */
  readonly certainties?: readonly (readonly Certainty[])[]
}

/** What the map shows. */
export type MapScreen =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  /** Nothing is placed in the whole collection, or only nothing in the chosen unit. */
  | { readonly status: 'empty'; readonly of: 'collection' | 'unit'; readonly units: ReadonlyMap<UnitId, Unit> }
  | {
      readonly status: 'ready'
      readonly placed: readonly PlacedUnits[]
      readonly units: ReadonlyMap<UnitId, Unit>
      /** Those of the chosen unit; null where the whole collection is looked at. */
      readonly within: ReadonlySet<UnitId> | null
    }

/** A map with nothing on it, but with the years of units. */
export function nothingPlaced(units: ReadonlyMap<UnitId, Unit>): Extract<MapScreen, { status: 'ready' }> {
  return { status: 'ready', placed: [], units, within: null }
}

interface Known {
  readonly tree: WatchState<readonly Unit[]>
  readonly places: WatchState<readonly Place[]>
  readonly links: WatchState<readonly UnitAtPlace[]>
}

/** The places of a collection with their units, those in the trash left out. */
export function mapScreen({ tree, places, links }: Known): MapScreen {
  if (tree.status !== 'ready') return tree
  if (places.status !== 'ready') return places
  if (links.status !== 'ready') return links
  return keptScreen([tree.value, places.value, links.value])
}

type Loaded = readonly [units: readonly Unit[], places: readonly Place[], links: readonly UnitAtPlace[]]

/** By the links that it was put together of. */
const KEPT = new WeakMap<Loaded[2], { readonly of: Loaded; readonly screen: MapScreen }>()

/** Put together once: a render may be given up and begun anew, and a large collection takes its time. */
function keptScreen(loaded: Loaded): MapScreen {
  const [units, places, links] = loaded
  const kept = KEPT.get(links)
  if (kept?.of[0] === units && kept.of[1] === places) return kept.screen
  const screen = loadedScreen(loaded)
  KEPT.set(links, { of: loaded, screen })
  return screen
}

function loadedScreen([all, places, links]: Loaded): MapScreen {
  const placed = placedUnits(all, places, links)
  const units = new Map(all.map((unit) => [unit.id, unit]))
  if (placed.length === 0) return { status: 'empty', of: 'collection', units }
  return { status: 'ready', placed, units, within: null }
}

/** The same, looked at within a unit: everything stays on the map, so that the tree can be narrowed by it. */
export function screenWithin(screen: MapScreen, scope: UnitId | null): MapScreen {
  if (screen.status !== 'ready' || scope === null) return screen
  const within = idsUnder(screen.units.values(), scope)
  const isAny = screen.placed.some(({ unitIds }) => unitIds.some((id) => within.has(id)))
  return isAny ? { ...screen, within } : { status: 'empty', of: 'unit', units: screen.units }
}

/** What a unit has to do with a place. */
interface Tie {
  readonly role: PlaceRole
  readonly certainty: Certainty
}

function placedUnits(
  units: readonly Unit[],
  places: readonly Place[],
  links: readonly UnitAtPlace[],
): readonly PlacedUnits[] {
  const order = new Map(units.map(({ id }, index) => [id, index]))
  const at = new Map<string, Map<UnitId, readonly Tie[]>>()
  for (const { placeId, unitId, role = 'about', certainty = 'certain' } of links) {
    if (!order.has(unitId)) continue
    const here = at.get(placeId) ?? new Map<UnitId, readonly Tie[]>()
    const ties = here.get(unitId) ?? []
    const isKnown = ties.some((tie) => tie.role === role && tie.certainty === certainty)
    at.set(placeId, here.set(unitId, isKnown ? ties : [...ties, { role, certainty }]))
  }
  return places.flatMap((place) => {
    const here = [...(at.get(place.id) ?? [])].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    if (here.length === 0) return []
    return [
      {
        place,
        unitIds: here.map(([id]) => id),
        roles: here.map(([, ties]) => ties.map(({ role }) => role)),
        certainties: here.map(([, ties]) => ties.map(({ certainty }) => certainty)),
      },
    ]
  })
}

function idsUnder(units: Iterable<Unit>, scope: UnitId): ReadonlySet<UnitId> {
  const under = new Set([scope])
  // Parents come before children.
  for (const { id, parentId } of units) if (parentId !== null && under.has(parentId)) under.add(id)
  return under
}
