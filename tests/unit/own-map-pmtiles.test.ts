import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PMTiles } from 'pmtiles'
import { describe, expect, it } from 'vitest'
import { drawVectorTile } from '../../renderer/app/services/own-maps/vector-map.ts'
import { packTiles, tileOfPath, type TileFile } from '../../renderer/app/services/own-maps/pack-tiles.ts'
import { bytesOfBlob, openPmtiles } from '../../renderer/app/services/own-maps/read-pmtiles.ts'
import { DrawnMaps, hasGdal } from '../support/drawn-maps.ts'
import { recordedContext, SHAPE_COLOURS } from '../support/recorded-context.ts'

const { signal } = new AbortController()

/** Tiles of one byte string each, as a folder has them. */
const tile = (path: string, text: string): TileFile => {
  const found = tileOfPath(path, false)
  if (!found) throw new Error(path)
  return { ...found, file: new Blob([text]) }
}

describe('a folder of tiles', () => {
  it('becomes one file that the package of the format reads', async () => {
    const packed = packTiles([tile('map/1/1/0.png', 'north-east'), tile('map/0/0/0.png', 'world')], 'My map')
    const archive = new PMTiles({
      getKey: () => 'packed',
      getBytes: async (offset, length) => ({ data: await bytesOfBlob(packed)(offset, length) }),
    })
    expect(await archive.getHeader()).toMatchObject({
      ...{ tileType: 2, minZoom: 0, maxZoom: 1, numTileEntries: 2, minLon: 0, maxLon: 180, minLat: 0 },
    })
    expect(await archive.getMetadata()).toEqual({ name: 'My map' })
    expect(new TextDecoder().decode((await archive.getZxy(1, 1, 0))?.data)).toBe('north-east')
    expect(await archive.getZxy(1, 0, 0)).toBeUndefined()
  })

  it('of many tiles has directories of directories', async () => {
    const side = 128
    const files = Array.from({ length: side * side }, (_, index) =>
      tile(`7/${index % side}/${Math.floor(index / side)}.webp`, `tile ${index}`),
    )
    const archive = await openPmtiles(bytesOfBlob(packTiles(files, 'many')), 'many')
    expect(archive).toMatchObject({ content: 'raster', minZoom: 7, maxZoom: 7 })
    for (const index of [0, 5000, side * side - 1]) {
      const found = await archive.tile({ z: 7, x: index % side, y: Math.floor(index / side) }, signal)
      expect(Buffer.from(found ?? []).toString()).toBe(`tile ${index}`)
    }
  })

  it('names its tiles by zoom, column and row; rows may count from the south', () => {
    expect(tileOfPath('a/12/34/5.jpg', false)).toEqual({ z: 12, x: 34, y: 5, kind: 'jpg' })
    expect(tileOfPath('3/4/1.PNG', true)).toEqual({ z: 3, x: 4, y: 6, kind: 'png' })
    expect(tileOfPath('3/9/1.png', false)).toBeNull()
    expect(tileOfPath('3/4/tile.png', false)).toBeNull()
    expect(() => packTiles([], 'empty')).toThrow(expect.objectContaining({ code: 'map-empty' }))
  })
})

describe('PMTiles', () => {
  it('that are cut off, packed in an unknown way, or none, are refused by name', async () => {
    const packed = packTiles([tile('0/0/0.png', 'world')], 'map')
    const refused = (file: Blob): Promise<unknown> =>
      openPmtiles(bytesOfBlob(file), 'a.pmtiles').catch((error: unknown) => error)
    expect(await refused(packed.slice(0, 60))).toMatchObject({ code: 'map-damaged', message: 'a.pmtiles' })
    expect(await refused(new Blob(['SQLite format 3']))).toMatchObject({ code: 'map-not' })
    const brotli = new Blob([packed.slice(0, 98), new Uint8Array([3]), packed.slice(99)])
    expect(await refused(brotli)).toMatchObject({ code: 'map-packing' })
  })
})

describe.runIf(hasGdal)('vector tiles that GDAL made', () => {
  const maps = new DrawnMaps()
  maps.write(
    'lake.geojson',
    JSON.stringify({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [90, 0],
          [90, 66.5],
          [0, 66.5],
          [0, 0],
        ],
      ],
    }),
  )
  maps.write(
    'town.geojson',
    JSON.stringify({
      type: 'Feature',
      properties: { name: 'Huế' },
      geometry: { type: 'Point', coordinates: [45, 41] },
    }),
  )
  maps.run(
    'ogr2ogr',
    '-f',
    'MVT',
    'tiles',
    'lake.geojson',
    '-nln',
    'water',
    '-dsco',
    'MINZOOM=0',
    '-dsco',
    'MAXZOOM=1',
    '-dsco',
    'COMPRESS=YES',
  )
  maps.run('ogr2ogr', '-f', 'MVT', 'towns', 'town.geojson', '-nln', 'place', '-dsco', 'MINZOOM=0', '-dsco', 'MAXZOOM=1')

  const packed = (folder: string) => {
    const root = maps.path(folder)
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    const files = paths.flatMap((path) => {
      const found = tileOfPath(path, false)
      return found ? [{ ...found, file: new Blob([readFileSync(join(root, path))]) }] : []
    })
    return openPmtiles(bytesOfBlob(packTiles(files, folder)), folder)
  }

  it('are drawn by the names of their layers', async () => {
    const archive = await packed('tiles')
    expect(archive.content).toBe('vector')
    const bytes = await archive.tile({ z: 1, x: 1, y: 0 }, signal)
    const { context, calls } = recordedContext()
    drawVectorTile(context, bytes ?? new Uint8Array(), {
      part: { left: 0, top: 0, share: 1 },
      colours: SHAPE_COLOURS,
      name: '1/1/0',
    })
    expect(calls).toContain(`fill ${SHAPE_COLOURS.sea}`)
    // The lake ends at 90° E in the middle of the tile, and at its lower edge.
    const points = calls.filter((call) => call.startsWith('to ')).map((call) => call.slice(3).split(' ').map(Number))
    expect(Math.max(...points.map(([x = 0]) => x))).toBeCloseTo(256, 0)
    expect(Math.min(...points.map(([, y = 0]) => y))).toBeCloseTo(256, 0)
  })

  it('are drawn larger beyond their last zoom', async () => {
    const bytes = await (await packed('towns')).tile({ z: 1, x: 1, y: 0 }, signal)
    const { context, calls } = recordedContext()
    // A quarter of the tile: its point at 128, 384 of 512 comes to 256, 256.
    drawVectorTile(context, bytes ?? new Uint8Array(), {
      part: { left: 0, top: 0.5, share: 0.5 },
      colours: SHAPE_COLOURS,
      name: '2/2/1',
    })
    const [name] = calls.filter((call) => call.startsWith('text '))
    const [, text, x, y] = name?.split(' ') ?? []
    expect(text).toBe('Huế')
    expect(Number(x) + 10).toBeCloseTo(256, 0)
    expect(Math.abs(Number(y) - 256)).toBeLessThan(8)
  })

  it('that are none are refused', () => {
    const { context } = recordedContext()
    const wish = { part: { left: 0, top: 0, share: 1 }, colours: SHAPE_COLOURS, name: '1/0/0' }
    expect(() => drawVectorTile(context, new Uint8Array([0x1a, 0xff, 0xff, 0x01, 7, 7]), wish)).toThrow(
      expect.objectContaining({ code: 'map-damaged', message: '1/0/0' }),
    )
  })
})
