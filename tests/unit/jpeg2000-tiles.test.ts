import { expect, test } from 'vitest'
import { jpeg2000Bands } from '../../renderer/imaging/jpeg2000-bands.ts'
import { decodeJpeg2000, openJpeg2000 } from '../../renderer/imaging/jpeg2000-document.ts'
import { readJpeg2000Header } from '../../renderer/imaging/jpeg2000-header.ts'
import { readJpeg2000Tiles, type Jpeg2000Tiles } from '../../renderer/imaging/jpeg2000-tiles.ts'
import { placePart } from '../../renderer/imaging/place-part.ts'
import type { Pixels } from '../../renderer/imaging/pixels.ts'
import type { Slices } from '../../renderer/imaging/slices.ts'
import { expectedImages, expectToLookLike, imageFixture } from '../support/image-fixtures.ts'
import { ASSETS, serveFiles } from '../support/served-files.ts'

serveFiles()

const bytesOf = async (name: string): Promise<Uint8Array> => new Uint8Array(await imageFixture(name).arrayBuffer())
const decode = (bytes: Uint8Array): Promise<Pixels> =>
  decodeJpeg2000(bytes, { header: readJpeg2000Header(bytes), assets: ASSETS, wanted: Infinity })

/** All pixels of slices of so many rows. */
async function rgbaOf(slices: Slices, height: number): Promise<Uint8Array> {
  const rows: Uint8Array[] = []
  for await (const { rgba } of slices.each(height)) rows.push(rgba.slice())
  return new Uint8Array(Buffer.concat(rows))
}

/** As it is seen on white. */
function onPaper({ width, height, data }: Pixels): Uint8Array {
  const whole = { width, height, rgba: new Uint8Array(data.length) }
  placePart(whole, { width, height, channels: 4, data }, { left: 0, top: 0 })
  return whole.rgba
}

async function pixelsInBands(tiles: Jpeg2000Tiles): Promise<Pixels & { readonly bands: number }> {
  const data = new Uint8Array(tiles.size.width * tiles.size.height * 4)
  let [filled, bands] = [0, 0]
  for await (const band of jpeg2000Bands(tiles, decode)!()) {
    expect(band.top * tiles.size.width * 4).toBe(filled)
    data.set(band.rgba, filled)
    filled += band.rgba.length
    bands += 1
  }
  expect(filled).toBe(data.length)
  return { ...tiles.size, channels: 4, data, bands }
}

test.each([
  ['tiled.j2k', 3, 2],
  ['tiles-apart.jp2', 3, 3],
])('the tiles of %s, decoded row by row, are the picture that others decode', async (name, columns, rows) => {
  const tiles = readJpeg2000Tiles(await bytesOf(name))!
  expect(tiles).toMatchObject({ columns, rows, size: { width: 96, height: 72 } })
  const made = await pixelsInBands(tiles)
  expect(made.bands).toBe(rows)
  expectToLookLike(made, expectedImages()[name]!)
})

test('one too large to be decoded at once comes in slices of all its pixels, others in whole', async () => {
  const file = { mediaType: 'image/jp2', assets: ASSETS } as const
  const large = await openJpeg2000(imageFixture('tiles-apart.jp2'), { ...file, mostSamples: 4000 })
  const slices = await large.slices!(0)
  expect(structuredClone(slices.size)).toEqual({ width: 96, height: 72 })
  const data = await rgbaOf(slices, 16)
  expectToLookLike({ ...slices.size, channels: 4, data }, expectedImages()['tiles-apart.jp2']!)
  for (const [name, mostSamples] of [
    ['tiles-apart.jp2', 40_000],
    ['lossless.jp2', 4000],
  ] as const)
    expect(await openJpeg2000(imageFixture(name), { ...file, mostSamples })).not.toHaveProperty('slices')
})

test.each(['grey.jp2', 'lossless.jp2'])(
  '%s, of one tile and too large to be held as pixels, comes in bands of its samples',
  async (name) => {
    const { samples } = readJpeg2000Header(await bytesOf(name))
    const file = { mediaType: 'image/jp2', assets: ASSETS, mostSamples: 72 * 96 * samples } as const
    const large = await openJpeg2000(imageFixture(name), file)
    const slices = await large.slices!(0)
    const whole = onPaper(await decode(await bytesOf(name)))
    expect(Buffer.compare(await rgbaOf(slices, 30), whole)).toBe(0)
  },
)

test('each tile alone is its part of the picture, to the last sample', async () => {
  const whole = await decode(await bytesOf('tiles-apart.jp2'))
  const tiles = readJpeg2000Tiles(await bytesOf('tiles-apart.jp2'))!
  for (let row = 0; row < tiles.rows; row += 1) {
    for (let column = 0; column < tiles.columns; column += 1) {
      const part = await decode(tiles.codestream(row, column, column + 1))
      const [{ top, height }, { left, width }] = [tiles.lines(row), tiles.pixels(column)]
      expect(part).toMatchObject({ width, height })
      for (let y = 0; y < height; y += 1) {
        const from = ((top + y) * whole.width + left) * 4
        expect(part.data.subarray(y * width * 4, (y + 1) * width * 4)).toEqual(
          whole.data.subarray(from, from + width * 4),
        )
      }
    }
  }
})

test.each(['lossless.jp2', 'grey.jp2'])('%s, one tile, is not taken apart', async (name) => {
  expect(readJpeg2000Tiles(await bytesOf(name))).toBeNull()
})

test('tiles of a file that is cut short, or says that one reaches beyond its end, are not taken apart', async () => {
  const bytes = await bytesOf('tiled.j2k')
  for (const length of [20, 60, 120, 1000, bytes.length - 100])
    expect(readJpeg2000Tiles(bytes.subarray(0, length)), `${length} bytes`).toBeNull()
  const long = bytes.slice()
  const first = long.findIndex((byte, at) => byte === 0xff && long[at + 1] === 0x90)
  new DataView(long.buffer).setUint32(first + 6, 0xffffffff)
  expect(readJpeg2000Tiles(long)).toBeNull()
})

test('a grid of more tiles than there are is refused before anything is made of it', async () => {
  const bytes = (await bytesOf('tiled.j2k')).slice()
  const siz = bytes.findIndex((byte, at) => byte === 0xff && bytes[at + 1] === 0x51)
  new DataView(bytes.buffer).setUint32(siz + 6, 0xfffffff0)
  new DataView(bytes.buffer).setUint32(siz + 10, 0xfffffff0)
  expect(readJpeg2000Tiles(bytes)).toBeNull()
})
