import fc from 'fast-check'
import Supercluster from 'supercluster'
import { describe, expect, test } from 'vitest'
import type { GeoBounds } from '../../shared/domain/geometry.ts'
import { gregorianToDay } from '../../shared/dates/calendars/gregorian.ts'
import { metresBetween } from '../../shared/places/globe.ts'
import { isInRing } from '../../shared/places/rings.ts'
import { isInBounds } from '../../renderer/map/geo.ts'
import { clusterLevels, LAST_GATHERED } from '../../renderer/map/cluster-levels.ts'
import { EARLIEST, LATEST } from '../../renderer/map/map-columns.ts'
import { NO_FILTER, type MapFilter } from '../../renderer/map/map-filter.ts'
import { MapIndex } from '../../renderer/map/map-index.ts'
import { firstDayOf, timeBins, yearOfDay } from '../../renderer/map/time-bins.ts'
import {
  columnsOf,
  FACET_SIZE,
  filters,
  plainArchive,
  roleAt,
  ROLES,
  views,
  type Plain,
  type PlainUnit,
} from '../support/plain-map.ts'

const WORLD: GeoBounds = { west: -180, south: -85, east: 180, north: 85 }

/** Whether a unit is at a place in a role, and as surely, as is wanted. */
const counts = (unit: PlainUnit, place: number, { roles, certainties }: MapFilter) =>
  unit.places.includes(place) &&
  (roles === 0 || (roleAt(unit, place) & roles) !== 0) &&
  (certainties === 0 || ((certainties >> (unit.sure ?? 0)) & 1) === 1)

/** Nothing is asked of the links of units, so that those without any are meant, too. */
const isAnyLink = ({ roles, certainties }: MapFilter) => roles === 0 && certainties === 0

/** What a unit passes, said plainly. */
function passesOf({ places }: Plain, filter: MapFilter, bounds: GeoBounds) {
  const {
    time,
    area,
    facets: [codes = []],
  } = filter
  const at = (place: number) => ({ lat: places[place]?.[0] ?? 0, lon: places[place]?.[1] ?? 0 })
  return (unit: PlainUnit) => ({
    time: !time || (unit.time ? unit.time[0] <= time.to && unit.time[1] >= time.from : time.undated),
    facet: codes.length === 0 || codes.some((code) => unit.facet.includes(code)),
    area:
      (unit.places.length === 0 && isAnyLink(filter) && !area) ||
      unit.places.some(
        (place) =>
          counts(unit, place, filter) &&
          (area?.kind !== 'circle' || metresBetween(at(place), area.centre) <= area.radius),
      ),
    // What has no place is kept out by no view.
    view:
      (unit.places.length === 0 && isAnyLink(filter)) ||
      unit.places.some((place) => counts(unit, place, filter) && isInBounds(at(place), bounds)),
  })
}

