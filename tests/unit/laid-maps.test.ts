import { expect, test, vi } from 'vitest'
import { createLaidMaps } from '../../renderer/app/services/old-maps/laid-maps.ts'
import type { PictureSizes } from '../../renderer/app/services/old-maps/picture-sizes.ts'
import { questionOf } from '../../renderer/app/services/old-maps/warper.ts'
import type { Overlay } from '../../renderer/map/overlay.ts'
import type { LaidPage } from '../../renderer/ports/laid-maps.ts'
import type { PageImages } from '../../renderer/ports/picture-services.ts'
import type { ControlPoint, Georeference } from '../../shared/domain/georeference.ts'
import type { CollectionId, PageId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import { pyramidSizes } from '../../shared/domain/pyramid.ts'
import type { Repositories } from '../../shared/domain/repositories.ts'
import type { Watched } from '../../shared/domain/watched.ts'
import { layMap } from '../../shared/places/georeference/lay-map.ts'
import { toMercator } from '../../shared/places/georeference/mercator.ts'
import { aPage } from '../support/builders.ts'

const COLLECTION = 'c' as CollectionId
const AT = '2026-01-01T00:00:00.000Z'

/** A value that can be told anew. */
function told<T>(first: T): Watched<T> & { readonly tell: (value: T) => void } {
  let value = first
  const listeners = new Set<(value: T) => void>()
  return {
    subscribe(next) {
      listeners.add(next)
      next(value)
      return () => listeners.delete(next)
    },
    tell(next) {
      value = next
      for (const listener of listeners) listener(next)
    },
  }
}

/** Four corners of a map that is north up, `degrees` wide, at Huế. */
function corners(degrees: number): readonly ControlPoint[] {
  return [[0, 0], [1, 0], [1, 1], [0, 1]].map(([x = 0, y = 0]) => ({
    image: { x, y },
    geo: { lat: 16.5 - y * degrees * 0.75, lon: 107.5 + x * degrees },
  })) // prettier-ignore
}

function laid(page: Page, part: Partial<Georeference> = {}): Georeference {
  return {
    ...{ id: page.id, collectionId: COLLECTION, points: corners(1), method: 'polynomial1', opacity: 0.8, shown: true },
    ...{ by: { by: 'person', at: AT }, updatedAt: AT },
    ...part,
  }
}

const [PLAN, COUNTRY] = ['plan', 'country'].map((id) => aPage(id, 'u', { size: { width: 4000, height: 3000 } }))

function opened(rows: readonly Georeference[]) {
  const georeferences = told(rows)
  const repositories = {
    georeferences: { watchCollection: () => georeferences },
    pages: {
      watchMany: (ids: readonly PageId[]) => told([PLAN, COUNTRY].filter((page) => page && ids.includes(page.id))),
    },
  } as unknown as Repositories
  const maps = createLaidMaps({
    repositories,
    images: {} as PageImages,
    platform: { exportTarget: fail as never },
    released: fail as never,
  })
  const seen: { all: readonly LaidPage[]; shown: readonly Overlay[] } = { all: [], shown: [] }
  maps.watch(COLLECTION).subscribe((all) => (seen.all = all), fail)
  maps.shown(COLLECTION).subscribe((shown) => (seen.shown = shown), fail)
  return { maps, seen, georeferences }
}

const fail = (error: unknown): void => expect.unreachable(String(error))
const page = (of: Page | undefined): Page => of ?? expect.unreachable()

test('plans lie over wider maps, and those that are hidden or lie nowhere are listed but not shown', async () => {
  const plan = laid(page(PLAN), { points: corners(0.1) })
  const { seen, georeferences } = opened([plan, laid(page(COUNTRY))])
  await vi.waitFor(() => expect(seen.shown.map(({ id }) => id)).toEqual(['laid-country', 'laid-plan']))
  expect(seen.all[1]?.bounds?.east).toBeCloseTo(107.6, 4)
  georeferences.tell([{ ...plan, shown: false }, laid(page(COUNTRY), { points: corners(1).slice(0, 2) })])
  await vi.waitFor(() => expect(seen.shown).toEqual([]))
  expect(seen.all.map(({ page, bounds }) => [page.id, bounds === null])).toEqual([
    ['plan', false],
    ['country', true],
  ])
})

test('a map keeps its tiles while only its look changes, and gets others when it is laid otherwise', async () => {
  const { maps, seen, georeferences } = opened([laid(page(PLAN))])
  await vi.waitFor(() => expect(seen.shown).toHaveLength(1))
  const before = seen.shown[0]?.painter
  georeferences.tell([laid(page(PLAN), { opacity: 0.3 })])
  maps.swipe('plan' as PageId, 0.4)
  await vi.waitFor(() => expect(seen.shown[0]).toMatchObject({ opacity: 0.3, swipe: 0.4 }))
  expect(seen.shown[0]?.painter).toBe(before)
  georeferences.tell([laid(page(PLAN), { method: 'helmert' })])
  await vi.waitFor(() => expect(seen.shown[0]?.painter).not.toBe(before))
})

test('of a picture only what a square needs is read, at the size that it needs', () => {
  const map = layMap({ points: corners(1), method: 'polynomial1' }, page(PLAN).size)
  if (typeof map === 'string') throw new Error(map)
  const asked: (readonly [number, number])[] = []
  const sizes: PictureSizes = {
    sizes: pyramidSizes(page(PLAN).size, 512),
    pieces: (level, box) => {
      asked.push([level, box.width])
      return []
    },
  }
  const [east, north] = toMercator({ lat: 16.5, lon: 107.5 })
  const degree = toMercator({ lat: 0, lon: 1 })[0]
  const picture = { map, sizes, mask: null }
  questionOf(picture, { east, north, side: degree }, 512)
  questionOf(picture, { east: east + degree / 4, north: north - degree / 4, side: degree / 8 }, 512)
  expect(asked[0]?.[0]).toBe(2)
  expect(asked[0]?.[1]).toBe(1000)
  expect(asked[1]?.[0]).toBe(0)
  expect(asked[1]?.[1]).toBeLessThan(512)
  expect(questionOf(picture, { east: east - 3 * degree, north, side: degree }, 512)).toBeNull()
})
