import { execFileSync } from 'node:child_process'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { csvHeader } from '../../shared/formats/csv/columns.ts'
import { readCsv } from '../../shared/formats/csv/read-csv.ts'
import { csvChunks, csvRow } from '../../shared/formats/csv/write-csv.ts'
import { geojsonChunks } from '../../shared/formats/geojson/write-geojson.ts'
import { jsonldChunks } from '../../shared/formats/jsonld/write-jsonld.ts'
import { collected, fixtureUnits, formatFixture, gathered } from '../support/exported-units.ts'

const noUnits = async function* (): AsyncIterable<never> {}
const hasOgr = ((): boolean => {
  try {
    execFileSync('ogrinfo', ['--version'])
    return true
  } catch {
    return false
  }
})()

describe('CSV', () => {
  it('is written as the fixture says, with a byte order mark and CRLF', async () => {
    const text = await gathered(csvChunks(fixtureUnits()))
    expect(text).toBe(await formatFixture('items.csv'))
    expect(text.startsWith('\uFEFFid,')).toBe(true)
  })

  it('is read back as the cells that were written', async () => {
    const table = readCsv(await formatFixture('items.csv'))
    const units = await collected(fixtureUnits())
    expect(table.header).toEqual(csvHeader())
    expect(table.rows.map((row) => row.cells)).toEqual(units.map((unit) => csvRow(unit)))
    expect(table.rows.map((row) => row.line)).toEqual([2, 3, 4])
  })

  it('of no units is a header', async () => {
    expect(await gathered(csvChunks(noUnits()))).toBe(`\uFEFF${csvHeader().join(',')}\r\n`)
  })
})

describe('GeoJSON', () => {
  it('is written as the fixture says', async () => {
    expect(await gathered(geojsonChunks(fixtureUnits()))).toBe(await formatFixture('items.geojson'))
  })

  it('is a FeatureCollection whose positions are longitude and latitude in degrees', async () => {
    const collection = JSON.parse(await formatFixture('items.geojson'))
    expect(collection.type).toBe('FeatureCollection')
    expect(collection.crs).toBeUndefined()
    for (const feature of collection.features) {
      const positions: number[][] = [feature.geometry.coordinates].flat(feature.geometry.type === 'Point' ? 0 : 1)
      for (const [lon, lat] of positions) {
        expect(Math.abs(lon!)).toBeLessThanOrEqual(180)
        expect(Math.abs(lat!)).toBeLessThanOrEqual(90)
        expect(lon).toBeGreaterThan(100)
      }
    }
  })

  it.skipIf(!hasOgr)('is read by GDAL', () => {
    const file = new URL('../fixtures/formats/items.geojson', import.meta.url).pathname
    expect(execFileSync('ogrinfo', ['-ro', '-al', '-so', file], { encoding: 'utf8' })).toContain('Feature Count: 2')
  })

  it('of no placed units is an empty collection', async () => {
    expect(JSON.parse(await gathered(geojsonChunks(noUnits())))).toEqual({ type: 'FeatureCollection', features: [] })
  })
})

describe('JSON-LD', () => {
  const documentLoader = (): never => {
    throw new Error('the network was asked')
  }
  const triples = async (text: string): Promise<readonly string[]> => {
    const quads = await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads', documentLoader })
    return quads.trim().split('\n')
  }

  it('is written as the fixture says', async () => {
    expect(await gathered(jsonldChunks(fixtureUnits()))).toBe(await formatFixture('items.jsonld'))
  })

  it('says in which language a value is', async () => {
    const by = { by: 'person', at: '2026-01-02T03:04:05.000Z' } as const
    const title = [
      { text: 'Thư', language: 'vi', by },
      { text: 'Письмо', language: 'ru', by },
      { text: 'Lettre', by },
    ]
    const units = async function* () {
      for await (const exported of fixtureUnits()) {
        yield { ...exported, unit: { ...exported.unit, description: { title } } }
        return
      }
    }
    const found = (await triples(await gathered(jsonldChunks(units())))).filter((line) => line.includes('terms/title'))
    expect(found.map((line) => line.replace(/^.*?title> (.*) \.$/, '$1')).sort()).toEqual([
      '"Lettre"',
      '"Thư"@vi',
      '"Письмо"@ru',
    ])
  })

  it('expands without a network to Dublin Core triples', async () => {
    const found = await triples(await formatFixture('items.jsonld'))
    const letter = '<urn:uuid:0e3c7a52-7f8e-4f0a-9d39-6f3b0d8d1a02>'
    const term = (name: string): string => `<http://purl.org/dc/terms/${name}>`
    const danang = '<https://sws.geonames.org/1583992/>'
    const wgs84 = 'http://www.w3.org/2003/01/geo/wgs84_pos#'
    expect(found).toEqual(
      expect.arrayContaining([
        `${letter} ${term('isPartOf')} <urn:uuid:0e3c7a52-7f8e-4f0a-9d39-6f3b0d8d1a01> .`,
        `${letter} ${term('identifier')} "12-1-5" .`,
        `${letter} ${term('date')} "14 мая 1906 г." .`,
        `${letter} ${term('date')} "1906-05-14"^^<http://id.loc.gov/datatypes/edtf/EDTF> .`,
        `${letter} ${term('creator')} "С. Р. Минцлов" .`,
        `${letter} ${term('type')} <http://purl.org/dc/dcmitype/Text> .`,
        `${letter} ${term('language')} "ru" .`,
        `${letter} ${term('description')} "Mép trên bị rách." .`,
        `${letter} ${term('rights')} <http://creativecommons.org/publicdomain/mark/1.0/> .`,
        `${letter} ${term('spatial')} ${danang} .`,
        `${danang} <${wgs84}lat> "16.06778"^^<http://www.w3.org/2001/XMLSchema#decimal> .`,
        `${danang} <${wgs84}long> "108.22083"^^<http://www.w3.org/2001/XMLSchema#decimal> .`,
      ]),
    )
  })

  it('keeps as text a type and rights that are of no vocabulary', async () => {
    const found = await triples(await formatFixture('items.jsonld'))
    expect(found.some((triple) => triple.includes('/rights> "Hỏi cơ quan lưu trữ"'))).toBe(true)
    expect(found.some((triple) => triple.includes('/type> "bưu thiếp"'))).toBe(true)
  })
})
