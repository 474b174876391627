import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GeoShape } from '../../shared/domain/geo-shape.ts'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import type { Place } from '../../shared/domain/place.ts'
import type { ExportedUnit } from '../../shared/formats/exported-unit.ts'
import type { FoundFeature } from '../../shared/formats/geo/found-feature.ts'
import { geometryOfWkt } from '../../shared/formats/geo/read-wkt.ts'
import { wktOf } from '../../shared/formats/geo/wkt.ts'
import { readGeojson } from '../../shared/formats/geojson/read-geojson.ts'
import { geojsonChunks } from '../../shared/formats/geojson/write-geojson.ts'
import { readKml } from '../../shared/formats/kml/read-kml.ts'
import { kmlChunks } from '../../shared/formats/kml/write-kml.ts'
import { readLpTsv } from '../../shared/formats/linked-places/read-lp-tsv.ts'
import { linkedPlacesChunks } from '../../shared/formats/linked-places/write-linked-places.ts'
import { lpTsvChunks } from '../../shared/formats/linked-places/write-lp-tsv.ts'
import { readXml } from '../../shared/formats/xml/read-xml.ts'
import { geometryOf } from '../../shared/places/place-geometry.ts'
import { planPlaces } from '../../shared/intake/places/plan-places.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import { AT, aUnit, COLLECTION } from '../support/builders.ts'
import { collected, gathered, streamed } from '../support/exported-units.ts'
import { aLinkedPlace, aRandomPlace } from '../support/random-places.ts'

/** A unit at each of the places, and one at all. */
function unitsAt(places: readonly Place[]): AsyncIterable<ExportedUnit> {
  const at = places.map((place) => ({ asWritten: place.name, place }))
  const one = at.map((place, index) => ({ unit: aUnit(`u${index}`), places: [place], pageCount: 0 }))
  return streamed([...one, { unit: aUnit('all'), places: at, pageCount: 0 }])
}

/** What goes into an empty collection, without ids and whoever says so. */
function taken(features: readonly FoundFeature[]): readonly unknown[] {
  let made = 0
  const { changes, report } = planPlaces(features, {
    ...{ collectionId: COLLECTION, places: [], order: 'as-written', file: 'f', at: AT },
    newId: () => idFrom(`new-${(made += 1)}`),
  })
  expect(report.problems).toEqual([])
  return changes.map(({ to }) => said(to as Place)) // only places are put
}

function said({ id: _id, collectionId: _collection, by: _by, ...rest }: Place): unknown {
  return { ...rest, point: onOneSide(rest.point), ...turned(rest.shape) }
}

/** 180° east is 180° west. */
function onOneSide({ lat, lon }: GeoPoint): GeoPoint {
  return { lat, lon: lon === -180 ? 180 : lon }
}

/** Where a ring begins says nothing: it begins with its least corner here. */
function turned(shape: GeoShape | undefined): object {
  if (shape?.kind !== 'polygon') return shape ? { shape } : {}
  const rings = shape.rings.map((ring) => {
    const corners = ring.map(onOneSide)
    const keys = corners.map(({ lat, lon }) => `${lat} ${lon}`)
    const first = keys.indexOf([...keys].sort()[0] ?? '')
    return [...corners.slice(first), ...corners.slice(0, first)]
  })
  return { shape: { kind: 'polygon', rings } }
}

/** A name, a point and what it covers: all that GeoJSON and KML of units say of their places. */
function bare({ name, point, shape }: Place): unknown {
  return { name, point: onOneSide(point), country: '', names: [], ...turned(shape) }
}

/** No two of one name, so that none is taken for another. */
const apart = <T extends Place>(place: fc.Arbitrary<T>) =>
  fc.uniqueArray(place, { minLength: 1, maxLength: 4, selector: ({ name }) => name })
const apartInGeonames = apart(aLinkedPlace).map((places) =>
  places.map((place, index) => (place.geonamesId === undefined ? place : { ...place, geonamesId: index + 1 })),
)

/** A text in parts of some length. */
const inParts = (text: string, size: number): AsyncIterable<string> =>
  streamed(
    Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size)),
  )

const size = fc.integer({ min: 1, max: 40 })

test('what goes out as GeoJSON comes in as the same places, however it is read in parts', async () => {
  await fc.assert(
    fc.asyncProperty(apart(fc.oneof(aRandomPlace, circled())), size, async (places, parts) => {
      const text = await gathered(geojsonChunks(unitsAt(places)))
      expect(taken(await collected(readGeojson(inParts(text, parts))))).toEqual(places.map(bare))
    }),
  )
})

test('what goes out as KML comes in as the same places', async () => {
  await fc.assert(
    fc.asyncProperty(apart(fc.oneof(aRandomPlace, circled())), async (places) => {
      const text = await gathered(kmlChunks(unitsAt(places)))
      expect(taken(readKml(readXml(text)))).toEqual(places.map(bare))
    }),
  )
})

test('what goes out as Linked Places comes in with all its names, times, sources and what it lay in', async () => {
  await fc.assert(
    fc.asyncProperty(apartInGeonames, size, async (places, parts) => {
      const text = await gathered(linkedPlacesChunks(unitsAt(places)))
      expect(taken(await collected(readGeojson(inParts(text, parts))))).toEqual(places.map(said))
    }),
  )
})

test('what goes out as LP-TSV comes in with its point, what it covers, its country and its entry in GeoNames', async () => {
  await fc.assert(
    fc.asyncProperty(apart(aRandomPlace), async (places) => {
      const text = await gathered(lpTsvChunks(unitsAt(places)))
      expect(taken(readLpTsv(text))).toEqual(places.map(bare))
    }),
  )
})

test('Well-Known Text is read as it is written', () => {
  fc.assert(
    fc.property(aRandomPlace, (place) => {
      const geometry = geometryOf(place)
      expect(geometryOfWkt(wktOf(geometry))).toEqual(geometry)
    }),
  )
  expect(geometryOfWkt('SRID=4326;MULTIPOINT ((1 2), (3 4))')).toEqual({ type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }) // prettier-ignore
  expect(geometryOfWkt('POINT Z (1 2 3)')).toEqual({ type: 'Point', coordinates: [1, 2] })
  expect(geometryOfWkt('POINT (1)')).toBeNull()
  expect(geometryOfWkt('nowhere')).toBeNull()
})

function circled(): fc.Arbitrary<Place> {
  return fc
    .tuple(aRandomPlace, fc.integer({ min: 1, max: 1e5 }))
    .map(([place, radius]) => ({ ...place, shape: { kind: 'circle', centre: place.point, radius } }))
}
