import { useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import { oppositeTurn } from '../../shared/domain/geometry-turn.ts'
import type { PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'
import { turnShape, type PagePoint, type Shape } from '../../shared/domain/shape.ts'
import {
  beginDrawing,
  drawingAfterKey,
  pixelOf,
  pulled,
  seenPart,
  shapeDrawn,
  withPoint,
  type Drawing,
  type DrawTool,
  type Press,
} from './drawing.ts'
import type { PageCanvas } from './page-canvas.ts'
import { clientOf } from './page-view.ts'
import type { RegionsOnPage } from './regions.ts'

/** Where one draws. */
export interface DrawingPlace {
  readonly canvas: RefObject<PageCanvas | null>
  readonly turned: PixelSize
  readonly rotation: QuarterTurn
}

/** Fewer CSS pixels are a click that trembled. */
const TREMBLE = 4

/** A key as the drawing rules take it. */
export function pressOf(event: KeyboardEvent): Press {
  return { key: event.key, shiftKey: event.shiftKey, fine: event.ctrlKey || event.metaKey }
}

/** One CSS pixel at the canvas's zoom, in fractions of the turned page. */
export function pixelHere({ canvas, turned }: DrawingPlace): PagePoint {
  const frame = canvas.current?.frame()
  return frame ? pixelOf(frame, turned) : { x: 0, y: 0 }
}

/** The point of the page that the mouse means. */
export function pointUnder({ canvas }: DrawingPlace, event: PointerEvent): PagePoint | null {
  return canvas.current?.pageNear(clientOf(event)) ?? null
}

/** Drawing a new region, by keys or by mouse. */
export function useDrawing(regions: RegionsOnPage, place: DrawingPlace) {
  const [held, setHeld] = useState<{ readonly pageId: string; readonly drawing: Drawing } | null>(null)
  const drawing = held !== null && held.pageId === regions.pageId ? held.drawing : null

  const go = (next: Drawing): void => setHeld({ pageId: regions.pageId, drawing: next })
  const end = (): void => {
    setHeld(null)
    regions.onDrawing(null)
  }
  const keep = (shape: Shape): void => {
    end()
    regions.onDrawn(turnShape(shape, oppositeTurn(place.rotation)))
  }
  const pointer = usePointer(drawing, place, { go, keep })
  return {
    drawing,
    pointer,
    drop: end,
    begin(tool: DrawTool): void {
      const frame = place.canvas.current?.frame()
      const seen = frame && seenPart(frame, place.turned, place.canvas.current?.paneSize() ?? place.turned)
      if (!seen) return
      go(beginDrawing(tool, seen))
      regions.onDrawing(tool)
    },
    /** Whether the key was for the drawing. */
    onKey(event: KeyboardEvent): boolean {
      const drawn = drawing && drawingAfterKey(drawing, pressOf(event), pixelHere(place))
      if (!drawn) return false
      if (drawn.is === 'going') go(drawn.drawing)
      else if (drawn.is === 'kept') keep(drawn.shape)
      else end()
      return true
    },
  }
}

interface Ends {
  readonly go: (next: Drawing) => void
  readonly keep: (shape: Shape) => void
}

/** Drawing by mouse: a rectangle is pulled, a polygon is clicked point by point. */
function usePointer(drawing: Drawing | null, place: DrawingPlace, { go, keep }: Ends) {
  const pulledFrom = useRef<PagePoint | null>(null)
  const isNear = (one: PagePoint | undefined, other: PagePoint, pixels = TREMBLE): boolean => {
    const pixel = pixelHere(place)
    return one !== undefined && Math.hypot((one.x - other.x) / pixel.x, (one.y - other.y) / pixel.y) < pixels
  }
  const addPoint = (at: PagePoint): void => {
    if (drawing?.tool !== 'polygon') return
    const shape = shapeDrawn(drawing)
    if (shape && isNear(drawing.points[0], at, 2 * TREMBLE)) keep(shape)
    else if (!isNear(drawing.points.at(-1), at)) go(withPoint(drawing, at))
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      pulledFrom.current = pointUnder(place, event)
    },
    onPointerMove: (event: PointerEvent) => {
      const at = pointUnder(place, event)
      const from = pulledFrom.current
      if (!at || !drawing) return
      if (drawing.tool === 'polygon') go({ ...drawing, cursor: at })
      else if (from && !isNear(from, at)) go(pulled(from, at))
    },
    onPointerUp: (event: PointerEvent) => {
      const from = pulledFrom.current
      const at = pointUnder(place, event)
      pulledFrom.current = null
      if (!from || !at || !drawing) return
      const shape = drawing.tool === 'rectangle' && !isNear(from, at) ? shapeDrawn(pulled(from, at)) : null
      if (shape) keep(shape)
      else addPoint(at)
    },
    onDoubleClick: () => {
      const shape = drawing?.tool === 'polygon' ? shapeDrawn(drawing) : null
      if (shape) keep(shape)
    },
  }
}
