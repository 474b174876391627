import type { Watched } from '../../../../shared/domain/watched.ts'
import type { Overlay } from '../../../map/overlay.ts'
import type { MapOverlays } from '../../../ports/map-overlays.ts'

/** One after the other, from below. */
export function createMapOverlays(sources: readonly MapOverlays['watch'][]): MapOverlays {
  return { watch: (collectionId) => together(sources.map((watch) => watch(collectionId))) }
}

/** All lists as one, told when each is known. */
function together(lists: readonly Watched<readonly Overlay[]>[]): Watched<readonly Overlay[]> {
  return {
    subscribe(next, fail) {
      const known: (readonly Overlay[] | null)[] = lists.map(() => null)
      const tell = (): void => {
        const all = known.filter((list) => list !== null)
        if (all.length === lists.length) next(all.flat())
      }
      const stops = lists.map((list, at) =>
        list.subscribe((overlays) => {
          known[at] = overlays
          tell()
        }, fail),
      )
      tell()
      return () => stops.forEach((stop) => stop())
    },
  }
}
