import { useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import { loupeMoved, nextRatio, type Ratio } from './loupe.ts'
import type { PageCanvas } from './page-canvas.ts'
import { clientOf, type Point } from './page-view.ts'

/** A point of the page that is told to those who draw it, without drawing all else again. */
export interface LoupePlace {
  readonly get: () => Point | null
  readonly set: (at: Point | null) => void
  readonly subscribe: (told: () => void) => () => void
}

/** The magnifier over one page, or over the same place of several. */
export interface LoupeHand {
  /** null while there is none. */
  readonly ratio: Ratio | null
  readonly place: LoupePlace
  /** The next ratio, and after the last none. */
  readonly next: () => void
  readonly close: () => void
}

export function useLoupe(): LoupeHand {
  const [ratio, setRatio] = useState<Ratio | null>(null)
  const [place] = useState(createPlace)
  const change = (to: Ratio | null): void => {
    // It comes again where one looks then.
    if (to === null) place.set(null)
    setRatio(to)
  }
  return { ratio, place, next: () => change(nextRatio(ratio)), close: () => change(null) }
}

/** What the keys and the mouse do to it on a pane; of the keys, whether they did. */
export function usePaneLoupe(
  hand: LoupeHand | undefined,
  on: { readonly canvas: RefObject<PageCanvas | null>; readonly turned: PixelSize },
) {
  const ratio = hand?.ratio ?? null
  return {
    onKey(event: KeyboardEvent): boolean {
      if (!hand || event.ctrlKey || event.altKey || event.metaKey) return false
      const at = hand.place.get()
      const moved = ratio !== null && at ? loupeMoved(at, event, { turned: on.turned, ratio }) : null
      if (moved) {
        hand.place.set(moved)
        on.canvas.current?.reveal({ ...moved, w: 0, h: 0 })
      } else if (event.code === 'KeyG') hand.next()
      else if (event.key === 'Escape' && ratio !== null) hand.close()
      else return false
      return true
    },
    onPointerMove(event: PointerEvent): void {
      const at = ratio === null || event.buttons !== 0 ? null : on.canvas.current?.pageNear(clientOf(event))
      if (at) hand?.place.set(at)
    },
  }
}

function createPlace(): LoupePlace {
  const watchers = new Set<() => void>()
  let at: Point | null = null
  return {
    get: () => at,
    set(next) {
      at = next
      for (const told of watchers) told()
    },
    subscribe(told) {
      watchers.add(told)
      return () => watchers.delete(told)
    },
  }
}
