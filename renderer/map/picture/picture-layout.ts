import type { GeoBounds, GeoPoint } from '../../../shared/domain/geometry.ts'
import { fromMercator, MERCATOR_HALF, mercatorScale, toMercator } from '../../../shared/places/georeference/mercator.ts'

/** The sheet that a map is laid out on. */
export interface Paper {
  readonly size: 'a4' | 'a3'
  readonly isLandscape: boolean
}

/** A part of a sheet, in CSS pixels (96 an inch) from its top left. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where everything of a sheet goes. */
export interface PictureLayout {
  readonly width: number
  readonly height: number
  readonly map: Rect
  /** null without a title. */
  readonly title: Rect | null
  /** Legend, scale and notice. */
  readonly foot: Rect
}

/** What a map shows: the middle of it, and its zoom as Leaflet counts it. */
export interface PictureView {
  readonly centre: GeoPoint
  readonly zoom: number
}

/** A tile of the web's grid, and where it goes on the sheet. */
export interface PlacedTile extends Pick<Rect, 'left' | 'top'> {
  readonly z: number
  readonly x: number
  readonly y: number
  /** Pixels of the sheet that a tile of 512 pixels is across. */
  readonly side: number
}

/** CSS pixels a millimetre. */
const MM = 96 / 25.4
const SIZES = { a4: [210, 297], a3: [297, 420] } as const
const [MARGIN, TITLE, FOOT, GAP] = [10 * MM, 32, 74, 6]

/** Lays a sheet out: margins of a centimetre, the title above the map, legend and scale below it. */
export function layOut({ size, isLandscape }: Paper, hasTitle: boolean): PictureLayout {
  const [short, long] = SIZES[size]
  const [width, height] = (isLandscape ? [long, short] : [short, long]).map((side) => Math.round(side * MM))
  const [across, down] = [width ?? 0, height ?? 0]
  const inner = across - 2 * MARGIN
  const top = MARGIN + (hasTitle ? TITLE : 0)
  const bottom = down - MARGIN - FOOT
  return {
    ...{ width: across, height: down },
    map: { left: MARGIN, top, width: inner, height: bottom - GAP - top },
    title: hasTitle ? { left: MARGIN, top: MARGIN, width: inner, height: TITLE } : null,
    foot: { left: MARGIN, top: bottom, width: inner, height: FOOT },
  }
}

/** Where the arrow to the north stands on a map. */
export function northOf({ left, top, width }: Rect): Rect {
  return { left: left + width - 34, top: top + 10, width: 24, height: 36 }
}

/** The view in which a frame shows all of what a window of that many pixels shows. */
export function fitted(view: PictureView, window: Pick<Rect, 'width' | 'height'>, frame: Rect): PictureView {
  const times = Math.min(frame.width / Math.max(1, window.width), frame.height / Math.max(1, window.height))
  return { ...view, zoom: view.zoom + Math.log2(times) }
}

const WORLD = 256

function worldPixels(point: GeoPoint, zoom: number): readonly [number, number] {
  const [east, north] = toMercator(point)
  const perMetre = (WORLD * 2 ** zoom) / (2 * MERCATOR_HALF)
  return [(east + MERCATOR_HALF) * perMetre, (MERCATOR_HALF - north) * perMetre]
}

/** Where points are on the sheet; longitudes as they stand, also beyond 180°. */
export function placerOf({ centre, zoom }: PictureView, map: Rect): (point: GeoPoint) => readonly [number, number] {
  const [middleX, middleY] = worldPixels(centre, zoom)
  const [left, top] = [map.left + map.width / 2 - middleX, map.top + map.height / 2 - middleY]
  return (point) => {
    const [x, y] = worldPixels(point, zoom)
    return [x + left, y + top]
  }
}

/** The bounds of the map on the sheet; longitudes go on beyond 180°. */
export function boundsOfPicture({ centre, zoom }: PictureView, { width, height }: Rect): GeoBounds {
  const perPixel = (2 * MERCATOR_HALF) / (WORLD * 2 ** zoom)
  const [east, north] = toMercator(centre)
  const at = (across: number, down: number): GeoPoint =>
    fromMercator([east + across * perPixel, north - down * perPixel])
  const [northWest, southEast] = [at(-width / 2, -height / 2), at(width / 2, height / 2)]
  return { west: northWest.lon, north: northWest.lat, east: southEast.lon, south: southEast.lat }
}

/** The tiles that a map needs: of the zoom at which they are scaled least, from `least` to `most`. */
export function tilesOf(
  { centre, zoom }: PictureView,
  map: Rect,
  { least, most, size }: { readonly least: number; readonly most: number; readonly size: 256 | 512 },
): readonly PlacedTile[] {
  // A tile of 512 pixels holds what Leaflet counts as four.
  const z = Math.max(least, Math.min(most, Math.round(zoom - Math.log2(size / WORLD))))
  const side = (WORLD * 2 ** zoom) / 2 ** z
  const [middleX, middleY] = worldPixels(centre, zoom)
  const [west, north] = [middleX - map.width / 2, middleY - map.height / 2]
  const count = 2 ** z
  const range = (from: number, length: number): readonly number[] => {
    const first = Math.floor(from / side)
    return Array.from({ length: Math.floor((from + length) / side) - first + 1 }, (_, index) => first + index)
  }
  return range(north, map.height)
    .filter((y) => y >= 0 && y < count)
    .flatMap((y) =>
      range(west, map.width).map((x) => ({
        ...{ z, x: ((x % count) + count) % count, y, side },
        left: map.left + x * side - west,
        top: map.top + y * side - north,
      })),
    )
}

/** A scale in round numbers, and how it is drawn. */
export interface ScaleBar {
  readonly metres: number
  readonly pixels: number
  /** How many times smaller the sheet is than the ground, in the middle of the map. */
  readonly times: number
}

/** The longest scale of 1, 2 or 5 times a power of ten metres that fits; Mercator's scale is that of the middle. */
export function scaleBar({ centre, zoom }: PictureView, most: number): ScaleBar {
  const perPixel = (2 * MERCATOR_HALF * mercatorScale(centre.lat)) / (WORLD * 2 ** zoom)
  const power = 10 ** Math.floor(Math.log10(perPixel * most))
  const metres = [5, 2, 1].map((times) => times * power).find((each) => each <= perPixel * most) ?? power
  return { metres, pixels: metres / perPixel, times: perPixel * 1000 * MM }
}
