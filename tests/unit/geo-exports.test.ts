import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { ExportedUnit } from '../../shared/formats/exported-unit.ts'
import { geojsonChunks } from '../../shared/formats/geojson/write-geojson.ts'
import { kmlChunks } from '../../shared/formats/kml/write-kml.ts'
import { lpTsvChunks } from '../../shared/formats/linked-places/write-lp-tsv.ts'
import { linkedPlacesChunks } from '../../shared/formats/linked-places/write-linked-places.ts'
import { csvChunks } from '../../shared/formats/csv/write-csv.ts'
import { linkedPlaceFeature } from '../../shared/formats/linked-places/read-linked-places.ts'
import { aPlace } from '../support/described-archive.ts'
import { PLACED_UNITS } from '../support/placed-units.ts'

const stream = (): AsyncIterable<ExportedUnit> => Readable.from(PLACED_UNITS)

async function written(chunks: (units: AsyncIterable<ExportedUnit>) => AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const chunk of chunks(stream())) text += chunk
  return text
}

interface Shown {
  readonly features: readonly {
    readonly '@id'?: string
    readonly geometry: { readonly type: string; readonly coordinates: readonly (readonly (readonly number[][])[])[] }
    readonly properties: Readonly<Record<string, unknown>>
  }[]
}

