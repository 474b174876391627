import { expect, test } from 'vitest'
import { bmpBands, readBmp } from '../../renderer/imaging/bmp-bands.ts'
import { bandedPicture } from '../../renderer/imaging/banded-picture.ts'
import { expectToLookLike, expectedImages, imageFixture } from '../support/image-fixtures.ts'

const images = expectedImages()

async function decode(blob: Blob) {
  const { width, height, ...picture } = (await readBmp(blob))!
  const data = new Uint8Array(width * height * 4)
  for await (const band of bmpBands(blob, { width, height, ...picture })) data.set(band.rgba, band.top * width * 4)
  return { width, height, channels: 4 as const, data }
}

test.each(['bits-1.bmp', 'bits-4.bmp', 'bits-8.bmp', 'bits-24.bmp', 'os2.bmp'])(
  '%s looks in bands as ImageMagick decodes it',
  async (name) => expectToLookLike(await decode(imageFixture(name)), images[name]!),
)

test('rows that are stored from the top stay in their order', async () => {
  const bytes = new Uint8Array(await imageFixture('bits-24.bmp').arrayBuffer())
  const { width, height, rgb } = images['bits-24.bmp']!
  new DataView(bytes.buffer).setInt32(22, -height, true)
  const { data } = await decode(new Blob([bytes]))
  const below = rgb.subarray((height - 1) * width * 3, (height - 1) * width * 3 + 3)
  expect([...data.subarray(0, 3)]).toEqual([...below])
})

test.each(['bits-32.bmp', 'run-length.bmp'])('%s, of masks or run lengths, is left to browsers', async (name) => {
  expect(await readBmp(imageFixture(name))).toBeNull()
})

test('one that is cut short is damaged', async () => {
  await expect(decode(imageFixture('bits-24.bmp').slice(0, 9000))).rejects.toMatchObject({ code: 'damaged-file' })
})

test('a large one comes in bands, however many pixels it has', async () => {
  const head = new DataView(new ArrayBuffer(54))
  head.setUint16(0, 0x424d)
  head.setUint32(10, 54, true)
  head.setUint32(14, 40, true)
  head.setInt32(18, 20_000, true)
  head.setInt32(22, 20_000, true)
  head.setUint16(26, 1, true)
  head.setUint16(28, 24, true)
  const banded = await bandedPicture(new Blob([head.buffer]), 'image/bmp')
  expect(banded?.size).toEqual({ width: 20_000, height: 20_000 })
})
