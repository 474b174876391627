import { groupBy } from '../../../../shared/domain/group-by.ts'
import type { Region } from '../../../../shared/domain/region.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { ExportedRegion } from '../../../../shared/formats/web-annotation/exported-region.ts'
import { inReadingOrder } from '../../../../shared/domain/region.ts'
import { chunksOf } from './chunks.ts'

/** Units whose pages are in memory at once. */
const CHUNK = 50

/** The regions of the units' pages, unit by unit, page by page, each page's in reading order. */
export async function* unitRegions(
  repositories: Pick<ReleasedStore, 'pages' | 'regions' | 'places'>,
  units: readonly Unit[],
  step: () => Promise<void>,
): AsyncIterable<ExportedRegion> {
  const [first] = units
  const places = new Map(
    (first ? await repositories.places.all(first.collectionId) : []).map((each) => [each.id, each]),
  )
  const placesOf = (region: Region): ExportedRegion['places'] =>
    region.places.flatMap(({ placeId, asWritten }) => {
      const place = places.get(placeId)
      return place ? [{ asWritten, place }] : []
    })
  for (const chunk of chunksOf(units, CHUNK)) {
    const pages = (await Promise.all(chunk.map((unit) => repositories.pages.ofUnit(unit.id)))).flat()
    const ofPage = groupBy(await repositories.regions.ofPages(pages.map((page) => page.id)), (region) => region.pageId)
    for (const page of pages) {
      for (const region of inReadingOrder(ofPage.get(page.id) ?? [])) yield { region, page, places: placesOf(region) }
    }
    for (let done = 0; done < chunk.length; done += 1) await step()
  }
}
