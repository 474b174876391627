import fc from 'fast-check'
import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import { idFrom, type PlaceId } from '../../shared/domain/ids.ts'
import type { DatedName, Place } from '../../shared/domain/place.ts'
import { circleRing } from '../../shared/places/place-geometry.ts'
import { middleOfShape } from '../../shared/places/middle-of-shape.ts'
import { AT, COLLECTION } from './builders.ts'

/** Degrees to a millionth, as places are kept. */
const degrees = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((value) => value / 1e6)

const aPoint: fc.Arbitrary<GeoPoint> = fc.record({ lat: degrees(84), lon: degrees(180) })

/** Words with letters of Vietnamese and Russian and the signs that formats write in their own way. */
const aWord = fc
  .array(fc.constantFrom('a', 'Â', 'đ', 'ế', 'Ж', 'ё', 'ъ', '<', '&', '"', '’', ';', '{', '}', '[', ']', '\\', ','), {
    minLength: 1,
    maxLength: 8,
  })
  .map((letters) => `N${letters.join('')}`)

/** Sides of the areas, degrees. */
const REACH = 4e5

/** A ring around a point that crosses neither itself nor 180° more than once: as many corners of a circle, bent outward. */
function ringAt(centre: GeoPoint, corners: number, radius: number): readonly GeoPoint[] {
  const whole = circleRing(centre, radius)
  return Array.from({ length: corners }, (_, index) => whole[Math.floor((index * whole.length) / corners)] ?? centre)
}

const aShape: fc.Arbitrary<GeoShape> = fc.oneof(
  fc.record({
    kind: fc.constant('line' as const),
    points: fc.array(aPoint, { minLength: 2, maxLength: 5 }).map(shortWays),
  }),
  fc
    .record({
      centre: fc.record({ lat: degrees(70), lon: degrees(180) }),
      corners: fc.integer({ min: 3, max: 12 }),
      radius: fc.integer({ min: 10_000, max: REACH }),
    })
    .map(({ centre, corners, radius }) => ({ kind: 'polygon' as const, rings: [ringAt(centre, corners, radius)] })),
)

/** Each point within 20 degrees of the one before and none twice: so a line has one way to be drawn. */
function shortWays(points: readonly GeoPoint[]): readonly GeoPoint[] {
  const [first = { lat: 0, lon: 0 }] = points
  return points.map(({ lat, lon }, index) => ({
    lat: Math.round(((first.lat + lat / 10) / 1.2) * 1e6) / 1e6,
    lon: wrapped(Math.round((first.lon + index + Math.abs(lon) / 100) * 1e6) / 1e6),
  }))
}

function wrapped(lon: number): number {
  return Math.round((lon > 180 ? lon - 360 : lon) * 1e6) / 1e6
}

const aTime = fc.oneof(
  fc.integer({ min: 1, max: 2000 }).map((year) => String(year).padStart(4, '0')),
  fc.constantFrom('1888-10-03', '1917-11', '-0043'),
)

const aDatedName: fc.Arbitrary<DatedName> = fc.record(
  { text: aWord, language: fc.constantFrom('fr', 'vi', 'ru', 'zh-Hant'), from: aTime, to: aTime, source: aWord },
  { requiredKeys: ['text', 'from'] },
)

/** A place with a name, a point and perhaps a shape whose middle the point is. */
export const aRandomPlace: fc.Arbitrary<Place> = fc
  .record({ name: aWord, point: aPoint, shape: fc.option(aShape, { nil: undefined }) })
  .map(({ name, point, shape }) => ({
    ...{ id: idFrom<PlaceId>(name), collectionId: COLLECTION, name, country: '', names: [] },
    point: shape ? middleOfShape(shape) : point,
    ...(shape ? { shape } : {}),
    by: { by: 'person', at: AT },
  }))

/** The same with all that Linked Places can say. */
export const aLinkedPlace: fc.Arbitrary<Place> = fc
  .record({
    place: aRandomPlace,
    country: fc.constantFrom('VN', 'RU', ''),
    names: fc.uniqueArray(aWord, { maxLength: 3 }),
    dated: fc.uniqueArray(aDatedName, { maxLength: 3, selector: ({ text }) => text }),
    parents: fc.uniqueArray(aDatedName, { maxLength: 2, selector: ({ text }) => text }),
    local: fc.record({ vi: aWord, ru: aWord }, { requiredKeys: [] }),
    geonamesId: fc.option(fc.integer({ min: 1, max: 1e7 }), { nil: undefined }),
    radius: fc.option(fc.integer({ min: 1, max: 1e6 }), { nil: undefined }),
  })
  .map(({ place, country, names, dated, parents, local, geonamesId, radius }): Place => {
    const taken = new Set([place.name, ...dated.map(({ text }) => text), ...Object.values(local)])
    return {
      ...place,
      ...{ country, names: names.filter((name) => !taken.has(name)) },
      ...(dated.length > 0 ? { dated } : {}),
      ...(parents.length > 0 ? { parents: parents.map(({ language: _, ...parent }) => parent) } : {}),
      ...(Object.keys(local).length > 0 ? { local } : {}),
      ...(geonamesId === undefined ? {} : { geonamesId }),
      ...(radius === undefined ? {} : { shape: { kind: 'circle', centre: place.point, radius } }),
    }
  })
