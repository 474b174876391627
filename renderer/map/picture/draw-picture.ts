import type { GeoShape } from '../../../shared/domain/geo-shape.ts'
import type { GeoBounds } from '../../../shared/domain/geometry.ts'
import { lonNear } from '../../../shared/places/globe.ts'
import type { MapLook } from '../../../shared/places/map-look.ts'
import { MAX_ZOOM, TILE_SIZE, type MapColours } from '../base-map.ts'
import type { LabelColours, MarkColours } from '../colours.ts'
import { placeLabels, type PlacedLabel } from '../label-layout.ts'
import { labelsAt, type MapLabel } from '../map-labels.ts'
import type { MapMark } from '../map-marks.ts'
import { reachOfMark } from '../mark-size.ts'
import type { Overlay } from '../overlay.ts'
import { fontOf, printLabel, spacingOf } from '../print-label.ts'
import type { PathPen, Surface } from '../surface.ts'
import { drawFurniture, type PictureWords } from './draw-furniture.ts'
import type { DoubtedShape } from '../doubt.ts'
import { drawMarks, drawShapes } from './draw-marks.ts'
import {
  boundsOfPicture,
  fitted,
  layOut,
  northOf,
  placerOf,
  tilesOf,
  type Paper,
  type PictureView,
  type PlacedTile,
  type Rect,
} from './picture-layout.ts'

/** What there is to see in a part of the map. */
export interface PictureSight {
  readonly marks: readonly MapMark[]
  readonly shapes: readonly DoubtedShape[]
}

/** What a picture of the map is made of. */
export interface PictureScene {
  readonly view: PictureView
  /** How large the map is on the screen: all that is in sight there will be on the sheet. */
  readonly window: Pick<Rect, 'width' | 'height'>
  readonly look: Pick<MapLook, 'borders' | 'provinces'>
  /** The names there are for a zoom, those of the first list before those of the next. */
  readonly namesAt: (zoom: number) => Promise<readonly (readonly MapLabel[])[]>
  readonly sightAt: (bounds: GeoBounds, zoom: number) => Promise<PictureSight>
  readonly outline: GeoShape | null
  readonly overlays: readonly Overlay[]
}

/** What a picture is drawn in. */
export interface PictureColours {
  readonly map: MapColours
  readonly labels: LabelColours
  readonly marks: MarkColours
}

/** What is wished of a picture. */
export interface PictureWish {
  readonly paper: Paper
  readonly words: PictureWords
}

/** What a picture is drawn on. */
export interface PictureTarget<P extends PathPen> extends Surface<P> {
  readonly baseTile: (
    tile: PlacedTile,
    how: Pick<PictureScene, 'look'> & { readonly colours: MapColours },
  ) => Promise<void>
  /** Absent where no pictures can be drawn. */
  readonly overlayTile?: (tile: PlacedTile, overlay: Overlay, signal: AbortSignal) => Promise<void>
  /** Pixels that a text takes in a font, its letters so far apart. */
  readonly widthOf: (text: string, font: string, spacing?: string) => number
}

/** How a picture is made, and who is told how far it is: tiles of all. */
export interface PictureWork {
  readonly colours: PictureColours
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
}

/** Draws the map with all that is on it, and around it title, legend, scale, north and notice. */
export async function drawPicture<P extends PathPen>(
  target: PictureTarget<P>,
  { scene, wish }: { readonly scene: PictureScene; readonly wish: PictureWish },
  work: PictureWork,
): Promise<void> {
  const { colours } = work
  const layout = layOut(wish.paper, wish.words.title !== '')
  const { map } = layout
  const view = fitted(scene.view, scene.window, map)
  const { context } = target
  context.fillStyle = '#fff'
  context.fillRect(0, 0, layout.width, layout.height)
  context.save()
  const frame = target.newPath()
  traceRect(frame, map)
  context.clip(frame)
  const bounds = boundsOfPicture(view, map)
  const sight = await scene.sightAt(bounds, view.zoom)
  await drawGround(target, { scene, view, map }, work)
  const placing = { place: placerOf(view, map), near: view.centre.lon, colours: colours.marks }
  const outline = scene.outline ? [{ shape: scene.outline, surest: 0 }] : []
  drawShapes(target, [...sight.shapes, ...outline], placing)
  if (!isOwnBase(target, scene)) await drawNames(target, { scene, view, map, marks: sight.marks }, colours.labels)
  drawMarks(target, sight.marks, placing)
  context.restore()
  const words = { ...wish.words, notice: noticeOf(target, scene, wish.words.notice) }
  const doubted = [1, 2].filter((level) => sight.marks.some(({ surest }) => surest === level))
  drawFurniture(target, { layout, view, words, colours: colours.marks, doubted, widthOf: target.widthOf })
}

