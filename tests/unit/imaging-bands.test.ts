import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { bandedPicture } from '../../renderer/imaging/banded-picture.ts'
import { openBitmap } from '../../renderer/imaging/bitmap-document.ts'
import { jpegsOfBands } from '../../renderer/imaging/jpeg-bands.ts'
import { readJpeg } from '../../renderer/imaging/jpeg-scan.ts'
import { pngBands } from '../../renderer/imaging/png-bands.ts'
import { readPngHeader } from '../../renderer/imaging/png-header.ts'
import { JpegImage } from '../../renderer/imaging/tiff-jpeg.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/bands')
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, name)))
const blobOf = (name: string) => new Blob([bytesOf(name)])
const expected = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<string, string>
const samples = JSON.parse(readFileSync(join(FIXTURES, 'expected-jpeg.json'), 'utf8')) as Record<string, string>
const unpacked = (packed: string) => new Uint8Array(gunzipSync(Buffer.from(packed, 'base64')))
const [WIDTH, HEIGHT] = [61, 97]

/** JPEGs of one pass, of several progressive ones, and of one for each component. */
const JPEGS = [
  'plain.jpg',
  'restarts.jpg',
  'full-colour.jpg',
  'half-colour.jpg',
  'grey.jpg',
  'inks.jpg',
  'progressive.jpg',
  'progressive-restarts.jpg',
  'progressive-full.jpg',
  'progressive-half.jpg',
  'progressive-grey.jpg',
  'progressive-inks.jpg',
  'three-scans.jpg',
]

async function countOf(bands: AsyncIterable<unknown>): Promise<number> {
  let count = 0
  for await (const band of bands) if (band) count += 1
  return count
}

/** Samples of one component, or of three. */
function samplesOf(bytes: Uint8Array, height: number): Uint8Array {
  const image = new JpegImage({})
  image.parse(bytes)
  expect({ width: image.width, height: image.height }).toEqual({ width: WIDTH, height })
  return new Uint8Array(image.getData({ width: WIDTH, height, isSourcePDF: false }))
}

/** Where the frame of a JPEG begins. */
function frameAt(jpeg: Uint8Array): number {
  for (let at = 2; at < jpeg.length; at += 2 + (jpeg[at + 2]! << 8) + jpeg[at + 3]!)
    if (jpeg[at + 1]! >= 0xc0 && jpeg[at + 1]! <= 0xc2) return at
  throw new Error('no frame')
}

/** The same JPEG, whose header says another size. */
function resized(jpeg: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = jpeg.slice()
  const view = new DataView(bytes.buffer)
  view.setUint16(frameAt(bytes) + 5, height)
  view.setUint16(frameAt(bytes) + 7, width)
  return bytes
}

/** The same JPEG with EXIF of one tag (274). */
function withOrientation(jpeg: Uint8Array, turn: number): Uint8Array<ArrayBuffer> {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...jpeg.subarray(2)])
}

describe('an AVIF', () => {
  /** As far as its size is told (ISO/IEC 23008-12). */
  function avif(width: number, height: number): Blob {
    const box = (type: string, body: readonly number[]): readonly number[] => {
      const length = body.length + 8
      return [0, 0, length >> 8, length & 255, ...Buffer.from(type), ...body]
    }
    const number = (value: number): readonly number[] => [0, 0, value >> 8, value & 255]
    const ispe = box('ispe', [0, 0, 0, 0, ...number(width), ...number(height)])
    const file = [
      ...box('ftyp', [...Buffer.from('avif')]),
      ...box('meta', [0, 0, 0, 0, ...box('iprp', box('ipco', ispe))]),
    ]
    return new Blob([Uint8Array.from(file)])
  }
  afterEach(() => vi.unstubAllGlobals())

  test('of 224 megapixels is given to the browser, of more than it ever decodes it is not', async () => {
    const given = vi.fn(() => Promise.reject(new DOMException('no', 'InvalidStateError')))
    vi.stubGlobal('createImageBitmap', given)
    // It decodes those of cells. What it refuses is to be stored otherwise.
    const refused = { code: 'too-large-whole' }
    await expect(openBitmap(avif(16_000, 14_000), 'image/avif').inspect(0)).rejects.toMatchObject(refused)
    expect(given).toHaveBeenCalledTimes(1)
    await expect(openBitmap(avif(20_000, 14_000), 'image/avif').inspect(0)).rejects.toMatchObject(refused)
    expect(given).toHaveBeenCalledTimes(1)
  })
})

