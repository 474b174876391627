import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { createPageImages } from '../../renderer/app/services/images.ts'
import { noEdits } from '../../shared/domain/image-edits.ts'
import { isTiled, pyramidSizes, type Pyramid } from '../../shared/domain/pyramid.ts'
import { freshArchive } from '../support/archive.ts'
import { aPage } from '../support/builders.ts'

// 600 by 300 pixels: two tiles, and one of half the size.
const PYRAMID: Pyramid = {
  side: 512,
  levels: [
    { width: 600, height: 300, tiles: [0, 3, 3, 2] },
    { width: 300, height: 150, tiles: [5, 2] },
  ],
}
const LARGE = { width: 8000, height: 6000 }

async function images() {
  const archive = await freshArchive()
  const thumbnails = new Map<string, Blob>()
  const imaging = {
    display: vi.fn(() => Promise.resolve(new Blob(['rendered']))),
    thumbnail: vi.fn(() => Promise.resolve(new Blob(['small']))),
    pyramid: vi.fn(() => Promise.resolve({ pyramid: PYRAMID, bytes: new Blob(['abcdefg']) })),
  }
  const repositories = {
    derived: archive.derived,
    originals: {
      read: () => Promise.resolve(new Blob(['original'])),
      findPage: () => Promise.resolve(undefined),
      put: () => Promise.resolve(),
    },
    thumbnails: {
      get: (id: string) => Promise.resolve(thumbnails.get(id)),
      put: (id: string, blob: Blob) => Promise.resolve(void thumbnails.set(id, blob)),
    },
  }
  return { archive, imaging, images: createPageImages({ imaging, repositories }) }
}

test('a JPEG is shown as it is', async () => {
  const { images: pictures, imaging } = await images()
  expect(await (await pictures.display(aPage('p', 'u'))).text()).toBe('original')
  expect(imaging.display).not.toHaveBeenCalled()
})

test('a page of a TIFF is rendered once while one goes back and forth', async () => {
  const { images: pictures, imaging } = await images()
  const page = aPage('p', 'u', { mediaType: 'image/tiff' })
  expect(await (await pictures.display(page)).text()).toBe('rendered')
  await pictures.display({ ...page, frame: 1 })
  await pictures.display(page)
  expect(imaging.display).toHaveBeenCalledTimes(2)
})

test('renderings long unseen are forgotten', async () => {
  const { images: pictures, imaging } = await images()
  const page = aPage('p', 'u', { mediaType: 'application/pdf' })
  for (let frame = 0; frame < 8; frame += 1) await pictures.display({ ...page, frame })
  await pictures.display(page)
  expect(imaging.display).toHaveBeenCalledTimes(9)
})

test('a thumbnail that was lost is made again, once', async () => {
  const { images: pictures, imaging } = await images()
  const page = aPage('p', 'u')
  await pictures.thumbnail(page)
  expect(await (await pictures.thumbnail(page)).text()).toBe('small')
  expect(imaging.thumbnail).toHaveBeenCalledTimes(1)
})

test('a large page is first shown smaller than it is, also where a browser could show it whole', async () => {
  const { images: pictures, imaging } = await images()
  expect(await (await pictures.display(aPage('p', 'u', { size: LARGE }))).text()).toBe('rendered')
  expect(imaging.display).toHaveBeenCalledWith(expect.anything(), { maxPixels: 12e6 })
})

test('tiles are made once and kept as long as their original', async () => {
  const { images: pictures, imaging, archive } = await images()
  const page = aPage('p', 'u', { size: LARGE })
  await archive.db.originals.put({ sha256: page.original, mediaType: 'image/jpeg', bytes: new Blob(['o']) })
  expect(await pictures.tiles(page)).toBeNull()
  await pictures.makeTiles(page)
  const tiles = await pictures.tiles(page)
  expect(await tiles?.tile({ level: 0, column: 1, row: 0 })?.text()).toBe('de')
  expect(await tiles?.tile({ level: 1, column: 0, row: 0 })?.text()).toBe('fg')
  expect(tiles?.tile({ level: 0, column: 2, row: 0 })).toBeNull()
  expect(tiles?.tile({ level: 2, column: 0, row: 0 })).toBeNull()
  expect(imaging.pyramid).toHaveBeenCalledTimes(1)
  await archive.derived.clear()
  expect(await pictures.tiles(page)).toBeNull()
})

test('tiles of an original that was removed meanwhile are shown, and not kept', async () => {
  const { images: pictures, archive } = await images()
  const tiles = await pictures.makeTiles(aPage('p', 'u', { size: LARGE }))
  expect(tiles.levels).toHaveLength(2)
  expect(await archive.db.derived.count()).toBe(0)
})

test('an adjusted page has tiles of its own; those of a look that no page has any more are dropped', async () => {
  const { images: pictures, archive } = await images()
  const cut = { shape: 'rectangle', box: { x: 0, y: 0, w: 0.9, h: 0.9 }, angle: 2 } as const
  const whole = aPage('p', 'u', { size: LARGE })
  const page = { ...whole, edits: { ...noEdits(LARGE), cut } }
  const later = { ...whole, edits: { ...noEdits(LARGE), cut: { ...cut, angle: 3 } } }
  await archive.db.originals.put({ sha256: page.original, mediaType: 'image/jpeg', bytes: new Blob(['o']) })
  await pictures.makeTiles(whole)
  expect(await pictures.tiles(page)).toBeNull()
  await archive.db.pages.put(page)
  await pictures.makeTiles(page)
  await archive.db.pages.put(later)
  await pictures.makeTiles(later)
  expect(await pictures.tiles(page)).toBeNull()
  expect(await pictures.tiles(later)).not.toBeNull()
  expect(await pictures.tiles(whole)).not.toBeNull()
})

test('a page is shown by tiles where its picture, as it is adjusted, is large', () => {
  expect(isTiled(aPage('p', 'u', { size: LARGE }))).toBe(true)
  expect(isTiled(aPage('p', 'u', { size: { width: 5000, height: 4000 } }))).toBe(false)
})

test('the sizes of a pyramid go down by halves until one tile holds all', () => {
  expect(pyramidSizes({ width: 65_535, height: 700 }, 512).map(({ width, height }) => [width, height])).toEqual([
    [65_535, 700],
    [32_768, 350],
    [16_384, 175],
    [8192, 88],
    [4096, 44],
    [2048, 22],
    [1024, 11],
    [512, 6],
  ])
})