/** Whoever made the maps that are laid over is named, too. */
function noticeOf<P extends PathPen>(target: PictureTarget<P>, { overlays }: PictureScene, notice: string): string {
  const makers = (target.overlayTile ? overlays : []).flatMap(({ attribution }) => attribution ?? [])
  return [...new Set([notice, ...makers])].join('; ')
}

function traceRect(path: PathPen, { left, top, width, height }: Rect): void {
  path.moveTo(left, top)
  path.lineTo(left + width, top)
  path.lineTo(left + width, top + height)
  path.lineTo(left, top + height)
  path.closePath()
}

interface Ground {
  readonly scene: PictureScene
  readonly view: PictureView
  readonly map: Rect
}

/** The base map, unless another takes its place, then the maps over it. */
async function drawGround<P extends PathPen>(
  target: PictureTarget<P>,
  { scene, view, map }: Ground,
  { colours, signal, onProgress }: PictureWork,
): Promise<void> {
  const overlays = target.overlayTile ? scene.overlays : []
  const base = isOwnBase(target, scene) ? [] : tilesOf(view, map, { least: 0, most: MAX_ZOOM - 1, size: TILE_SIZE })
  const laid = overlays.flatMap((overlay) => {
    const { painter, minZoom = 0, maxZoom = 24 } = overlay
    return tilesOf(view, map, { least: minZoom, most: maxZoom, size: painter.size }).map((tile) => ({ overlay, tile }))
  })
  const total = base.length + laid.length
  let done = 0
  const step = (): void => {
    signal.throwIfAborted()
    done += 1
    onProgress({ done, total })
  }
  for (const tile of base) {
    await target.baseTile(tile, { look: scene.look, colours: colours.map })
    step()
  }
  for (const { overlay, tile } of laid) {
    await target.overlayTile?.(tile, overlay, signal)
    step()
  }
}

function isOwnBase<P extends PathPen>(target: PictureTarget<P>, { overlays }: PictureScene): boolean {
  return target.overlayTile !== undefined && overlays.some(({ isBase }) => isBase)
}

async function drawNames<P extends PathPen>(
  target: PictureTarget<P>,
  { scene, view, map, marks }: Ground & { readonly marks: readonly MapMark[] },
  colours: LabelColours,
): Promise<void> {
  const place = placerOf(view, map)
  const { borders, provinces } = scene.look
  const sight = { view: boundsOfPicture(view, map), zoom: view.zoom, provinces: borders ? provinces : null }
  const labels = (await scene.namesAt(view.zoom))
    .flatMap((list) => labelsAt(list, sight))
    .map(({ text, kind, rank, lat, lon }) => {
      const [x, y] = place({ lat, lon })
      return { text, kind, rank, x, y }
    })
  const discs = marks.map((mark) => {
    const [x, y] = place({ ...mark.point, lon: lonNear(mark.point.lon, view.centre.lon) })
    return { x, y, radius: reachOfMark(mark) }
  })
  const widthOf = (text: string, label: PlacedLabel): number => target.widthOf(text, fontOf(label), spacingOf(label))
  for (const box of placeLabels(labels, widthOf, { marks: discs, frame: map, covered: [northOf(map)] })) {
    if (isWithin(box, map)) printLabel(target, box, colours)
  }
}

/** A name that the frame would cut is left out. */
function isWithin(box: Rect, map: Rect): boolean {
  return (
    box.left >= map.left &&
    box.top >= map.top &&
    box.left + box.width <= map.left + map.width &&
    box.top + box.height <= map.top + map.height
  )
}
