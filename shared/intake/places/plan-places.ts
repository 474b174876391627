import { puts } from '../../domain/changes.ts'
import type { CollectionId, Instant, NewId, PlaceId } from '../../domain/ids.ts'
import type { DatedName, Place } from '../../domain/place.ts'
import type { Provenance } from '../../domain/provenance.ts'
import type { FoundFeature } from '../../formats/geo/found-feature.ts'
import { allNames } from '../../places/place-name.ts'
import { newTally, planOf, type IntakePlan, type IntakeTally } from '../intake-plan.ts'
import { whereOfFeature, type CoordinateOrder, type Where } from './where-of-feature.ts'

/** The collection that places go into. */
export interface PlacesInto {
  readonly collectionId: CollectionId
  readonly places: readonly Place[]
  readonly order: CoordinateOrder
  readonly file: string
  readonly at: Instant
  readonly newId: NewId
  /** Told how far the plan is. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** What is said of a place beside who says it. */
type Said = Omit<Place, 'id' | 'collectionId' | 'by'>

/**
 * What becomes of a file of places: a place for each feature, found again by its entry in GeoNames, else by its name and
 * point, so that what goes in again is brought up to date: names and times are added, what it covers is replaced. Features
 * without a name, without a geometry or off the globe are left out and told; so are areas that cross themselves.
 */
export function planPlaces(found: readonly FoundFeature[], into: PlacesInto): IntakePlan {
  const tally = newTally()
  const known = knownPlaces(into.places)
  const before = new Map(into.places.map((place) => [place.id, place]))
  const planned = new Map<PlaceId, Place>()
  for (const [index, feature] of found.entries()) {
    const where = whereOfFeature(feature, into.order, tally.problems)
    if (where) {
      const said = saidOf(feature, where)
      const place = known.find(said)
      const by = { by: 'import', at: into.at, file: into.file, row: feature.row } as const
      const next = place ? updated(place, said, by) : newPlace(said, into, by)
      planned.set(next.id, next)
      known.keep(next)
    }
    into.onProgress?.({ done: index + 1, total: found.length })
  }
  count(tally, planned, before)
  return planOf(tally, into.file, found.length)
}

function count(tally: IntakeTally, planned: ReadonlyMap<PlaceId, Place>, before: ReadonlyMap<PlaceId, Place>): void {
  for (const [id, place] of planned) {
    const was = before.get(id)
    if (was && saidBy(was) === saidBy(place)) {
      tally.same += 1
      continue
    }
    if (was) tally.changed += 1
    else tally.added += 1
    tally.changes.push(...puts('places', [place]))
  }
}

function saidOf(feature: FoundFeature, { point, shape }: Where): Said {
  const { name, country, local, geonamesId, dated, parents, kind, note } = feature
  const names = [...new Set(feature.names)].filter((each) => each !== name)
  return {
    ...{ name, point, country, names },
    ...(geonamesId === undefined ? {} : { geonamesId }),
    ...(Object.keys(local).length > 0 ? { local } : {}),
    ...(dated.length > 0 ? { dated: distinct(dated) } : {}),
    ...(parents.length > 0 ? { parents: distinct(parents) } : {}),
    ...(shape ? { shape } : {}),
    ...(kind ? { kind } : {}),
    ...(note ? { note } : {}),
  }
}

function newPlace(said: Said, { newId, collectionId }: PlacesInto, by: Provenance): Place {
  return { ...said, id: newId<PlaceId>(), collectionId, by }
}

/**
 * What a place is called here stays; what the file calls it becomes another name. Of a place that a person edited the times,
 * what it lay in and where it is stay, too.
 */
function updated(place: Place, said: Said, by: Provenance): Place {
  if (place.edited) return withNames(place, said, by)
  const names = [...place.names, ...said.names, said.name].filter((name) => name !== place.name)
  const [dated, parents] = [
    distinct([...(place.dated ?? []), ...(said.dated ?? [])]),
    distinct([...(place.parents ?? []), ...(said.parents ?? [])]),
  ]
  const next: Place = {
    ...place,
    country: place.country || said.country,
    names: [...new Set(names)],
    ...(said.local || place.local ? { local: { ...said.local, ...place.local } } : {}),
    ...(dated.length > 0 ? { dated } : {}),
    ...(parents.length > 0 ? { parents } : {}),
    ...(said.shape ? { shape: said.shape, point: said.point } : {}),
    ...(said.kind && !place.kind ? { kind: said.kind } : {}),
    ...(said.note && !place.note ? { note: said.note } : {}),
  }
  return saidBy(next) === saidBy(place) ? place : { ...next, by }
}

function withNames(place: Place, said: Said, by: Provenance): Place {
  const known = new Set(allNames(place))
  const more = [said.name, ...said.names].filter((name) => !known.has(name))
  return more.length === 0 ? place : { ...place, names: [...place.names, ...new Set(more)], by }
}

function distinct<T extends Omit<DatedName, 'language'>>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [JSON.stringify(Object.entries(each).sort()), each])).values()]
}

function saidBy({ name, point, country, names, local, dated, parents, shape, kind, note }: Place): string {
  const languages = Object.entries(local ?? {}).sort()
  const parts = [dated ?? [], parents ?? [], shape ?? null, kind ?? null, note ?? null]
  return JSON.stringify([name, point, country, names, languages, ...parts])
}

/** The places that there are, found again by their entry in GeoNames, else by name and point. */
function knownPlaces(places: readonly Place[]) {
  const byEntry = new Map<number, Place>()
  const byName = new Map<string, Place>()
  const nameKey = ({ name, point }: Said): string => `${name.normalize('NFC')} ${point.lat} ${point.lon}`
  const keep = (place: Place): void => {
    if (place.geonamesId !== undefined) byEntry.set(place.geonamesId, place)
    byName.set(nameKey(place), place)
  }
  places.forEach(keep)
  return {
    keep,
    find: (said: Said): Place | undefined =>
      (said.geonamesId === undefined ? undefined : byEntry.get(said.geonamesId)) ?? byName.get(nameKey(said)),
  }
}