describe('what stands on the map under a filter', () => {
  test('counts a unit that one of its places brings into the area and another into sight', () => {
    const plain: Plain = {
      places: [
        [0.04, 0.5],
        [0, -0.001],
      ],
      units: [{ places: [0, 1], time: null, facet: [], roles: [4, 1], sure: 0 }],
    }
    const index = new MapIndex(columnsOf(plain))
    index.filter({ ...NO_FILTER, facets: [[]], area: { kind: 'circle', centre: { lat: 0, lon: 0 }, radius: 1000 } })
    const { counts } = index.view({ south: 0, west: 0, north: 0.5, east: 1 }, 4)
    expect(counts.units).toBe(1)
    expect([...counts.certainties]).toEqual([1, 0, 0])
    expect([...counts.roles].slice(0, ROLES)).toEqual([0, 0, 0])
  })

  test.each(['all', 'part'] as const)('is what one finds by asking each unit of %s of the collection', (of) => {
    fc.assert(
      fc.property(plainArchive, filters, views, (plain, filter, bounds) => {
        const columns = columnsOf(plain)
        const within = of === 'all' ? null : Uint8Array.from(plain.units, (_, unit) => (unit % 3 === 0 ? 0 : 1))
        const index = new MapIndex(columns)
        if (within) index.keepWithin(within)
        index.filter(filter)
        const view = index.view(bounds, 4)
        const passes = plain.units.map(passesOf(plain, filter, bounds))
        const everywhere = (...parts: readonly ('time' | 'facet' | 'area' | 'view')[]) =>
          plain.units.filter((_, unit) => parts.every((part) => passes[unit]?.[part]))
        const isWithin = (unit: PlainUnit) => within?.[plain.units.indexOf(unit)] !== 0
        const count = (...parts: readonly ('time' | 'facet' | 'area' | 'view')[]) =>
          everywhere(...parts).filter(isWithin)
        const shownNow = everywhere('time', 'facet', 'area', 'view')
        expect([...view.shown]).toEqual(shownNow.map((unit) => plain.units.indexOf(unit)))
        const byRole = Array.from({ length: ROLES }, (_, bit) => {
          const inRole = plain.units.map(passesOf(plain, { ...filter, roles: 1 << bit }, bounds))
          const isIn = ({ time, facet, area, view: inView }: (typeof inRole)[number]) => time && facet && area && inView
          return plain.units.filter((unit, at) => isWithin(unit) && inRole[at] && isIn(inRole[at])).length
        })
        expect([...view.counts.roles].slice(0, ROLES)).toEqual(byRole)
        const bySure = [1, 2, 4].map((certainties) => {
          const asSure = plain.units.map(passesOf(plain, { ...filter, certainties }, bounds))
          return plain.units.filter((unit, at) => isWithin(unit) && Object.values(asSure[at] ?? {}).every(Boolean))
            .length
        })
        expect([...view.counts.certainties]).toEqual(bySure)
        expect(view.counts.units).toBe(count('time', 'facet', 'area', 'view').length)
        expect(view.counts.undated).toBe(count('facet', 'area', 'view').filter(({ time }) => !time).length)
        const byCode = Array.from(
          { length: FACET_SIZE },
          (_, code) => count('time', 'area', 'view').filter(({ facet }) => facet.includes(code)).length,
        )
        expect([...(view.counts.facets[0] ?? [])]).toEqual(byCode)
        const bins = timeBins(columns, within)
        const byBin = Array.from({ length: bins?.count ?? 0 }, (_, bin) => {
          const year = (bins?.first ?? 0) + bin * (bins?.width ?? 1)
          const [from, to] = [firstDayOf(year), firstDayOf(year + (bins?.width ?? 1)) - 1]
          return count('facet', 'area', 'view').filter(({ time }) => time && time[0] <= to && time[1] >= from).length
        })
        expect([...view.counts.bins]).toEqual(byBin)
        const shown = count('time', 'facet', 'area')
        const atPlaces = plain.places.map((_, place) => shown.filter((unit) => counts(unit, place, filter)).length)
        const inSight = [...atPlaces.keys()].filter((place) => {
          const [lat = 0, lon = 0] = plain.places[place] ?? []
          return (atPlaces[place] ?? 0) > 0 && isInBounds({ lat, lon }, bounds)
        })
        expect([...view.places]).toEqual(inSight.sort((a, b) => (atPlaces[b] ?? 0) - (atPlaces[a] ?? 0) || a - b))
      }),
      { numRuns: 150 },
    )
  })

  test('marks have each unit once, and all of them together the places that are left', () => {
    fc.assert(
      fc.property(plainArchive, filters, fc.integer({ min: 1, max: 12 }), (plain, filter, zoom) => {
        const index = new MapIndex(columnsOf(plain))
        index.filter(filter)
        const { marks } = index.view(WORLD, zoom)
        const passes = plain.units.map(passesOf(plain, filter, WORLD))
        const shown = plain.units.filter((_, unit) => passes[unit]?.time && passes[unit].facet && passes[unit].area)
        const placesOf = (mark: (typeof marks)[number]) =>
          mark.cluster === null ? [mark.place] : index.placesOf(mark.cluster, zoom)
        const places = marks.flatMap(placesOf)
        expect([...places].sort((a, b) => a - b)).toEqual(
          [...new Set(shown.flatMap((unit) => unit.places.filter((place) => counts(unit, place, filter))))].sort(
            (a, b) => a - b,
          ),
        )
        for (const mark of marks) {
          const here = shown.filter((unit) => placesOf(mark).some((place) => counts(unit, place, filter)))
          expect([mark.count, mark.dated, mark.places, mark.surest]).toEqual([
            here.length,
            here.filter(({ time }) => time).length,
            placesOf(mark).length,
            Math.min(...here.map(({ sure = 0 }) => sure)),
          ])
          expect(index.units(placesOf(mark)).length).toBe(here.length)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a mark that has a chosen place is lit', () => {
    const plain = { places: [[16.46, 107.6], [16.07, 108.22], [55.79, 49.12]], units: [0, 1, 2].map((place) => ({ places: [place], time: null, facet: [] })) } as const // prettier-ignore
    const index = new MapIndex(columnsOf(plain))
    index.choose([1])
    expect(index.view(WORLD, 3).marks.filter(({ chosen }) => chosen)).toMatchObject([{ places: 2, count: 2 }])
    expect(index.view(WORLD, 12).marks.filter(({ chosen }) => chosen)).toMatchObject([{ places: 1, place: 1 }])
  })

  test('3,000 places at one point stay one mark however near one comes, and give all of them', () => {
    const many = Array.from({ length: 3000 }, (_, place) => place)
    const plain = {
      places: many.map(() => [10.77, 106.7] as const),
      units: many.map((place) => ({ places: [place], time: null, facet: [] })),
    }
    const index = new MapIndex(columnsOf(plain))
    const { marks } = index.view(WORLD, 12)
    expect(marks).toMatchObject([{ count: 3000, places: 3000 }])
    expect(index.placesOf(marks[0]?.cluster ?? -1, 12)).toHaveLength(3000)
  })

  test('nothing is on a map of nothing', () => {
    const index = new MapIndex(columnsOf({ places: [], units: [] }))
    index.filter({ ...NO_FILTER, time: { from: 0, to: 1, undated: false } })
    expect(index.view(WORLD, 3)).toMatchObject({ marks: [], bins: null, counts: { units: 0, undated: 0 } })
  })
})

describe('clusters', () => {
  test('are about as many as those of supercluster, and never further apart than its radius', () => {
    const places = fc.sample(
      fc.tuple(fc.double({ min: 8, max: 23, noNaN: true }), fc.double({ min: 102, max: 110, noNaN: true })),
      { numRuns: 3000, seed: 7 },
    )
    const levels = clusterLevels(
      Float64Array.from(places, ([lat]) => lat),
      Float64Array.from(places, ([, lon]) => lon),
    )
    const theirs = new Supercluster({ radius: 56, maxZoom: LAST_GATHERED }).load(
      places.map(([lat, lon]) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [lon, lat] },
      })),
    )
    for (const zoom of [2, 4, 6, 8, 10]) {
      const count = theirs.getClusters([-180, -85, 180, 85], zoom).length
      expect(levels.sizes[zoom], `zoom ${zoom}`).toBeGreaterThan(count * 0.8)
      expect(levels.sizes[zoom], `zoom ${zoom}`).toBeLessThan(count * 1.25)
    }
  })
})

describe('bins of time', () => {
  test('years begin on their first of January', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), fc.nat(364), (year, offset) => {
        expect(firstDayOf(year)).toBe(gregorianToDay({ year, month: 1, day: 1 }))
        expect(yearOfDay(firstDayOf(year) + offset)).toBe(year)
      }),
    )
  })

  test('cover all finite days, with open ends in the first and last', () => {
    const day = (year: number) => gregorianToDay({ year, month: 6, day: 1 })
    const units = [[day(1802), day(1945)], [EARLIEST, day(1810)], [day(1940), LATEST]] as const // prettier-ignore
    const columns = columnsOf({ places: [[16, 107]], units: units.map((time) => ({ places: [0], time, facet: [] })) })
    expect(timeBins(columns)).toEqual({ first: 1802, width: 2, count: 72 })
    const { counts } = new MapIndex(columns).view(WORLD, 3)
    expect([counts.bins[0], counts.bins.at(-1)]).toEqual([2, 2])
  })
})

describe('areas', () => {
  test('a ring over 180° has what lies in it', () => {
    const ring = [{ lat: 60, lon: 170 }, { lat: 60, lon: -170 }, { lat: 70, lon: -170 }, { lat: 70, lon: 170 }] // prettier-ignore
    expect(isInRing({ lat: 65, lon: 179 }, ring)).toBe(true)
    expect(isInRing({ lat: 65, lon: -175 }, ring)).toBe(true)
    expect(isInRing({ lat: 65, lon: 160 }, ring)).toBe(false)
    expect(isInRing({ lat: 75, lon: 179 }, ring)).toBe(false)
  })

  test('Hà Nội is some 1,140 km from Sài Gòn', () => {
    const metres = metresBetween({ lat: 21.0285, lon: 105.8542 }, { lat: 10.7769, lon: 106.7009 })
    expect(metres / 1000).toBeCloseTo(1143, -1)
  })
})
