import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { PagePoint } from '../../shared/domain/shape.ts'
import { arrowStep, seenPart } from './drawing.ts'
import { pixelHere, pointUnder, pressOf, type DrawingPlace } from './use-drawing.ts'

/** A line over the page, in fractions of it as it is seen. */
export interface MeasuringLine {
  readonly from: PagePoint
  readonly to: PagePoint
}

/** A line that measures a distance: pulled by mouse, or its end moved by arrows and its beginning by Shift and arrows. */
export function useMeasuring(pageId: string, place: DrawingPlace) {
  const [held, setHeld] = useState<{
    readonly pageId: string
    readonly line: MeasuringLine
    readonly pulls: boolean
  } | null>(null)
  const line = held?.pageId === pageId ? held.line : null
  const set = (next: MeasuringLine, pulls = false): void => setHeld({ pageId, line: next, pulls })
  const begin = (): void => {
    const frame = place.canvas.current?.frame()
    const seen = frame && seenPart(frame, place.turned, place.canvas.current?.paneSize() ?? place.turned)
    if (!seen) return
    const y = seen.y + seen.h / 2
    set({ from: { x: seen.x + seen.w / 3, y }, to: { x: seen.x + (2 * seen.w) / 3, y } })
  }
  const end = (): void => setHeld(null)
  return {
    line,
    toggle: () => (line ? end() : begin()),
    /** Whether the key was for the line. */
    onKey(event: KeyboardEvent): boolean {
      if (!line) return false
      if (event.key === 'Escape') {
        end()
        return true
      }
      const by = arrowStep(pressOf(event), pixelHere(place))
      if (!by) return false
      const moved = ({ x, y }: PagePoint): PagePoint => ({ x: within(x + by.x), y: within(y + by.y) })
      set(event.shiftKey ? { ...line, from: moved(line.from) } : { ...line, to: moved(line.to) })
      return true
    },
    pointer: {
      onPointerDown: (event: PointerEvent) => {
        const at = pointUnder(place, event)
        if (!at || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        set({ from: at, to: at }, true)
      },
      onPointerMove: (event: PointerEvent) => {
        const at = pointUnder(place, event)
        if (at && line && held?.pulls) set({ ...line, to: at }, true)
      },
      onPointerUp: () => {
        if (line) set(line)
      },
    },
  }
}

function within(share: number): number {
  return Math.max(0, Math.min(1, share))
}
