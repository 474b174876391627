import { afterEach, expect, test, vi } from 'vitest'
import { bandedPicture } from '../../renderer/imaging/banded-picture.ts'
import { openBitmap } from '../../renderer/imaging/bitmap-document.ts'
import { webpBands } from '../../renderer/imaging/webp-bands.ts'

const SIZE = { width: 16_383, height: 12_500 }
const ORIENTATION_6 = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]

const chunk = (name: string, body: readonly number[]): readonly number[] => [
  ...Buffer.from(name),
  body.length,
  0,
  0,
  0,
  ...body,
]
const u24 = (value: number): readonly number[] => [value & 255, (value >> 8) & 255, value >> 16]

/** A WebP with an extended header of that size, and what else it has; its picture is left to the browser. */
function webp(...chunks: readonly (readonly number[])[]): Blob {
  const header = chunk('VP8X', [8, 0, 0, 0, ...u24(SIZE.width - 1), ...u24(SIZE.height - 1)])
  const body = [...Buffer.from('WEBP'), ...header, ...chunk('VP8L', [47, 0, 0]), 0, ...chunks.flat()]
  return new Blob([Uint8Array.from([...Buffer.from('RIFF'), body.length, 0, 0, 0, ...body])])
}

/** Stands in for the browser's decoder: half transparent green pixels, of which each row has its number as red. */
class Decoder {
  static closed = 0
  static fails = false
  close(): void {
    Decoder.closed += 1
  }
  decode() {
    if (Decoder.fails) return Promise.reject(new DOMException('no frame', 'EncodingError'))
    const copyTo = (to: Uint8Array, { rect }: { readonly rect: { y: number; width: number; height: number } }) => {
      const pixels = new Uint32Array(to.buffer)
      for (let y = 0; y < rect.height; y += 1)
        pixels.fill(0x8000ff00 + rect.y + y, y * rect.width, (y + 1) * rect.width)
      return Promise.resolve([])
    }
    return Promise.resolve({ image: { format: 'BGRA', copyTo, close: () => (Decoder.closed += 1) } })
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
  Object.assign(Decoder, { closed: 0, fails: false })
})

test('a WebP of more than 200 megapixels comes in bands, turned as its EXIF says', async () => {
  const banded = await bandedPicture(webp(chunk('EXIF', ORIENTATION_6)), 'image/webp')
  expect(banded).toMatchObject({ orientation: 6, size: { width: 12_500, height: 16_383 }, stored: SIZE })
  expect(await bandedPicture(webp(), 'image/webp')).toMatchObject({ orientation: 1, size: SIZE, stored: SIZE })
})

test('its bands follow each other on white, and the decoder is closed behind them', async () => {
  vi.stubGlobal('ImageDecoder', Decoder)
  const size = { width: 3_000_000, height: 3 }
  let next = 0
  for await (const { top, height, rgba } of webpBands(webp(), size)) {
    expect(top).toBe(next)
    const last = (height - 1) * size.width * 4
    expect([...rgba.subarray(last, last + 4)]).toEqual([
      Math.round(((top + height - 1) * 128 + 255 * 127) / 255),
      255,
      127,
      255,
    ])
    next += height
  }
  expect(next).toBe(size.height)
  expect(Decoder.closed).toBe(2)
})

test('one that the browser refuses is told to be too large, or damaged, with its size', async () => {
  vi.stubGlobal('ImageDecoder', Decoder)
  Decoder.fails = true
  const refused = { code: 'too-large', message: '16383 × 12500 px' }
  await expect(openBitmap(webp(), 'image/webp').inspect(0)).rejects.toMatchObject(refused)
  expect(Decoder.closed).toBe(1)
})
