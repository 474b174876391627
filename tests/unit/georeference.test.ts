import { spawnSync } from 'node:child_process'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GEOREFERENCE_METHODS, type ControlPoint, type GeoreferenceMethod } from '../../shared/domain/georeference.ts'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import { georeferenceAnnotation } from '../../shared/formats/georeference/georeference-annotation.ts'
import { readGeoreferenceAnnotation } from '../../shared/formats/georeference/read-georeference.ts'
import { layMap, LEAST_POINTS, residualsOf, type LaidMap } from '../../shared/places/georeference/lay-map.ts'
import { fromMercator, toMercator } from '../../shared/places/georeference/mercator.ts'
import { worldFileOf, worldFileText } from '../../shared/places/georeference/world-file.ts'

const SIZE = { width: 4000, height: 3000 }
const HUE = toMercator({ lat: 16.46, lon: 107.59 })

/** Where pixels of a made map are: turned by 7°, 12 m a pixel, and bent where `bend` says so. */
function groundOf(x: number, y: number, bend = 0): GeoPoint {
  const [right, down] = [x - 2000, y - 1500]
  const [cos, sin] = [Math.cos(0.122), Math.sin(0.122)]
  const east = 12 * (right * cos + down * sin) + bend * ((right / 1000) ** 2 + (down / 1000) ** 2)
  const north = 12 * (right * sin - down * cos) + bend * (right / 1000) * (down / 1000)
  return fromMercator([HUE[0] + east, HUE[1] + north])
}

const control = (x: number, y: number, bend = 0): ControlPoint => ({
  image: { x: x / SIZE.width, y: y / SIZE.height },
  geo: groundOf(x, y, bend),
})

const SPOTS = [
  [300, 250], [3700, 400], [3600, 2800], [200, 2600], [2000, 1500], [1200, 700],
  [2900, 900], [2500, 2300], [900, 1900], [3300, 1700], [1700, 2700], [2200, 300],
] as const // prettier-ignore

function laid(method: GeoreferenceMethod, points: readonly ControlPoint[]): LaidMap {
  const map = layMap({ method, points }, SIZE)
  if (typeof map === 'string') throw new Error(map)
  return map
}

function metresApart(one: GeoPoint, other: GeoPoint): number {
  const [east, north] = toMercator(one)
  const [otherEast, otherNorth] = toMercator(other)
  return Math.hypot(east - otherEast, north - otherNorth)
}

