import { oppositeTurn, turnSize, unturnBox } from '../../shared/domain/geometry-turn.ts'
import { turnPoint } from '../../shared/domain/shape.ts'
import type { Box, PixelSize, QuarterTurn } from '../../shared/domain/geometry.ts'

/** How a page is made to fill the pane; `actual`: a pixel of the picture is a pixel of the screen. */
export type Fit = 'width' | 'page' | 'actual'

/** Where the turned page lies in the pane: its top left in CSS pixels, and CSS pixels a pixel of the page. */
export interface PageFrame {
  readonly left: number
  readonly top: number
  readonly scale: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the mouse is in the window. */
export function clientOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
  return { x: clientX, y: clientY }
}

/** What OpenSeadragon is told: its zoom, and the centre in its units (the width of the unturned page is 1). */
export interface CanvasView {
  readonly zoom: number
  readonly centre: Point
}

/** A page and how it is turned. */
export interface TurnedPage {
  readonly size: PixelSize
  readonly turn: QuarterTurn
}

/** Left free around a page that fits, in CSS pixels. */
const MARGIN = 8

/** The view in which the page fills the pane's width, from its top, is seen whole, or in its own pixels from its top. */
export function fitView(fit: Fit, page: TurnedPage, pane: PixelSize): CanvasView {
  const turned = turnSize(page.size, page.turn)
  const room = { width: Math.max(1, pane.width - 2 * MARGIN), height: Math.max(1, pane.height - 2 * MARGIN) }
  const byWidth = room.width / turned.width
  const scale = { width: byWidth, page: Math.min(byWidth, room.height / turned.height), actual: 1 }[fit]
  const shown = pane.height / scale / turned.height
  const margin = MARGIN / scale / turned.height
  const middle = shown > 1 ? 0.5 : shown / 2 - margin
  return viewAt(page, { pane, scale, centre: { x: 0.5, y: middle } })
}

interface Placing {
  readonly pane: PixelSize
  /** CSS pixels a pixel of the page. */
  readonly scale: number
  /** In fractions of the turned page. */
  readonly centre: Point
}

function viewAt(page: TurnedPage, placing: Placing): CanvasView {
  const point = unturnBox({ ...placing.centre, w: 0, h: 0 }, page.turn)
  return {
    zoom: (placing.scale * page.size.width) / placing.pane.width,
    centre: { x: point.x, y: (point.y * page.size.height) / page.size.width },
  }
}

/** The frame of a turned page, from where two opposite corners of the unturned page are seen. */
export function frameFromCorners(first: Point, last: Point, page: TurnedPage): PageFrame {
  const width = turnSize(page.size, page.turn).width
  return {
    left: Math.min(first.x, last.x),
    top: Math.min(first.y, last.y),
    scale: Math.abs(last.x - first.x) / width,
  }
}

/** A point of the pane in fractions of the turned page; null outside it. */
export function pointOnPage(at: Point, frame: PageFrame, turned: PixelSize): Point | null {
  const x = (at.x - frame.left) / frame.scale / turned.width
  const y = (at.y - frame.top) / frame.scale / turned.height
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : null
}

/** A point of the pane in fractions of the turned page; the nearest one of the page for a point beside it. */
export function nearestOnPage(at: Point, frame: PageFrame, turned: PixelSize): Point {
  const share = (value: number): number => Math.max(0, Math.min(1, value))
  return {
    x: share((at.x - frame.left) / frame.scale / turned.width),
    y: share((at.y - frame.top) / frame.scale / turned.height),
  }
}

/** The view in which a box of the turned page fills the pane, with some air; no nearer than 4 pixels a pixel. */
export function boxView(box: Box, page: TurnedPage, pane: PixelSize): CanvasView {
  const turned = turnSize(page.size, page.turn)
  const air = 0.9
  const scale = Math.min(
    (air * pane.width) / Math.max(1, box.w * turned.width),
    (air * pane.height) / Math.max(1, box.h * turned.height),
    4,
  )
  return viewAt(page, { pane, scale, centre: { x: box.x + box.w / 2, y: box.y + box.h / 2 } })
}

/** What a pane shows of its page: the middle of the pane in fractions of the turned page, and how wide the page is drawn. */
export interface ViewPlace {
  readonly centre: Point
  /** CSS pixels. */
  readonly width: number
}

