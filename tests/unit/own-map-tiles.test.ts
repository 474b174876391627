import initSqlJs from 'sql.js'
import { describe, expect, it } from 'vitest'
import { openMbtiles } from '../../renderer/app/services/own-maps/read-mbtiles.ts'
import { DrawnMaps, hasGdal } from '../support/drawn-maps.ts'

const sql = await initSqlJs()
const { signal } = new AbortController()
const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())
const hex = (bytes: Uint8Array | null): string =>
  Buffer.from(bytes ?? [])
    .toString('hex')
    .toUpperCase()

/** Web Mercator around Huế: a square of 100 km. */
const HUE = [11_928_000, 1_900_000, 12_028_000, 1_800_000] as const
const MERCATOR = ['-a_srs', 'EPSG:3857'] as const

describe.runIf(hasGdal)('MBTiles that GDAL made', () => {
  const maps = new DrawnMaps()
  const file = maps.make('hue.mbtiles', { corners: HUE, options: [...MERCATOR, '-of', 'MBTILES'] })
  const asked = (query: string): string => maps.run('sqlite3', maps.path('hue.mbtiles'), query).trim()

  it('say what they are', async () => {
    const archive = openMbtiles(sql, await bytesOf(file), 'hue.mbtiles')
    const [least, most] = asked('SELECT min(zoom_level), max(zoom_level) FROM tiles').split('|').map(Number)
    expect(archive).toMatchObject({ content: 'raster', minZoom: least, maxZoom: most, facts: { name: 'hue' } })
    expect(archive.facts.bounds?.west).toBeCloseTo(107.15, 1)
    expect(archive.facts.bounds?.north).toBeCloseTo(16.82, 1)
  })

  it('give the bytes of a tile, with rows from the north', async () => {
    const archive = openMbtiles(sql, await bytesOf(file), 'hue.mbtiles')
    const row = asked('SELECT zoom_level, tile_column, tile_row, hex(tile_data) FROM tiles LIMIT 1').split('|')
    const [z = 0, x = 0, south = 0] = row.map(Number)
    const found = await archive.tile({ z, x, y: 2 ** z - 1 - south }, signal)
    expect(hex(found)).toBe(row[3])
    expect(await archive.tile({ z, x: 0, y: 0 }, signal)).toBeNull()
  })

  it('may have their tiles in a view over two tables, as those that keep a picture once', async () => {
    maps.run('cp', 'hue.mbtiles', 'view.mbtiles')
    const change = `CREATE TABLE images AS SELECT rowid AS id, tile_data AS data FROM tiles;
      CREATE TABLE map AS SELECT zoom_level AS z, tile_column AS x, tile_row AS y, rowid AS id FROM tiles;
      DROP TABLE tiles;
      CREATE VIEW tiles AS SELECT z AS zoom_level, x AS tile_column, y AS tile_row, data AS tile_data
        FROM map JOIN images USING (id)`
    maps.run('sqlite3', maps.path('view.mbtiles'), change)
    const plain = openMbtiles(sql, await bytesOf(file), 'hue.mbtiles')
    const viewed = openMbtiles(sql, await bytesOf(maps.read('view.mbtiles')), 'view.mbtiles')
    const [z = 0, x = 0, south = 0] = asked('SELECT zoom_level, tile_column, tile_row FROM tiles LIMIT 1')
      .split('|')
      .map(Number)
    const tile = { z, x, y: 2 ** z - 1 - south }
    expect(hex(await viewed.tile(tile, signal))).toBe(hex(await plain.tile(tile, signal)))
  })

  it('of shapes are unpacked', async () => {
    maps.write('ways.geojson', '{"type":"LineString","coordinates":[[107,16],[108,17]]}')
    const options = ['-f', 'MBTILES', 'ways.mbtiles', 'ways.geojson', '-dsco', 'MAXZOOM=3', '-dsco', 'MINZOOM=3']
    maps.run('ogr2ogr', ...options)
    const archive = openMbtiles(sql, await bytesOf(maps.read('ways.mbtiles')), 'ways.mbtiles')
    expect(archive).toMatchObject({ content: 'vector', minZoom: 3, maxZoom: 3 })
    const tile = await archive.tile({ z: 3, x: 6, y: 3 }, signal)
    // Field 3 of a vector tile, with its length: a layer.
    expect(tile?.[0]).toBe(0x1a)
  })

  it('without a tile, cut off, or of another kind are refused by name', async () => {
    maps.run('sqlite3', maps.path('none.mbtiles'), 'CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)')
    maps.run('sqlite3', maps.path('other.mbtiles'), 'CREATE TABLE others (id)')
    const bytes = await bytesOf(file)
    const open = (given: Uint8Array, name: string) => () => openMbtiles(sql, given, name)
    const none = await bytesOf(maps.read('none.mbtiles'))
    expect(open(none, 'none.mbtiles')).toThrow(expect.objectContaining({ code: 'map-empty', message: 'none.mbtiles' }))
    expect(open(await bytesOf(maps.read('other.mbtiles')), 'a')).toThrow(expect.objectContaining({ code: 'map-not' }))
    expect(open(bytes.slice(0, 900), 'a')).toThrow(expect.objectContaining({ code: 'map-damaged' }))
    expect(open(new Uint8Array([1, 2, 3]), 'a')).toThrow(expect.objectContaining({ code: 'map-not' }))
  })
})
