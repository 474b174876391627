import type { GeoShape } from '../../domain/geo-shape.ts'
import type { GeoPoint } from '../../domain/geometry.ts'
import type { FoundFeature } from '../../formats/geo/found-feature.ts'
import { middleOfShape } from '../../places/middle-of-shape.ts'
import type { PlaceGeometry } from '../../places/place-geometry.ts'
import { shapeFault } from '../../places/shape-faults.ts'
import { countPositions, findPosition, shapeOfGeometry, swappedGeometry } from '../../places/shape-of-geometry.ts'
import { doubt } from '../intake-plan.ts'
import type { IntakeProblem } from '../intake-report.ts'
import { roundedDegrees } from '../../places/globe.ts'

/** How coordinates are meant: as they stand, swapped throughout, or swapped where they are off the globe else. */
export const COORDINATE_ORDERS = ['as-written', 'mended', 'swapped'] as const
/** One of them. */
export type CoordinateOrder = (typeof COORDINATE_ORDERS)[number]

/** Where a place is, and what it covers. */
export interface Where {
  readonly point: GeoPoint
  readonly shape: GeoShape | null
}

/** Corners of an area or points of a line at most. */
const MOST_CORNERS = 20_000

/** Where a feature is; null where it is left out. What is amiss with it is added to the problems. */
export function whereOfFeature(feature: FoundFeature, order: CoordinateOrder, problems: IntakeProblem[]): Where | null {
  const { row, name } = feature
  const tell = (code: string, message: string): null => {
    problems.push(doubt(row, code, { column: name, message }))
    return null
  }
  const { geometry: written } = feature
  if (name === '') return tell('place-no-name', String(row))
  if (!written) return tell('place-no-geometry', name)
  const isOff = findPosition(written, isOffGlobe)
  const isSwapped = order === 'swapped' || (order === 'mended' && isOff !== null)
  const geometry = isSwapped ? swappedGeometry(written) : written
  const off = findPosition(geometry, isOffGlobe)
  if (off) {
    const [lon = 0, lat = 0] = off
    const canSwap = !isSwapped && !findPosition(swappedGeometry(geometry), isOffGlobe)
    return tell(canSwap ? 'place-swapped' : 'place-off-globe', `${lat}, ${lon}`)
  }
  return whereOf(feature, geometry, { isSwapped, tell })
}

function isOffGlobe([lon = NaN, lat = NaN]: readonly number[]): boolean {
  return !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)
}

interface Telling {
  readonly isSwapped: boolean
  readonly tell: (code: string, message: string) => null
}

function whereOf(feature: FoundFeature, geometry: PlaceGeometry, { isSwapped, tell }: Telling): Where | null {
  const taken = shapeOfGeometry(geometry)
  if (!taken) return tell('place-no-geometry', feature.name)
  const { shape, left } = taken
  if (left > 0) tell('place-parts', String(left + 1))
  const said = pointSaid(feature, isSwapped)
  if (feature.radius !== undefined) return roundOf(said ?? meanOf(geometry), feature.radius)
  const fault = shape && faultOf(shape, geometry)
  if (fault) tell(fault, feature.name)
  const point = said ?? taken.point ?? (shape && (fault ? meanOf(geometry) : middleOfShape(shape)))
  return point && { point, shape: fault ? null : shape }
}

/** Why a shape can't go in, as a code of problems; null where it can. */
function faultOf(shape: GeoShape, geometry: PlaceGeometry): string | null {
  if (countPositions(geometry) > MOST_CORNERS) return 'place-corners'
  const fault = shapeFault(shape)
  return fault && (fault.kind === 'crossing' ? 'place-crossing' : 'place-no-area')
}

/** Somewhere in the midst of all positions. */
function meanOf(geometry: PlaceGeometry): GeoPoint {
  const sum = { lat: 0, lon: 0 }
  const count = countPositions(geometry)
  findPosition(geometry, ([lon = 0, lat = 0]) => {
    sum.lat += lat / count
    sum.lon += lon / count
    return false
  })
  return { lat: roundedDegrees(sum.lat), lon: roundedDegrees(sum.lon) }
}

/** A point that may be so many metres off. */
function roundOf(centre: GeoPoint, radius: number): Where {
  const shape: GeoShape = { kind: 'circle', centre, radius }
  return { point: centre, shape: shapeFault(shape) ? null : shape }
}

/** The point that stands for the place, where the file says one. */
function pointSaid({ point }: FoundFeature, isSwapped: boolean): GeoPoint | null {
  if (!point) return null
  const [lon, lat] = isSwapped ? [point[1], point[0]] : point
  return isOffGlobe([lon, lat]) ? null : { lat, lon }
}
