import type { Feature } from 'geojson'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { drawNames, drawShape } from '../../renderer/app/services/own-maps/draw-shapes.ts'
import { readGeojson } from '../../renderer/app/services/own-maps/read-geojson.ts'
import { readKmlFile } from '../../renderer/app/services/own-maps/read-kml-file.ts'
import { layersInOrder, lookOfShape } from '../../renderer/app/services/own-maps/shape-look.ts'
import { readKmlShapes } from '../../shared/formats/kml/read-kml-shapes.ts'
import { DrawnMaps, hasGdal } from '../support/drawn-maps.ts'
import { recordedContext, SHAPE_COLOURS } from '../support/recorded-context.ts'

const json = (value: unknown): Blob => new Blob([JSON.stringify(value)])
const failure = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error)
const point = (lon: number, lat: number): Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Point', coordinates: [lon, lat] },
})

const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>
  <Style id="wall"><LineStyle><color>7f0000ff</color><width>3</width></LineStyle>
    <PolyStyle><color>ff00ff00</color><fill>0</fill></PolyStyle></Style>
  <StyleMap id="walls"><Pair><key>normal</key><styleUrl>#wall</styleUrl></Pair></StyleMap>
  <Folder>
    <Placemark><name>Kinh thành Huế</name><styleUrl>#walls</styleUrl>
      <TimeSpan><begin>1805</begin><end>1832</end></TimeSpan>
      <ExtendedData><Data name="source"><value>ĐKĐDC</value></Data></ExtendedData>
      <Polygon><outerBoundaryIs><LinearRing><coordinates>
        107.56,16.46,0 107.59,16.46,0 107.59,16.48,0 107.56,16.48,0
      </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
    <Placemark><name>Two</name><MultiGeometry>
      <Point><coordinates>107.5,16.4</coordinates></Point>
      <LineString><coordinates>107.5,16.4 107.6,16.5</coordinates></LineString></MultiGeometry></Placemark>
    <Placemark><name>Walk</name><gx:Track><when>1900</when><gx:coord>107.1 16.1 0</gx:coord>
      <gx:coord>107.2 16.2 0</gx:coord></gx:Track></Placemark>
    <Placemark><name>Nowhere</name></Placemark>
  </Folder></Document></kml>`

describe('KML', () => {
  it('gives its placemarks with shapes and colours', () => {
    const [wall, two, walk, ...more] = readKmlShapes(KML) ?? []
    expect(more).toEqual([])
    expect(wall?.properties).toEqual({
      name: 'Kinh thành Huế',
      ...{ stroke: '#ff0000', 'stroke-opacity': 0.5, 'stroke-width': 3, fill: '#00ff00', 'fill-opacity': 0 },
    })
    const ring = [[107.56, 16.46], [107.59, 16.46], [107.59, 16.48], [107.56, 16.48]] // prettier-ignore
    expect(wall?.geometry).toEqual({ type: 'Polygon', coordinates: [ring] })
    expect(two?.geometry).toMatchObject({ geometries: [{ type: 'Point' }, { type: 'LineString' }] })
    expect(walk?.geometry).toEqual({ type: 'LineString', coordinates: [[107.1, 16.1], [107.2, 16.2]] }) // prettier-ignore
  })

  it('in a zip is read as KMZ', async () => {
    const zip = zipSync({ 'files/icon.png': new Uint8Array(3), 'doc.kml': new TextEncoder().encode(KML) })
    const { shapes, bounds } = await readKmlFile(new Blob([new Uint8Array(zip)]), 'hue.kmz')
    expect(shapes.features).toHaveLength(3)
    expect(bounds).toEqual({ west: 107.1, south: 16.1, east: 107.6, north: 16.5 })
  })

  it('that is cut off, other XML, or without a shape, is refused by name', async () => {
    expect(await failure(readKmlFile(new Blob([KML.slice(0, 700)]), 'a.kml'))).toMatchObject({ code: 'map-damaged' })
    expect(await failure(readKmlFile(new Blob(['<gpx/>']), 'a.kml'))).toMatchObject({ code: 'map-not' })
    expect(await failure(readKmlFile(new Blob(['<kml/>']), 'a.kml'))).toMatchObject({
      ...{ code: 'map-empty', message: 'a.kml' },
    })
  })
})

describe('GeoJSON', () => {
  it('may be a collection, a feature or a geometry', async () => {
    const geometry = { type: 'LineString', coordinates: [[107, 16], [108, 17]] } // prettier-ignore
    const feature = { type: 'Feature', properties: { name: 'Way' }, geometry }
    for (const file of [geometry, feature, { type: 'FeatureCollection', features: [feature] }]) {
      const { shapes, bounds } = await readGeojson(json(file), 'way.geojson')
      expect(shapes.features[0]?.geometry).toEqual(geometry)
      expect(bounds).toEqual({ west: 107, south: 16, east: 108, north: 17 })
    }
  })

  it('keeps what can be drawn of a file with broken shapes', async () => {
    const broken = [
      null,
      { type: 'Feature', geometry: null },
      { type: 'Feature', geometry: { type: 'Point', coordinates: ['x'] } },
    ]
    const { shapes } = await readGeojson(json({ type: 'FeatureCollection', features: [...broken, point(1, 2)] }), 'a')
    expect(shapes.features).toEqual([point(1, 2)])
  })

  it('may name its grid before its features, after them, or inside the only one', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } }
    const features = [point(11_976_000, 1_859_000)]
    for (const file of [
      { type: 'FeatureCollection', crs, features },
      { type: 'FeatureCollection', features, crs },
      { ...features[0], crs },
    ]) {
      const { bounds } = await readGeojson(json(file), 'hue.geojson')
      expect(bounds.west).toBeCloseTo(107.58, 2)
      expect(bounds.south).toBeCloseTo(16.47, 1)
    }
  })

  it('that is damaged, other JSON, empty or off the globe is refused by name', async () => {
    const cut = new Blob([JSON.stringify(point(1, 2)).slice(0, 40)])
    expect(await failure(readGeojson(cut, 'a.geojson'))).toMatchObject({ code: 'map-damaged', message: 'a.geojson' })
    expect(await failure(readGeojson(new Blob(['[1]']), 'a'))).toMatchObject({ code: 'map-not' })
    expect(await failure(readGeojson(new Blob(['PK']), 'a'))).toMatchObject({ code: 'map-not' })
    expect(await failure(readGeojson(json({ type: 'FeatureCollection', features: [] }), 'a'))).toMatchObject({
      code: 'map-empty',
    })
    expect(await failure(readGeojson(json(point(790_000, 1_822_000)), 'a'))).toMatchObject({ code: 'map-projection' })
    expect(await failure(readGeojson(json({ name: 'x', list: [] }), 'a'))).toMatchObject({ code: 'map-not' })
    const lambert = { ...point(1, 2), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } } }
    expect(await failure(readGeojson(json(lambert), 'a'))).toMatchObject({ code: 'map-projection' })
  })
})

describe.runIf(hasGdal)('shapes that GDAL wrote', () => {
  const maps = new DrawnMaps()
  maps.write('way.geojson', JSON.stringify({ type: 'LineString', coordinates: [[107.1, 16.2], [107.9, 16.8]] })) // prettier-ignore

  it('lie at the same place in KML and in the metres of a projection', async () => {
    maps.run('ogr2ogr', '-f', 'KML', 'way.kml', 'way.geojson')
    maps.run('ogr2ogr', '-f', 'GeoJSON', '-t_srs', 'EPSG:32648', 'metres.geojson', 'way.geojson')
    const kml = await readKmlFile(maps.read('way.kml'), 'way.kml')
    const metres = await readGeojson(maps.read('metres.geojson'), 'metres.geojson')
    for (const { bounds } of [kml, metres]) {
      expect(bounds.west).toBeCloseTo(107.1, 5)
      expect(bounds.north).toBeCloseTo(16.8, 5)
    }
  })
})

describe('a shape', () => {
  it('is drawn in its own colours, else in that of the user’s maps', () => {
    expect(lookOfShape('line', { stroke: 'f00', 'stroke-width': '3' }, SHAPE_COLOURS)).toMatchObject({
      stroke: '#f00',
      width: 3,
    })
    expect(lookOfShape('polygon', { fill: 'url(x)' }, SHAPE_COLOURS)).toMatchObject({ fill: SHAPE_COLOURS.own })
    const { context, calls } = recordedContext()
    drawShape(context, {
      kind: 'polygon',
      paths: [[0, 0, 9, 0, 9, 9]],
      look: { fill: '#abc', stroke: '#def', width: 2 },
    })
    expect(calls).toEqual(['to 0 0', 'to 9 0', 'to 9 9', 'fill #abc', 'stroke #def 2'])
  })

  it('has its name beside its point, unless it would cover another', () => {
    const named = (x: number, name: string) => ({ kind: 'point' as const, paths: [[x, 50]], look: { name } })
    const { context, calls } = recordedContext()
    drawNames(context, [named(10, 'Huế'), named(12, 'Phú-Xuân'), named(100, 'Faifo')], { colours: SHAPE_COLOURS })
    expect(calls).toEqual(['text Huế 17 50', 'text Faifo 107 50'])
  })

  it('of a vector tile lies above land and water and below names of places', () => {
    expect(layersInOrder(['place', 'roads', 'own', 'poi', 'water', 'earth'])).toEqual([
      'earth',
      'water',
      'roads',
      'own',
      'place',
    ])
  })
})
