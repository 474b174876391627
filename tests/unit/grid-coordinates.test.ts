import * as fc from 'fast-check'
import proj4 from 'proj4'
import { describe, expect, test } from 'vitest'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import { roundedDegrees } from '../../shared/places/globe.ts'
import { readCoordinates } from '../../shared/places/grid-coordinates.ts'
import { GRIDS, projOf, type GridSystem } from '../../shared/places/grid-systems.ts'

const HUE = { lat: 16.46, lon: 107.59 }
const MOSCOW = { lat: 55.75, lon: 37.62 }

/** Metres between points that are near each other. */
function apart(one: GeoPoint, other: GeoPoint): number {
  const north = (one.lat - other.lat) * 111_132
  const east = (one.lon - other.lon) * 111_320 * Math.cos((one.lat * Math.PI) / 180)
  return Math.hypot(north, east)
}

function pointIn(text: string): GeoPoint {
  const read = readCoordinates(text)
  if (!('point' in read)) throw new Error(`${text}: ${read.error}`)
  return read.point
}

describe('coordinates of maps', () => {
  // The metres are those of PROJ 9.1: `echo "16.46 107.59" | cs2cs -f %.3f EPSG:4326 +to EPSG:32648`, and so on.
  test.each([
    ['48N 776544.896 1821591.023', HUE, 'wgs84'],
    ['48Q 776545mE 1821591mN', HUE, 'wgs84'],
    ['UTM zone 48, 776545 E, 1821591 N', HUE, 'wgs84'],
    ['UTM зона 48: 776545, 1821591', HUE, 'wgs84'],
    ['UTM múi 48, X = 1821591, Y = 776545', HUE, 'wgs84'],
    ['48QYD 76545 21591', HUE, 'wgs84'],
    ['geo:16.46,107.59;u=35', HUE, 'wgs84'],
    ['СК-42 6181692 7413462', MOSCOW, 'pulkovo42'],
    ['СК-42: X=6181691,999 Y=7413462,200', MOSCOW, 'pulkovo42'],
    ['Пулково-1942, Х = 6181692 м, У = 7413462 м', MOSCOW, 'pulkovo42'],
    ['7413462 E 6181692 N (Pulkovo 1942)', MOSCOW, 'pulkovo42'],
    ['Indian 1960, zone 48N, 776964.483 1821267.754', HUE, 'indian1960'],
    ['VN-2000 48N 776348.238 1821701.186', HUE, 'vn2000'],
    ['VN-2000, KTT 107°45′, X = 1820484.788, Y = 482720.902', HUE, 'vn2000'],
  ] as const)('"%s" is read within a metre of PROJ', (text, point, system) => {
    expect(readCoordinates(text)).toMatchObject({ system })
    expect(apart(pointIn(text), point)).toBeLessThan(1)
  })

  // `echo "55.75 37.62" | cs2cs -f %.7f EPSG:4284 +to EPSG:4326`.
  test.each([
    ['СК-42 55°45′ с. ш. 37°37′12″ в. д.', { lat: 55.7500426, lon: 37.6181258 }],
    ['Indian 1960: 16.46, 107.59', { lat: 16.4616499, lon: 107.5857393 }],
  ])('degrees of another datum are moved: "%s"', (text, point) => {
    expect(apart(pointIn(text), point)).toBeLessThan(1)
  })

  test('plain degrees stay what they were', () => {
    expect(readCoordinates('16°03′16″B 108°12′08″Đ')).toEqual({
      point: { lat: 16.054444, lon: 108.202222 },
      system: 'wgs84',
    })
  })

  test.each([
    ['776545 1821591', 'zone'],
    ['61N 776545 1821591', 'zone'],
    ['СК-42 6181692 413462', 'zone'],
    ['48N 76545 1821591', 'metres'],
    ['48QYD 765 21591 1', 'metres'],
    ['48N 776545', 'format'],
    ['', 'empty'],
    ['Huế', 'format'],
  ])('"%s" is refused, saying why: %s', (text, error) => {
    expect(readCoordinates(text)).toMatchObject({ error })
  })

  test('squares of the first zone that reach over 180° are told from the other side', () => {
    expect(pointIn('1VAA 01 01').lon).toBeGreaterThan(170)
  })

  test('what is no number does not become 0°', () => {
    expect(roundedDegrees(NaN)).toBeNaN()
    expect(Object.is(roundedDegrees(-1e-9), 0)).toBe(true)
  })

  test('with longitude first the change is offered', () => {
    expect(readCoordinates('107.59, 16.46')).toEqual({ error: 'latitude', swapped: HUE })
    expect(readCoordinates('107,59; 16,46')).toEqual({ error: 'latitude', swapped: HUE })
    expect(readCoordinates('107.59, 96')).toEqual({ error: 'latitude' })
  })

  test('metres written in any system come back to where they were', () => {
    const systems = Object.keys(GRIDS) as readonly GridSystem[]
    const places = fc.tuple(
      fc.constantFrom(...systems),
      fc.double({ min: 100, max: 118, noNaN: true }),
      fc.double({ min: 5, max: 60, noNaN: true }),
    )
    fc.assert(
      fc.property(places, ([system, lon, lat]) => {
        const number = Math.floor((lon + 180) / 6) + 1
        const zone = GRIDS[system].zones === 'gauss' ? number - 30 : number
        const [easting = 0, northing = 0] = proj4('WGS84', projOf(system, { number: zone }), [lon, lat])
        const words = {
          wgs84: 'UTM',
          pulkovo42: 'СК-42',
          hanoi72: 'Hà Nội 72',
          indian1960: 'Indian 60',
          indian1975: 'Indian 75',
          vn2000: 'VN 2000',
        }
        const metres = `${easting.toFixed(2)} E ${northing.toFixed(2)} N`
        expect(apart(pointIn(`${words[system]} zone ${zone}N ${metres}`), { lat, lon })).toBeLessThan(0.2)
      }),
    )
  })
})
