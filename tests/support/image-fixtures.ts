import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { strict as assert } from 'node:assert'
import type { PixelSize } from '../../shared/domain/geometry.ts'
import type { Pixels } from '../../renderer/imaging/pixels.ts'

/** What a program that is not ours reads in a fixture: see tests/fixtures/images/make-images.mjs. */
export interface ExpectedImage {
  readonly width: number
  readonly height: number
  readonly frames: number
  /** How far the mean of the differences may be, of 255: 0 for formats that lose nothing. */
  readonly off: number
  /** The first frame over white, three bytes a pixel. */
  readonly rgb: Uint8Array
}

export const IMAGE_FIXTURES = 'tests/fixtures/images'

export function imageFixture(name: string): Blob {
  return new Blob([readFileSync(`${IMAGE_FIXTURES}/${name}`)])
}

/** All fixtures by name. */
export function expectedImages(): Readonly<Record<string, ExpectedImage>> {
  const written = JSON.parse(readFileSync(`${IMAGE_FIXTURES}/images.json`, 'utf8')) as Record<
    string,
    Omit<ExpectedImage, 'rgb'> & { readonly rgb: string }
  >
  return Object.fromEntries(
    Object.entries(written).map(([name, one]) => [name, { ...one, rgb: gunzipSync(Buffer.from(one.rgb, 'base64')) }]),
  )
}

/** How far a sample of what was decoded, laid over white, is from what the other program reads, at the most. */
export function largestDifference(pixels: Pixels, expected: ExpectedImage): number {
  return Math.max(...differences(pixels, expected))
}

function differences(pixels: Pixels, expected: ExpectedImage): Float64Array {
  assert.deepEqual([pixels.width, pixels.height], [expected.width, expected.height])
  return Float64Array.from(expected.rgb, (wanted, i) => {
    const at = Math.floor(i / 3) * 4
    const alpha = (pixels.data[at + 3] ?? 0) / 255
    return Math.abs((pixels.data[at + (i % 3)] ?? 0) * alpha + 255 * (1 - alpha) - wanted)
  })
}

/** Expects what was decoded, laid over white, to be what the other program reads. */
export function expectToLookLike(pixels: Pixels, expected: ExpectedImage): void {
  const off = differences(pixels, expected)
  const [mean, most] = [off.reduce((sum, one) => sum + one, 0) / off.length, Math.max(...off)]
  assert.ok(mean <= expected.off, `differs by ${mean} on average`)
  // At a sharp edge lossy decoders may differ by more, but never turn one colour into another.
  assert.ok(most <= expected.off * 32, `differs by ${most} somewhere`)
}

/** Sides of the blocks whose means a thumbnail keeps, whatever its own compression does within them. */
const BLOCK = 8

/** The same for a thumbnail, by the means of blocks of pixels. */
export function expectThumbnailToLookLike(pixels: Pixels, expected: ExpectedImage): void {
  assert.deepEqual([pixels.width, pixels.height], [expected.width, expected.height])
  const blocks = blockMeans(pixels, pixels.data, 4)
  const differences = blockMeans(expected, expected.rgb, 3).map((mean, i) => Math.abs(mean - (blocks[i] ?? -999)))
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length
  assert.ok(mean <= expected.off + 2.5, `differs by ${mean} on average`)
  const most = Math.max(...differences)
  assert.ok(most <= expected.off * 4 + 12, `differs by ${most} somewhere`)
}

/** The mean of each colour in each whole block. */
function blockMeans({ width, height }: PixelSize, data: Uint8Array, channels: 3 | 4): readonly number[] {
  const [across, down] = [Math.floor(width / BLOCK), Math.floor(height / BLOCK)]
  const sums = Array.from({ length: across * down * 3 }, () => 0)
  for (let y = 0; y < down * BLOCK; y += 1)
    for (let x = 0; x < across * BLOCK; x += 1)
      for (let c = 0; c < 3; c += 1) {
        const block = (Math.floor(y / BLOCK) * across + Math.floor(x / BLOCK)) * 3 + c
        sums[block] = (sums[block] ?? 0) + (data[(y * width + x) * channels + c] ?? 0)
      }
  return sums.map((sum) => sum / BLOCK ** 2)
}
