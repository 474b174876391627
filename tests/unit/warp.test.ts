import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import type { ControlPoint } from '../../shared/domain/georeference.ts'
import { geotiffHead, tilesOf } from '../../shared/formats/geotiff/geotiff-head.ts'
import { layMap, type LaidMap } from '../../shared/places/georeference/lay-map.ts'
import { fromMercator, MERCATOR_HALF, toMercator } from '../../shared/places/georeference/mercator.ts'
import {
  boundsOfGround,
  densityOf,
  groundOf,
  metresOfPixel,
  netInPixels,
  netOf,
  warp,
  WHOLE_RING,
  type Rgba,
} from '../../shared/places/georeference/warp.ts'

const SIZE = { width: 400, height: 300 }
const HUE = toMercator({ lat: 16.46, lon: 107.59 })
const folder = mkdtempSync(join(tmpdir(), 'fonds-warp-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Metres of Web Mercator where pixels of a made map are: turned by 30°, 20 m a pixel. */
function groundAt(x: number, y: number): [number, number] {
  const [right, down] = [x - 200, y - 150]
  const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)]
  return [HUE[0] + 20 * (right * cos + down * sin), HUE[1] + 20 * (right * sin - down * cos)]
}

const control = (x: number, y: number, to = groundAt(x, y)): ControlPoint => ({
  image: { x: x / SIZE.width, y: y / SIZE.height },
  geo: fromMercator(to),
})

function laid(points: readonly ControlPoint[]): LaidMap {
  const map = layMap({ method: 'polynomial1', points }, SIZE)
  if (typeof map === 'string') throw new Error(map)
  return map
}

const MAP = laid([control(20, 20), control(380, 30), control(370, 280), control(15, 270)])

/** A map of four quarters: red, green, blue and white from the top left. */
function quarters({ width, height } = SIZE): Rgba {
  const data = new Uint8ClampedArray(4 * width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [left, above] = [x < width / 2, y < height / 2]
      const colour = above ? (left ? [200, 0, 0] : [0, 180, 0]) : left ? [0, 0, 220] : [250, 250, 250]
      data.set([...colour, 255], 4 * (y * width + x))
    }
  }
  return { width, height, data }
}

/** Of a square of 600 pixels. */
const rgbaAt = (pixels: Uint8ClampedArray, x: number, y: number): readonly number[] => [
  ...pixels.slice(4 * (y * 600 + x), 4 * (y * 600 + x) + 4),
]

describe('a map warped to a square of the ground', () => {
  const side = 600 * 20
  const square = { east: HUE[0] - side / 2, north: HUE[1] + side / 2, side }
  const net = netOf(MAP, square, 8)
  const pixels = warp(quarters(), netInPixels(net, SIZE, { left: 0, top: 0 }), 600)

  test.each([
    ['red', [100, 75], [200, 0, 0, 255]],
    ['green', [300, 75], [0, 180, 0, 255]],
    ['blue', [100, 225], [0, 0, 220, 255]],
    ['white', [300, 225], [250, 250, 250, 255]],
  ] as const)('has %s where the ground has it', (_, [x, y], colour) => {
    const [east, north] = groundAt(x, y)
    const [column, row] = [Math.round((east - square.east) / 20), Math.round((square.north - north) / 20)]
    expect(rgbaAt(pixels, column, row)).toEqual(colour)
  })

  test('is nothing beside the picture', () => {
    const [east, north] = groundAt(-15, 150)
    const [column, row] = [Math.round((east - square.east) / 20), Math.round((square.north - north) / 20)]
    expect(rgbaAt(pixels, column, row)).toEqual([0, 0, 0, 0])
  })

  test('is as opaque as what is read of the picture, without its colours becoming darker', () => {
    const part = quarters()
    for (let at = 3; at < part.data.length; at += 8) part.data[at] = 0
    const half = warp(part, netInPixels(net, SIZE, { left: 0, top: 0 }), 600)
    const [east, north] = groundAt(100, 75)
    const [column, row] = [Math.round((east - square.east) / 20), Math.round((square.north - north) / 20)]
    const [red, , , alpha = 0] = rgbaAt(half, column, row)
    expect(red).toBe(200)
    expect(alpha).toBeGreaterThan(20)
    expect(alpha).toBeLessThan(235)
  })

  test('reads the same of a part of the picture as of the whole', () => {
    const whole = quarters()
    const part = { width: 150, height: 120, data: new Uint8ClampedArray(4 * 150 * 120) }
    for (let y = 0; y < 120; y += 1) {
      const from = 4 * ((y + 90) * SIZE.width + 120)
      part.data.set(whole.data.slice(from, from + 4 * 150), 4 * y * 150)
    }
    const small = { east: HUE[0] - 700, north: HUE[1] + 700, side: 1400 }
    const smallNet = netOf(MAP, small, 4)
    const ofPart = warp(part, netInPixels(smallNet, SIZE, { left: 120, top: 90 }), 64)
    const ofWhole = warp(whole, netInPixels(smallNet, SIZE, { left: 0, top: 0 }), 64)
    expect(ofPart.every((value, index) => Math.abs(value - (ofWhole[index] ?? 0)) <= 1)).toBe(true)
    expect(ofPart.some((value) => value === 200)).toBe(true)
  })

  test('tells how many pixels of the picture one of its own takes', () => {
    expect(densityOf(net, SIZE, 600)).toBeCloseTo(1, 2)
    expect(densityOf(net, SIZE, 150)).toBeCloseTo(4, 1)
  })
})

