import { expect, test } from 'vitest'
import type { Mask } from '../../renderer/imaging/lines/mask.ts'
import { withoutRules } from '../../renderer/imaging/lines/without-rules.ts'
import { seededRandom } from '../support/seeded-random.ts'

const PITCH = 20

/** A page of so many pixels with strokes: where they begin, and how wide and high they are. */
function page(size: number, strokes: readonly (readonly [x: number, y: number, w: number, h: number])[]): Mask {
  const data = new Uint8Array(size * size)
  for (const [left, top, w, h] of strokes)
    for (let y = top; y < top + h; y += 1) data.fill(1, y * size + left, y * size + left + w)
  return { width: size, height: size, data }
}

const inked = ({ data }: Mask): number => data.reduce((sum, value) => sum + value, 0)

test('rules across and down go, broken ones too; short strokes, thick ones and those with wide white between stay', () => {
  const size = 200
  const rule = page(size, [[10, 50, 180, 3]])
  const broken = page(size, [
    [10, 50, 60, 2],
    [73, 50, 60, 2],
  ])
  const dotted = page(
    size,
    Array.from({ length: 14 }, (_, at) => [10 + 12 * at, 50, 4, 2] as const),
  )
  const short = page(size, [[10, 50, 40, 3]])
  const thick = page(size, [[10, 50, 180, 16]])
  const across = [rule, broken, dotted, short, thick]
  expect(across.map((mask) => inked(withoutRules(mask, PITCH)))).toEqual([0, 0, inked(dotted), 120, 2880])
  const turned = ({ width, height, data }: Mask): Mask => ({
    ...{ width, height },
    data: data.map((_, at) => data[(at % width) * width + Math.floor(at / width)] ?? 0),
  })
  expect(across.map((mask) => inked(withoutRules(turned(mask), PITCH)))).toEqual([0, 0, inked(dotted), 120, 2880])
})

test('a rule that slopes is followed from row to row, and the letters that stand on it stay', () => {
  const size = 300
  const steps = Array.from({ length: 14 }, (_, at) => [10 + 20 * at, 100 + at, 20, 2] as const)
  const letter = [60, 70, 3, 30] as const
  const found = withoutRules(page(size, [...steps, letter]), PITCH)
  // The letter, and both ends of the rule, whose rows are too short for one.
  expect(inked(found)).toBe(90 + 2 * 20)
})

test('grain is left as it is', () => {
  const random = seededRandom(3)
  const data = Uint8Array.from({ length: 10_000 }, () => (random() < 0.05 ? 1 : 0))
  expect(withoutRules({ width: 100, height: 100, data }, PITCH).data).toEqual(data)
})
