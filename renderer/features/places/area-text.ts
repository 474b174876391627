import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import { readShape, type ReadShape } from '../../../shared/places/written-shape.ts'

/** Corners of an area as one types them: a point a line. */
export function cornersText(corners: readonly GeoPoint[]): string {
  return corners.map(({ lat, lon }) => `${lat.toFixed(4)}, ${lon.toFixed(4)}`).join('\n')
}

/** The area within the corners that are written, in any notation. */
export function areaIn(text: string): ReadShape {
  return readShape({ kind: 'polygon', points: text, radius: '' })
}
