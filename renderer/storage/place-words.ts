import type { PlaceId, UnitId } from '../../shared/domain/ids.ts'
import type { Place } from '../../shared/domain/place.ts'
import { allNames } from '../../shared/places/place-name.ts'
import type { ArchiveDb } from './archive-db.ts'
import { slices } from './slices.ts'
import type { Step } from './step.ts'

/** All that the places of units are and were called, and as the units call them, by unit: part of what they are found by. */
export async function placeNamesOf(
  db: ArchiveDb,
  unitIds: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, readonly string[]>> {
  const links = await db.links.where('unitId').anyOf(unitIds).toArray()
  const ids = [...new Set(links.map(({ placeId }) => placeId))]
  const places = ids.length === 0 ? [] : await db.places.bulkGet(ids)
  const namesOf = new Map(ids.map((id, at) => [id, places[at] ? allNames(places[at]) : []]))
  const found = new Map<UnitId, string[]>()
  for (const { unitId, placeId, asWritten } of links) {
    const names = found.get(unitId) ?? []
    names.push(asWritten, ...(namesOf.get(placeId) ?? []))
    found.set(unitId, names)
  }
  return found
}

/** The units that are found by other names of places since a step: by links that came or went, and by renamed places. */
export async function unitsNamedAnew(db: ArchiveDb, steps: readonly Step[]): Promise<ReadonlySet<UnitId>> {
  const units = new Set<UnitId>()
  for (const one of steps.flatMap(({ change, inverse }) => [change, inverse]))
    if (one.table === 'links' && one.to) units.add(one.to.unitId)
  for (const slice of slices(steps.flatMap(renamedPlace))) {
    // Those of links that went with the place are told by the links.
    const links = await db.links.where('placeId').anyOf(slice).toArray()
    for (const { unitId } of links) units.add(unitId)
  }
  return units
}

function renamedPlace({ change, inverse }: Step): readonly PlaceId[] {
  if (change.table !== 'places' || inverse.table !== 'places') return []
  return namesIn(change.to) === namesIn(inverse.to) ? [] : [change.id]
}

function namesIn(place: Place | null): string {
  return place ? allNames(place).join('\n') : ''
}
