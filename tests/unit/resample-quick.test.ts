import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { resampledPlainly } from '../../renderer/imaging/prepare/resample.ts'
import { ASSEMBLED, resampledQuickly } from '../../renderer/imaging/prepare/resample-quick.ts'
import { areaAt, lanczosAt, tapsOf } from '../../renderer/imaging/prepare/taps.ts'
import { assembled } from '../../scripts/assets/lib/tesseract-core.mjs'
import { seededRandom } from '../support/seeded-random.ts'

test('what the program carries is resample.wat, assembled', async () => {
  const text = readFileSync('renderer/imaging/prepare/resample.wat', 'utf8')
  expect(ASSEMBLED).toBe(Buffer.from(await assembled(text)).toString('base64'))
})

describe('eight pixels at a time', () => {
  test.each([
    { width: 1, height: 1, to: [5, 3] as const },
    { width: 3, height: 2, to: [1, 1] as const },
    { width: 7, height: 5, to: [29, 17] as const },
    { width: 64, height: 40, to: [64, 41] as const },
    { width: 301, height: 200, to: [97, 63] as const },
    { width: 1200, height: 61, to: [377, 48] as const },
    // More than a band of the picture, and of the new one.
    { width: 1031, height: 2100, to: [700, 1500] as const },
    { width: 700, height: 900, to: [1501, 1999] as const },
    // A row that is more than a band by itself.
    { width: 400_000, height: 4, to: [40, 3] as const },
  ])(
    'a picture of $width × $height becomes the same of $to as one by one',
    ({ width, height, to: [toWidth, toHeight] }) => {
      const random = seededRandom(width * height)
      // Black and white: where Lanczos goes furthest beyond both.
      const data = Uint8Array.from({ length: width * height }, () =>
        random() < 0.4 ? 0 : random() < 0.8 ? 255 : random() * 256,
      )
      for (const kernel of [lanczosAt, areaAt]) {
        const ways = { down: tapsOf(height, toHeight, kernel), across: tapsOf(width, toWidth, kernel) }
        const quick = resampledQuickly({ width, height, data }, ways)
        expect(quick === null ? null : Buffer.compare(quick, resampledPlainly({ width, height, data }, ways))).toBe(0)
      }
    },
  )
})
