import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { enough } from '../../renderer/app/services/intake/open-places.ts'
import { isUnitTable } from '../../shared/cli/table-files.ts'
import { puts } from '../../shared/domain/changes.ts'
import { bareFeature } from '../../shared/formats/geo/found-feature.ts'
import { mayBePlaces, readLpTsv } from '../../shared/formats/linked-places/read-lp-tsv.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, COLLECTION } from '../support/builders.ts'
import { A_WISH, fileIntakeOn, heardContext } from '../support/intakes.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import { ownCandidates, withOwn } from '../../shared/places/own-candidates.ts'
import { aPlace } from '../support/described-archive.ts'

async function desk() {
  const archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
  const undo = createUndoStack(archive.writer)
  const service = fileIntakeOn({ repositories: archive, undo })
  const open = (content: string | Uint8Array<ArrayBuffer>, name: string) =>
    service.open(new Blob([content]), name, heardContext())
  return { archive, undo, open }
}

type Geometry = readonly [type: string, coordinates: unknown]

const aFeature = (name: string, [type, coordinates]: Geometry, more: object = {}) => ({
  type: 'Feature',
  properties: { name, ...more },
  geometry: { type, coordinates },
})
const collection = (...features: readonly object[]): string =>
  JSON.stringify({ type: 'FeatureCollection', name: 'layer', features, more: [{ features: [1] }] })

const HUE = aFeature('Huế', ['Point', [107.59, 16.46]], {
  'name:ru': 'Хюэ',
  alt_name: 'Phú Xuân; Thuận Hóa',
  country: 'vn',
})
const RING = [[107, 16], [108, 16], [108, 17], [107, 16]] // prettier-ignore

test('GeoJSON goes in as places with names, periods and shapes, as one step to undo; again it changes nothing', async () => {
  const { archive, undo, open } = await desk()
  const text = collection(HUE, aFeature('Vùng', ['Polygon', [RING]], { start_date: '1802', end_date: '1945-08-30' }))
  const session = await open(text, 'places.geojson')
  expect(session.kind).toBe('places')
  const report = await session.dryRun(A_WISH, heardContext())
  expect(report).toMatchObject({ rows: 2, added: 2, changed: 0, problems: [], written: false })
  expect(await archive.places.all(COLLECTION)).toEqual([])
  await session.takeIn(A_WISH, heardContext())
  expect(await archive.places.all(COLLECTION)).toMatchObject([
    {
      name: 'Huế',
      point: { lat: 16.46, lon: 107.59 },
      country: 'VN',
      names: ['Phú Xuân', 'Thuận Hóa'],
      local: { ru: 'Хюэ' },
    },
    {
      name: 'Vùng',
      dated: [{ text: 'Vùng', from: '1802', to: '1945-08-30' }],
      shape: { kind: 'polygon', rings: [RING.slice(0, 3).map(([lon, lat]) => ({ lat, lon }))] },
      by: { by: 'import', file: 'places.geojson', row: 2 },
    },
  ])
  expect(await session.dryRun(A_WISH, heardContext())).toMatchObject({ added: 0, changed: 0, same: 2 })
  await undo.undo()
  expect(await archive.places.all(COLLECTION)).toEqual([])
})

test('a place that is there keeps its name and gets what the file knows beside', async () => {
  const { archive, open } = await desk()
  await archive.writer.apply(
    puts('places', [aPlace('tourane', { name: 'Tourane', geonamesId: 1583992, names: ['Hàn'] })]),
  )
  const place = {
    ...{ '@id': 'gn:1583992', type: 'Feature', properties: { title: 'Đà Nẵng', ccodes: ['VN'] } },
    names: [
      {
        toponym: 'Tourane',
        when: { timespans: [{ start: { earliest: '1888' }, end: { in: '1950-01-01T00:00:00Z' } }] },
      },
    ],
    geometry: { type: 'Point', coordinates: [108.2, 16.07] },
  }
  const session = await open(collection(place), 'places.json')
  expect(await session.takeIn(A_WISH, heardContext())).toMatchObject({ added: 0, changed: 1 })
  expect(await archive.places.all(COLLECTION)).toMatchObject([
    {
      id: 'tourane',
      name: 'Tourane',
      names: ['Hàn', 'Đà Nẵng'],
      dated: [{ text: 'Tourane', from: '1888', to: '1950-01-01' }],
    },
  ])
})

