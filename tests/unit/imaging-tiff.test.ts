import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ImagingError } from '../../renderer/imaging/imaging-error.ts'
import { Reduction } from '../../renderer/imaging/reduce.ts'
import { tiffBands, type TiffPage } from '../../renderer/imaging/tiff-bands.ts'
import { decodeTiff } from '../../renderer/imaging/tiff-document.ts'
import { TiffFile } from '../../renderer/imaging/tiff-file.ts'
import { blockRows } from '../../renderer/imaging/tiff-grid.ts'
import { unpackLerc } from '../../renderer/imaging/tiff-lerc.ts'
import { isBilevel, pageOffsets, tiffSize } from '../../renderer/imaging/tiff-tags.ts'
import { unpackZstd } from '../../renderer/imaging/tiff-zstd.ts'

// The files are libtiff's, ImageMagick's and vips', with what they read in them (tests/fixtures/tiff/make-tiff.mjs).
const FOLDER = 'tests/fixtures/tiff'
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(`${FOLDER}/${name}.tif`))

/** What the window's origin serves of pdf.js. */
const server = createServer((request, response) => {
  response.end(readFileSync(`node_modules/pdfjs-dist${request.url ?? ''}`))
})
let assets = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  assets = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

async function pagesOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly TiffPage[]> {
  const file = await TiffFile.open(new Blob([bytes]))
  const offsets = await pageOffsets(file)
  return Promise.all(offsets.map(async (offset) => ({ file, assets, directory: await file.directory(offset) })))
}

/** The largest difference of a sample from what the other program reads. */
async function difference(name: string, page = 0): Promise<number> {
  const pages = await pagesOf(bytesOf(name))
  const { data, width, height } = await decodeTiff(pages[page]!, 1)
  const read = `${FOLDER}/${pages.length > 1 ? `${name}-${page}` : name}.rgb.z`
  const theirs = inflateSync(readFileSync(read))
  expect(theirs.length).toBe(width * height * 3)
  let most = 0
  for (let i = 0, o = 0; i < theirs.length; i += 3, o += 4) {
    for (let c = 0; c < 3; c += 1) most = Math.max(most, Math.abs(theirs[i + c]! - data[o + c]!))
    expect(data[o + 3]).toBe(255)
  }
  return most
}

describe('a TIFF is read as libtiff reads it', () => {
  test.each([
    ...['g4', 'g3', 'g3-2d', 'g4-lsb', 'packbits', 'plain-lsb', 'min-black'],
    ...['plain', 'lzw', 'lzw-plain', 'deflate', 'zstd', 'lerc', 'packbits-colour', 'planes', 'tiles', 'tiles-planes'],
    ...['lerc-noise', 'lerc-alpha', 'lerc-deflate', 'lerc-zstd'],
    ...['big', 'big-tiles-msb', 'msb', 'grey', 'grey-min-white', 'grey-4', 'pyramid'],
  ])('%s: every sample is the same', async (name) => {
    expect(await difference(name)).toBe(0)
  })

  test.each([
    'deep',
    'deep-msb',
    'lerc-deep-msb',
    'deep-lzw',
    'deep-zip-msb',
    'deep-planes',
    'float',
    'float-predicted',
    'palette',
  ])('%s: comes down to 8 bits within a step', async (name) => {
    expect(await difference(name)).toBeLessThanOrEqual(1)
  })

  test.each([
    ['cmyk', 5],
    ['cmyk-icc', 5],
    ['wide-icc', 1],
    ['wide-icc-16', 2],
    ['lab', 4],
    ['lab-16', 2],
    ['ycbcr-full', 2],
    ['ycbcr', 2],
    ['jpeg', 4],
    ['jpeg-grey', 4],
    ['jpeg-cmyk', 8],
    ['jpeg-rgb', 4],
    ['jpeg-tiles', 16],
  ] as const)('%s: samples differ by rounding only (at most %i)', async (name, most) => {
    expect(await difference(name)).toBeLessThanOrEqual(most)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i is brought upright', async (turn) => {
    expect(await difference(`turn-${turn}`)).toBe(0)
    const [page] = await pagesOf(bytesOf(`turn-${turn}`))
    expect(tiffSize(page!.directory).width).toBe(turn >= 5 ? 43 : 61)
  })

  test('the pages of a file come in its order, each in its own kind', async () => {
    const pages = await pagesOf(bytesOf('pages'))
    expect(pages.map(({ directory }) => isBilevel(directory))).toEqual([true, false, false])
    for (const page of [0, 1, 2]) expect(await difference('pages', page)).toBe(0)
  })

  test('smaller copies beside a page are no pages', async () => {
    expect(await pagesOf(bytesOf('pyramid'))).toHaveLength(1)
  })
})