/** The place that a frame shows in its pane. */
export function placeOfFrame(frame: PageFrame, turned: PixelSize, pane: PixelSize): ViewPlace {
  const width = turned.width * frame.scale
  const height = turned.height * frame.scale
  return {
    centre: { x: (pane.width / 2 - frame.left) / width, y: (pane.height / 2 - frame.top) / height },
    width,
  }
}

/** The view that shows a place of a page. */
export function placeView(place: ViewPlace, page: TurnedPage, pane: PixelSize): CanvasView {
  const turned = turnSize(page.size, page.turn)
  return viewAt(page, { pane, scale: place.width / turned.width, centre: place.centre })
}

/** How far to move the pane over the page, in CSS pixels, so that a box of the turned page is seen; 0, 0 when it is. */
export function shiftToShow(
  box: Box,
  frame: PageFrame,
  place: { readonly turned: PixelSize; readonly pane: PixelSize },
): Point {
  const { turned, pane } = place
  const along = (start: number, length: number, room: number): number => {
    const air = Math.min(48, Math.max(0, (room - length) / 2))
    if (length > room || start < air) return start - air
    return start + length > room - air ? start + length - room + air : 0
  }
  const width = box.w * turned.width * frame.scale
  const height = box.h * turned.height * frame.scale
  const left = frame.left + box.x * turned.width * frame.scale
  const top = frame.top + box.y * turned.height * frame.scale
  const seen = left < pane.width && left + width > 0
  return { x: width > pane.width && seen ? 0 : along(left, width, pane.width), y: along(top, height, pane.height) }
}

/** Pages of one shape keep the view when one leafs from one to the other. */
export function sameShape(first: TurnedPage | null, second: TurnedPage): boolean {
  if (!first) return false
  const one = turnSize(first.size, first.turn)
  const other = turnSize(second.size, second.turn)
  return Math.abs(one.width / one.height - other.width / other.height) < 0.02 && first.turn === second.turn
}

/** How the next page is first shown: where the view stays (null), fitted anew, or at a place of it. */
export type NextView = { readonly fit: Fit } | { readonly place: ViewPlace } | null

/**
 * The view of the next page. Pages of one shape keep it; others are fitted as the last was, but where the user had moved
 * (`fit` is null) they are shown as near as it was, the same part of the page in the middle, turned with it.
 */
export function nextView(
  last: TurnedPage | null,
  next: TurnedPage,
  { fit, place }: { readonly fit: Fit | null; readonly place: ViewPlace | null },
): NextView {
  if (sameShape(last, next)) return null
  if (fit !== null || !last || !place) return { fit: fit ?? 'width' }
  if (last.turn === next.turn) return { place }
  const centre = turnPoint(turnPoint(place.centre, oppositeTurn(last.turn)), next.turn)
  const wider = turnSize(next.size, next.turn).width / turnSize(next.size, last.turn).width
  return { place: { centre, width: place.width * wider } }
}

/** What a key does in the page pane. */
export type ViewerAction =
  | { readonly do: 'zoom'; readonly by: number }
  | { readonly do: 'pan'; readonly x: number; readonly y: number }
  | { readonly do: 'fit'; readonly fit: Fit }

const ZOOM_STEP = 1.25
const PAN_STEP = 60

const KEY_ACTIONS: ReadonlyMap<string, ViewerAction> = new Map<string, ViewerAction>([
  ['+', { do: 'zoom', by: ZOOM_STEP }],
  ['=', { do: 'zoom', by: ZOOM_STEP }],
  ['-', { do: 'zoom', by: 1 / ZOOM_STEP }],
  ['0', { do: 'fit', fit: 'page' }],
  ['9', { do: 'fit', fit: 'width' }],
  ['1', { do: 'fit', fit: 'actual' }],
  ['ArrowLeft', { do: 'pan', x: -PAN_STEP, y: 0 }],
  ['ArrowRight', { do: 'pan', x: PAN_STEP, y: 0 }],
  ['ArrowUp', { do: 'pan', x: 0, y: -PAN_STEP }],
  ['ArrowDown', { do: 'pan', x: 0, y: PAN_STEP }],
])

/** The action of a key pressed without Ctrl, Alt or Meta; null when the key is not the pane's. */
export function viewerAction(key: string): ViewerAction | null {
  return KEY_ACTIONS.get(key) ?? null
}
