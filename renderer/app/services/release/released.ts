import { fieldKeptInside } from '../../../../shared/release/internal-fields.ts'
import { dayOf } from '../../../../shared/release/in-force.ts'
import { allReleased, releaseOf } from '../../../../shared/release/release.ts'
import { withheldOf, type Withheld } from '../../../../shared/release/withheld.ts'
import type { CollectionId, Instant, Sha256, UnitId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import { withheldRegions } from './page-areas.ts'
import { releasedMaps, releasedPages, releasedPlaces, releasedReadings, releasedRegions } from './released-parts.ts'
import { releasedForms } from './released-forms.ts'
import type { Withholdings } from './withholdings.ts'

/** A collection as exports see it, and what of it they don't. */
export interface Released {
  readonly store: ReleasedStore
  /** What is withheld of units. */
  withheld(ids: readonly UnitId[]): Promise<Withheld>
  /** The whole tree, with what is withheld. */
  readonly tree: readonly Unit[]
}

/**
 * The one place that decides what leaves the archive: every export asks it. What is restricted on the day of `at` is not
 * there for who reads the store, unless `restricted` asks for all.
 */
export async function released(
  repositories: Repositories,
  collectionId: CollectionId,
  { at, restricted }: { readonly at: Instant; readonly restricted: boolean },
): Promise<Released> {
  const tree = await repositories.units.tree(collectionId)
  const today = dayOf(at)
  const [collection, templates] = await Promise.all([
    repositories.collections.get(collectionId),
    repositories.templates.all(),
  ])
  const release = releaseOf(tree, { today, isInternal: fieldKeptInside(collection?.templates, templates) })
  const areas = withheldRegions(await repositories.regions.ofCollection(collectionId), today)
  const found = restricted ? { release: allReleased(tree), areas: new Map() } : { release, areas }
  const hidden = await hiddenPages(repositories, collectionId, found)
  return {
    tree,
    store: storeOf(repositories, { ...found, hidden }, tree),
    async withheld(ids) {
      const wanted = new Set(ids)
      const pages = areas.size === 0 ? [] : await repositories.pages.ofCollection(collectionId)
      const blackened = pages.flatMap((page) => {
        const isSeen = wanted.has(page.unitId) && !release.withholds(page.unitId, 'unit')
        return isSeen ? (areas.get(page.id) ?? []).map(({ withheld }) => withheld.reason) : []
      })
      return withheldOf(release, ids, blackened)
    },
  }
}

async function hiddenPages(
  repositories: Repositories,
  collectionId: CollectionId,
  { release, areas }: Pick<Withholdings, 'release' | 'areas'>,
): Promise<Withholdings['hidden']> {
  const isAny = areas.size > 0 || release.isAny
  const pages = isAny ? await repositories.pages.ofCollection(collectionId) : []
  const isHidden = (part: 'pictures' | 'texts') => (page: Page) =>
    areas.has(page.id) || release.withholds(page.unitId, part)
  const silent = pages.filter(({ unitId }) => release.withholds(unitId, 'texts'))
  return {
    pictures: new Set(pages.filter(isHidden('pictures')).flatMap(filesOfPage)),
    texts: pages.filter(isHidden('texts')).map(({ id }) => id),
    silent: new Set(silent.map(({ id }) => id)),
  }
}

function storeOf(repositories: Repositories, withheld: Withholdings, tree: readonly Unit[]): ReleasedStore {
  const { release, areas, hidden } = withheld
  const { originals, authorities, templates, collections } = repositories
  return {
    isReleased: true,
    units: { tree: () => Promise.resolve(release.units) },
    pages: releasedPages(repositories, release),
    readings: releasedReadings(repositories, withheld),
    regions: releasedRegions(repositories, withheld),
    forms: releasedForms(repositories, withheld, tree),
    places: releasedPlaces(repositories, release),
    georeferences: releasedMaps(repositories, release),
    authorities,
    templates,
    collections,
    pictures: {
      whole: async ({ original }) => (hidden.pictures.has(original) ? null : await originals.read(original)),
      async part({ id, unitId, original }) {
        if (release.withholds(unitId, 'pictures')) return null
        return { original: await originals.read(original), areas: (areas.get(id) ?? []).map(({ shape }) => shape) }
      },
    },
  }
}

function filesOfPage({ original, copies = [] }: Page): readonly Sha256[] {
  return [original, ...copies.map((copy) => copy.original)]
}