describe('a long TIFF', () => {
  test('is read in bands, and never more of the file than a band needs', async () => {
    const [page] = await pagesOf(bytesOf('lzw-plain'))
    const tops: number[] = []
    for await (const band of tiffBands(page!)) tops.push(band.top)
    expect(tops).toEqual([0, 7, 14, 21, 28, 35, 42])
  })

  test('that is one uncompressed strip of gigabytes is read in parts', async () => {
    const [width, height] = [40_000, 20_000]
    const asked: number[] = []
    const blob = hollow(plainTiff(width, height), 8 + width * height, asked)
    const file = await TiffFile.open(blob)
    const [offset] = await pageOffsets(file)
    const directory = await file.directory(offset!)
    const bands = tiffBands({ file, directory, assets })
    const first = await bands.next()
    await bands.return()
    expect(first.value).toMatchObject({ top: 0, width })
    expect(Math.max(...asked)).toBeLessThan(33 * 1024 * 1024)
  })

  test('whose uncompressed strips lie behind each other is read as if it had one', async () => {
    const [width, height] = [4000, 6000]
    const asked: number[] = []
    const blob = hollow(plainTiff(width, height, 10), 8 + width * height, asked)
    const file = await TiffFile.open(blob)
    const [offset] = await pageOffsets(file)
    const directory = await file.directory(offset!)
    asked.splice(0)
    const tops: number[] = []
    for await (const band of tiffBands({ file, directory, assets })) tops.push(band.top)
    expect(tops).toEqual([0, 2000, 4000])
    expect(asked).toHaveLength(3)
  })

  test('is reduced to means as it comes', () => {
    const reduction = new Reduction({ width: 5, height: 3 }, 2)
    const row = (...greys: readonly number[]) => new Uint8Array(greys.flatMap((grey) => [grey, grey, 0, 255]))
    reduction.add({ top: 0, width: 5, height: 1, rgba: row(0, 10, 20, 30, 7) })
    reduction.add({ top: 1, width: 5, height: 2, rgba: row(20, 30, 40, 50, 9, 1, 3, 5, 7, 100) })
    const { data, ...size } = reduction.pixels()
    expect(size).toEqual({ width: 3, height: 2, channels: 4 })
    const pixel = (grey: number) => [grey, grey, 0, 255]
    expect([...data]).toEqual([15, 35, 8, 2, 6, 100].flatMap(pixel))
  })
})

/** The end of a grey TIFF, uncompressed, whose directory comes behind its pixels; in strips of so many rows. */
function plainTiff(width: number, height: number, rows = height) {
  const strips = Math.ceil(height / rows)
  const behind = 8 + width * height + 2 + 9 * 12 + 4
  const offsets = Array.from({ length: strips }, (_, index) => 8 + index * rows * width)
  const lengths = offsets.map((_, index) => Math.min(rows, height - index * rows) * width)
  const tags = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, strips === 1 ? 8 : behind, strips],
    [277, 1],
    [278, rows],
    [279, strips === 1 ? width * height : behind + 4 * strips, strips],
  ] as const
  const view = new DataView(new ArrayBuffer(2 + tags.length * 12 + 4 + (strips === 1 ? 0 : 8 * strips)))
  view.setUint16(0, tags.length, true)
  tags.forEach(([tag, value, count = 1], index) => {
    view.setUint16(2 + index * 12, tag, true)
    view.setUint16(4 + index * 12, 4, true)
    view.setUint32(6 + index * 12, count, true)
    view.setUint32(10 + index * 12, value, true)
  })
  const numbers = strips === 1 ? [] : [...offsets, ...lengths]
  numbers.forEach((number, index) => view.setUint32(behind - 8 - width * height + index * 4, number, true))
  return new Uint8Array(view.buffer)
}

/** A file with a header, nothing but zeros, and an end; it notes how much of it is asked for. */
function hollow(end: Uint8Array<ArrayBuffer>, at: number, asked: number[]): Blob {
  const header = new DataView(new ArrayBuffer(8))
  header.setUint16(0, 0x4949)
  header.setUint16(2, 42, true)
  header.setUint32(4, at, true)
  const part = (from: number, to: number): Blob => {
    asked.push(to - from)
    const bytes = new Uint8Array(to - from)
    if (from < 8) bytes.set(new Uint8Array(header.buffer).subarray(from, to))
    if (to > at) bytes.set(end.subarray(Math.max(0, from - at), to - at), Math.max(0, at - from))
    return new Blob([bytes])
  }
  // Only what a reader of files asks of one.
  return { size: at + end.length, slice: part } as unknown as Blob
}