describe('what goes out of the map', () => {
  test('GeoJSON says what places cover, what units have to do with them, and when', async () => {
    const { features } = JSON.parse(await written(geojsonChunks)) as Shown
    expect(features).toHaveLength(3)
    expect(features[0]?.geometry.type).toBe('GeometryCollection')
    expect(features[0]?.properties).toMatchObject({
      from: '1889-01-01',
      to: '1891-03-31',
      place: ['Tourane', 'Vũng Thùng'],
      role: ['sent-from', 'about'],
    })
  })

  test('how sure a place is, what it is and what is noted of it go out, and come back where they can', async () => {
    const [first] = PLACED_UNITS
    const place = { ...aPlace('Huế'), kind: 'settlement', note: 'kinh đô' } as const
    const doubted = { ...first!, places: [{ asWritten: 'Huế', certainty: 'possible', place }] } as const
    const told = async (chunks: typeof geojsonChunks) => {
      let text = ''
      for await (const chunk of chunks(Readable.from([doubted, PLACED_UNITS[3]!]))) text += chunk
      return text
    }
    const { features } = JSON.parse(await told(geojsonChunks)) as Shown
    expect(features.map(({ properties }) => properties['certainty'])).toEqual([['possible'], undefined])
    expect(await told(kmlChunks)).toMatch(/"certainty">\s*<value>possible</)
    expect(await told(csvChunks)).toMatch(/,place@certainty,pages\r\n.*,possible,2\r\n/s)
    const linked = await told(linkedPlacesChunks)
    const [hue] = (JSON.parse(linked) as { readonly features: readonly object[] }).features
    expect(hue).toMatchObject({
      properties: { fclasses: ['P'] },
      types: [{ label: 'settlement' }],
      descriptions: [{ value: 'kinh đô' }],
      links: [{ identifier: 'urn:uuid:u1', certainty: 'uncertain' }],
    })
    expect(linkedPlaceFeature(hue as Record<string, unknown>, 1)).toMatchObject({ kind: 'settlement', note: 'kinh đô' })
  })

  test('what crosses 180° is cut there, with its rings as RFC 7946 has them', async () => {
    const { features } = JSON.parse(await written(geojsonChunks)) as Shown
    const { type, coordinates } = features[1]?.geometry ?? { type: '', coordinates: [] }
    expect(type).toBe('MultiPolygon')
    expect(coordinates.map(([ring = []]) => [...new Set(ring.map(([lon]) => lon))].sort())).toEqual([
      [179, 180],
      [-179, -180],
    ])
    for (const [ring = []] of coordinates) expect(ring.at(-1)).toEqual(ring[0])
  })

  test('KML has a placemark for each unit at each place, with its time', async () => {
    const kml = await written(kmlChunks)
    expect(kml.match(/<Placemark>/g)).toHaveLength(4)
    expect(kml).toContain('<name>Thư từ &lt;Tourane&gt; &amp; Huế</name>')
    expect(kml).toContain('<begin>1889-01-01</begin>')
    expect(kml).toContain('<end>1891-03-31</end>')
  })

  const kmlSchema = new URL('../../../shared/schemas/kml/2.2.0/ogckml22.xsd', import.meta.url).pathname
  const validate = new URL('../../../shared/schemas/validate.sh', import.meta.url).pathname
  test.skipIf(!existsSync(kmlSchema))('KML is valid by the schema of OGC', async () => {
    const file = await kept('items.kml', await written(kmlChunks))
    const { status, stderr } = spawnSync('sh', [validate, kmlSchema, file], { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
  })

  const hasOgr = spawnSync('ogrinfo', ['--version']).status === 0
  test.skipIf(!hasOgr)('ogrinfo reads KML with its time spans, and all letters', async () => {
    const file = await kept('items.kml', await written(kmlChunks))
    const { stdout } = spawnSync('ogrinfo', ['-al', '-geom=SUMMARY', file], { encoding: 'utf8' })
    expect(stdout).toMatch(/begin \(DateTime\) = 1889\/01\/01/)
    expect(stdout).toMatch(/end \(DateTime\) = 1891\/03\/31/)
    expect(stdout).toContain('Письмо с Чукотки')
    expect(stdout).toContain('Vũng Thùng')
  })

  test('Linked Places has each place once, with its names, their times, and the time of its units', async () => {
    const { features } = JSON.parse(await written(linkedPlacesChunks)) as Shown
    expect(features.map((feature) => feature['@id'])).toEqual(['gn:1583992', 'urn:uuid:Vũng Thùng', 'urn:uuid:Чукотка'])
    expect(features[0]).toMatchObject({
      properties: { title: 'Đà Nẵng', ccodes: ['VN'], fclasses: ['P'] },
      names: [
        {
          toponym: 'Tourane',
          lang: 'fr',
          when: { timespans: [{ start: { in: '1888-10-03' }, end: { in: '1950' } }] },
          citations: [{ label: 'Ordonnance royale' }],
        },
        { toponym: 'Đà Nẵng' },
      ],
      relations: [{ relationType: 'gvp:broaderPartitive', label: 'Quảng Nam' }],
      when: { timespans: [{ start: { in: '1889-01-01' }, end: { in: '1895-12-31' } }] },
      links: [{ type: 'subjectOf', identifier: 'urn:uuid:u1' }, { identifier: 'urn:uuid:u4' }],
    })
  })

  test('LP-TSV has each place once, with what it covers, its other names and the time of its units', async () => {
    const [header = '', ...rows] = (await written(lpTsvChunks)).trimEnd().split('\n')
    const records = rows.map((row) => {
      const cells = row.split('\t')
      return Object.fromEntries(header.split('\t').map((name, at) => [name, cells[at]]))
    })
    expect(records).toHaveLength(3)
    expect(records[0]).toEqual({
      ...{ id: 'Đà Nẵng', title: 'Đà Nẵng', title_source: 'GeoNames', fclasses: 'P', ccodes: 'VN' },
      ...{ matches: 'gn:1583992', variants: 'Tourane@fr', parent_name: 'Quảng Nam', lon: '107.59', lat: '16.46' },
      ...{ geowkt: '', start: '1889-01-01', end: '1895-12-31' },
    })
    expect(records[2]?.['geowkt']).toMatch(/^MULTIPOLYGON \(\(\(180 67, 179 67, 179 65/)
  })
})

async function kept(name: string, text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'fonds-geo-')), name)
  await writeFile(file, text)
  expect((await readFile(file)).length).toBeGreaterThan(0)
  return file
}