describe('a map laid on the ground', () => {
  test.each(GEOREFERENCE_METHODS)('%s puts every pixel of a plain map where it is, and back', (method) => {
    const map = laid(
      method,
      SPOTS.map(([x, y]) => control(x, y)),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 3000 }), (x, y) => {
        const geo = map.toGeo({ x: x / SIZE.width, y: y / SIZE.height })
        expect(metresApart(geo, groundOf(x, y))).toBeLessThan(0.5)
        const back = map.toImage(geo)
        expect(Math.hypot(back.x * SIZE.width - x, back.y * SIZE.height - y)).toBeLessThan(0.5)
      }),
      { numRuns: 30 },
    )
  })

  test('lies over 180° as well as elsewhere', () => {
    const shifted = SPOTS.slice(0, 4).map(([x, y]) => {
      const { image, geo } = control(x, y)
      const lon = geo.lon + 72.41
      return { image, geo: { lat: geo.lat, lon: lon > 180 ? lon - 360 : lon } }
    })
    expect(shifted.map(({ geo }) => geo.lon > 0)).toContain(false)
    const map = laid('polynomial1', shifted)
    for (const { image, geo } of shifted) expect(metresApart(map.toGeo(image), geo)).toBeLessThan(1)
  })

  test('says how far off each point is, and which one is wrong', () => {
    const points = SPOTS.slice(0, 6).map(([x, y]) => control(x, y))
    const [first, ...others] = points
    if (!first) throw new Error('no points')
    const wrong = { ...first, geo: groundOf(300, 350) }
    const residuals = residualsOf(laid('helmert', [wrong, ...others]), [wrong, ...others], SIZE)
    expect(Math.max(...residuals.map(({ metres }) => metres))).toBe(residuals[0]?.metres)
    expect(residuals[0]?.pixels).toBeGreaterThan(50)
    expect(residuals[0]?.metres).toBeCloseTo((residuals[0]?.pixels ?? 0) * 12 * Math.cos((16.46 * Math.PI) / 180), -1)
  })

  test.each([
    ['few', 'polynomial1', SPOTS.slice(0, 2).map(([x, y]) => control(x, y))],
    ['few', 'thinPlateSpline', []],
    ['one-line', 'polynomial1', [control(100, 100), control(2000, 1100), control(3900, 2100)]],
    ['one-line', 'thinPlateSpline', [control(10, 10), control(20, 20), control(30, 30), control(3000, 3000)]],
    ['same-spot', 'polynomial1', [control(100, 100), control(100, 100), control(3900, 2100)]],
    ['same-spot', 'helmert', [control(100, 100), { ...control(100, 100), image: { x: 0.5, y: 0.5 } }]],
  ] as const)('is refused with a reason: %s (%s)', (fault, method, points) => {
    expect(layMap({ method, points }, SIZE)).toBe(fault)
  })

  test('needs no more points than it says', () => {
    for (const method of GEOREFERENCE_METHODS) {
      const points = SPOTS.slice(0, LEAST_POINTS[method]).map(([x, y]) => control(x, y, 40))
      expect(typeof layMap({ method, points }, SIZE), method).toBe('object')
    }
  })

  const hasGdal = spawnSync('gdaltransform', ['--version']).status === 0
  test.skipIf(!hasGdal).each([
    ['polynomial1', ['-order', '1']],
    ['polynomial2', ['-order', '2']],
    ['polynomial3', ['-order', '3']],
    ['thinPlateSpline', ['-tps']],
  ] as const)('%s puts a bent map where GDAL puts it', (method, options) => {
    const points = SPOTS.map(([x, y]) => control(x, y, 900))
    const gcps = points.flatMap(({ image, geo }) => {
      const ground = toMercator(geo)
      return ['-gcp', ...[image.x * SIZE.width, image.y * SIZE.height, ...ground].map(String)]
    })
    const asked = [[0, 0], [4000, 0], [4000, 3000], [1000, 2000], [2600, 400]] as const // prettier-ignore
    const { stdout } = spawnSync('gdaltransform', ['-output_xy', ...options, ...gcps], {
      encoding: 'utf8',
      input: asked.map((spot) => spot.join(' ')).join('\n'),
    })
    const theirs = stdout
      .trim()
      .split('\n')
      .map((line) => fromMercator(line.split(' ').map(Number)))
    const map = laid(method, points)
    const ours = asked.map(([x, y]) => map.toGeo({ x: x / SIZE.width, y: y / SIZE.height }))
    expect(theirs).toHaveLength(asked.length)
    for (const [index, geo] of ours.entries()) expect(metresApart(geo, theirs[index] ?? geo)).toBeLessThan(0.1)
  })
})

describe('a world file', () => {
  test('says where the middle of the first pixel is, and how far it is to the next', () => {
    const map = laid(
      'polynomial1',
      SPOTS.slice(0, 4).map(([x, y]) => control(x, y)),
    )
    const [a = 0, d = 0, b = 0, e = 0, c = 0, f = 0] = worldFileText(worldFileOf(map, SIZE))
      .trim()
      .split('\n')
      .map(Number)
    const ground = (column: number, row: number): [number, number] => [
      a * column + b * row + c,
      d * column + e * row + f,
    ]
    const [east, north] = toMercator(groundOf(0.5, 0.5))
    expect(ground(0, 0)[0]).toBeCloseTo(east, 3)
    expect(ground(0, 0)[1]).toBeCloseTo(north, 3)
    expect(metresApart(fromMercator(ground(3999, 2999)), groundOf(3999.5, 2999.5))).toBeLessThan(0.01)
  })
})

