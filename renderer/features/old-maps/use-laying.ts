import { useCallback, useState } from 'react'
import type { Change } from '../../../shared/domain/changes.ts'
import type { Georeference } from '../../../shared/domain/georeference.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { useServices } from '../../ports/context.tsx'
import { useWatchedOf } from '../../ports/watch.ts'
import { afterPress, EMPTY_HAND, type PointHand, type Press } from './laying.ts'

/** What is said of a map by hand. */
export type LayingPart = Pick<Georeference, 'points' | 'method' | 'mask' | 'opacity' | 'shown'>

export type LayingLabel = `old-maps.undo.${'point' | 'method' | 'mask' | 'look' | 'read'}`

/** A map before anything is said of it. */
const FIRST: LayingPart = { points: [], method: 'polynomial1', opacity: 0.8, shown: true }

export interface LayingHand {
  /** null until it is known. */
  readonly laying: LayingPart | null
  readonly hand: PointHand
  readonly fault: unknown
  readonly choose: (point: number | null) => void
  /** Of the point chosen in the list, else of a new one. */
  readonly press: (press: Press) => void
  /** Of a new one, whichever is chosen. */
  readonly begin: (press: Press) => void
  /** Of this point of the list. */
  readonly move: (point: number, press: Press) => void
  readonly remove: (point: number) => void
  readonly change: (label: LayingLabel, part: (now: LayingPart) => LayingPart) => void
}

/** How one page is laid, and what changes it; every change is kept at once and can be undone. */
export function useLaying(page: Page): LayingHand {
  const { repositories, undo, clock } = useServices()
  const { georeferences } = repositories
  const state = useWatchedOf(
    page.id,
    useCallback((id: PageId) => georeferences.watch(id), [georeferences]),
  )
  const [hand, setHand] = useState(EMPTY_HAND)
  const [fault, setFault] = useState<unknown>(null)
  const laying = state.status === 'ready' ? (state.value ?? FIRST) : null
  const change: LayingHand['change'] = (label, part) => {
    setFault(null)
    undo
      .run(async () => {
        const now: LayingPart = (await georeferences.get(page.id)) ?? FIRST
        const changes = [changeTo(page, part(now), clock.now())]
        return { label, changes, ...(label === 'old-maps.undo.look' ? { mergeKey: `${label} ${page.id}` } : {}) }
      })
      .catch(setFault)
  }
  const put = (to: PointHand, press: Press): void => {
    if (!laying || afterPress(laying.points, to, press).points === null) return
    change('old-maps.undo.point', (now) => ({ ...now, points: afterPress(now.points, to, press).points ?? now.points }))
  }
  const tell = (to: PointHand, press: Press): void => {
    if (!laying) return
    setHand(afterPress(laying.points, to, press).hand)
    put(to, press)
  }
  return {
    laying,
    hand,
    fault: fault ?? (state.status === 'error' ? state.error : null),
    choose: (chosen) => setHand({ chosen, half: {} }),
    press: (press) => tell(hand, press),
    begin: (press) => tell({ chosen: null, half: hand.half }, press),
    move: (chosen, press) => put({ chosen, half: {} }, press),
    remove: (point) => {
      setHand(EMPTY_HAND)
      change('old-maps.undo.point', (now) => ({ ...now, points: now.points.filter((_, index) => index !== point) }))
    },
    change,
  }
}

/** A map of which nothing is said any more is none. */
function changeTo(page: Page, { points, method, mask, opacity, shown }: LayingPart, at: string): Change {
  if (points.length === 0 && !mask) return { table: 'georeferences', id: page.id, to: null }
  const row: Georeference = {
    ...{ id: page.id, collectionId: page.collectionId, points, method, opacity, shown },
    ...(mask ? { mask } : {}),
    by: { by: 'person', at },
    updatedAt: at,
  }
  return { table: 'georeferences', id: page.id, to: row }
}