describe('a JPEG in bands', () => {
  for (const name of JPEGS) {
    test(`has the same pixels as in whole: ${name}`, async () => {
      const picture = await readJpeg(blobOf(name))
      const inWhole = samplesOf(bytesOf(name), HEIGHT)
      let [next, bands] = [0, 0]
      for await (const { begin, end, top, bottom, jpeg } of jpegsOfBands(blobOf(name), picture!, 1)) {
        expect(top).toBe(next)
        const length = inWhole.length / HEIGHT
        const samples = samplesOf(new Uint8Array(await jpeg.arrayBuffer()), end - begin)
        const wanted = inWhole.subarray(top * length, bottom * length)
        expect(samples.subarray((top - begin) * length, (bottom - begin) * length)).toEqual(wanted)
        // Decoders that mix colours of two rows of units find the same neighbours as in the whole.
        expect(begin).toBe(Math.max(0, top - picture!.unitHeight))
        expect(end).toBe(Math.min(HEIGHT, bottom + picture!.unitHeight))
        next = bottom
        bands += 1
      }
      expect(next).toBe(HEIGHT)
      expect(bands).toBeGreaterThan(1)
    })
  }

  test.each(Object.entries(samples))('has the pixels that libjpeg-turbo reads: %s', async (name, packed) => {
    const wanted = unpacked(packed)
    const picture = await readJpeg(blobOf(name))
    for await (const { begin, end, jpeg } of jpegsOfBands(blobOf(name), picture!, 1)) {
      const length = wanted.length / HEIGHT
      const band = samplesOf(new Uint8Array(await jpeg.arrayBuffer()), end - begin)
      const off = band.map((value, at) => Math.abs(value - wanted[begin * length + at]!))
      // The decoder of the tests rounds its colours in another way.
      expect(Math.max(...off)).toBeLessThanOrEqual(length === WIDTH ? 2 : 3)
    }
  })

  test.each([
    [1, { width: 12_000, height: 9000 }],
    [3, { width: 12_000, height: 9000 }],
    [6, { width: 9000, height: 12_000 }],
  ])(
    'of which EXIF says that it is to be turned (%i) has its size upright, and its bands as they are',
    async (turn, size) => {
      const blob = new Blob([resized(withOrientation(bytesOf('half-colour.jpg'), turn), 12_000, 9000)])
      const banded = await bandedPicture(blob, 'image/jpeg')
      expect(banded).toMatchObject({ orientation: turn, size, stored: { width: 12_000, height: 9000 } })
    },
  )

  test('is refused with its reason where it is of arithmetic codes and larger than a browser holds', async () => {
    const bytes = resized(bytesOf('plain.jpg'), 20_000, 12_000)
    bytes[frameAt(bytes) + 1] = 0xc9
    const blob = new Blob([bytes])
    const refused = { code: 'too-large-whole', message: '20000 × 12000 px' }
    await expect(openBitmap(blob, 'image/jpeg').inspect(0)).rejects.toMatchObject(refused)
    await expect(openBitmap(blob, 'image/jpeg').draw(0, 1e6)).rejects.toMatchObject(refused)
  })

  test('is told to be damaged, not to be too large, where it is larger than a browser holds', async () => {
    const blob = new Blob([resized(bytesOf('progressive.jpg'), 20_000, 12_000)])
    await expect(openBitmap(blob, 'image/jpeg').inspect(0)).rejects.toMatchObject({ code: 'damaged-file' })
  })

  test('is told to be damaged where it is cut short', async () => {
    const cut = new Blob([bytesOf('full-colour.jpg').slice(0, 2500)])
    const picture = await readJpeg(cut)
    await expect(countOf(jpegsOfBands(cut, picture!, 1))).rejects.toMatchObject({ code: 'damaged-file' })
  })
})

describe('a PNG in bands', () => {
  for (const name of readdirSync(FIXTURES).filter((each) => each.endsWith('.png'))) {
    test(`has the pixels that ImageMagick reads: ${name}`, async () => {
      const header = await readPngHeader(blobOf(name))
      const rgb: number[] = []
      for await (const { rgba } of pngBands(blobOf(name), header!))
        for (let i = 0; i < rgba.length; i += 4) rgb.push(rgba[i]!, rgba[i + 1]!, rgba[i + 2]!)
      const wanted = unpacked(expected[name] ?? expected[name.replace('-passes', '')]!)
      expect(rgb).toHaveLength(wanted.length)
      // ImageMagick rounds 16 bits where we drop the lower ones, and mixes colours with white by 16 bits.
      const off = rgb.reduce((most, value, at) => Math.max(most, Math.abs(value - wanted[at]!)), 0)
      expect(off).toBeLessThanOrEqual(/16|alpha/.test(name) ? 1 : 0)
    })
  }

  test('is told to be damaged where it is cut short', async () => {
    const cut = new Blob([bytesOf('rgb.png').slice(0, 3000)])
    const header = await readPngHeader(cut)
    await expect(countOf(pngBands(cut, header!))).rejects.toMatchObject({ code: 'damaged-file' })
  })
})
