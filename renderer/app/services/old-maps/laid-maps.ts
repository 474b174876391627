import type { Georeference } from '../../../../shared/domain/georeference.ts'
import type { CollectionId, PageId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { Platform } from '../../../../shared/platform/platform.ts'
import type { Watched } from '../../../../shared/domain/watched.ts'
import type { Overlay } from '../../../map/overlay.ts'
import type { LaidMaps, LaidPage } from '../../../ports/laid-maps.ts'
import type { MapOverlays } from '../../../ports/map-overlays.ts'
import type { ReleasedStore } from '../../../ports/released-store.ts'
import type { PageImages } from '../../../ports/picture-services.ts'
import { intoTarget } from '../export/into-target.ts'
import { WithheldError } from '../release/withheld-error.ts'
import { createLaidOverlays, type Painted } from './laid-overlays.ts'
import { createMapFiles, type MapFiles } from './map-files.ts'
import { createWarper } from './warper.ts'

interface Deps {
  readonly repositories: Pick<Repositories, 'georeferences' | 'pages'>
  readonly images: PageImages
  readonly platform: Pick<Platform, 'exportTarget'>
  /** The archive as exports may see it. */
  readonly released: (collectionId: CollectionId) => Promise<ReleasedStore>
}

/** With the source of overlays, and what the export of many writes. */
type MadeLaidMaps = LaidMaps & { readonly shown: MapOverlays['watch']; readonly files: MapFiles }

/** The scanned maps of a collection that are laid, and the overlays of those that are shown. */
export function createLaidMaps({ repositories, images, platform, released }: Deps): MadeLaidMaps {
  const warper = createWarper()
  const files = createMapFiles({ images, warper })
  const paintedOf = createLaidOverlays({ images, warper })
  const swipes = createSwipes()
  const watchAll = (collectionId: CollectionId): Watched<readonly PaintedPage[]> =>
    paintedPages(laidPages(repositories, collectionId), { paintedOf, onSwipe: (tell) => swipes.onChange(tell) })
  return {
    watch: (collectionId) => ({
      subscribe: (next, fail) =>
        watchAll(collectionId).subscribe((all) => {
          const told = ({ page, laid, painted }: PaintedPage): LaidPage => {
            return { page, laid, bounds: painted?.bounds ?? null, swipe: swipes.of(page.id) }
          }
          next(all.map(told))
        }, fail),
    }),
    overlay: async (page, laid) => overlayOf({ page, laid, painted: await paintedOf(page, laid) }),
    files,
    save: (page, format, context) =>
      intoTarget({ platform, name: mapName(page), signal: context.signal }, async (target) => {
        const store = await released(page.collectionId)
        const found = await files.find(store, page.collectionId, new Set([page.unitId]))
        const map = found.find((each) => each.page.id === page.id)
        if (!map?.isSeen) throw new WithheldError(page.path)
        await files.write(map, format, { target, context })
      }),
    swipe: (pageId, share) => swipes.set(pageId, share),
    shown: (collectionId) => ({
      subscribe: (next, fail) =>
        watchAll(collectionId).subscribe(
          (all) =>
            next(
              all.flatMap((map) => {
                const [made, swipe] = [map.laid.shown ? overlayOf(map) : null, swipes.of(map.page.id)]
                return made ? [{ ...made, ...(swipe === null ? {} : { swipe }) }] : []
              }),
            ),
          fail,
        ),
    }),
  }
}

/** A laid page with what draws it; null where its points lay it nowhere. */
interface PaintedPage {
  readonly page: Page
  readonly laid: Georeference
  readonly painted: Painted | null
}

type OverlaidPage = Omit<PaintedPage, 'laid'> & { readonly laid: Pick<Georeference, 'opacity'> }

/** All of them, the wider ones first, told again when one is drawn aside. */
function paintedPages(
  laid: Watched<readonly (readonly [Page, Georeference])[]>,
  {
    paintedOf,
    onSwipe,
  }: {
    readonly paintedOf: ReturnType<typeof createLaidOverlays>
    readonly onSwipe: (listener: () => void) => () => void
  },
): Watched<readonly PaintedPage[]> {
  return {
    subscribe(next, fail) {
      let known: readonly (readonly [Page, Georeference])[] | null = null
      // Only the latest is told: another may have been asked for meanwhile, or nobody listens any more.
      let asked = 0
      const tell = (): void => {
        if (!known) return
        asked += 1
        const now = asked
        const all = known.map(async ([page, laying]) => ({
          page,
          laid: laying,
          painted: await paintedOf(page, laying),
        }))
        Promise.all(all).then(
          (maps) => now === asked && next(widerFirst(maps)),
          (error: unknown) => now === asked && fail(error),
        )
      }
      const stops = [
        laid.subscribe((pairs) => {
          known = pairs
          tell()
        }, fail),
        onSwipe(tell),
      ]
      return () => {
        asked += 1
        stops.forEach((stop) => stop())
      }
    },
  }
}

function overlayOf({ page, laid, painted }: OverlaidPage): Overlay | null {
  if (!painted) return null
  const { painter, bounds, maxZoom } = painted
  return {
    ...{ id: `laid-${page.id}`, painter, opacity: laid.opacity },
    ...(bounds ? { bounds } : {}),
    ...(maxZoom === undefined ? {} : { maxZoom }),
  }
}

/** What the folder or download of one map is called. */
function mapName({ path }: Page): string {
  const name = path.split('/').at(-1) ?? path
  return name.replace(/(?<=.)\.[^.]*$/u, '')
}

/** Plans of towns lie over maps of countries. */
function widerFirst<T extends Pick<PaintedPage, 'painted'>>(maps: readonly T[]): readonly T[] {
  return maps.toSorted((one, other) => (other.painted?.area ?? 0) - (one.painted?.area ?? 0))
}

/** Pages that are laid and not in the trash. */
function laidPages(
  { georeferences, pages }: Deps['repositories'],
  collectionId: Parameters<LaidMaps['watch']>[0],
): Watched<readonly (readonly [Page, Georeference])[]> {
  return {
    subscribe(next, fail) {
      let laid = new Map<PageId, Georeference>()
      let shown: readonly Page[] | null = null
      let stop = (): void => undefined
      const tell = (): void => {
        if (!shown) return
        next(
          shown.flatMap((page) => {
            const georeference = laid.get(page.id)
            return georeference ? [[page, georeference] as const] : []
          }),
        )
      }
      const stopLaid = georeferences.watchCollection(collectionId).subscribe((all) => {
        const before = [...laid.keys()].join(' ')
        laid = new Map(all.map((each) => [each.id, each]))
        if (shown && before === [...laid.keys()].join(' ')) return tell()
        stop()
        stop = pages.watchMany([...laid.keys()]).subscribe((found) => {
          shown = found
          tell()
        }, fail)
      }, fail)
      return () => {
        stopLaid()
        stop()
      }
    },
  }
}

/** How far the maps are drawn aside; kept while the window is open. */
function createSwipes() {
  const shares = new Map<PageId, number>()
  const listeners = new Set<() => void>()
  return {
    of: (pageId: PageId): number | null => shares.get(pageId) ?? null,
    set(pageId: PageId, share: number | null): void {
      if (share === null) shares.delete(pageId)
      else shares.set(pageId, share)
      for (const listener of listeners) listener()
    },
    onChange(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
