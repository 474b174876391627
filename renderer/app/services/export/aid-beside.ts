import { groupBy } from '../../../../shared/domain/group-by.ts'
import type { CollectionId, UnitId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { unreviewedOf, type Unreviewed } from '../../../../shared/domain/unreviewed.ts'
import type { AidBeside } from '../../../../shared/formats/ead/ead-beside.ts'
import { chunksOf } from './chunks.ts'
import { placesOfUnits } from './gather.ts'

type PagesByUnit = ReadonlyMap<UnitId, readonly Page[]>

/** Pages whose texts are asked for at once. */
const CHUNK = 500

/** What one pass over the pages of a collection tells of units. */
export interface Surveyed {
  /** The pages of each, in their order. */
  readonly pages: PagesByUnit
  readonly pageCount: number
  /** How much of their descriptions and of their pages' texts nobody has vouched for. */
  readonly unreviewed: Unreviewed
}

/** Goes over the pages of a collection once, for all that an export asks of them beside writing them. */
export async function survey(
  { pages, readings }: Pick<ReleasedStore, 'pages' | 'readings'>,
  collectionId: CollectionId,
  units: readonly Unit[],
): Promise<Surveyed> {
  const wanted = new Set(units.map(({ id }) => id))
  const own = (await pages.ofCollection(collectionId)).filter(({ unitId }) => wanted.has(unitId))
  const read: Page[] = []
  for (const some of chunksOf(own, CHUNK)) {
    const known = await readings.pagesRead(some.map(({ id }) => id))
    read.push(...some.filter(({ id }) => known.has(id)))
  }
  const byUnit = groupBy(own, ({ unitId }) => unitId)
  for (const some of byUnit.values()) some.sort((one, other) => one.order - other.order)
  return { pages: byUnit, pageCount: own.length, unreviewed: unreviewedOf(units, read) }
}

/** What a finding aid of the units tells beside their descriptions: their places and pages, and the records they name. */
export async function besideOf(
  repositories: Parameters<typeof placesOfUnits>[0] & Pick<ReleasedStore, 'authorities'>,
  collectionId: CollectionId,
  { units, pages }: { readonly units: readonly Unit[]; readonly pages: PagesByUnit },
): Promise<AidBeside> {
  const placesOf = await placesOfUnits(repositories, collectionId)
  const authorities = await repositories.authorities.all(collectionId)
  return {
    places: new Map(units.map(({ id }) => [id, placesOf(id)])),
    pages,
    authorities: new Map(authorities.map((record) => [record.id, record])),
  }
}
