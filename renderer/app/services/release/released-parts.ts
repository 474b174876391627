import type { PageId, Sha256, UnitId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Reading } from '../../../../shared/domain/reading.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import { redactedReading } from '../../../../shared/release/redact-reading.ts'
import type { Release } from '../../../../shared/release/release.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import { isUnderAny } from './page-areas.ts'
import type { Withholdings } from './withholdings.ts'

/** Pages of units that are not withheld as a whole. */
export function releasedPages({ pages }: Pick<Repositories, 'pages'>, release: Release): ReleasedStore['pages'] {
  const isOut = ({ unitId }: Pick<Page, 'unitId'>): boolean => !release.withholds(unitId, 'unit')
  return {
    async get(id) {
      const page = await pages.get(id)
      return page && isOut(page) ? page : undefined
    },
    ofUnit: async (unitId) => (isOut({ unitId }) ? await pages.ofUnit(unitId) : []),
    ofCollection: async (id) => (await pages.ofCollection(id)).filter(isOut),
    covers: (ids) => pages.covers(ids.filter((unitId) => isOut({ unitId }))),
  }
}

/** Texts of pages without the words in their areas; files that texts came from only where nothing of them is withheld. */
export function releasedReadings(
  { readings }: Pick<Repositories, 'readings'>,
  { areas, hidden }: Withholdings,
): ReleasedStore['readings'] {
  const { silent } = hidden
  const shapes = (id: PageId) => (areas.get(id) ?? []).map(({ shape }) => shape)
  const heard = (ids: readonly PageId[]): readonly PageId[] => ids.filter((id) => !silent.has(id))
  const redacted = (reading: Reading): Reading => redactedReading(reading, shapes(reading.pageId))
  let files: Promise<ReadonlySet<Sha256>> | null = null
  const withheldFiles = (): Promise<ReadonlySet<Sha256>> => (files ??= filesOf(readings, hidden.texts))
  return {
    ofPage: async (id) => (silent.has(id) ? [] : (await readings.ofPage(id)).map(redacted)),
    async best(ids) {
      const found = await readings.best(heard(ids))
      return new Map([...found].map(([id, reading]) => [id, redacted(reading)]))
    },
    pagesRead: (ids) => readings.pagesRead(heard(ids)),
    source: async (sha256) => ((await withheldFiles()).has(sha256) ? undefined : readings.source(sha256)),
  }
}

async function filesOf(readings: Repositories['readings'], pages: readonly PageId[]): Promise<ReadonlySet<Sha256>> {
  const files = new Set<Sha256>()
  for (const id of pages) {
    for (const { source } of await readings.ofPage(id)) if (source?.sha256 !== undefined) files.add(source.sha256)
  }
  return files
}

/** Regions that neither are withheld nor show what is, with their places where these are not withheld. */
export function releasedRegions(
  { regions, pages }: Pick<Repositories, 'regions' | 'pages'>,
  { release, areas, hidden }: Withholdings,
): ReleasedStore['regions'] {
  const { silent } = hidden
  return {
    async ofPages(ids) {
      const found = await regions.ofPages(ids.filter((id) => !silent.has(id)))
      const unitOf = new Map<PageId, Page['unitId']>()
      for (const id of new Set(found.flatMap((region) => (region.places.length > 0 ? [region.pageId] : [])))) {
        const page = await pages.get(id)
        if (page) unitOf.set(id, page.unitId)
      }
      return found.flatMap((region) => {
        const own = areas.get(region.pageId) ?? []
        if (isUnderAny(region, own.map(({ shape }) => shape))) return [] // prettier-ignore
        const unitId = unitOf.get(region.pageId)
        return unitId !== undefined && release.withholds(unitId, 'places') ? [{ ...region, places: [] }] : [region]
      })
    },
  }
}

/** Places of units that may be on the map. */
export function releasedPlaces({ places }: Pick<Repositories, 'places'>, release: Release): ReleasedStore['places'] {
  const isSeen = (unitId: UnitId): boolean => !release.withholds(unitId, 'places')
  return {
    isSeen,
    all: (id) => places.all(id),
    links: async (id) => (await places.links(id)).filter(({ unitId }) => isSeen(unitId)),
    linksOf: (ids) => places.linksOf(ids.filter(isSeen)),
  }
}

/** How maps are laid that may be known to lie there. */
export function releasedMaps(
  { georeferences, pages }: Pick<Repositories, 'georeferences' | 'pages'>,
  release: Release,
): ReleasedStore['georeferences'] {
  return {
    async ofCollection(id) {
      const laid = await georeferences.ofCollection(id)
      if (!release.isAny || laid.length === 0) return laid
      const unitOf = new Map((await pages.ofCollection(id)).map((page) => [page.id, page.unitId]))
      return laid.filter((each) => {
        const unitId = unitOf.get(each.id)
        return unitId !== undefined && !release.withholds(unitId, 'places')
      })
    },
  }
}
