import { expect, test } from 'vitest'
import { readHeif } from '../../renderer/imaging/heif-document.ts'
import { expectToLookLike, expectedImages, imageFixture } from '../support/image-fixtures.ts'
import { ASSETS, serveFiles } from '../support/served-files.ts'

serveFiles()

const images = expectedImages()
const names = Object.keys(images).filter((name) => name.endsWith('.heic'))
const bytesOf = async (name: string): Promise<Uint8Array> => new Uint8Array(await imageFixture(name).arrayBuffer())

test.each(names)('%s looks as others decode it', async (name) => {
  const file = await readHeif(await bytesOf(name), ASSETS)
  expect(file.frames).toBe(images[name]!.frames)
  expectToLookLike(await file.decode(0), images[name]!)
  file.close()
})

test('the second picture of a file is a frame of its own', async () => {
  const file = await readHeif(await bytesOf('two.heic'), ASSETS)
  expect(await file.decode(1)).toMatchObject({ width: 72, height: 96 })
  await expect(file.decode(2)).rejects.toMatchObject({ code: 'damaged-file' })
  file.close()
})

test('a file that is cut short is damaged, and the next one is read', async () => {
  const whole = await bytesOf('photo.heic')
  await expect(readHeif(whole.subarray(0, 200), ASSETS)).rejects.toMatchObject({ code: 'damaged-file' })
  const cut = await readHeif(whole.subarray(0, whole.length - 300), ASSETS)
  await expect(cut.decode(0)).rejects.toMatchObject({ code: 'damaged-file' })
  const file = await readHeif(whole, ASSETS)
  expectToLookLike(await file.decode(0), images['photo.heic']!)
})
