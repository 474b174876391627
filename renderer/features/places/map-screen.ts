import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Certainty, Place, PlaceRole, UnitAtPlace } from '../../../shared/domain/place.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import type { WatchState } from '../../ports/watch.ts'
import { kept } from './kept.ts'

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
  return loadedScreen({ units: tree.value, places: places.value, links: links.value })
}

/** What links of units and regions of their pages say together, when both are known. */
export function bothLinks(
  links: WatchState<readonly UnitAtPlace[]>,
  marked: WatchState<readonly UnitAtPlace[]>,
): WatchState<readonly UnitAtPlace[]> {
  if (links.status !== 'ready') return links
  if (marked.status !== 'ready') return marked
  return together({ links: links.value, marked: marked.value })
}

const together = kept(
  ({ links, marked }: Record<'links' | 'marked', readonly UnitAtPlace[]>) =>
    ({ status: 'ready', value: marked.length === 0 ? links : [...links, ...marked] }) as const,
  ({ links }) => links,
)

interface Loaded {
  readonly units: readonly Unit[]
  readonly places: readonly Place[]
  readonly links: readonly UnitAtPlace[]
}

const loadedScreen = kept(
  ({ units: all, places, links }: Loaded): MapScreen => {
    const { byId: units } = indexTree(all)
    const placed = placedUnits(units, places, links)
    if (placed.length === 0) return { status: 'empty', of: 'collection', units }
    return { status: 'ready', placed, units, within: null }
  },
  ({ links }) => links,
)

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
  units: ReadonlyMap<UnitId, Unit>,
  places: readonly Place[],
  links: readonly UnitAtPlace[],
): readonly PlacedUnits[] {
  const at = new Map<string, UnitAtPlace | UnitAtPlace[]>()
  for (const link of links) {
    if (!units.has(link.unitId)) continue
    const here = at.get(link.placeId)
    if (here === undefined) at.set(link.placeId, link)
    else if (Array.isArray(here)) here.push(link)
    else at.set(link.placeId, [here, link])
  }
  const order = at.size < links.length ? orderOf(units.keys()) : new Map<UnitId, number>()
  return places.flatMap((place) => {
    const here = at.get(place.id)
    if (here === undefined) return []
    return Array.isArray(here) ? severalAt(place, here, order) : oneAt(place, here)
  })
}

function orderOf(ids: Iterable<UnitId>): ReadonlyMap<UnitId, number> {
  const order = new Map<UnitId, number>()
  for (const id of ids) order.set(id, order.size)
  return order
}

/** Lists of one, which most places have: each is made once for all of them. */
const ONLY = new Map<string, readonly (readonly unknown[])[]>()

function only<T extends PlaceRole | Certainty>(one: T): readonly (readonly T[])[] {
  const known = ONLY.get(one) ?? [[one]]
  ONLY.set(one, known)
  return known as readonly (readonly T[])[] // made above of what it is asked by
}

function oneAt(place: Place, { unitId, role = 'about', certainty = 'certain' }: UnitAtPlace): PlacedUnits {
  return { place, unitIds: [unitId], roles: only(role), certainties: only(certainty) }
}

function severalAt(place: Place, links: readonly UnitAtPlace[], order: ReadonlyMap<UnitId, number>): PlacedUnits {
  const units = new Map<UnitId, readonly Tie[]>()
  for (const { unitId, role = 'about', certainty = 'certain' } of links) {
    const ties = units.get(unitId) ?? []
    const isKnown = ties.some((tie) => tie.role === role && tie.certainty === certainty)
    units.set(unitId, isKnown ? ties : [...ties, { role, certainty }])
  }
  const here = [...units].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return {
    place,
    unitIds: here.map(([id]) => id),
    roles: here.map(([, ties]) => ties.map(({ role }) => role)),
    certainties: here.map(([, ties]) => ties.map(({ certainty }) => certainty)),
  }
}

function idsUnder(units: Iterable<Unit>, scope: UnitId): ReadonlySet<UnitId> {
  const under = new Set([scope])
  // Parents come before children.
  for (const { id, parentId } of units) if (parentId !== null && under.has(parentId)) under.add(id)
  return under
}
