/** Pixels of a tile of 512, as `supercluster` counts. */
const EXTENT = 512
/** Places nearer than this stand for each other, in pixels. */
const RADIUS = 56
/** The last zoom (of tiles of 512 pixels) at which places are gathered; beyond it only those at one point are. */
export const LAST_GATHERED = 10
/** A metre or so at the equator, in shares of the world's width: one point, whatever the last digit says. */
const ONE_POINT = 3e-8

/**
 * Which cluster each place belongs to at each zoom, whatever is filtered: counts under a filter are sums over these
 * numbers. `of[zoom][place]` for zooms 0 to LAST_GATHERED, and one more where only places at one point are together.
 */
export interface ClusterLevels {
  readonly of: readonly Uint32Array[]
  /** How many clusters each level has. */
  readonly sizes: readonly number[]
}

interface Nodes {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly weight: Float64Array
}

/**
 * Gathers places bottom up as `supercluster` does: at each zoom a place or cluster takes in its neighbours within the
 * radius and moves to their middle. That package itself can't count under a filter without being made anew, which takes
 * a second for 100,000 places. Degrees; Web Mercator.
 */
export function clusterLevels(lats: Float64Array, lons: Float64Array): ClusterLevels {
  const of: Uint32Array[] = []
  const sizes: number[] = []
  let nodes = mercator(lats, lons)
  let above: Uint32Array | null = null
  for (let zoom = LAST_GATHERED + 1; zoom >= 0; zoom -= 1) {
    const radius = zoom > LAST_GATHERED ? ONE_POINT : RADIUS / (EXTENT * 2 ** zoom)
    const { assigned, merged } = gathered(nodes, radius)
    const level: Uint32Array = above === null ? assigned : above.map((node) => assigned[node] ?? 0)
    of[zoom] = level
    sizes[zoom] = merged.x.length
    above = level
    nodes = merged
  }
  return { of, sizes }
}

function mercator(lats: Float64Array, lons: Float64Array): Nodes {
  const x = lons.map((lon) => lon / 360 + 0.5)
  const y = lats.map((lat) => {
    const sine = Math.sin((lat * Math.PI) / 180)
    const north = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI
    return north < 0 ? 0 : north > 1 ? 1 : north
  })
  return { x, y, weight: new Float64Array(x.length).fill(1) }
}

function gathered({ x, y, weight }: Nodes, radius: number): { readonly assigned: Uint32Array; readonly merged: Nodes } {
  const count = x.length
  const grid = gridOf(x, y, radius)
  const assigned = new Uint32Array(count).fill(NONE)
  const merged = { x: new Float64Array(count), y: new Float64Array(count), weight: new Float64Array(count) }
  let clusters = 0
  for (let node = 0; node < count; node += 1) {
    if (assigned[node] !== NONE) continue
    const taken = { x: 0, y: 0, weight: 0 }
    grid.around(node, (other) => {
      if (assigned[other] !== NONE) return
      assigned[other] = clusters
      const heavy = weight[other] ?? 0
      taken.x += (x[other] ?? 0) * heavy
      taken.y += (y[other] ?? 0) * heavy
      taken.weight += heavy
    })
    merged.x[clusters] = taken.x / taken.weight
    merged.y[clusters] = taken.y / taken.weight
    merged.weight[clusters] = taken.weight
    clusters += 1
  }
  const cut = (values: Float64Array): Float64Array => values.slice(0, clusters)
  return { assigned, merged: { x: cut(merged.x), y: cut(merged.y), weight: cut(merged.weight) } }
}

const NONE = 0xff_ff_ff_ff

/** Nodes by cells as wide as the radius, in a hash table of linked lists: all within it lie in nine cells. */
function gridOf(
  x: Float64Array,
  y: Float64Array,
  radius: number,
): { readonly around: (node: number, act: (other: number) => void) => void } {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, x.length * 2)))
  const first = new Int32Array(slots).fill(-1)
  const next = new Int32Array(x.length)
  const slotOf = (column: number, row: number): number =>
    (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (slots - 1)
  const cellOf = (value: number): number => Math.floor(value / radius)
  for (let node = x.length - 1; node >= 0; node -= 1) {
    const slot = slotOf(cellOf(x[node] ?? 0), cellOf(y[node] ?? 0))
    next[node] = first[slot] ?? -1
    first[slot] = node
  }
  const within = radius * radius
  return {
    around(node, act) {
      const [middleX, middleY] = [x[node] ?? 0, y[node] ?? 0]
      const [column, row] = [cellOf(middleX), cellOf(middleY)]
      for (let cell = 0; cell < 9; cell += 1) {
        const [inColumn, inRow] = [column - 1 + (cell % 3), row - 1 + Math.floor(cell / 3)]
        for (let other = first[slotOf(inColumn, inRow)] ?? -1; other >= 0; other = next[other] ?? -1) {
          const [dx, dy] = [(x[other] ?? 0) - middleX, (y[other] ?? 0) - middleY]
          if (dx * dx + dy * dy <= within) act(other)
        }
      }
    },
  }
}
