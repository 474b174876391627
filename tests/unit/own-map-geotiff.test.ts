import { describe, expect, it, vi } from 'vitest'
import { drawGround } from '../../renderer/app/services/own-maps/draw-ground.ts'
import { openGeotiff, type GroundPicture } from '../../renderer/app/services/own-maps/read-geotiff.ts'
import type { TileNumber } from '../../renderer/app/services/own-maps/tile-archive.ts'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import { toMercator, MERCATOR_HALF } from '../../shared/places/georeference/mercator.ts'
import { readBlobsAsBrowsers } from '../support/file-reader.ts'
import { DrawnMaps, hasGdal } from '../support/drawn-maps.ts'

readBlobsAsBrowsers()

const SIZE = 256
const Z = 9

/** The tile of a zoom under a point, and the pixel in it. */
function pixelAt(point: GeoPoint, z: number): { readonly tile: TileNumber; readonly at: number } {
  const [east, north] = toMercator(point)
  const tiles = 2 ** z
  const [x, y] = [
    ((east + MERCATOR_HALF) / (2 * MERCATOR_HALF)) * tiles,
    ((MERCATOR_HALF - north) / (2 * MERCATOR_HALF)) * tiles,
  ]
  const [column, row] = [Math.floor((x % 1) * SIZE), Math.floor((y % 1) * SIZE)]
  return { tile: { z, x: Math.floor(x), y: Math.floor(y) }, at: (row * SIZE + column) * 4 }
}

/** What is drawn at a point. */
async function colourAt(file: Blob, point: GeoPoint, z = Z): Promise<readonly number[]> {
  return colourIn(await openGeotiff(file, 'map.tif'), point, z)
}

async function colourIn(picture: GroundPicture, point: GeoPoint, z: number): Promise<readonly number[]> {
  const { tile, at } = pixelAt(point, z)
  const drawn = await drawGround(picture, tile, SIZE)
  return drawn ? [...drawn.slice(at, at + 4)] : []
}

const [RED, GREEN, BLUE, WHITE] = [
  [255, 0, 0, 255],
  [0, 255, 0, 255],
  [0, 0, 255, 255],
  [255, 255, 255, 255],
]

/** Middles of the quarters of the square that all maps below are laid on: 107° to 108° E, 16° to 17° N. */
const QUARTERS = [
  { point: { lat: 16.75, lon: 107.25 }, colour: RED },
  { point: { lat: 16.75, lon: 107.75 }, colour: GREEN },
  { point: { lat: 16.25, lon: 107.25 }, colour: BLUE },
  { point: { lat: 16.25, lon: 107.75 }, colour: WHITE },
]

const DEGREES = [107, 17, 108, 16] as const
const LAID = ['-a_srs', 'EPSG:4326'] as const

const maps = new DrawnMaps()

