import type { GeoPoint } from '../../../shared/domain/geometry.ts'
import { readCoordinates } from '../../../shared/places/grid-coordinates.ts'

/** Corners of an area as one types them: a point a line. */
export function cornersText(corners: readonly GeoPoint[]): string {
  return corners.map(({ lat, lon }) => `${lat.toFixed(4)}, ${lon.toFixed(4)}`).join('\n')
}

/** The corners that are written, in any notation; null where a line is none, or there are fewer than three. */
export function cornersIn(text: string): readonly GeoPoint[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const points = lines.flatMap((line) => {
    const read = readCoordinates(line)
    return 'point' in read ? [read.point] : []
  })
  return points.length === lines.length && points.length >= 3 ? points : null
}
