import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMapFiles } from '../../renderer/app/services/old-maps/map-files.ts'
import type { LaidPicture, Warper } from '../../renderer/app/services/old-maps/warper.ts'
import type { LaidMapFormat } from '../../renderer/ports/export-services.ts'
import type { PageImages } from '../../renderer/ports/picture-services.ts'
import type { ControlPoint, Georeference } from '../../shared/domain/georeference.ts'
import type { ReleasedStore } from '../../renderer/ports/released-store.ts'
import type { Shape } from '../../shared/domain/shape.ts'
import { readGeoreferenceAnnotation } from '../../shared/formats/georeference/read-georeference.ts'
import type { ExportTarget } from '../../shared/platform/platform.ts'
import { fromMercator, toMercator } from '../../shared/places/georeference/mercator.ts'
import { aPage, AT, COLLECTION } from '../support/builders.ts'
import { heardContext } from '../support/intakes.ts'
import { plainPng } from '../support/odd-pictures.ts'
import { hasProgram } from '../support/tools.ts'

const SIZE = { width: 1200, height: 900 }
const PLAN = aPage('plan', 'u', { size: SIZE, path: 'box/plan.png' })
const [WEST, NORTH] = toMercator({ lat: 16.5, lon: 107.5 })
/** Metres of Web Mercator a pixel; the map is north up. */
const METRES = 20

const points: readonly ControlPoint[] = [[100, 80], [1100, 90], [1000, 850], [150, 800]].map(([x = 0, y = 0]) => ({
  image: { x: x / SIZE.width, y: y / SIZE.height },
  geo: fromMercator([WEST + x * METRES, NORTH - y * METRES]),
})) // prettier-ignore
const LAID: Georeference = {
  ...{ id: PLAN.id, collectionId: COLLECTION, points, method: 'polynomial1', opacity: 1, shown: true },
  ...{ by: { by: 'person', at: AT }, updatedAt: AT },
}

/** Paints every tile, and notes how many were asked for before the one before was done. */
function paintedAll(): Warper & { readonly most: () => number } {
  let [running, most] = [0, 0]
  return {
    most: () => most,
    bitmap: () => Promise.resolve(null),
    async samples(_: LaidPicture, __, { pixels }) {
      most = Math.max(most, (running += 1))
      await Promise.resolve()
      running -= 1
      return new Uint8ClampedArray(4 * pixels * pixels).fill(200)
    },
  }
}

async function exported(
  format: LaidMapFormat,
  warper: Warper = paintedAll(),
  { laid = LAID, areas = [] }: { readonly laid?: Georeference; readonly areas?: readonly Shape[] | null } = {},
) {
  const images = {
    display: () => Promise.resolve(new Blob([new Uint8Array(plainPng(1200, 900))], { type: 'image/png' })),
  }
  const store = {
    georeferences: { ofCollection: () => Promise.resolve([laid]) },
    pages: { get: () => Promise.resolve(PLAN) },
    pictures: { part: () => Promise.resolve(areas && { original: new Blob(), areas }) },
  } as unknown as ReleasedStore
  const files = createMapFiles({ images: images as unknown as PageImages, warper })
  const target = folderTarget()
  const [map, ...others] = await files.find(store, COLLECTION, new Set([PLAN.unitId]))
  if (!map) throw new Error('no map')
  expect(others).toEqual([])
  await files.write(map, format, { target, context: heardContext() })
  return target.files
}

/** A folder that programs can read, with the paths of its files by their endings. */
function folderTarget(): ExportTarget & { readonly files: ReadonlyMap<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-laid-'))
  const files = new Map<string, string>()
  return {
    label: folder,
    files,
    async write(path, chunks) {
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      const parts: Uint8Array[] = []
      for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
      writeFileSync(file, Buffer.concat(parts))
      files.set(path.replace(/^[^.]*/u, ''), file)
    },
    finish: () => Promise.resolve([]),
    abort: () => Promise.resolve(),
  }
}

interface Info {
  readonly size: readonly number[]
  readonly geoTransform: readonly number[]
  readonly coordinateSystem: { readonly wkt: string }
}

function infoOf(file: string | undefined): Info {
  return JSON.parse(spawnSync('gdalinfo', ['-json', file ?? ''], { encoding: 'utf8' }).stdout) as Info
}

