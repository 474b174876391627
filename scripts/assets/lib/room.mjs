// Where in an area a name has room.

/** A thousandth of a degree is enough for a name. */
export const rounded = (degrees) => Math.round(degrees * 1000) / 1000

/** True where the point lies in the ring. */
export function isInside([x, y], ring) {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** Square degrees. */
export const areaOf = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0),
  ) / 2

const distanceTo = ([x, y], ring, squash) => {
  let least = Infinity
  for (let i = 0; i < ring.length; i += 1) {
    const [[ax, ay], [bx, by]] = [ring[i], ring[(i + 1) % ring.length]]
    const [dx, dy] = [(bx - ax) * squash, by - ay]
    const length = dx * dx + dy * dy
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * squash * dx + (y - ay) * dy) / length))
    least = Math.min(least, Math.hypot((x - ax) * squash - t * dx, y - ay - t * dy))
  }
  return least
}

/** The point of a grid over the ring that is farthest from its edge: where a name has the most room. */
export function roomiest(ring) {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const squash = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const thinned = ring.length > 600 ? ring.filter((_, index) => index % Math.ceil(ring.length / 600) === 0) : ring
  const steps = Array.from({ length: 23 }, (_, index) => (index + 1) / 24)
  const points = steps.flatMap((u) => steps.map((v) => [west + u * (east - west), south + v * (north - south)]))
  const inside = points.filter((point) => isInside(point, ring))
  const rooms = inside.map((point) => [distanceTo(point, thinned, squash), point]).sort((a, b) => b[0] - a[0])
  return rooms[0]?.[1] ?? ring[0]
}
