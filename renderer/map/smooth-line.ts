type Point = readonly [number, number]
type Line = [number, number][]

/** Rounds the corners of a line by cutting each at a quarter and three quarters of its sides (Chaikin 1974). */
export function smoothLine(line: readonly Point[], rounds: number): Line {
  let points: Line = line.map(([x, y]) => [x, y])
  for (let round = 0; round < rounds; round += 1) points = cutCorners(points)
  return points
}

function cutCorners(points: Line): Line {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 3) return [...points]
  const cut = points.slice(1).flatMap(([x, y], index): Line => {
    const [px, py] = points[index] ?? first
    return [
      [px * 0.75 + x * 0.25, py * 0.75 + y * 0.25],
      [px * 0.25 + x * 0.75, py * 0.25 + y * 0.75],
    ]
  })
  const isClosed = first[0] === last[0] && first[1] === last[1]
  return isClosed ? [...cut, cut[0] ?? first] : [first, ...cut, last]
}