test.each([
  ['no name', aFeature('', ['Point', [107, 16]]), 'place-no-name', 0],
  ['no coordinates', aFeature('a', ['Point', []]), 'place-no-geometry', 0],
  ['off the globe whichever way', aFeature('a', ['Point', [500_000, 2_000_000]]), 'place-off-globe', 0],
  ['latitude and longitude swapped', aFeature('a', ['Point', [16, 107]]), 'place-swapped', 0],
  ['several parts', aFeature('a', ['MultiPoint', [[1, 2], [3, 4]]]), 'place-parts', 1], // prettier-ignore
  ['an area that crosses itself', aFeature('a', ['Polygon', [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]]), 'place-crossing', 1], // prettier-ignore
  ['an area of two corners', aFeature('a', ['Polygon', [[[0, 0], [2, 2], [0, 0]]]]), 'place-no-area', 1], // prettier-ignore
  [
    'a coast',
    aFeature('a', ['LineString', Array.from({ length: 20_001 }, (_, at) => [at / 200, 1])]),
    'place-corners',
    1,
  ],
])('of a feature with %s is told which and what is amiss', async (...[, feature, code, added]) => {
  const { open } = await desk()
  const session = await open(collection(HUE, feature), 'f.geojson')
  const report = await session.dryRun(A_WISH, heardContext())
  expect(report.problems).toMatchObject([{ weight: 'doubt', row: 2, code }])
  expect(report.added).toBe(1 + added)
})

test('swapped coordinates go in when they are said to be: those off the globe alone, or all', async () => {
  const { archive, open } = await desk()
  const session = await open(collection(HUE, aFeature('a', ['Point', [16, 107]])), 'f.geojson')
  const mended = { ...A_WISH, coordinates: 'mended' } as const
  expect(await session.takeIn(mended, heardContext())).toMatchObject({ added: 2, problems: [] })
  expect((await archive.places.all(COLLECTION)).map(({ point }) => point)).toEqual([
    { lat: 16.46, lon: 107.59 },
    { lat: 16, lon: 107 },
  ])
  const swapped = await session.dryRun({ ...A_WISH, coordinates: 'swapped' }, heardContext())
  expect(swapped.problems).toMatchObject([{ row: 1, code: 'place-off-globe' }])
})

const KML = `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>
<Placemark><name>Хюэ</name><TimeSpan><begin>1802</begin><end>1945-08</end></TimeSpan>
<MultiGeometry><Point><coordinates>107.59,16.46,3</coordinates></Point></MultiGeometry></Placemark></Folder></Document></kml>`

test.each([
  ['KML', KML, 'a.kml'],
  ['KMZ', zipSync({ 'files/other.kml': strToU8('<kml/>'), 'doc.kml': strToU8(KML) }), 'a.kmz'],
  [
    'a feature a line',
    `${JSON.stringify(aFeature('Хюэ', ['Point', [107.59, 16.46]], { from: '1802', to: '1945-08' }))}\n`,
    'a.geojsonl',
  ],
  ['LP-TSV', 'id\ttitle\ttitle_source\tstart\tend\tlon\tlat\n1\tХюэ\tАтлас\t1802\t1945-08\t107.59\t16.46\n', 'a.tsv'],
])('%s goes in by "Import descriptions"', async (_, content, name) => {
  const { archive, open } = await desk()
  const session = await open(typeof content === 'string' ? content : content.slice(), name)
  expect(await session.takeIn(A_WISH, heardContext())).toMatchObject({ added: 1, problems: [] })
  expect(await archive.places.all(COLLECTION)).toMatchObject([
    { name: 'Хюэ', point: { lat: 16.46, lon: 107.59 }, dated: [{ text: 'Хюэ', from: '1802', to: '1945-08' }] },
  ])
})

test.each([
  ['GeoJSON that is cut short', '{"type":"FeatureCollection","features":[{"type":"Feature"', 'json-damaged'],
  ['GeoJSON with a damaged feature', '{"type":"FeatureCollection","features":[{"type":"Feature",}]}', 'json-damaged'],
  ['no feature', '{"type":"FeatureCollection","features":[]}', 'geo-none'],
  [
    'metres',
    '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"features":[]}',
    'geo-grid',
  ],
  [
    'metres that the file speaks of last',
    '{"type":"FeatureCollection","features":[{"type":"Feature"}],"crs":{"properties":{"name":"EPSG:3857"}}}',
    'geo-grid',
  ],
  ['an archive that is cut short', 'PK\u0003\u0004', 'geo-archive'],
])('%s is refused with what to do', async (_, content, code) => {
  const { open } = await desk()
  await expect(open(content, 'f.geojson')).rejects.toMatchObject({ code })
})