test('what a map covers, and how much ground a pixel of it has', () => {
  const extent = groundOf(MAP, WHOLE_RING)
  const corners = [[0, 0], [400, 0], [400, 300], [0, 300]].map(([x = 0, y = 0]) => groundAt(x, y)) // prettier-ignore
  expect(extent.west).toBeCloseTo(Math.min(...corners.map(([east]) => east)), 0)
  expect(extent.north).toBeCloseTo(Math.max(...corners.map(([, north]) => north)), 0)
  expect(metresOfPixel(MAP, SIZE)).toBeCloseTo(20, 3)
})

test('a map over 180° goes on beyond it, and is bounded from its west to its east', () => {
  const shift = (172.45 / 180) * MERCATOR_HALF - (107.59 / 180) * MERCATOR_HALF + 800_000
  const far = (x: number, y: number): ControlPoint => {
    const [east, north] = groundAt(x, y)
    const { lat, lon } = fromMercator([(east - HUE[0]) * 10 + HUE[0] + shift, north])
    return control(x, y, toMercator({ lat, lon: lon > 180 ? lon - 360 : lon }))
  }
  const map = laid([far(20, 20), far(380, 30), far(370, 280)])
  const extent = groundOf(map, WHOLE_RING)
  expect(extent.east - extent.west).toBeLessThan(200_000)
  const bounds = boundsOfGround(extent)
  expect(bounds.west).toBeGreaterThan(179)
  expect(bounds.east).toBeLessThan(-179)
})

describe('a GeoTIFF', () => {
  const hasGdal = spawnSync('gdalinfo', ['--version']).status === 0
  const said = (program: string, ...words: readonly string[]): string =>
    spawnSync(program, words, { encoding: 'utf8' }).stdout

  test.skipIf(!hasGdal)('is placed where the map is, and has its colours there', () => {
    const extent = groundOf(MAP, WHOLE_RING)
    const metres = 20
    const size = {
      width: Math.ceil((extent.east - extent.west) / metres),
      height: Math.ceil((extent.north - extent.south) / metres),
    }
    const raster = { size, tile: 128, west: extent.west, north: extent.north, metres }
    const { across, down } = tilesOf(raster)
    const tiles = Array.from({ length: across * down }, (_, index) => {
      const [column, row] = [index % across, Math.floor(index / across)]
      const side = raster.tile * metres
      const square = { east: extent.west + column * side, north: extent.north - row * side, side }
      const part = netInPixels(netOf(MAP, square, 4), SIZE, { left: 0, top: 0 })
      return deflateSync(warp(quarters(), part, raster.tile))
    })
    const file = join(folder, 'map.tif')
    writeFileSync(
      file,
      Buffer.concat([geotiffHead({ ...raster, packed: tiles.map(({ length }) => length) }), ...tiles]),
    )

    const info = JSON.parse(said('gdalinfo', '-json', file)) as {
      readonly size: readonly number[]
      readonly cornerCoordinates: { readonly upperLeft: readonly [number, number] }
      readonly bands: readonly { readonly colorInterpretation: string }[]
      readonly coordinateSystem: { readonly wkt: string }
    }
    expect(info.size).toEqual([size.width, size.height])
    expect(info.bands.map((band) => band.colorInterpretation)).toEqual(['Red', 'Green', 'Blue', 'Alpha'])
    expect(info.coordinateSystem.wkt).toContain('ID["EPSG",3857]')
    const [west, north] = info.cornerCoordinates.upperLeft
    const width = 400 * 20
    expect(Math.abs(west - extent.west)).toBeLessThan(width / 1000)
    expect(Math.abs(north - extent.north)).toBeLessThan(width / 1000)
    const colours = [
      [100, 75],
      [300, 75],
      [100, 225],
      [300, 225],
      [-15, 150],
    ].map(([x = 0, y = 0]) => {
      const { lat, lon } = fromMercator(groundAt(x, y))
      return said('gdallocationinfo', '-wgs84', '-valonly', file, String(lon), String(lat)).trim().split('\n').map(Number) // prettier-ignore
    })
    expect(colours).toEqual([[200, 0, 0, 255], [0, 180, 0, 255], [0, 0, 220, 255], [250, 250, 250, 255], [0, 0, 0, 0]]) // prettier-ignore
  })

  test('of more than 4 GB is none', () => {
    const raster = { size: { width: 128, height: 256 }, tile: 128, west: 0, north: 0, metres: 1, packed: [3e9, 2e9] }
    expect(() => geotiffHead(raster)).toThrow(RangeError)
  })
})
