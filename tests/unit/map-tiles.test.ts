import { describe, expect, test } from 'vitest'
import { LAYERS } from '../../renderer/map/base-map.ts'
import { cutTile, packName, TilePack } from '../../renderer/map/tile-pack.ts'
import { TileQueue } from '../../renderer/map/tile-queue.ts'
import { placingOf, traceLines, type Pen } from '../../renderer/map/trace-lines.ts'
import { joinedAtSeam } from '../../scripts/assets/lib/seam.mjs'
import { tilePacks } from '../../scripts/assets/lib/tile-pack.mjs'

const line = (...coordinates: number[][]) => ({ type: 'LineString' as const, coordinates })
const square = (west: number, south: number, side: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
})

const layers = LAYERS.map((name) => {
  if (name === 'land') return [{ zoom: 0, geometry: square(100, 10, 10) }]
  return name === 'provinces' ? [{ zoom: 4, geometry: line([101, 12], [109, 12]) }] : []
})
const packs = new Map(tilePacks(layers).map(({ name, bytes }) => [name, new TilePack(bytes)]))

describe('the base map cut into tiles', () => {
  test('is a file of the world and one for each tile of zoom 3', () => {
    expect(packs.size).toBe(65)
  })

  test('comes back as it went in, to a four-thousandth of a tile', () => {
    const [land] = packs.get('world')?.lines({ z: 0, x: 0, y: 0 }).land ?? []
    const xs = [...(land ?? [])].filter((_, index) => index % 2 === 0)
    expect(Math.min(...xs)).toBe(Math.round(((100 + 180) / 360) * 4096))
    expect(Math.max(...xs)).toBe(Math.round(((110 + 180) / 360) * 4096))
  })

  test('has nothing of a layer before its zoom, and nothing on the open sea', () => {
    const at = (z: number) => ({ z, x: Math.floor((285 / 360) * 2 ** z), y: Math.floor(0.466 * 2 ** z) })
    expect(packs.get('world')?.lines(at(3)).provinces).toBeUndefined()
    expect(packs.get(packName(at(4)))?.lines(at(4)).provinces).toHaveLength(1)
    expect(packs.get('world')?.lines({ z: 3, x: 0, y: 0 })).toEqual({})
  })

  test('is drawn from the deepest tile that was cut where one comes nearer', () => {
    const near = { z: 9, x: 403, y: 239 }
    expect(cutTile(near)).toEqual({ z: 7, x: 100, y: 59 })
    expect(packName(cutTile(near))).toBe('6-3')
    expect(placingOf(near)).toMatchObject({ scale: 0.5, left: 3 * 512, top: 3 * 512 })
  })
})

describe('land that 180° cuts', () => {
  const ring = (...corners: number[][]) => [...corners, corners[0] ?? []]
  const west = ring([170, 60], [180, 61], [180, 66], [175, 70])
  const east = ring([-180, 66.002], [-180, 60.998], [-170, 65])

  test('is one again, whichever way its halves are told', () => {
    const whole = [[180, 66], [175, 70], [170, 60], [180, 61], [180, 60.998], [190, 65], [180, 66.002]] // prettier-ignore
    expect(joinedAtSeam([[west], [east]])).toEqual([[ring(...whole)]])
    const turned = east.map(([lon = 0, lat = 0]) => [lon + 360, lat])
    expect(joinedAtSeam([[turned], [west]])).toEqual([[ring(...whole)]])
  })

  test('keeps its lakes on both sides, and leaves other land as it is', () => {
    const lake = ring([-176, 64], [-175, 64], [-175, 65])
    const island = [ring([10, 10], [20, 10], [15, 20])]
    const apart = [ring([-180, 10], [-180, 12], [-170, 11])]
    const [first, second, joined] = joinedAtSeam([island, [west], apart, [east, lake]])
    expect([first, second]).toEqual([island, apart])
    expect(joined?.[1]).toEqual(lake.map(([lon = 0, lat = 0]) => [lon + 360, lat]))
  })
})

describe('lines of a tile', () => {
  const traced = (points: number[], isClosed: boolean, z = 7): readonly string[] => {
    const steps: string[] = []
    const say = (what: string, ...at: number[]): void => void steps.push([what, ...at.map(Math.round)].join(' '))
    const pen: Pen = {
      moveTo: (x, y) => say('move', x, y),
      lineTo: (x, y) => say('line', x, y),
      quadraticCurveTo: (...at) => say('curve', ...at),
      closePath: () => say('close'),
    }
    traceLines(pen, [Int32Array.from(points)], { ...placingOf({ z, x: 0, y: 0 }), isClosed })
    return steps
  }

  test('have round corners close by, and sharp ones from afar', () => {
    expect(traced([0, 0, 800, 0, 800, 800], false)).toEqual([
      'move 0 0',
      'line 98 0',
      'curve 100 0 100 2',
      'line 100 100',
    ])
    expect(traced([0, 0, 800, 0, 800, 800], false, 3)).toEqual(['move 0 0', 'line 100 0', 'line 100 100'])
  })

  test('keep the corners where the tile was cut, so that land fills it whole', () => {
    const whole = [-96, -96, 4192, -96, 4192, 4192, -96, 4192, -96, -96]
    expect(traced(whole, true)).toEqual(['move -12 -12', 'line 524 -12', 'line 524 524', 'line -12 524', 'close'])
  })

  test('beyond the tile are left out', () => {
    expect(traced([-500, -500, -400, -450], false)).toEqual([])
  })
})

describe('the queue of tiles', () => {
  test('asks for few at once, and for none that has gone out of sight before its turn', async () => {
    const asked: string[] = []
    const ends: (() => void)[] = []
    const queue = new TileQueue<string, string>((tile) => {
      asked.push(tile)
      return new Promise((resolve) => ends.push(() => resolve(tile)))
    }, 1)
    const seen = new Set(['a', 'b', 'c'])
    const drawn = ['a', 'b', 'c'].map((tile) => queue.add(tile, () => seen.has(tile)))
    expect(asked).toEqual(['a'])
    seen.delete('b')
    ends[0]?.()
    await drawn[0]
    await drawn[1]
    ends[1]?.()
    expect(await Promise.all(drawn)).toEqual(['a', null, 'c'])
    expect(asked).toEqual(['a', 'c'])
  })

  test('goes on after a tile that failed', async () => {
    const queue = new TileQueue<number, number>(
      (tile) => (tile === 1 ? Promise.reject(new Error('torn')) : Promise.resolve(tile)),
      1,
    )
    const [first, second] = [1, 2].map((tile) => queue.add(tile, () => true))
    await expect(first).rejects.toThrow('torn')
    expect(await second).toBe(2)
  })
})
