import { describe, expect, test } from 'vitest'
import { readHeif, type HeifFile } from '../../renderer/imaging/heif-document.ts'
import type { Pixels } from '../../renderer/imaging/pixels.ts'
import { gridHeic } from '../support/grid-heic.ts'
import { expectToLookLike, expectedImages, imageFixture } from '../support/image-fixtures.ts'
import { ASSETS, serveFiles } from '../support/served-files.ts'

serveFiles()

const images = expectedImages()
const names = Object.keys(images).filter((name) => name.endsWith('.heic'))
const bytesOf = async (name: string): Promise<Uint8Array> => new Uint8Array(await imageFixture(name).arrayBuffer())

test.each(names)('%s looks as others decode it', async (name) => {
  const file = await readHeif(await bytesOf(name), { assets: ASSETS })
  expect(file.frames).toBe(images[name]!.frames)
  expectToLookLike(await file.decode(0), images[name]!)
  file.close()
})

test('the second picture of a file is a frame of its own', async () => {
  const file = await readHeif(await bytesOf('two.heic'), { assets: ASSETS })
  expect(await file.decode(1)).toMatchObject({ width: 72, height: 96 })
  await expect(file.decode(2)).rejects.toMatchObject({ code: 'damaged-file' })
  file.close()
})

test('a file that is cut short is damaged, and the next one is read', async () => {
  const whole = await bytesOf('photo.heic')
  await expect(readHeif(whole.subarray(0, 200), { assets: ASSETS })).rejects.toMatchObject({ code: 'damaged-file' })
  const cut = await readHeif(whole.subarray(0, whole.length - 300), { assets: ASSETS })
  await expect(cut.decode(0)).rejects.toMatchObject({ code: 'damaged-file' })
  const file = await readHeif(whole, { assets: ASSETS })
  expectToLookLike(await file.decode(0), images['photo.heic']!)
})

/** The whole picture, put together from its bands. */
async function fromBands(file: HeifFile): Promise<Pixels> {
  const banded = file.banded(0)
  if (!banded) throw new Error('it does not come in bands')
  const { width, height } = banded.size
  const data = new Uint8Array(width * height * 4)
  let next = 0
  for await (const { top, rgba, height: rows } of banded.bands()) {
    expect(top).toBe(next)
    next += rows
    data.set(rgba, top * width * 4)
  }
  expect(next).toBe(height)
  return { width, height, channels: 4, data }
}

describe('a picture in tiles that is too large to be decoded at once', () => {
  const GRID = { columns: 3, rows: 2, width: 250, height: 130 }

  test.each([0, 1, 2, 3])('is the same tile by tile, with %i quarter turns', async (turns) => {
    const bytes = gridHeic(await bytesOf('photo.heic'), { ...GRID, turns })
    const whole = await readHeif(bytes, { assets: ASSETS })
    const tiled = await readHeif(bytes, { assets: ASSETS, mostWhole: 10_000 })
    expect(whole.banded(0)).toBeNull()
    const expected = await whole.decode(0)
    expect([expected.width, expected.height]).toEqual(turns % 2 === 0 ? [250, 130] : [130, 250])
    const found = await fromBands(tiled)
    expect([found.width, found.height]).toEqual([expected.width, expected.height])
    expect(Buffer.compare(found.data, expected.data)).toBe(0)
    whole.close()
    tiled.close()
  })

  test('is too large where it is coded as one, and damaged where a tile is cut short', async () => {
    const one = await readHeif(await bytesOf('photo.heic'), { assets: ASSETS, mostWhole: 5000 })
    expect(one.banded(0)).toBeNull()
    await expect(one.decode(0)).rejects.toMatchObject({ code: 'too-large' })
    const bytes = gridHeic(await bytesOf('photo.heic'), GRID)
    const cut = await readHeif(bytes.subarray(0, bytes.length - 300), { assets: ASSETS, mostWhole: 10_000 })
    await expect(fromBands(cut)).rejects.toMatchObject({ code: 'damaged-file' })
    cut.close()
  })
})
