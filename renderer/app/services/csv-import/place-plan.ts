import { puts, type Change } from '../../../../shared/domain/changes.ts'
import { groupBy } from '../../../../shared/domain/group-by.ts'
import type { CollectionId, LinkId, NewId, PlaceId, UnitId } from '../../../../shared/domain/ids.ts'
import type { Place, PlaceLink } from '../../../../shared/domain/place.ts'
import type { Provenance } from '../../../../shared/domain/provenance.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { placeLabel } from '../../../../shared/formats/exported-unit.ts'
import { isSamePlace } from '../../../../shared/places/name-place.ts'
import type { Gazetteer } from '../../../ports/services.ts'
import type { PlaceDecisions } from '../../../ports/table-intake.ts'
import type { RowFailure } from '../../../../shared/intake/row-values.ts'
import { createPlaceFinder, type FoundPlace } from './find-place.ts'
import { wantedPlaces, type WantedPlace } from './wanted-places.ts'
import type { RowCells } from '../../../../shared/intake/row-cells.ts'

/** What the rows do to the places of units. Nothing is written until the changes are run. */
export interface PlacePlan {
  apply(
    unitId: UnitId,
    cells: RowCells,
    by: Provenance,
  ): Promise<{ readonly changed: boolean; readonly failed: readonly RowFailure[] }>
  changes(): readonly Change[]
}

interface Dependencies {
  readonly repositories: Repositories
  readonly gazetteer: Pick<Gazetteer, 'search'>
  readonly newId: NewId
}

type Located = PlaceLink & { readonly place: Place }

/** Follows the places of a collection through the rows, so that two rows of one place make one place. */
export async function createPlacePlan(
  deps: Dependencies,
  collectionId: CollectionId,
  decided?: PlaceDecisions,
): Promise<PlacePlan> {
  const places = new Map((await deps.repositories.places.all(collectionId)).map((place) => [place.id, place]))
  const links = groupBy(located(await deps.repositories.places.links(collectionId), places), (link) => link.unitId)
  const find = createPlaceFinder(deps.gazetteer, decided)
  const made: Place[] = []
  const changes = new Map<LinkId, PlaceLink | null>()

  const placeOf = (found: FoundPlace, by: Provenance): Place => {
    const known = [...places.values()].find((place) => isSamePlace(place, found))
    if (known) return known
    const place = { ...found, id: deps.newId<PlaceId>(), collectionId, by }
    places.set(place.id, place)
    made.push(place)
    return place
  }

  return {
    async apply(unitId, cells, by) {
      const { wanted, failed } = wantedPlaces(cells)
      const current = links.get(unitId) ?? []
      if (wanted.length === 0 || saysTheSame(current, wanted)) return { changed: false, failed }
      const kept = current.filter((link) => wanted.some((wish) => matches(link, wish)))
      const fresh: Located[] = []
      const unsure: RowFailure[] = []
      for (const wish of wanted.filter((each) => !current.some((link) => matches(link, each)))) {
        const found = await find(wish)
        if (!found) unsure.push({ code: 'csv-unsure-place', message: wish.name })
        else fresh.push(linkTo(placeOf(found, by), { id: deps.newId<LinkId>(), unitId, asWritten: wish.name, by }))
      }
      // While a name is unsure, the place it had may be the one meant, so none is taken away.
      const gone = unsure.length > 0 ? [] : current.filter((link) => !kept.includes(link))
      for (const link of fresh) changes.set(link.id, withoutPlace(link))
      for (const link of gone) changes.set(link.id, null)
      links.set(unitId, [...current.filter((link) => !gone.includes(link)), ...fresh])
      return { changed: fresh.length + gone.length > 0, failed: [...failed, ...unsure] }
    },
    changes: () => [...puts('places', made), ...[...changes].map(([id, to]): Change => ({ table: 'links', id, to }))],
  }
}

function located(links: readonly PlaceLink[], places: ReadonlyMap<PlaceId, Place>): readonly Located[] {
  return links.flatMap((link) => {
    const place = places.get(link.placeId)
    return place ? [{ ...link, place }] : []
  })
}

function linkTo(place: Place, parts: Pick<PlaceLink, 'id' | 'unitId' | 'asWritten' | 'by'>): Located {
  return { ...parts, collectionId: place.collectionId, placeId: place.id, place }
}

function withoutPlace({ id, collectionId, unitId, placeId, asWritten, by }: Located): PlaceLink {
  return { id, collectionId, unitId, placeId, asWritten, by }
}

function matches(link: Located, wish: WantedPlace): boolean {
  const { point } = link.place
  return (
    placeLabel(link) === wish.name && (!wish.point || (point.lat === wish.point.lat && point.lon === wish.point.lon))
  )
}

/** The same places, in whatever order. */
function saysTheSame(current: readonly Located[], wanted: readonly WantedPlace[]): boolean {
  return (
    current.length === wanted.length &&
    wanted.every((wish) => current.some((link) => matches(link, wish))) &&
    current.every((link) => wanted.some((wish) => matches(link, wish)))
  )
}
