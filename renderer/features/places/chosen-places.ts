import { groupBy } from '../../../shared/domain/group-by.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Certainty, Place, PlaceLink, PlaceRole } from '../../../shared/domain/place.ts'
import type { WatchState } from '../../ports/watch.ts'

/** A place of the units selected: on all of them, or on some. */
export interface PlaceOfUnits {
  readonly place: Place
  readonly on: number
  /** The names as they were written on the units, each once. */
  readonly written: readonly string[]
  /** What the units have to do with it, each once. */
  readonly roles: readonly PlaceRole[]
  /** How sure that is, each once. */
  readonly certainties: readonly Certainty[]
}

export type PlacesOfUnits =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly rows: readonly PlaceOfUnits[] }

/** The places of the units, those on more of them first, then as they were added. */
export function placesOfUnits(
  unitIds: readonly UnitId[],
  places: WatchState<readonly Place[]>,
  links: WatchState<readonly PlaceLink[]>,
): PlacesOfUnits {
  if (places.status !== 'ready') return places
  if (links.status !== 'ready') return links
  const wanted = new Set(unitIds)
  const linked = groupBy(
    links.value.filter(({ unitId }) => wanted.has(unitId)),
    ({ placeId }) => placeId,
  )
  const rows = places.value.flatMap((place) => {
    const here = linked.get(place.id) ?? []
    const on = new Set(here.map(({ unitId }) => unitId)).size
    const written = [...new Set(here.map(({ asWritten }) => asWritten))]
    const roles = [...new Set(here.map(({ role = 'about' }) => role))]
    const certainties = [...new Set(here.map(({ certainty = 'certain' }) => certainty))]
    return on > 0 ? [{ place, on, written, roles, certainties }] : []
  })
  return { status: 'ready', rows: rows.sort((a, b) => b.on - a.on || compare(a.place, b.place)) }
}

function compare(a: Place, b: Place): number {
  return a.by.at < b.by.at ? -1 : a.by.at > b.by.at ? 1 : a.id < b.id ? -1 : 1
}
