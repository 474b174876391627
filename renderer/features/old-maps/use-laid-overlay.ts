import { useEffect, useState } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import type { Overlay } from '../../map/overlay.ts'
import { useServices } from '../../ports/context.tsx'
import type { LayingPart } from './use-laying.ts'

interface LaidNow {
  readonly overlay: Overlay | null
  readonly fault: unknown
}

/** The page as it lies; as it lay before until that is known. null while it lies nowhere. */
export function useLaidOverlay(page: Page, laying: LayingPart | null): LaidNow {
  const { laidMaps } = useServices()
  const [now, setNow] = useState<LaidNow>({ overlay: null, fault: null })
  useEffect(() => {
    let stale = false
    const asked = laying ? laidMaps.overlay(page, laying) : Promise.resolve(null)
    asked.then(
      (overlay) => stale || setNow({ overlay, fault: null }),
      (fault: unknown) => stale || setNow({ overlay: null, fault }),
    )
    return () => {
      stale = true
    }
  }, [laidMaps, page, laying])
  return now
}