beforeEach(() => {
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ ...SIZE, close: () => undefined }))
})
afterEach(() => vi.unstubAllGlobals())

test('a map of which something is withheld goes out as how it is laid, never as a picture', async () => {
  const areas: readonly Shape[] = [{ kind: 'rectangle', box: { x: 0.1, y: 0.1, w: 0.2, h: 0.2 } }]
  for (const withheld of [areas, null]) {
    for (const format of ['geotiff', 'world-file'] as const)
      expect([...(await exported(format, paintedAll(), { areas: withheld })).keys()]).toEqual([])
    expect([...(await exported('georeference', paintedAll(), { areas: withheld })).keys()]).toEqual(['.georef.json'])
  }
})

describe('a laid map goes out', () => {
  test('as an annotation that is read as it was laid', async () => {
    const files = await exported('georeference')
    const text = readFileSync(files.get('.georef.json') ?? '', 'utf8')
    const found = readGeoreferenceAnnotation(text, SIZE)
    if (!('laid' in found)) throw new Error(found.fault)
    expect(found.laid.method).toBe('polynomial1')
    for (const [index, { image, geo }] of found.laid.points.entries()) {
      expect(image.x).toBeCloseTo(points[index]?.image.x ?? NaN, 6)
      expect(geo).toEqual(points[index]?.geo)
    }
  })

  const hasGdal = hasProgram('gdalinfo', '--version')

  test.skipIf(!hasGdal)('as a picture with a world file, which GDAL lays where the map is', async () => {
    const files = await exported('world-file')
    expect([...files.keys()].sort()).toEqual(['.pgw', '.png', '.png.aux.xml'])
    const { size, geoTransform, coordinateSystem } = infoOf(files.get('.png'))
    expect(size).toEqual([SIZE.width, SIZE.height])
    const meant = [WEST, METRES, 0, NORTH, 0, -METRES]
    for (const [index, value] of geoTransform.entries()) expect(value).toBeCloseTo(meant[index] ?? NaN, 3)
    expect(coordinateSystem.wkt).toContain('ID["EPSG",3857]')
  })

  test.skipIf(!hasGdal)('as a GeoTIFF, which GDAL lays where the map is, drawn tile after tile', async () => {
    const warper = paintedAll()
    const files = await exported('geotiff', warper)
    const { size, geoTransform } = infoOf(files.get('.tif'))
    expect(Math.abs((size[0] ?? 0) - SIZE.width)).toBeLessThanOrEqual(1)
    expect(Math.abs((geoTransform[0] ?? 0) - WEST)).toBeLessThan(METRES / 10)
    expect(Math.abs((geoTransform[3] ?? 0) - NORTH)).toBeLessThan(METRES / 10)
    expect(geoTransform[1]).toBeCloseTo(METRES, 3)
    expect(warper.most()).toBe(1)
  })

  test.skipIf(!hasGdal)('as a GeoTIFF of what its mask leaves, transparent where nothing is drawn', async () => {
    const mask = [{ x: 0, y: 0 }, { x: 0.5, y: 0 }, { x: 0.5, y: 1 }] // prettier-ignore
    const asked = new Set<unknown>()
    const warper: Warper = {
      bitmap: () => Promise.resolve(null),
      // The upper half of every tile.
      samples: (picture, _, { pixels }) => {
        asked.add(picture.mask)
        const half = 2 * pixels * pixels
        return Promise.resolve(new Uint8ClampedArray(2 * half).fill(200, 0, half))
      },
    }
    const file = (await exported('geotiff', warper, { laid: { ...LAID, mask } })).get('.tif') ?? ''
    const { size } = infoOf(file)
    expect([...asked]).toEqual([mask])
    expect(Math.abs((size[0] ?? 0) - SIZE.width / 2)).toBeLessThanOrEqual(1)
    expect(Math.abs((size[1] ?? 0) - SIZE.height)).toBeLessThanOrEqual(1)
    const alphaAt = (x: number, y: number) =>
      Number(spawnSync('gdallocationinfo', ['-valonly', '-b', '4', file, `${x}`, `${y}`], { encoding: 'utf8' }).stdout)
    expect([alphaAt(20, 20), alphaAt(20, 400)]).toEqual([200, 0])
  })
})
