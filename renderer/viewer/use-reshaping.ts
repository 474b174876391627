import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { oppositeTurn } from '../../shared/domain/geometry-turn.ts'
import { moveCorner, moveShape, turnShape, type PagePoint, type Shape } from '../../shared/domain/shape.ts'
import { cornerAfterKey, shapeAfterKey } from './drawing.ts'
import type { MarkedRegion, RegionsOnPage } from './regions.ts'
import { reshapedBy, reshapedSent, reshapedTold, type Reshaped } from './reshaping.ts'
import { pixelHere, pointUnder, pressOf, type DrawingPlace } from './use-drawing.ts'

interface Pull {
  readonly start: PagePoint
  readonly shape: Shape
  readonly corner: number | null
}

/** Moving and stretching a region that is there, by keys or by mouse. A change is stored when the hand rests. */
export function useReshaping(regions: RegionsOnPage, place: DrawingPlace) {
  const [reshaped, setReshaped] = useState<Reshaped | null>(null)
  // The hand may let go before its last move has been drawn.
  const latest = useRef<Reshaped | null>(null)
  const pull = useRef<Pull | null>(null)
  const stored = regions.items.find(({ id }) => id === reshaped?.id)
  const now = reshaped && stored ? reshapedTold(reshaped, stored.shape) : null
  if (now !== reshaped) setReshaped(now)

  const set = (next: Reshaped | null): void => {
    latest.current = next
    setReshaped(next)
  }
  const shapeOf = (region: MarkedRegion): Shape =>
    now?.id === region.id ? now.shape : turnShape(region.shape, place.rotation)
  const change = (region: MarkedRegion, shape: Shape): void => set(reshapedBy(now, region, shape))
  /** Stores what was changed; what could not be stored is shown as it was. */
  const store = (region: MarkedRegion): void => {
    const changed = latest.current
    if (changed?.id !== region.id || !changed.dirty) return
    const shape = turnShape(changed.shape, oppositeTurn(place.rotation))
    set(reshapedSent(changed, shape))
    void regions.onReshaped(region.id, shape).then((isStored) => {
      if (!isStored) set(null)
    })
  }

  /** What the mouse does to a region (corner null) or to one of its corners. */
  const pointerOn = (region: MarkedRegion, corner: number | null) => ({
    onPointerDown: (event: PointerEvent) => {
      const start = pointUnder(place, event)
      if (!start || event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      pull.current = { start, shape: shapeOf(region), corner }
    },
    onPointerMove: (event: PointerEvent) => {
      const at = pointUnder(place, event)
      if (pull.current && at) change(region, pulledShape(pull.current, at))
    },
    onPointerUp: () => {
      pull.current = null
      store(region)
    },
  })
  /** Whether the key changed the region (corner null) or one of its corners. */
  const onKey = (region: MarkedRegion, corner: number | null, event: KeyboardEvent): boolean => {
    const how = { press: pressOf(event), pixel: pixelHere(place) }
    const shape = shapeOf(region)
    const next = corner === null ? shapeAfterKey(shape, how.press, how.pixel) : cornerAfterKey(shape, corner, how)
    if (next) change(region, next)
    return next !== null
  }
  return { shapeOf, pointerOn, onKey, store }
}

function pulledShape({ start, shape, corner }: Pull, at: PagePoint): Shape {
  return corner === null ? moveShape(shape, { x: at.x - start.x, y: at.y - start.y }) : moveCorner(shape, corner, at)
}
