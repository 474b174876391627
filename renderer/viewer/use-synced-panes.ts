import { useRef, useState, type RefObject } from 'react'
import type { PagePaneHandle } from './page-pane.tsx'
import { followed, NO_OFFSET, offsetBetween, opposite, type Offset } from './sync.ts'

/** One of two panes. */
export type PaneName = 'first' | 'second'

/** Two panes that show the same place of two pages. */
export interface SyncedPanes {
  readonly panes: Readonly<Record<PaneName, RefObject<PagePaneHandle | null>>>
  readonly locked: boolean
  /** The hand is on this pane: the other follows it. */
  readonly lead: (pane: PaneName) => void
  /** A pane shows another place. */
  readonly moved: (pane: PaneName) => void
  /** Locks, as the panes stand to each other now, or unlocks. */
  readonly lock: (locked: boolean) => void
  /** Lays edge on edge again. */
  readonly align: () => void
}

/** Zooms and moves two panes together; what one does by its springs, the other does frame by frame. */
export function useSyncedPanes(): SyncedPanes {
  const first = useRef<PagePaneHandle>(null)
  const second = useRef<PagePaneHandle>(null)
  const leader = useRef<PaneName>('first')
  const offset = useRef<Offset>(NO_OFFSET)
  const [locked, setLocked] = useState(true)

  const placeOf = (pane: RefObject<PagePaneHandle | null>) => pane.current?.canvas?.place() ?? null
  const follow = (): void => {
    const leads = leader.current === 'first'
    const place = placeOf(leads ? first : second)
    const canvas = (leads ? second : first).current?.canvas
    if (place) canvas?.setPlace(followed(place, leads ? offset.current : opposite(offset.current)))
  }
  return {
    panes: { first, second },
    locked,
    lead: (pane) => {
      leader.current = pane
    },
    moved: (pane) => {
      if (locked && pane === leader.current) follow()
    },
    lock: (next) => {
      const [one, other] = [placeOf(first), placeOf(second)]
      if (next && one && other) offset.current = offsetBetween(one, other)
      setLocked(next)
    },
    align: () => {
      offset.current = NO_OFFSET
      setLocked(true)
      follow()
    },
  }
}
