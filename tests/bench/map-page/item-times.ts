import Supercluster from 'supercluster'
import type { FondsMap } from '../../../renderer/map/fonds-map.ts'
import { UNDATED, type MapColumns } from '../../../renderer/map/map-columns.ts'
import { NO_FILTER, type TimeFilter } from '../../../renderer/map/map-filter.ts'
import { columns } from './columns.ts'

const BRUSHES = 15

/** Milliseconds until the first marks stand, of each move of the time range, and of the same by making clusters anew. */
export async function itemTimes(map: FondsMap, count: number) {
  const items = columns(count)
  const first = await timed(() => map.show(items))
  const brushes: number[] = []
  for (let step = 0; step < BRUSHES; step += 1) {
    brushes.push(await timed(() => map.filter({ ...NO_FILTER, time: rangeAt(step) })))
  }
  await map.filter(NO_FILTER)
  const anew = [0, 5, 10].map((step) => madeAnew(items, rangeAt(step)))
  return { first, brushes, anew }
}

function rangeAt(step: number): TimeFilter {
  const from = -62_000 + step * 3000
  return { from, to: from + 12_000, undated: false }
}

async function timed(act: () => Promise<void>): Promise<number> {
  const begin = performance.now()
  await act()
  return performance.now() - begin
}

/** The baseline: `supercluster`, which can't be filtered, loaded with what passes. */
function madeAnew({ lats, lons, from, to }: MapColumns, time: TimeFilter): number {
  const begin = performance.now()
  const passing = Array.from(lats.keys()).filter((unit) => {
    const first = from[unit] ?? UNDATED
    return first !== UNDATED && first <= time.to && (to[unit] ?? 0) >= time.from
  })
  const index = new Supercluster({ radius: 56, maxZoom: 10 }).load(
    passing.map((unit) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [lons[unit] ?? 0, lats[unit] ?? 0] },
    })),
  )
  index.getClusters([-180, -85, 180, 85], 4)
  return performance.now() - begin
}
