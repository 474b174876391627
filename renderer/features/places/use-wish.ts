import { useMemo } from 'react'
import { useDesk, useMapWish } from '../../ports/context.tsx'
import type { MapWish } from '../../ports/map-wish.ts'

/** How the map is narrowed, and what changes it: the same functions from move to move, so that what is handed them stays drawn. */
export function useWish() {
  const [, dispatch] = useDesk()
  const wish = useMapWish()
  const to = useMemo(() => {
    const change = (next: Partial<MapWish>): void => dispatch({ type: 'map', wish: next })
    return {
      change,
      look: (look: MapWish['look']) => change({ look }),
      heat: (heat: boolean) => change({ heat }),
      bounds: (bounds: MapWish['bounds']) => change({ bounds }),
      area: (area: MapWish['area']) => change({ area }),
    }
  }, [dispatch])
  return { wish, to }
}
