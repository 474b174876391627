import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { createPageImages } from '../../renderer/app/services/images.ts'
import { aPage } from '../support/builders.ts'

function images() {
  const thumbnails = new Map<string, Blob>()
  const imaging = {
    display: vi.fn(() => Promise.resolve(new Blob(['rendered']))),
    thumbnail: vi.fn(() => Promise.resolve(new Blob(['small']))),
  }
  const repositories = {
    originals: { read: () => Promise.resolve(new Blob(['original'])), findPage: () => Promise.resolve(undefined) },
    thumbnails: {
      get: (id: string) => Promise.resolve(thumbnails.get(id)),
      put: (id: string, blob: Blob) => Promise.resolve(void thumbnails.set(id, blob)),
    },
  }
  return { imaging, images: createPageImages({ imaging, repositories }) }
}

test('a JPEG is shown as it is', async () => {
  const { images: pictures, imaging } = images()
  expect(await (await pictures.display(aPage('p', 'u'))).text()).toBe('original')
  expect(imaging.display).not.toHaveBeenCalled()
})

test('a page of a TIFF is rendered once while one goes back and forth', async () => {
  const { images: pictures, imaging } = images()
  const page = aPage('p', 'u', { mediaType: 'image/tiff' })
  expect(await (await pictures.display(page)).text()).toBe('rendered')
  await pictures.display({ ...page, frame: 1 })
  await pictures.display(page)
  expect(imaging.display).toHaveBeenCalledTimes(2)
})

test('renderings long unseen are forgotten', async () => {
  const { images: pictures, imaging } = images()
  const page = aPage('p', 'u', { mediaType: 'application/pdf' })
  for (let frame = 0; frame < 8; frame += 1) await pictures.display({ ...page, frame })
  await pictures.display(page)
  expect(imaging.display).toHaveBeenCalledTimes(9)
})

test('a thumbnail that was lost is made again, once', async () => {
  const { images: pictures, imaging } = images()
  const page = aPage('p', 'u')
  await pictures.thumbnail(page)
  expect(await (await pictures.thumbnail(page)).text()).toBe('small')
  expect(imaging.thumbnail).toHaveBeenCalledTimes(1)
})
