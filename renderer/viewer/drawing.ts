import type { Box, PixelSize } from '../../shared/domain/geometry.ts'
import {
  boxBetween,
  cornersOf,
  growShape,
  moveCorner,
  moveShape,
  type PagePoint,
  type Shape,
} from '../../shared/domain/shape.ts'
import type { PageFrame } from './page-view.ts'

/** What is being drawn. */
export type DrawTool = 'rectangle' | 'polygon'

/** A shape on its way, in fractions of the page as it is seen. A polygon has the points set and the one to set next. */
export type Drawing =
  | { readonly tool: 'rectangle'; readonly box: Box }
  | { readonly tool: 'polygon'; readonly points: readonly PagePoint[]; readonly cursor: PagePoint }

/** A key as it was pressed. */
export interface Press {
  readonly key: string
  readonly shiftKey: boolean
  /** Ctrl, or Cmd on a Mac: steps of one pixel. */
  readonly fine: boolean
}

/** What a key makes of a drawing: it goes on, is kept as a shape, or is dropped. */
export type Drawn =
  | { readonly is: 'going'; readonly drawing: Drawing }
  | { readonly is: 'kept'; readonly shape: Shape }
  | { readonly is: 'dropped' }

/** CSS pixels that an arrow moves. */
const STEP = 8

/** The part of the page that is seen in the pane, in fractions of the turned page; null where none is. */
export function seenPart(frame: PageFrame, turned: PixelSize, pane: PixelSize): Box | null {
  const width = turned.width * frame.scale
  const height = turned.height * frame.scale
  const [left, right] = [Math.max(0, -frame.left / width), Math.min(1, (pane.width - frame.left) / width)]
  const [top, bottom] = [Math.max(0, -frame.top / height), Math.min(1, (pane.height - frame.top) / height)]
  return right > left && bottom > top ? { x: left, y: top, w: right - left, h: bottom - top } : null
}

/** One CSS pixel in fractions of the turned page. */
export function pixelOf(frame: PageFrame, turned: PixelSize): PagePoint {
  return { x: 1 / (turned.width * frame.scale), y: 1 / (turned.height * frame.scale) }
}

/** A drawing in the middle of what is seen: a third of it, or a point. */
export function beginDrawing(tool: DrawTool, seen: Box): Drawing {
  const centre = { x: seen.x + seen.w / 2, y: seen.y + seen.h / 2 }
  if (tool === 'polygon') return { tool, points: [], cursor: centre }
  return { tool, box: { x: centre.x - seen.w / 6, y: centre.y - seen.h / 6, w: seen.w / 3, h: seen.h / 3 } }
}

/** The drawing after a key; null for a key that means nothing to it. `pixel`: one CSS pixel, in page fractions. */
export function drawingAfterKey(drawing: Drawing, press: Press, pixel: PagePoint): Drawn | null {
  if (press.key === 'Escape') return { is: 'dropped' }
  if (press.key === 'Enter') {
    const shape = shapeDrawn(drawing)
    return shape ? { is: 'kept', shape } : { is: 'going', drawing }
  }
  const by = arrowStep(press, pixel)
  if (drawing.tool === 'rectangle') {
    const shape = by && shapeAfterKey({ kind: 'rectangle', box: drawing.box }, press, pixel)
    return shape?.kind === 'rectangle' ? { is: 'going', drawing: { ...drawing, box: shape.box } } : null
  }
  const next = polygonAfterKey(drawing, press.key, by)
  return next && { is: 'going', drawing: next }
}

type PolygonDrawing = Extract<Drawing, { tool: 'polygon' }>

function polygonAfterKey(drawing: PolygonDrawing, key: string, by: PagePoint | null): PolygonDrawing | null {
  if (by) return { ...drawing, cursor: onPage({ x: drawing.cursor.x + by.x, y: drawing.cursor.y + by.y }) }
  if (key === ' ') return withPoint(drawing, drawing.cursor)
  return key === 'Backspace' ? { ...drawing, points: drawing.points.slice(0, -1) } : null
}

/** The polygon with one more point; the same where the point is the last one. */
export function withPoint(drawing: PolygonDrawing, at: PagePoint): PolygonDrawing {
  const last = drawing.points.at(-1)
  const isNew = last?.x !== at.x || last.y !== at.y
  return { ...drawing, points: isNew ? [...drawing.points, at] : drawing.points, cursor: at }
}

/** What is drawn as a shape; null where it has too few points or no extent. */
export function shapeDrawn(drawing: Drawing): Shape | null {
  if (drawing.tool === 'polygon') return drawing.points.length > 2 ? { kind: 'polygon', points: drawing.points } : null
  return drawing.box.w > 0 && drawing.box.h > 0 ? { kind: 'rectangle', box: drawing.box } : null
}

/** The rectangle pulled from one point of the page to another. */
export function pulled(from: PagePoint, to: PagePoint): Drawing {
  return { tool: 'rectangle', box: boxBetween(from, to) }
}

/** A shape after an arrow (moves it) or Shift and an arrow (changes its size); null for other keys. */
export function shapeAfterKey(shape: Shape, press: Press, pixel: PagePoint): Shape | null {
  const by = arrowStep(press, pixel)
  if (!by) return null
  return press.shiftKey ? growShape(shape, by) : moveShape(shape, by)
}

/**
 * A shape after a key on one of its corners: an arrow moves it; of a polygon, Delete takes it away (three stay) and
 * Insert sets another between it and the next. null for other keys.
 */
export function cornerAfterKey(
  shape: Shape,
  corner: number,
  { press, pixel }: { readonly press: Press; readonly pixel: PagePoint },
): Shape | null {
  const at = cornersOf(shape)[corner]
  if (!at) return null
  const by = arrowStep(press, pixel)
  if (by) return moveCorner(shape, corner, { x: at.x + by.x, y: at.y + by.y })
  if (shape.kind !== 'polygon') return null
  if (press.key === 'Delete' && shape.points.length > 3) {
    return { kind: 'polygon', points: shape.points.filter((_, index) => index !== corner) }
  }
  if (press.key !== 'Insert') return null
  const next = shape.points[(corner + 1) % shape.points.length] ?? at
  const middle = { x: (at.x + next.x) / 2, y: (at.y + next.y) / 2 }
  return { kind: 'polygon', points: shape.points.toSpliced(corner + 1, 0, middle) }
}

const ARROWS: Readonly<Record<string, PagePoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** How far an arrow moves, in page fractions; null for other keys. */
export function arrowStep(press: Press, pixel: PagePoint): PagePoint | null {
  const way = ARROWS[press.key]
  const step = press.fine ? 1 : STEP
  return way ? { x: way.x * step * pixel.x, y: way.y * step * pixel.y } : null
}

function onPage({ x, y }: PagePoint): PagePoint {
  return { x: Math.max(0, Math.min(1, x)), y: Math.max(0, Math.min(1, y)) }
}
