import { groupBy } from '../../../../shared/domain/group-by.ts'
import type { CollectionId } from '../../../../shared/domain/ids.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { AidBeside } from '../../../../shared/formats/ead/ead-beside.ts'
import { placesOfUnits } from './gather.ts'

/** What a finding aid of the units tells beside their descriptions: their places and pages, and the records they name. */
export async function besideOf(
  repositories: Pick<Repositories, 'places' | 'pages' | 'authorities'>,
  collectionId: CollectionId,
  units: readonly Unit[],
): Promise<AidBeside> {
  const placesOf = await placesOfUnits(repositories, collectionId)
  const pages = groupBy(await repositories.pages.ofCollection(collectionId), ({ unitId }) => unitId)
  for (const own of pages.values()) own.sort((one, other) => one.order - other.order)
  const authorities = await repositories.authorities.all(collectionId)
  return {
    places: new Map(units.map(({ id }) => [id, placesOf(id)])),
    pages,
    authorities: new Map(authorities.map((record) => [record.id, record])),
  }
}
