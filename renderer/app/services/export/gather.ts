import { groupBy } from '../../../../shared/domain/group-by.ts'
import type { CollectionId, UnitId } from '../../../../shared/domain/ids.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { ExportedPlace, ExportedUnit } from '../../../../shared/formats/exported-unit.ts'
import { chunksOf } from './chunks.ts'

const CHUNK = 500

export interface GatheredUnits {
  readonly units: readonly Unit[]
  /** The units with their places and pages, fetched chunk by chunk; each call starts again. */
  stream(): AsyncIterable<ExportedUnit>
}

/** Those of the units that may be seen, in the order of the tree. */
export async function gatherUnits(
  repositories: ReleasedStore,
  collectionId: CollectionId,
  ids: readonly UnitId[],
): Promise<GatheredUnits> {
  const chosen = new Set(ids)
  const units = (await repositories.units.tree(collectionId)).filter(({ id }) => chosen.has(id))
  const placesOf = await placesOfUnits(repositories, collectionId)
  const records = await repositories.authorities.all(collectionId)
  const authorities = new Map(records.map((record) => [record.id, record]))
  return {
    units,
    async *stream() {
      for (const chunk of chunksOf(units, CHUNK)) {
        const covers = await repositories.pages.covers(chunk.map((unit) => unit.id))
        yield* chunk.map((unit) => ({
          unit,
          places: placesOf(unit.id),
          pageCount: covers.get(unit.id)?.count ?? 0,
          authorities,
        }))
      }
    },
  }
}

/** The places of a collection's units, as the formats write them. */
export async function placesOfUnits(
  repositories: { readonly places: Pick<ReleasedStore['places'], 'all' | 'links'> },
  collectionId: CollectionId,
): Promise<(unitId: UnitId) => readonly ExportedPlace[]> {
  const places = new Map((await repositories.places.all(collectionId)).map((place) => [place.id, place]))
  const links = groupBy(await repositories.places.links(collectionId), (link) => link.unitId)
  return (unitId) =>
    (links.get(unitId) ?? []).flatMap(({ placeId, asWritten, role, certainty }) => {
      const place = places.get(placeId)
      const tie = { ...(role === undefined ? {} : { role }), ...(certainty === undefined ? {} : { certainty }) }
      return place ? [{ asWritten, place, ...tie }] : []
    })
}
