import { useEffect, useMemo, useState } from 'react'
import { idFrom, type PageId, type UnitId } from '../../../shared/domain/ids.ts'
import type { Overlay } from '../../map/overlay.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import type { ReleasedStore } from '../../ports/released-store.ts'
import type { PlacedUnits } from './map-screen.ts'
import { useOverlays } from './use-overlays.ts'

/** How laid pages are called among overlays. */
const LAID = 'laid-'

/** What a picture of the map may show. */
interface ReleasedMap {
  readonly isSeen: (unitId: UnitId) => boolean
  readonly hidden: ReadonlySet<Overlay['id']>
}

/** What is on the map, and whether a picture of it may be made now. */
export interface MapMatter {
  readonly placed: readonly PlacedUnits[]
  readonly overlays: readonly Overlay[]
  readonly ready: boolean
}

/** While a picture is being made, the map without what is withheld: what is seen is what leaves the archive. */
export function useReleased(
  all: readonly PlacedUnits[],
  picturing: boolean,
  onError: (error: unknown) => void,
): MapMatter {
  const { exports } = useServices()
  const [{ collectionId }] = useDesk()
  const overlays = useOverlays()
  const [released, setReleased] = useState<ReleasedMap | null>(null)
  const laid = overlays.map(({ id }) => id).filter((id) => id.startsWith(LAID)).join(' ') // prettier-ignore
  useEffect(() => {
    if (!picturing || collectionId === null) return
    let gone = false
    exports
      .store(collectionId, false)
      .then(async (store) => ({ isSeen: store.places.isSeen, hidden: await hiddenOf(store, laid.split(' ')) }))
      .then(
        (found) => gone || setReleased(found),
        (error: unknown) => gone || onError(error),
      )
    return () => {
      gone = true
      setReleased(null)
    }
  }, [exports, collectionId, picturing, laid, onError])
  const seen = picturing ? released : null
  const placed = useMemo(() => (seen ? releasedPlaces(all, seen.isSeen) : all), [all, seen])
  const shown = useMemo(() => (seen ? overlays.filter(({ id }) => !seen.hidden.has(id)) : overlays), [overlays, seen])
  return { placed, overlays: shown, ready: seen !== null }
}

/** Places without the units of which nobody may know that they are there. */
export function releasedPlaces(
  placed: readonly PlacedUnits[],
  isSeen: (unitId: UnitId) => boolean,
): readonly PlacedUnits[] {
  if (placed.every(({ unitIds }) => unitIds.every(isSeen))) return placed
  return placed.flatMap((one) => {
    const at = one.unitIds.flatMap((id, index) => (isSeen(id) ? [index] : []))
    if (at.length === 0) return []
    const { roles, certainties } = one
    return [
      {
        ...one,
        unitIds: one.unitIds.filter(isSeen),
        ...(roles && { roles: at.map((index) => roles[index] ?? []) }),
        ...(certainties && { certainties: at.map((index) => certainties[index] ?? []) }),
      },
    ]
  })
}

/** Laid pages of which something is withheld. */
async function hiddenOf(store: ReleasedStore, overlays: readonly string[]): Promise<ReadonlySet<Overlay['id']>> {
  const hidden = new Set<Overlay['id']>()
  for (const id of overlays.filter((each) => each.startsWith(LAID))) {
    const page = await store.pages.get(idFrom<PageId>(id.slice(LAID.length)))
    const part = page && (await store.pictures.part(page))
    if (part?.areas.length !== 0) hidden.add(id)
  }
  return hidden
}
