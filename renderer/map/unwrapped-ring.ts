import type { Position } from 'geojson'

/**
 * The ring without leaps from 180° to -180°: it goes on beyond 180° instead. One that runs round a pole (Antarctica) is
 * closed along it. The land that ships is cut nowhere, as on a globe; a flat map would draw bands across the world.
 */
export function unwrappedRing(ring: readonly Position[]): Position[] {
  let turn = 0
  let before = ring[0]?.[0] ?? 0
  const points = ring.map(([lon = 0, lat = 0]): Position => {
    if (lon - before > 180) turn -= 360
    else if (before - lon > 180) turn += 360
    before = lon
    return [lon + turn, lat]
  })
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || turn === 0 || Math.abs((last[0] ?? 0) - (first[0] ?? 0)) < 180) return points
  const pole = (last[1] ?? 0) < 0 ? -90 : 90
  return [...points, [last[0] ?? 0, pole], [first[0] ?? 0, pole], first]
}
