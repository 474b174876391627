import type { Page as Window } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Archivist } from '../support/archivist.ts'
import { expect, test } from '../support/app-fixture.ts'
import { decodedPixels } from '../support/decoded-pixels.ts'
import { folderWith } from '../support/folders.ts'
import {
  expectThumbnailToLookLike,
  expectedImages,
  IMAGE_FIXTURES,
  largestDifference,
} from '../support/image-fixtures.ts'
import { storedPictures } from '../support/stored-pictures.ts'

const images = expectedImages()
const names = Object.keys(images)

/** How far one sample may be, of 255, of what the browser decodes: only AVIF of 10 bits is rounded in two ways. */
const BY_BROWSER: Readonly<Record<string, number>> = {
  ...{ 'plain.png': 0, 'still.gif': 0, 'moving.gif': 0, 'plain.jpg': 1, 'plain.webp': 1 },
  ...{ 'bits-1.bmp': 0, 'bits-4.bmp': 0, 'bits-8.bmp': 0, 'bits-24.bmp': 0, 'bits-32.bmp': 0 },
  ...{ 'os2.bmp': 0, 'run-length.bmp': 0, 'photo.avif': 1, 'bits-10.avif': 3, 'turned.avif': 1 },
}

/** A gamma of 1/2.2 is taken at its word by browsers and for sRGB by ImageMagick, up to 9 apart in the dark: not told. */
function withoutGamma(png: Buffer): Buffer {
  const kept = [png.subarray(0, 8)]
  for (let at = 8; at < png.length;) {
    const end = at + 12 + png.readUInt32BE(at)
    if (!['gAMA', 'cHRM'].includes(png.toString('latin1', at + 4, at + 8))) kept.push(png.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}

async function folderOfFormats(): Promise<string> {
  const folder = await folderWith()
  // Named as something else: files are told by what is in them.
  for (const name of names) await copyFile(join(IMAGE_FIXTURES, name), join(folder, `${name}.scan`))
  return folder
}

test(
  'every format goes in by its content, looks as other programs show it, and asks nobody for anything',
  { tag: '@both' },
  async ({ app }) => {
    const archivist = new Archivist(app)
    await archivist.makeCollection('Formats', ['eng'])
    await archivist.takeIn([await folderOfFormats()], { read: false })
    await archivist.seesPages(Object.values(images).reduce((sum, { frames }) => sum + frames, 0))

    const stored = await storedPictures(app.page)
    const wrong: string[] = []
    for (const name of names) {
      try {
        const picture = stored.find(({ path, frame }) => path === `${name}.scan` && frame === 0)
        expect(picture).toMatchObject({ width: images[name]!.width, height: images[name]!.height })
        const { thumbnail } = picture!
        expectThumbnailToLookLike({ ...thumbnail, channels: 4, data: Uint8Array.from(thumbnail.data) }, images[name]!)
      } catch (error) {
        wrong.push(`${name}: ${String(error)}`)
      }
    }
    expect(wrong).toEqual([])
    await test.step('each sample of what the browser decodes is the one that other programs read', async () => {
      const each = Object.keys(BY_BROWSER)
      const files = each.map((name) => readFileSync(join(IMAGE_FIXTURES, name)))
      const decoded = await decodedPixels(
        app.page,
        files.map((file, i) => (each[i] === 'plain.png' ? withoutGamma(file) : file)),
      )
      for (const [i, name] of each.entries())
        expect(largestDifference(decoded[i]!, images[name]!), name).toBeLessThanOrEqual(BY_BROWSER[name]!)
    })
    await test.step('TIFF of codings that few have opens by way of the built program’s own files, too', async () => {
      const codings = ['zstd', 'lerc', 'lerc-zstd', 'lerc-deflate', 'g3', 'cmyk', 'plain']
      const decoded = await decodedPixels(
        app.page,
        codings.map((name) => readFileSync(`tests/fixtures/tiff/${name}.tif`)),
      )
      for (const one of decoded.slice(0, 4)) expect(one.data).toEqual(decoded.at(-1)!.data)
    })
    expect(app.strangers).toEqual([])
  },
)

test('what the browser can’t show itself is shown in the reader, adjusted, and so goes out as PDF', async ({ app }) => {
  const archivist = new Archivist(app)
  const { t } = archivist.speech
  await archivist.makeCollection('Formats', ['eng'])
  const folder = await folderWith()
  for (const name of ['photo.heic', 'inks.jp2', 'drawing.svg'])
    await copyFile(join(IMAGE_FIXTURES, name), join(folder, name))
  await archivist.takeIn([folder], { read: false })
  await archivist.seesPages(3)
  for (const name of ['photo', 'inks', 'drawing']) {
    await archivist.item(new RegExp(`^${name}`)).dblclick()
    await expect(app.page.locator('canvas').first()).toBeVisible()
    await expect(app.page.getByRole('alert')).toHaveCount(0)
    if (name !== 'drawing') await app.page.keyboard.press('Escape')
  }
  await test.step('a drawing is made a negative, which its small picture and a PDF show', async () => {
    await app.page.keyboard.press('Control+Shift+E')
    await app.page.getByRole('checkbox', { name: t('adjust.tone.invert') }).press('Space')
    await archivist.button(t('adjust.apply', { count: 1 })).click()
    await expect(archivist.button(t('adjust.revert'))).toBeEnabled()
    await app.page.keyboard.press('Escape')
    await expect(app.page.getByRole('heading', { name: t('adjust.title') })).toHaveCount(0)
    await app.page.keyboard.press('Escape')
    await expect(archivist.item(/^drawing/)).toBeVisible()
    await expect.poll(async () => paperOf(await thumbnailOf(app.page, 'drawing.svg'))).toBeLessThan(64)
    await app.page.keyboard.press('Control+E')
    for (const format of ['csv', 'geojson', 'jsonld', 'annotations', 'text', 'pdf'] as const)
      await app.page.getByRole('checkbox', { name: t(`export.format.${format}`) }).press('Space')
    const start = archivist.button(new RegExp(`${t('export.start.folder')}|${t('export.start.download')}`))
    const files = await app.exportedBytes(() => start.click())
    const pdf = Object.entries(files).find(([path]) => path.endsWith('drawing.pdf'))?.[1]
    expect(paperOf(await pictureIn(app.page, pdf!))).toBeLessThan(64)
  })
})

/** How bright the paper of the drawing is, 0 to 255: the middle of what lies below its lines. */
function paperOf({ width, height, data }: Picture): number {
  return data[(Math.floor(height * 0.85) * width + Math.floor(width / 2)) * 4] ?? NaN
}

interface Picture {
  readonly width: number
  readonly height: number
  readonly data: readonly number[]
}

async function thumbnailOf(window: Window, path: string): Promise<Picture> {
  return (await storedPictures(window)).find((picture) => picture.path === path)!.thumbnail
}

/** The first JPEG of a PDF. */
async function pictureIn(window: Window, pdf: Uint8Array): Promise<Picture> {
  const bytes = Buffer.from(pdf)
  const from = bytes.indexOf(Buffer.of(0xff, 0xd8, 0xff))
  const jpeg = bytes.subarray(from, bytes.indexOf('endstream', from)).toString('base64')
  return await window.evaluate(async (text) => {
    const blob = new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))])
    const bitmap = await createImageBitmap(blob)
    const { width, height } = bitmap
    const context = new OffscreenCanvas(width, height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    return { width, height, data: [...(context?.getImageData(0, 0, width, height).data ?? [])] }
  }, jpeg)
}
