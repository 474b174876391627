import type { GeoPoint } from '../domain/geometry.ts'
import { doubleArea, isInFlatRing } from './rings.ts'

type Ring = readonly GeoPoint[]

/** An outer ring, then its holes. */
type Rings = readonly Ring[]

/**
 * The parts of a polygon west and east of a meridian, longitudes as they stand: what hangs together only on the other side
 * comes apart, and a hole that the meridian goes through becomes a bay. Outer rings are counter-clockwise, holes clockwise.
 */
export function cutAtMeridian(
  rings: Rings,
  edge: number,
): { readonly west: readonly Rings[]; readonly east: readonly Rings[] } {
  const ordered = rings.map((ring, index) => turned(ring, index === 0))
  return {
    west: partsOf(ordered, { edge, isIn: ({ lon }) => lon < edge, first: 'end' }),
    east: partsOf(ordered, { edge, isIn: ({ lon }) => lon >= edge, first: 'start' }),
  }
}

/** The ring counter-clockwise, or clockwise where it is a hole. */
export function turned(ring: Ring, isOuter: boolean): Ring {
  return doubleArea(ring) > 0 === isOuter ? ring : [...ring].reverse()
}

interface Half {
  readonly edge: number
  readonly isIn: (point: GeoPoint) => boolean
  /** What comes first along the meridian from the south: the end of a chain where the polygon is west of it. */
  readonly first: 'start' | 'end'
}

function partsOf(rings: Rings, half: Half): readonly Rings[] {
  const whole = rings.filter((ring) => ring.every(half.isIn))
  const cut = rings.filter((ring) => ring.some(half.isIn) && !ring.every(half.isIn))
  const joined = joinedChains(
    cut.flatMap((ring) => chainsOf(ring, half)),
    half.first,
  )
  const outers = [...joined.filter((ring) => doubleArea(ring) > 0), ...whole.filter((ring) => ring === rings[0])]
  const holes = whole.filter((ring) => ring !== rings[0])
  return outers.map((outer) => [outer, ...holes.filter(([point]) => point && isInFlatRing(point, outer))])
}

/** The pieces of a ring that are in, each from the meridian to the meridian. */
function chainsOf(ring: Ring, { edge, isIn }: Half): readonly Ring[] {
  const start = ring.findIndex((point, at) => isIn(point) && !isIn(ring.at(at - 1) ?? point))
  const ordered = [...ring.slice(start), ...ring.slice(0, start)]
  const chains: GeoPoint[][] = []
  for (const [at, point] of ordered.entries()) {
    const before = ordered.at(at - 1) ?? point
    if (isIn(point)) {
      if (!isIn(before)) chains.push([crossing(before, point, edge)])
      chains.at(-1)?.push(point)
    } else if (isIn(before)) chains.at(-1)?.push(crossing(before, point, edge))
  }
  return chains
}

/** The same point whichever way the side goes, and of a side that ends on the meridian its corner to the last digit. */
function crossing(one: GeoPoint, other: GeoPoint, edge: number): GeoPoint {
  const [west, east] = one.lon < other.lon ? [one, other] : [other, one]
  const share = (edge - west.lon) / (east.lon - west.lon)
  return { lat: (1 - share) * west.lat + share * east.lat, lon: edge }
}

interface End {
  readonly chain: number
  readonly kind: 'start' | 'end'
  readonly lat: number
}

/** Along the meridian the polygon lies between the first and the second end, the third and the fourth, and so on. */
function joinedChains(chains: readonly Ring[], first: End['kind']): readonly Ring[] {
  const ends = inTurn(chains, first)
  const next = new Map<number, number>()
  for (const [at, { chain, kind }] of ends.entries()) {
    const mate = ends[at ^ 1]
    if (kind === 'end' && mate?.kind === 'start') next.set(chain, mate.chain)
  }
  const left = new Set(chains.keys())
  const rings: Ring[] = []
  for (const begin of chains.keys()) {
    const ring: GeoPoint[] = []
    for (let at = begin; left.delete(at); at = next.get(at) ?? begin) ring.push(...(chains[at] ?? []))
    if (ring.length > 2) rings.push(withoutRepeats(ring))
  }
  return rings
}

/** From south to north; of two at one point the one whose turn it is. */
function inTurn(chains: readonly Ring[], first: End['kind']): readonly End[] {
  const ends = chains.flatMap((points, chain): End[] => [
    { chain, kind: 'start', lat: points[0]?.lat ?? 0 },
    { chain, kind: 'end', lat: points.at(-1)?.lat ?? 0 },
  ])
  ends.sort((a, b) => a.lat - b.lat)
  for (let at = 0; at + 1 < ends.length; at += 1) {
    const wanted = (at % 2 === 0) === (first === 'end') ? 'end' : 'start'
    const [one, other] = [ends[at], ends[at + 1]]
    if (one && other && one.kind !== wanted && other.lat === one.lat) [ends[at], ends[at + 1]] = [other, one]
  }
  return ends
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter(({ lat, lon }, at) => {
    const before = ring.at(at - 1)
    return before?.lat !== lat || before.lon !== lon
  })
}
