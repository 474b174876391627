import { countLinks, UNDATED, type FacetColumn, type MapColumns, type WantedLinks } from './map-columns.ts'
import { allBits, PASSES } from './map-filter.ts'
import { binOfDay, type TimeBins } from './time-bins.ts'

/** How many units there are of each kind, each kind counted under all filters but its own. */
export interface MapCounts {
  /** Units that pass everything. */
  readonly units: number
  /** By bin: units whose time meets it; one that meets several counts in each. */
  readonly bins: Uint32Array
  readonly undated: number
  /** By facet column and code. */
  readonly facets: readonly Uint32Array[]
  /** By role, and by how sure that is: those that pass all else at a place by such a link. */
  readonly roles: Uint32Array
  readonly certainties: Uint32Array
}

/** What the counts need beside the bits of what each unit passes. */
interface Counted {
  readonly bins: TimeBins | null
  /** The first and last bin of each unit. */
  readonly binsOf: BinsOfUnits
  /** By unit, what it has to do with places of the area, and with those in sight. */
  readonly areaRoles: Uint16Array
  readonly viewRoles: Uint16Array
  readonly wanted: WantedLinks
}

/** Counts in a walk over the units, and one for each facet. */
export function countUnits(
  columns: MapColumns,
  bits: Uint32Array,
  { bins, binsOf, areaRoles, viewRoles, wanted }: Counted,
): MapCounts {
  const { from } = columns
  const all = allBits(columns.facets.length)
  const steps = new Int32Array((bins?.count ?? 0) + 1)
  const within = new Uint32Array(0x1_00_00)
  const apart: (readonly [number, number])[] = []
  let [units, undated] = [0, 0]
  for (let unit = 0; unit < bits.length; unit += 1) {
    const missing = all & ~(bits[unit] ?? 0)
    if (missing === 0) units += 1
    if ((missing & ~(PASSES.area | PASSES.view)) === 0) {
      const [area, view] = [areaRoles[unit] ?? 0, viewRoles[unit] ?? 0]
      const both = area & view
      if (both === area || both === view) within[both] = (within[both] ?? 0) + 1
      else apart.push([area, view])
    }
    if ((missing & ~PASSES.time) === 0) {
      if (from[unit] === UNDATED) undated += 1
      else {
        const first = binsOf.first[unit] ?? 0
        const after = (binsOf.last[unit] ?? 0) + 1
        steps[first] = (steps[first] ?? 0) + 1
        steps[after] = (steps[after] ?? 0) - 1
      }
    }
  }
  const facets = columns.facets.map((column, index) => countCodes(column, bits, all & ~(PASSES.facet << index)))
  return { units, bins: summed(steps), undated, facets, ...countLinks({ within, apart }, wanted) }
}

/** How many units that have the bits there are of each value. */
function countCodes({ size, starts, codes }: FacetColumn, bits: Uint32Array, needed: number): Uint32Array {
  const counts = new Uint32Array(size)
  for (let unit = 0; unit < bits.length; unit += 1) {
    if (((bits[unit] ?? 0) & needed) !== needed) continue
    const end = starts[unit + 1] ?? 0
    for (let at = starts[unit] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
  }
  return counts
}

function summed(steps: Int32Array): Uint32Array {
  const bins = new Uint32Array(Math.max(0, steps.length - 1))
  let running = 0
  for (let bin = 0; bin < bins.length; bin += 1) {
    running += steps[bin] ?? 0
    bins[bin] = running
  }
  return bins
}

/** The first and last bin that the time of each unit meets. */
export interface BinsOfUnits {
  readonly first: Uint16Array
  readonly last: Uint16Array
}

/** Worked out once: filters ask for them at each move of the hand. */
export function binsOfUnits({ from, to }: MapColumns, bins: TimeBins | null): BinsOfUnits {
  const first = new Uint16Array(from.length)
  const last = new Uint16Array(from.length)
  for (let unit = 0; bins && unit < from.length; unit += 1) {
    if (from[unit] === UNDATED) continue
    first[unit] = binOfDay(from[unit] ?? 0, bins)
    last[unit] = binOfDay(to[unit] ?? 0, bins)
  }
  return { first, last }
}
