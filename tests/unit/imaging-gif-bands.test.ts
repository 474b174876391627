import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bandedPicture } from '../../renderer/imaging/banded-picture.ts'
import { gifBands, readGif } from '../../renderer/imaging/gif-bands.ts'
import { expectToLookLike, expectedImages, imageFixture } from '../support/image-fixtures.ts'

const images = expectedImages()
/** Noise, so that its table of codes is full long before its end; made by `vips gifsave`. */
const noise = (): Blob => new Blob([readFileSync('tests/fixtures/bands/noise.gif')])

async function decode(blob: Blob) {
  const picture = (await readGif(blob))!
  const data = new Uint8Array(picture.width * picture.height * 4)
  for await (const band of gifBands(blob, picture)) data.set(band.rgba, band.top * picture.width * 4)
  return { width: picture.width, height: picture.height, channels: 4 as const, data }
}

test.each(['still.gif', 'moving.gif'])('%s looks in bands as ImageMagick decodes it', async (name) =>
  expectToLookLike(await decode(imageFixture(name)), images[name]!),
)

test('one whose table of codes is full has the pixels that ImageMagick reads', async () => {
  const rgb = inflateSync(readFileSync('tests/fixtures/bands/noise.gif.rgb.z'))
  expectToLookLike(await decode(noise()), { width: 128, height: 96, frames: 1, off: 0, rgb })
})

test('what is seen through is white', async () => {
  const bytes = Buffer.from(readFileSync('tests/fixtures/bands/noise.gif'))
  const before = await decode(new Blob([bytes]))
  const frame = bytes.indexOf(Buffer.from([0x2c, 0, 0, 0, 0, 128, 0, 96, 0]))
  const [index] = await firstIndices(bytes)
  const seen = Buffer.concat([
    bytes.subarray(0, frame),
    Buffer.from([0x21, 0xf9, 4, 1, 0, 0, index!, 0]),
    bytes.subarray(frame),
  ])
  const { data } = await decode(new Blob([seen]))
  expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255])
  expect([...before.data.subarray(0, 3)]).not.toEqual([255, 255, 255])
})

/** The first index of the picture: its first code after the one that clears the table, of nine bits each. */
async function firstIndices(bytes: Buffer): Promise<readonly number[]> {
  const { at } = (await readGif(new Blob([new Uint8Array(bytes)])))!
  const held = bytes.readUInt32LE(at + 1)
  return [(held >> 9) & 511]
}

test('rows in four passes, and frames that are a part of the picture, are left to browsers', async () => {
  const bytes = new Uint8Array(readFileSync('tests/fixtures/bands/noise.gif'))
  const frame = Buffer.from(bytes).indexOf(Buffer.from([0x2c, 0, 0, 0, 0, 128, 0, 96, 0]))
  const changed = (at: number, value: number): Blob => {
    const copy = bytes.slice()
    copy[frame + at] = value
    return new Blob([copy])
  }
  expect(await readGif(changed(9, (bytes[frame + 9] ?? 0) | 0x40))).toBeNull()
  expect(await readGif(changed(1, 1))).toBeNull()
  expect(await readGif(noise().slice(0, 200))).toBeNull()
})

test('one that is cut short, or has a code that means nothing, is damaged', async () => {
  await expect(decode(noise().slice(0, 9000))).rejects.toMatchObject({ code: 'damaged-file' })
  const bytes = new Uint8Array(readFileSync('tests/fixtures/bands/noise.gif'))
  const { at } = (await readGif(noise()))!
  // Nine bits each: the table is cleared, then comes a code that nobody has made.
  bytes.set([0x00, 0xff, 0xff], at + 1)
  await expect(decode(new Blob([bytes]))).rejects.toMatchObject({ code: 'damaged-file' })
})

test('a large one comes in bands, however many pixels it has', async () => {
  const bytes = new Uint8Array(readFileSync('tests/fixtures/bands/noise.gif'))
  const frame = Buffer.from(bytes).indexOf(Buffer.from([0x2c, 0, 0, 0, 0, 128, 0, 96, 0]))
  const view = new DataView(bytes.buffer)
  for (const [at, side] of [
    [6, 20_000],
    [8, 20_000],
    [frame + 5, 20_000],
    [frame + 7, 20_000],
  ] as const)
    view.setUint16(at, side, true)
  const banded = await bandedPicture(new Blob([bytes]), 'image/gif')
  expect(banded?.size).toEqual({ width: 20_000, height: 20_000 })
  await expect(banded!.bands().next()).rejects.toMatchObject({ code: 'damaged-file' })
})