describe('a damaged TIFF', () => {
  const codeOf = async (bytes: Uint8Array<ArrayBuffer>, factor = 1): Promise<string> => {
    try {
      const [page] = await pagesOf(bytes)
      await decodeTiff(page!, factor)
      return 'read'
    } catch (error) {
      return error instanceof ImagingError ? error.code : String(error)
    }
  }

  test.each([0.5, 0.02])('that is cut short is told so (%f of it)', async (share) => {
    const bytes = bytesOf('plain')
    expect(await codeOf(bytes.slice(0, Math.max(16, bytes.length * share)))).toBe('damaged-file')
  })

  test('whose directories run in a circle ends', async () => {
    const bytes = bytesOf('plain')
    const view = new DataView(bytes.buffer)
    const first = view.getUint32(4, true)
    view.setUint32(first + 2 + view.getUint16(first, true) * 12, first, true)
    expect(await codeOf(bytes)).toBe('damaged-file')
  })

  test('with one bad page has its other pages still', async () => {
    const bytes = bytesOf('pages')
    const [first, second] = await pagesOf(bytes)
    const strip = second!.directory.get(273)![0]!
    const view = new DataView(bytes.buffer)
    // The second page's strip is said to lie beyond the end.
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint16(at, true) === 273 && view.getUint32(at + 8, true) === strip)
        view.setUint32(at + 8, 2 ** 31, true)
    }
    const pages = await pagesOf(bytes)
    expect(first!.directory.get(256)).toEqual([61])
    await expect(decodeTiff(pages[1]!, 1)).rejects.toMatchObject({ code: 'damaged-file' })
    await expect(decodeTiff(pages[2]!, 1)).resolves.toMatchObject({ width: 61 })
  })

  /** The file whose first directory says other numbers. */
  function saying(name: string, numbers: Readonly<Record<number, number>>): Uint8Array<ArrayBuffer> {
    const bytes = bytesOf(name)
    const view = new DataView(bytes.buffer)
    const directory = view.getUint32(4, true)
    for (let at = directory + 2; at < bytes.length - 12; at += 12) {
      const number = numbers[view.getUint16(at, true)]
      if (number === undefined) continue
      view.setUint16(at + 2, 4, true)
      view.setUint32(at + 8, number, true)
    }
    return bytes
  }

  test('of blocks that no worker can hold is refused before it is tried', async () => {
    expect(await codeOf(saying('lzw', { 256: 60_000, 257: 60_000, 278: 60_000 }))).toBe('too-large')
  })

  test('that says to have more strips, tiles or rows than any file is refused before they are counted', async () => {
    const rows = 2 ** 32 - 1
    // As for a thumbnail, which is small of any picture.
    expect(await codeOf(saying('lzw-plain', { 257: rows }), 1e7)).toBe('damaged-file')
    expect(await codeOf(saying('tiles', { 256: rows, 257: rows }), 1e7)).toBe('damaged-file')
    expect(await codeOf(saying('plain', { 256: 4e6, 257: rows, 278: rows }), 1e7)).toBe('too-large')
  })
})

test('Zstandard that is damaged comes to an end, and the next whole one is read', async () => {
  const bytes = bytesOf('zstd')
  // In the first block, whose coding begins with these four bytes.
  const at = bytes.findIndex((byte, i) => byte === 0x28 && bytes[i + 1] === 0xb5 && bytes[i + 3] === 0xfd)
  const harmed = bytes.slice()
  harmed[at + 6] = 0
  const [page] = await pagesOf(harmed)
  const [strip = 0] = page!.directory.get(279) ?? []
  await expect(decodeTiff(page!, 1)).rejects.toMatchObject({ code: 'damaged-file' })
  // What a damaged header says of its size is not taken at its word.
  const whole = bytes.slice(at, at + strip)
  expect(() => unpackZstd(whole, 1.4e9)).toThrow(ImagingError)
  expect(unpackZstd(whole, 61 * 43 * 3)).toHaveLength(61 * 43 * 3)
  expect(() => unpackZstd(harmed.slice(at, at + strip), 61 * 43 * 3)).toThrow()
  expect(await difference('zstd')).toBe(0)
})

test('what lies behind a block of LERC is not taken for more of it, nor what it says of another size', async () => {
  const bytes = bytesOf('lerc')
  const [page] = await pagesOf(bytes)
  const { directory } = page!
  const block = blockRows(directory)[0]!.blocks[0]!
  const first = bytes.slice(block.offset, block.offset + block.length)
  const plain = await unpackLerc(first, block, directory)
  // A band that ends where it begins: the decoder went on with it without end.
  const endless = Uint8Array.from([...Buffer.from('Lerc2 '), 2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, ...new Uint8Array(60)])
  expect(await unpackLerc(Uint8Array.from([...first, ...endless]), block, directory)).toEqual(plain)
  for (const other of [{ height: block.height + 1 }, { width: block.width - 1 }])
    await expect(unpackLerc(first, { ...block, ...other }, directory)).rejects.toThrow('has another size')
  const old = first.slice()
  old[6] = 2
  await expect(unpackLerc(old, block, directory)).rejects.toMatchObject({ code: 'unknown-type' })
})