test('more places than one step can hold are refused as soon as they are met', async () => {
  let read = 0
  const many = (function* () {
    for (;;) yield bareFeature((read += 1))
  })()
  await expect(enough(many)).rejects.toMatchObject({ code: 'geo-many' })
  expect(read).toBe(200_001)
})

test('a plain table of names, coordinates and years gives places with names of that time', () => {
  const [place] = readLpTsv('name,lat,lon,country,start,end\nВерный,43.25,76.9,kz,1867,1921\n')
  expect(place).toMatchObject({
    name: 'Верный',
    country: 'KZ',
    geometry: { type: 'Point', coordinates: [76.9, 43.25] },
    dated: [{ text: 'Верный', from: '1867', to: '1921' }],
  })
})

test('a table of places is told from one of units by its headings', () => {
  expect(isUnitTable('a.tsv', 'id\ttitle\ttitle_source\tstart\n')).toBe(false)
  expect(isUnitTable('a.csv', 'toponym,lat,lon,ccodes\nHuế,16,107,VN\n')).toBe(false)
  expect(isUnitTable('a.csv', 'id,title,latitude,longitude\n1,Thư,16,107\n')).toBe(true)
  expect(isUnitTable('a.csv', 'name,lat,lon\nHuế,16,107\n')).toBe(false)
  expect(isUnitTable('a.csv', 'Название;Широта;Долгота;Начало\nВерный;43;77;1867\n')).toBe(false)
  expect(isUnitTable('a.csv', 'title,lat,lon\nThư,16,107\n')).toBe(true)
  expect(isUnitTable('a.csv', 'name,lat,lon,date\nThư,16,107,1950\n')).toBe(true)
  expect(isUnitTable('a.xlsx', 'PK\u0003\u0004')).toBe(true)
  expect(isUnitTable('a.xml', '<ead>')).toBe(false)
})

test('a place that came in is found by any of its names before those of the gazetteer, once', () => {
  const own = [
    aPlace('a', { name: 'Kim Long', local: { vi: 'Kim Long' }, names: ['Phường Kim Long'] }),
    aPlace('b', { name: 'Tourane', geonamesId: 7, dated: [{ text: 'Cửa Hàn' }] }),
  ]
  const [found] = ownCandidates(own, 'cua han')
  expect(found).toMatchObject({ name: 'Tourane', matched: 'Cửa Hàn', geonamesId: 7 })
  const other = { ...found, name: 'Đà Nẵng', names: [], score: 1, population: 9 } as PlaceCandidate
  expect(
    withOwn(ownCandidates(own, 'cua han'), [other, { ...other, geonamesId: 8 }], 8).map(({ name, geonamesId }) => [
      name,
      geonamesId,
    ]),
  ).toEqual([
    ['Tourane', 7],
    ['Đà Nẵng', 8],
  ])
  expect(ownCandidates(own, 'k').map(({ name }) => name)).toEqual(['Kim Long'])
  expect(ownCandidates(own, '')).toEqual([])
})

test('rows with a title and coordinates are units until somebody says that they are places, with the time of each name', async () => {
  const table = 'title,lat,lon,start,end,archive\nTourane,16.0678,108.2208,1888,1950,ANOM\nHuế,16.46,107.59,,,\n'
  expect(isUnitTable('places.csv', table)).toBe(true)
  expect(mayBePlaces(['Title', 'Lat', 'Lon', 'archive'])).toBe(true)
  expect([mayBePlaces(['title', 'lat']), mayBePlaces(['lat', 'lon', 'archive'])]).toEqual([false, false])
  const { archive, open } = await desk()
  const session = await open(table, 'places.csv')
  expect(session.kind).toBe('places')
  await session.takeIn(A_WISH, heardContext())
  expect(await archive.places.all(COLLECTION)).toMatchObject([
    { name: 'Tourane', point: { lat: 16.0678, lon: 108.2208 }, dated: [{ text: 'Tourane', from: '1888', to: '1950' }] },
    { name: 'Huế' },
  ])
})
