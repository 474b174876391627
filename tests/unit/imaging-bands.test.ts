import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bandedPicture } from '../../renderer/imaging/banded-picture.ts'
import { openBitmap } from '../../renderer/imaging/bitmap-document.ts'
import { ImagingError } from '../../renderer/imaging/imaging-error.ts'
import { jpegsOfBands } from '../../renderer/imaging/jpeg-bands.ts'
import { readJpegScan } from '../../renderer/imaging/jpeg-scan.ts'
import { pngBands } from '../../renderer/imaging/png-bands.ts'
import { readPngHeader } from '../../renderer/imaging/png-header.ts'
import { JpegImage } from '../../renderer/imaging/tiff-jpeg.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/bands')
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(FIXTURES, name)))
const blobOf = (name: string) => new Blob([bytesOf(name)])
const expected = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<string, string>
const [WIDTH, HEIGHT] = [61, 97]

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

describe('a JPEG in bands', () => {
  for (const name of ['plain.jpg', 'restarts.jpg', 'full-colour.jpg', 'half-colour.jpg', 'grey.jpg']) {
    test(`has the same pixels as in whole: ${name}`, async () => {
      const scan = await readJpegScan(blobOf(name))
      const inWhole = samplesOf(bytesOf(name), HEIGHT)
      let [next, bands] = [0, 0]
      for await (const { begin, end, top, bottom, jpeg } of jpegsOfBands(blobOf(name), scan!, 1)) {
        expect(top).toBe(next)
        const length = inWhole.length / HEIGHT
        const samples = samplesOf(new Uint8Array(await jpeg.arrayBuffer()), end - begin)
        const wanted = inWhole.subarray(top * length, bottom * length)
        expect(samples.subarray((top - begin) * length, (bottom - begin) * length)).toEqual(wanted)
        // Decoders that mix colours of two rows of units find the same neighbours as in the whole.
        expect(begin).toBe(Math.max(0, top - scan!.unitHeight))
        expect(end).toBe(Math.min(HEIGHT, bottom + scan!.unitHeight))
        next = bottom
        bands += 1
      }
      expect(next).toBe(HEIGHT)
      expect(bands).toBeGreaterThan(1)
    })
  }

  test('is left to the browser where it is progressive', async () => {
    expect(await readJpegScan(blobOf('progressive.jpg'))).toBeNull()
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

  test('is refused with its reason where it is progressive and larger than a browser holds', async () => {
    const blob = new Blob([resized(bytesOf('progressive.jpg'), 20_000, 12_000)])
    const refused = { code: 'too-large-whole', message: '20000 × 12000 px' }
    await expect(openBitmap(blob, 'image/jpeg').inspect(0)).rejects.toMatchObject(refused)
    await expect(openBitmap(blob, 'image/jpeg').draw(0, 1e6)).rejects.toMatchObject(refused)
  })

  test('is told to be damaged where it is cut short', async () => {
    const cut = new Blob([bytesOf('full-colour.jpg').slice(0, 2500)])
    const scan = await readJpegScan(cut)
    await expect(countOf(jpegsOfBands(cut, scan!, 1))).rejects.toMatchObject({ code: 'damaged-file' })
  })
})

describe('a PNG in bands', () => {
  for (const name of Object.keys(expected).filter((each) => each !== 'interlaced.png')) {
    test(`has the pixels that ImageMagick reads: ${name}`, async () => {
      const header = await readPngHeader(blobOf(name))
      const rgb: number[] = []
      for await (const { rgba } of pngBands(blobOf(name), header!))
        for (let i = 0; i < rgba.length; i += 4) rgb.push(rgba[i]!, rgba[i + 1]!, rgba[i + 2]!)
      const wanted = gunzipSync(Buffer.from(expected[name]!, 'base64'))
      expect(rgb).toHaveLength(wanted.length)
      // ImageMagick rounds 16 bits where we drop the lower ones, and mixes colours with white by 16 bits.
      const off = rgb.reduce((most, value, at) => Math.max(most, Math.abs(value - wanted[at]!)), 0)
      expect(off).toBeLessThanOrEqual(/16|alpha/.test(name) ? 1 : 0)
    })
  }

  test('is left to the browser where its rows come in another order', async () => {
    expect(await readPngHeader(blobOf('interlaced.png'))).toBeNull()
  })

  test('is told to be damaged where it is cut short', async () => {
    const cut = new Blob([bytesOf('rgb.png').slice(0, 3000)])
    const header = await readPngHeader(cut)
    await expect(countOf(pngBands(cut, header!))).rejects.toMatchObject({ code: 'damaged-file' })
  })
})

describe('a damaged file', () => {
  /** Bytes changed at places that are the same in each run; more of them at the beginning, where headers are. */
  function* mutants(name: string): Generator<Blob> {
    let seed = 11
    const next = (below: number) => (seed = (seed * 48_271) % 0x7fffffff) % below
    for (let mutant = 0; mutant < 300; mutant += 1) {
      const bytes = bytesOf(name)
      for (let change = next(4); change >= 0; change -= 1) bytes[next(next(2) ? bytes.length : 800)] = next(256)
      yield new Blob([bytes.subarray(0, next(5) ? bytes.length : next(bytes.length))])
    }
  }

  const decoders: Readonly<Record<string, (blob: Blob) => Promise<unknown>>> = {
    'restarts.jpg': async (blob) => {
      const scan = await readJpegScan(blob)
      if (scan && scan.width * scan.height < 500e6) await countOf(jpegsOfBands(blob, scan, 1e6))
    },
    'palette.png': async (blob) => {
      const header = await readPngHeader(blob)
      if (header && header.width * header.height < 500e6) await countOf(pngBands(blob, header))
    },
  }
  for (const [name, decode] of Object.entries(decoders)) {
    test(`is told so, or left to the browser: ${name}`, async () => {
      const wrong: string[] = []
      for (const mutant of mutants(name)) {
        await decode(mutant).catch((error: unknown) => {
          if (!(error instanceof ImagingError)) wrong.push(String(error))
        })
      }
      expect(wrong).toEqual([])
    }, 60_000)
  }
})
