import { expect, test } from 'vitest'
import { decodeInkJpeg } from '../../renderer/imaging/ink-jpeg-document.ts'
import { isInkJpeg } from '../../renderer/imaging/picture-header.ts'
import { expectToLookLike, expectedImages, imageFixture } from '../support/image-fixtures.ts'
import { ASSETS, serveFiles } from '../support/served-files.ts'

serveFiles()

const images = expectedImages()

test.each(['inks.jpg', 'inks-turned.jpg', 'inks-bare.jpg'])('%s looks as others decode it', async (name) => {
  expect(await isInkJpeg(imageFixture(name))).toBe(true)
  expectToLookLike(await decodeInkJpeg(imageFixture(name), ASSETS), images[name]!)
})

test('a JPEG of inks that is cut short is damaged', async () => {
  const blob = imageFixture('inks.jpg')
  await expect(decodeInkJpeg(blob.slice(0, 1200), ASSETS)).rejects.toMatchObject({ code: 'damaged-file' })
})
