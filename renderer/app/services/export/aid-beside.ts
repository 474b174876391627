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

/** What a finding aid of the units tells beside their descriptions: their places and pages, and the records they name. */
export async function besideOf(
  repositories: Parameters<typeof placesOfUnits>[0] & Pick<ReleasedStore, 'pages' | 'authorities'>,
  collectionId: CollectionId,
  units: readonly Unit[],
): Promise<AidBeside & { readonly pages: PagesByUnit }> {
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

/** How much of the units' descriptions and of their pages' texts nobody has vouched for. */
export async function unreviewedIn(
  { readings }: { readonly readings: Pick<ReleasedStore['readings'], 'pagesRead'> },
  units: readonly Unit[],
  pages: PagesByUnit,
): Promise<Unreviewed> {
  const read: Page[] = []
  for (const some of chunksOf(
    units.flatMap(({ id }) => pages.get(id) ?? []),
    CHUNK,
  )) {
    const known = await readings.pagesRead(some.map(({ id }) => id))
    read.push(...some.filter(({ id }) => known.has(id)))
  }
  return unreviewedOf(units, read)
}

/** The same of units whose pages are still to be fetched. */
export async function unreviewedOfUnits(
  repositories: Pick<ReleasedStore, 'pages' | 'readings'>,
  collectionId: CollectionId,
  units: readonly Unit[],
): Promise<Unreviewed> {
  const pages = groupBy(await repositories.pages.ofCollection(collectionId), ({ unitId }) => unitId)
  return unreviewedIn(repositories, units, pages)
}
