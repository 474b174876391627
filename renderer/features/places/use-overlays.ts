import { useMemo } from 'react'
import type { Overlay } from '../../map/overlay.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useWatched } from '../../ports/watch.ts'

const NONE: readonly Overlay[] = []

/** The maps laid over the base map now. */
export function useOverlays(): readonly Overlay[] {
  const { overlays } = useServices()
  const [{ collectionId }] = useDesk()
  const shown = useWatched(
    useMemo(() => (collectionId ? overlays.watch(collectionId) : null), [overlays, collectionId]),
  )
  return shown.status === 'ready' ? shown.value : NONE
}
