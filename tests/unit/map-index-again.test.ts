import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_FILTER, type MapFilter } from '../../renderer/map/map-filter.ts'
import { MapIndex } from '../../renderer/map/map-index.ts'
import type { GeoBounds } from '../../shared/domain/geometry.ts'
import { columnsOf, filters, plainArchive, views } from '../support/plain-map.ts'

const WORLD: GeoBounds = { west: -180, south: -85, east: 180, north: 85 }

test('an index that was filtered, moved and narrowed to parts before says the same as a new one', () => {
  const step = fc.record({
    filter: fc.option(filters, { nil: null }),
    time: filters.map(({ time }) => time),
    view: fc.option(views, { nil: null }),
    part: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  })
  fc.assert(
    fc.property(plainArchive, fc.array(step, { minLength: 1, maxLength: 6 }), (plain, steps) => {
      const columns = columnsOf(plain)
      const used = new MapIndex(columns)
      let now: { filter: MapFilter; bounds: GeoBounds; within: Uint8Array | null } = {
        ...{ filter: NO_FILTER, bounds: WORLD, within: null },
      }
      for (const { filter, time, view, part } of steps) {
        const within = part === null ? now.within : Uint8Array.from(plain.units, (_, unit) => Number(unit % part === 0))
        now = { filter: filter ?? { ...now.filter, time }, bounds: view ?? now.bounds, within }
        if (part !== null) used.keepWithin(within)
        used.filter(now.filter)
        expect(used.view({ ...now.bounds }, 4)).toEqual(new MapIndex(columns, now.filter, within).view(now.bounds, 4))
      }
    }),
    { numRuns: 150 },
  )
})
