import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { bandedInkJpeg, decodeInkJpeg, openInkJpeg } from '../../renderer/imaging/ink-jpeg-document.ts'
import { upright, type Pixels } from '../../renderer/imaging/pixels.ts'
import { isInkJpeg } from '../../renderer/imaging/picture-header.ts'
import { expectToLookLike, expectedImages, imageFixture } from '../support/image-fixtures.ts'
import { ASSETS, serveFiles } from '../support/served-files.ts'

serveFiles()

const images = expectedImages()

test.each(['inks.jpg', 'inks-turned.jpg', 'inks-bare.jpg'])('%s looks as others decode it', async (name) => {
  expect(await isInkJpeg(imageFixture(name))).toBe(true)
  expectToLookLike(await decodeInkJpeg(imageFixture(name), ASSETS), images[name]!)
})

/** As a large one comes: in bands of as few rows as there can be. */
async function inBands(blob: Blob): Promise<{ readonly pixels: Pixels; readonly bands: number }> {
  const picture = await bandedInkJpeg(blob, ASSETS, 1)
  const { width, height } = picture!.stored
  const data = new Uint8Array(width * height * 4)
  let [next, bands] = [0, 0]
  for await (const { top, height: rows, rgba } of picture!.bands()) {
    expect(top).toBe(next)
    data.set(rgba.subarray(0, width * rows * 4), top * width * 4)
    next += rows
    bands += 1
  }
  expect(next).toBe(height)
  return { bands, pixels: upright({ width, height, channels: 4, data }, picture!.orientation) }
}

test.each(['inks.jpg', 'inks-turned.jpg', 'inks-bare.jpg'])('in bands %s looks as others decode it', async (name) => {
  const { pixels, bands } = await inBands(imageFixture(name))
  expect(bands).toBeGreaterThan(1)
  expectToLookLike(pixels, images[name]!)
})

test.each(['inks.jpg', 'progressive-inks.jpg'])('in bands it has the same pixels as in whole: %s', async (name) => {
  const blob = new Blob([readFileSync(`tests/fixtures/bands/${name}`)])
  const { pixels, bands } = await inBands(blob)
  expect(bands).toBeGreaterThan(1)
  expect(pixels).toEqual(await decodeInkJpeg(blob, ASSETS))
})

test('the size in the file decides: too many pixels to decode at once come in bands, too many of all are refused', async () => {
  const bytes = new Uint8Array(readFileSync('tests/fixtures/bands/inks.jpg'))
  const frame = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0xc0)
  const resized = (width: number, height: number): Blob => {
    const copy = bytes.slice()
    new DataView(copy.buffer).setUint16(frame + 5, height)
    new DataView(copy.buffer).setUint16(frame + 7, width)
    return new Blob([copy])
  }
  // Read from its units on, it ends too soon: so it was not refused for its size.
  await expect(openInkJpeg(resized(12_000, 12_000), ASSETS).inspect(0)).rejects.toMatchObject({ code: 'damaged-file' })
  await expect(openInkJpeg(resized(30_000, 20_000), ASSETS).inspect(0)).rejects.toMatchObject({ code: 'too-large' })
})

test('a JPEG of inks that is cut short is damaged', async () => {
  const blob = imageFixture('inks.jpg')
  await expect(decodeInkJpeg(blob.slice(0, 1200), ASSETS)).rejects.toMatchObject({ code: 'damaged-file' })
})
