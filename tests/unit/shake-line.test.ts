import { describe, expect, test } from 'vitest'
import { shaken } from '../../renderer/imaging/lines/shake-line.ts'
import { seeded } from '../../shared/domain/seeded.ts'

/** A bar of ink in the middle of a line. */
const [WIDTH, HEIGHT] = [200, 60]
const bar = {
  width: WIDTH,
  height: HEIGHT,
  data: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => (Math.abs((at % WIDTH) - 100) < 10 ? 20 : 230)),
}

describe('a line seen again', () => {
  test('is as high as a recogniser takes it, about as wide, and says the same', () => {
    const random = seeded(1)
    const seen = Array.from({ length: 30 }, () => shaken(bar, random))
    for (const { width, height, data } of seen) {
      expect(height).toBe(48)
      expect(width / 160).toBeGreaterThan(0.84)
      expect(width / 160).toBeLessThan(1.16)
      const row = [...data.subarray(24 * width, 25 * width)]
      const dark = row.flatMap((grey, x) => (grey < 125 ? [x / width] : []))
      expect(dark.length / width).toBeGreaterThan(0.07)
      expect(dark.length / width).toBeLessThan(0.13)
      expect(dark.reduce((sum, x) => sum + x, 0) / dark.length).toBeCloseTo(0.5, 1)
    }
    expect(new Set(seen.map(({ width }) => width)).size).toBeGreaterThan(5)
  })

  test('is the same again from the same numbers, and the line stays as it was', () => {
    const before = bar.data.slice()
    expect(shaken(bar, seeded(3))).toEqual(shaken(bar, seeded(3)))
    expect(bar.data).toEqual(before)
  })
})