describe.runIf(hasGdal)('a GeoTIFF that GDAL made', () => {
  const plain = maps.make('plain.tif', { corners: DEGREES, side: 256, options: LAID })

  it('is drawn where it lies', async () => {
    for (const { point, colour } of QUARTERS) expect(await colourAt(plain, point)).toEqual(colour)
    expect(await colourAt(plain, { lat: 17.01, lon: 107.5 })).toEqual([0, 0, 0, 0])
    expect((await openGeotiff(plain, 'plain.tif')).bounds).toMatchObject({ west: 107, south: 16, east: 108, north: 17 })
  })

  it.each(['EPSG:3857', 'EPSG:32648', 'EPSG:3405', 'EPSG:9216'])('is drawn there also in %s', async (system) => {
    const name = `warped-${system.slice(5)}.tif`
    maps.run('gdalwarp', '-q', '-t_srs', system, '-dstalpha', maps.path('plain.tif'), name)
    for (const { point, colour } of QUARTERS) expect(await colourAt(maps.read(name), point)).toEqual(colour)
    expect(await colourAt(maps.read(name), { lat: 16.5, lon: 106.9 })).not.toEqual(WHITE)
  })

  it.each([
    ['tiled and deflated', ['-co', 'TILED=YES', '-co', 'COMPRESS=DEFLATE', '-co', 'PREDICTOR=2']],
    ['in strips of LZW', ['-co', 'COMPRESS=LZW']],
    ['cloud optimised, in JPEG', ['-of', 'COG', '-co', 'COMPRESS=JPEG', '-co', 'QUALITY=100']],
    ['in planes', ['-co', 'INTERLEAVE=BAND']],
    ['big', ['-co', 'BIGTIFF=YES']],
    ['in tiles of Zstandard', ['-co', 'TILED=YES', '-co', 'COMPRESS=ZSTD', '-co', 'PREDICTOR=2']],
    ['in strips of Zstandard, the last one shorter', ['-co', 'COMPRESS=ZSTD', '-co', 'BLOCKYSIZE=100']],
    ['in planes of Zstandard', ['-co', 'COMPRESS=ZSTD', '-co', 'INTERLEAVE=BAND']],
    ['in tiles of LERC', ['-co', 'TILED=YES', '-co', 'COMPRESS=LERC']],
    ['in strips of LERC, the last one shorter', ['-co', 'COMPRESS=LERC', '-co', 'BLOCKYSIZE=100']],
    ['in planes of LERC and Deflate', ['-co', 'COMPRESS=LERC_DEFLATE', '-co', 'INTERLEAVE=BAND']],
    ['in LERC and Zstandard', ['-co', 'COMPRESS=LERC_ZSTD']],
    ['in LERC with the first byte last', ['-co', 'COMPRESS=LERC', '-co', 'ENDIANNESS=BIG']],
  ])('may be %s', async (_, options) => {
    const file = maps.make('packed.tif', { corners: DEGREES, side: 256, options: [...LAID, ...options] })
    for (const { point, colour } of QUARTERS) {
      const drawn = await colourAt(file, point)
      for (const [band, value] of colour.entries()) expect(Math.abs((drawn[band] ?? NaN) - value)).toBeLessThan(4)
    }
  })

  it.each(['ZSTD', 'LERC_ZSTD'])(
    'is unpacked from %s without WebAssembly that the window may not load',
    async (packing) => {
      const options = [...LAID, '-co', `COMPRESS=${packing}`]
      const file = maps.make('closed.tif', { corners: DEGREES, side: 256, options })
      const started = vi.spyOn(WebAssembly, 'instantiate').mockRejectedValue(new Error('blocked by the policy'))
      for (const { point, colour } of QUARTERS) expect(await colourAt(file, point)).toEqual(colour)
      expect(started).not.toHaveBeenCalled()
      started.mockRestore()
    },
  )

  it('is drawn from its smaller copies where it is far away', async () => {
    maps.make('far.tif', { corners: DEGREES, side: 2048, options: LAID })
    maps.run('gdaladdo', '-q', maps.path('far.tif'), '2', '4', '8')
    const picture = await openGeotiff(maps.read('far.tif'), 'far.tif')
    expect(picture.levels.map((level) => level.width)).toEqual([2048, 1024, 512, 256])
    for (const { point, colour } of QUARTERS) expect(await colourAt(maps.read('far.tif'), point, 6)).toEqual(colour)
  })

  it('that is large and holds no smaller copies is drawn from afar, too, by a copy that is made', async () => {
    const file = maps.make('large.tif', { corners: DEGREES, side: 4096, options: LAID })
    const picture = await openGeotiff(file, 'large.tif')
    expect(picture.levels.map((level) => level.width)).toEqual([4096, 2048])
    for (const { point, colour } of QUARTERS)
      for (const zoom of [4, 7]) expect(await colourIn(picture, point, zoom)).toEqual(colour)
    expect(await colourIn(picture, { lat: 17.01, lon: 107.5 }, 7)).toEqual([0, 0, 0, 0])
  }, 60_000)

  it('of heights is stretched from the least to the most, and shows nothing where it says so', async () => {
    const grid = 'ncols 2\nnrows 2\nxllcorner 107\nyllcorner 16\ncellsize 0.5\nNODATA_value -9999\n100 340\n500 -9999\n'
    maps.write('heights.asc', grid)
    for (const packing of ['NONE', 'ZSTD', 'LERC', 'LERC_ZSTD']) {
      for (const order of ['LITTLE', 'BIG']) {
        const options = ['-co', `COMPRESS=${packing}`, '-co', `ENDIANNESS=${order}`]
        maps.run('gdal_translate', '-q', ...LAID, '-ot', 'Int16', ...options, 'heights.asc', 'heights.tif')
        const drawn = await Promise.all(QUARTERS.map(({ point }) => colourAt(maps.read('heights.tif'), point)))
        expect(drawn.map(([grey]) => grey)).toEqual([0, 153, 255, 0])
        expect(drawn.map(([, , , seen]) => seen)).toEqual([255, 255, 255, 0])
      }
    }
  })

  it('is refused by name where it is not on the ground, in an unknown projection, cut off or none', async () => {
    maps.run('gdal_translate', '-q', '-of', 'GTiff', '-co', 'PROFILE=BASELINE', maps.path('plain.tif'), 'nowhere.tif')
    maps.run('gdalwarp', '-q', '-t_srs', 'EPSG:2154', maps.path('plain.tif'), 'lambert.tif')
    const refused = async (file: Blob): Promise<unknown> => {
      try {
        return await openGeotiff(file, 'map.tif')
      } catch (error) {
        return error
      }
    }
    expect(await refused(maps.read('nowhere.tif'))).toMatchObject({ code: 'map-no-place', message: 'map.tif' })
    expect(await refused(maps.read('lambert.tif'))).toMatchObject({
      code: 'map-projection',
      message: 'map.tif (EPSG:2154)',
    })
    expect(await refused(plain.slice(0, 6))).toMatchObject({ code: 'map-damaged' })
    expect(await refused(new Blob(['no TIFF']))).toMatchObject({ code: 'map-not' })
  })
})
