// Land that 180° cuts in two is one again, so that no coast is drawn across Chukotka or between the fields of Taveuni.

/** The two halves of a cut were rounded apart: their corners on it differ by so many degrees at the most. */
const APART = 0.01

const isOn = ([lon]) => Math.abs((((lon % 360) + 360) % 360) - 180) < 1e-6

/** A ring that has a side along 180°, as the line from one end of that side round to the other; null for any other ring. */
function openedRing(ring) {
  const points = ring.slice(0, -1)
  const on = points.map(isOn)
  const count = on.filter(Boolean).length
  const last = points.findIndex((_, index) => on[index] && !on[(index + 1) % points.length])
  if (count < 2 || last < 0) return null
  const line = [...points.slice(last), ...points.slice(0, last)]
  // Whatever else lies on it must stand right before where the line began.
  if (!line.slice(1, line.length - count + 1).every((point) => !isOn(point))) return null
  const [seam] = line[0]
  const inner = line.slice(1, line.length - count + 1)
  const side = inner.every(([lon]) => lon < seam) ? 'west' : inner.every(([lon]) => lon > seam) ? 'east' : null
  return side && { side, seam, line: line.slice(0, line.length - count + 2) }
}

const isNear = ([, lat], [, other]) => Math.abs(lat - other) < APART

/** The polygons with each pair that shares a side along 180° as one that goes on beyond it. Rings are unwrapped already. */
export function joinedAtSeam(polygons) {
  const opened = polygons.map(([outer]) => openedRing(outer))
  const taken = new Set()
  const joined = polygons.flatMap((polygon, index) => {
    const west = opened[index]
    if (west?.side !== 'west') return []
    const other = opened.findIndex(
      (east, at) =>
        east?.side === 'east' &&
        !taken.has(at) &&
        isNear(west.line.at(-1), east.line[0]) &&
        isNear(west.line[0], east.line.at(-1)),
    )
    if (other < 0) return []
    taken.add(index).add(other)
    const shift = west.seam - opened[other].seam
    const moved = (ring) => ring.map(([lon, lat]) => [lon + shift, lat])
    const ring = [...west.line, ...moved(opened[other].line)]
    return [[[...ring, ring[0]], ...polygon.slice(1), ...polygons[other].slice(1).map(moved)]]
  })
  return [...polygons.filter((_, index) => !taken.has(index)), ...joined]
}