describe('a georeference annotation', () => {
  const mask = [{ x: 0.1, y: 0.1 }, { x: 0.9, y: 0.12 }, { x: 0.5, y: 0.95 }] // prettier-ignore
  const NO_DOUBT = { failed: [], otherMethod: null, isOtherShape: false, isMaskLost: false }
  const points = SPOTS.map(([x, y]) => control(x, y))
  /** A file as another program writes it. */
  const file = (part: { readonly body?: object; readonly target?: object } = {}): string => {
    const features = points.slice(0, 3).map(({ image, geo }) => ({
      type: 'Feature',
      properties: { resourceCoords: [image.x * SIZE.width, image.y * SIZE.height] },
      geometry: { type: 'Point', coordinates: [geo.lon, geo.lat] },
    }))
    const target = { type: 'SpecificResource', source: { type: 'Canvas', ...SIZE }, ...part.target }
    return JSON.stringify({ type: 'Annotation', target, body: { type: 'FeatureCollection', features, ...part.body } })
  }

  test.each(GEOREFERENCE_METHODS)('comes back as it went out: %s', (method) => {
    const text = georeferenceAnnotation({ points, method, mask }, { id: 'urn:uuid:p1', size: SIZE })
    expect(readGeoreferenceAnnotation(text, SIZE)).toEqual({ laid: { points, method, mask }, ...NO_DOUBT })
  })

  test('of a whole picture has no mask, and is read where it lies in a page of annotations', () => {
    const some = points.slice(0, 3)
    const text = georeferenceAnnotation({ points: some, method: 'helmert' }, { id: 'urn:uuid:p1', size: SIZE })
    const page = JSON.stringify({ type: 'AnnotationPage', items: [JSON.parse(text)] })
    expect(readGeoreferenceAnnotation(page, SIZE)).toEqual({ laid: { points: some, method: 'helmert' }, ...NO_DOUBT })
  })

  test('is counted on the size that it names, and tells where that is of another picture', () => {
    const half = { width: SIZE.width / 2, height: SIZE.height / 2 }
    expect(readGeoreferenceAnnotation(file(), half)).toMatchObject({
      laid: { points: points.slice(0, 3) },
      ...NO_DOUBT,
    })
    expect(readGeoreferenceAnnotation(file(), { width: 3000, height: 4000 })).toMatchObject({ isOtherShape: true })
  })

  test('of which parts are none keeps the others and tells which', () => {
    const features = [
      { properties: { pixelCoords: [0, 0] }, geometry: { coordinates: [107, 16] } },
      { properties: { pixelCoords: [4000, 0] }, geometry: { coordinates: [16, 107] } },
      { properties: {}, geometry: { coordinates: [108, 16] } },
      null,
    ]
    const target = { selector: { type: 'SvgSelector', value: '<svg><circle r="4"/></svg>' } }
    expect(readGeoreferenceAnnotation(file({ body: { features }, target }), SIZE)).toEqual({
      laid: { points: [{ image: { x: 0, y: 0 }, geo: { lat: 16, lon: 107 } }], method: 'polynomial1' },
      ...{ failed: [2, 3, 4], otherMethod: null, isOtherShape: false, isMaskLost: true },
    })
  })

  test.each([
    [undefined, 'polynomial1', null],
    [{ type: 'polynomial', options: { order: 3 } }, 'polynomial3', null],
    [{ type: 'thinPlateSpline' }, 'thinPlateSpline', null],
    [{ type: 'polynomial', options: { order: 7 } }, 'polynomial1', 'polynomial 7'],
    [{ type: 'straight' }, 'polynomial1', 'straight'],
  ])('is laid as it says: %j', (transformation, method, otherMethod) => {
    const found = readGeoreferenceAnnotation(file({ body: { transformation } }), SIZE)
    expect(found).toMatchObject({ laid: { method }, otherMethod })
  })

  test.each([
    ['', 'damaged'],
    ['{"type":"Annotation","bo', 'damaged'],
    ['[]', 'other'],
    ['{"type":"Annotation"}', 'other'],
    ['{"type":"Annotation","body":{"type":"TextualBody"}}', 'other'],
    ['{"type":"FeatureCollection","features":[]}', 'other'],
    ['{"type":"Annotation","body":{"features":[{}]}}', 'pointless'],
  ])('is none, and why: %s', (text, fault) => expect(readGeoreferenceAnnotation(text, SIZE)).toEqual({ fault }))
})
