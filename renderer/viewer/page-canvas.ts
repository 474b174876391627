import OpenSeadragon from 'openseadragon'
import { turnSize } from '../../shared/domain/geometry-turn.ts'
import type { Box, PixelSize } from '../../shared/domain/geometry.ts'
import {
  boxView,
  fitView,
  frameFromCorners,
  nearestOnPage,
  placeOfFrame,
  placeView,
  pointOnPage,
  nextView,
  shiftToShow,
  type CanvasView,
  type Fit,
  type PageFrame,
  type Point,
  type TurnedPage,
  type ViewPlace,
  type ViewerAction,
} from './page-view.ts'
import { Layer } from './picture-layer.ts'
import { tileSourceOf, type TileSet } from './tile-source.ts'

export interface CanvasEvents {
  /** The page lies elsewhere in the pane. */
  readonly onFrame: (frame: PageFrame) => void
  /** A click that is no drag, in fractions of the turned page; with Ctrl, Cmd or Shift it chooses `more`. */
  readonly onPress: (at: Point, more: boolean) => void
  readonly onFailed: () => void
}

/** OpenSeadragon, wrapped once: one page at a time, our own keys, buttons and overlay. */
export interface PageCanvas {
  /** Shows the page's shape at once, by `nextView`. */
  setPage(page: TurnedPage): void
  /** The picture of that page, as the URL of an image; null while there is none. */
  setPicture(url: string | null): void
  /** The same picture in tiles, laid over it; null while there are none. */
  setTiles(tiles: TileSet | null): void
  act(action: ViewerAction): void
  zoomAt(client: Point, factor: number): void
  /** Moves, no further than needed, to bring a box of the turned page in sight. */
  reveal(box: Box): void
  /** Makes a box of the turned page fill the pane. */
  fitBox(box: Box): void
  /** A point of the window in fractions of the turned page; null beside it. */
  pageAt(client: Point): Point | null
  /** The same, or the nearest point of the page for one beside it. */
  pageNear(client: Point): Point | null
  /** Where the page lies now; null before there is one. */
  frame(): PageFrame | null
  /** CSS pixels of the pane. */
  paneSize(): PixelSize
  /** What is shown now; null before there is a page. */
  place(): ViewPlace | null
  /** Shows a place at once, as another pane does. */
  setPlace(place: ViewPlace): void
  destroy(): void
}

export function createPageCanvas(host: HTMLElement, events: CanvasEvents): PageCanvas {
  return new OneCanvas(host, events)
}

class OneCanvas implements PageCanvas {
  private readonly still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  private readonly viewer: OpenSeadragon.Viewer
  private readonly host: HTMLElement
  private readonly events: CanvasEvents
  private page: TurnedPage | null = null
  /** Until the user moves, the page follows the pane: a wider pane shows a wider page. */
  private fit: Fit | null = 'width'
  private readonly picture: Layer
  private readonly tiles: Layer

  constructor(host: HTMLElement, events: CanvasEvents) {
    this.host = host
    this.events = events
    this.viewer = openViewer(host, this.still)
    this.picture = new Layer(this.viewer, 0, () => events.onFailed())
    this.tiles = new Layer(this.viewer, 1, () => events.onFailed())
    listen(this.viewer, {
      tell: () => this.tell(),
      moved: () => (this.fit = null),
      resized: () => {
        if (this.fit) this.applyFit(this.fit, true)
        this.tell()
      },
      pressed: (at, more) => {
        const point = this.onPage(at)
        if (point) events.onPress(point, more)
      },
    })
  }

  setPage(next: TurnedPage): void {
    const view = nextView(this.page, next, { fit: this.fit, place: this.place() })
    this.page = next
    this.viewer.viewport.resetContentSize(new OpenSeadragon.Point(next.size.width, next.size.height))
    this.viewer.viewport.setRotation(next.turn, true)
    if (view && 'fit' in view) this.applyFit(view.fit, true)
    else if (view) this.setPlace(view.place)
    this.tell()
  }

  setPicture(url: string | null): void {
    this.picture.set(url === null ? null : { type: 'image', url })
  }

  setTiles(tiles: TileSet | null): void {
    this.tiles.set(tiles && tileSourceOf(tiles))
  }

  act(action: ViewerAction): void {
    if (action.do === 'fit') this.applyFit(action.fit, this.still)
    else if (action.do === 'pan') this.panBy(action)
    else this.zoomBy(action.by)
  }

  zoomAt(client: Point, factor: number): void {
    const at = this.local(client)
    this.zoomBy(factor, this.viewer.viewport.pointFromPixel(new OpenSeadragon.Point(at.x, at.y)))
  }

  reveal(box: Box): void {
    const frame = this.frame()
    if (!this.page || !frame) return
    const shift = shiftToShow(box, frame, { turned: turnSize(this.page.size, this.page.turn), pane: this.paneSize() })
    if (shift.x !== 0 || shift.y !== 0) this.panBy(shift)
  }

  pageAt(client: Point): Point | null {
    return this.onPage(this.local(client))
  }

