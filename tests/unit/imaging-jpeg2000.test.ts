import { expect, test } from 'vitest'
import { decodeJpeg2000, reducedNote } from '../../renderer/imaging/jpeg2000-document.ts'
import { readJpeg2000Header } from '../../renderer/imaging/jpeg2000-header.ts'
import { expectToLookLike, expectedImages, imageFixture } from '../support/image-fixtures.ts'
import { ASSETS, serveFiles } from '../support/served-files.ts'

serveFiles()

const images = expectedImages()
const names = Object.keys(images).filter((name) => /\.j(p2|2k)$/.test(name))
const bytesOf = async (name: string): Promise<Uint8Array> => new Uint8Array(await imageFixture(name).arrayBuffer())

async function decode(bytes: Uint8Array, wanted = Infinity) {
  return await decodeJpeg2000(bytes, { header: readJpeg2000Header(bytes), assets: ASSETS, wanted })
}

test.each(names)('%s looks as others decode it', async (name) => {
  expectToLookLike(await decode(await bytesOf(name)), images[name]!)
})

test('a picture is halved while it is decoded as often as leaves what is wanted', async () => {
  const bytes = await bytesOf('lossless.jp2')
  const small = await decode(bytes, 20 * 15)
  expect([small.width, small.height]).toEqual([24, 18])
  // The red patch and the paper below the writing, where a quarter of the page still shows them.
  expect([...small.data.subarray((3 * 24 + 3) * 4, (3 * 24 + 3) * 4 + 3)].map((v) => Math.round(v / 32))).toEqual([
    6, 2, 1,
  ])
})

test('a header that promises more pixels than memory holds is refused before anything is decoded', async () => {
  const bytes = (await bytesOf('grey.jp2')).slice()
  const siz = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0x51)
  new DataView(bytes.buffer).setUint32(siz + 6, 0xfffffff0)
  new DataView(bytes.buffer).setUint32(siz + 10, 0xfffffff0)
  await expect(decode(bytes)).rejects.toMatchObject({ code: 'too-large' })
})

test('one that is never opened in full says so, with the size it is opened at', async () => {
  const bytes = (await bytesOf('lossless.jp2')).slice()
  expect(reducedNote(readJpeg2000Header(bytes))).toEqual({})
  const siz = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0x51)
  new DataView(bytes.buffer).setUint32(siz + 6, 12_000)
  new DataView(bytes.buffer).setUint32(siz + 10, 8001)
  expect(reducedNote(readJpeg2000Header(bytes))).toEqual({
    note: { code: 'picture-reduced', message: '12000 × 8001 px → 6000 × 4001 px' },
  })
})

test.each([
  ['cut in its header', (bytes: Uint8Array) => bytes.subarray(0, 90)],
  ['cut in its picture', (bytes: Uint8Array) => bytes.subarray(0, 1200)],
  ['without a codestream', (bytes: Uint8Array) => bytes.subarray(0, 77)],
])('a file %s is damaged', async (_how, harm) => {
  const bytes = harm(await bytesOf('lossless.jp2'))
  await expect((async () => await decode(bytes))()).rejects.toMatchObject({ code: 'damaged-file' })
  expectToLookLike(await decode(await bytesOf('grey.jp2')), images['grey.jp2']!)
})
