// Rules by which lines and rings are made fit for a flat map.

/** Rounds the corners of a line by cutting each at a quarter and three quarters of its sides (Chaikin 1974). */
export function smoothLine(line, rounds) {
  let points = line
  for (let round = 0; round < rounds; round += 1) points = cutCorners(points)
  return points
}

function cutCorners(points) {
  const [first, last] = [points[0], points.at(-1)]
  if (points.length < 3) return points
  const between = ([px, py], [x, y], share) => [px + (x - px) * share, py + (y - py) * share]
  const cut = points
    .slice(1)
    .flatMap((point, index) => [between(points[index], point, 0.25), between(points[index], point, 0.75)])
  const isClosed = first[0] === last[0] && first[1] === last[1]
  return isClosed ? [...cut, cut[0]] : [first, ...cut, last]
}

/**
 * The ring without leaps from 180° to -180°: it goes on beyond 180° instead. One that runs round a pole (Antarctica) is
 * closed along it. The land of the packages is cut nowhere, as on a globe; a flat map would draw bands across the world.
 */
export function unwrappedRing(ring) {
  let turn = 0
  let before = ring[0]?.[0] ?? 0
  const points = ring.map(([lon, lat]) => {
    if (lon - before > 180) turn -= 360
    else if (before - lon > 180) turn += 360
    before = lon
    return [lon + turn, lat]
  })
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || turn === 0 || Math.abs(last[0] - first[0]) < 180) return points
  const pole = last[1] < 0 ? -90 : 90
  return [...points, [last[0], pole], [first[0], pole], first]
}