  pageNear(client: Point): Point | null {
    const frame = this.frame()
    return this.page && frame
      ? nearestOnPage(this.local(client), frame, turnSize(this.page.size, this.page.turn))
      : null
  }

  fitBox(box: Box): void {
    this.fit = null
    if (this.page) this.show(boxView(box, this.page, this.paneSize()), this.still)
  }

  place(): ViewPlace | null {
    const frame = this.frame()
    return this.page && frame ? placeOfFrame(frame, turnSize(this.page.size, this.page.turn), this.paneSize()) : null
  }

  setPlace(place: ViewPlace): void {
    this.fit = null
    if (this.page) this.show(placeView(place, this.page, this.paneSize()), true)
  }

  destroy(): void {
    this.viewer.destroy()
  }

  private zoomBy(factor: number, at?: OpenSeadragon.Point): void {
    this.fit = null
    this.viewer.viewport.zoomBy(factor, at, this.still)
    this.viewer.viewport.applyConstraints(this.still)
  }

  private panBy(shift: Point): void {
    this.fit = null
    const delta = this.viewer.viewport.deltaPointsFromPixels(new OpenSeadragon.Point(shift.x, shift.y))
    this.viewer.viewport.panBy(delta, this.still)
    this.viewer.viewport.applyConstraints(this.still)
  }

  private applyFit(how: Fit, immediately: boolean): void {
    this.fit = how
    if (!this.page) return
    this.show(fitView(how, this.page, this.paneSize()), immediately)
  }

  private show(view: CanvasView, immediately: boolean): void {
    this.viewer.viewport.zoomTo(view.zoom, undefined, immediately)
    this.viewer.viewport.panTo(new OpenSeadragon.Point(view.centre.x, view.centre.y), immediately)
  }

  paneSize(): PixelSize {
    return { width: this.host.clientWidth || 1, height: this.host.clientHeight || 1 }
  }

  frame(): PageFrame | null {
    return this.page ? frameNow(this.viewer, this.page) : null
  }

  private tell(): void {
    const frame = this.frame()
    if (frame) this.events.onFrame(frame)
  }

  private local(client: Point): Point {
    const corner = this.host.getBoundingClientRect()
    return { x: client.x - corner.left, y: client.y - corner.top }
  }

  private onPage(at: Point): Point | null {
    const frame = this.frame()
    return this.page && frame ? pointOnPage(at, frame, turnSize(this.page.size, this.page.turn)) : null
  }
}

function openViewer(host: HTMLElement, still: boolean): OpenSeadragon.Viewer {
  const gestures = { clickToZoom: false, dblClickToZoom: true, scrollToZoom: true, flickEnabled: !still }
  return new OpenSeadragon.Viewer({
    element: host,
    // The WebGL drawer converts pictures in a worker made of a blob, which the content security policy forbids.
    drawer: 'canvas',
    showNavigationControl: false,
    showNavigator: false,
    gestureSettingsMouse: gestures,
    gestureSettingsTouch: { ...gestures, pinchToZoom: true },
    gestureSettingsPen: gestures,
    animationTime: still ? 0 : 0.25,
    springStiffness: 9,
    blendTime: 0,
    zoomPerScroll: 1.2,
    minZoomImageRatio: 0.5,
    maxZoomPixelRatio: 8,
    visibilityRatio: 0.2,
    preserveImageSizeOnResize: true,
    // Else each new picture would be shown whole again.
    preserveViewport: true,
    autoResize: true,
    // The pane around it takes the focus and the keys.
    tabIndex: -1,
  })
}

function frameNow(viewer: OpenSeadragon.Viewer, page: TurnedPage): PageFrame {
  const corner = (x: number, y: number): Point => viewer.viewport.pixelFromPoint(new OpenSeadragon.Point(x, y), true)
  return frameFromCorners(corner(0, 0), corner(1, page.size.height / page.size.width), page)
}

interface Listeners {
  readonly tell: () => void
  readonly moved: () => void
  readonly resized: () => void
  readonly pressed: (at: Point, more: boolean) => void
}

function listen(viewer: OpenSeadragon.Viewer, to: Listeners): void {
  viewer.addHandler('viewport-change', to.tell)
  viewer.addHandler('animation', to.tell)
  viewer.addHandler('animation-finish', to.tell)
  viewer.addHandler('resize', () => requestAnimationFrame(() => !viewer.isDestroyed() && to.resized()))
  viewer.addHandler('canvas-drag', to.moved)
  viewer.addHandler('canvas-scroll', to.moved)
  viewer.addHandler('canvas-pinch', to.moved)
  viewer.addHandler('canvas-double-click', to.moved)
  viewer.addHandler('canvas-key', (event) => (event.preventDefaultAction = true))
  viewer.addHandler('canvas-click', (event) => {
    const { ctrlKey, metaKey, shiftKey } = event.originalEvent as MouseEvent // a click is of a mouse, a pen or a finger
    if (event.quick) to.pressed(event.position, ctrlKey || metaKey || shiftKey)
  })
}
