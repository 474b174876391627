import { describe, expect, test } from 'vitest'
import { halved } from '../../renderer/imaging/halve.ts'
import { SliceMemory, type Slice } from '../../renderer/imaging/slices.ts'

/** Pixels without any order, the same in each run. */
function noise(width: number, height: number): Slice {
  const rgba = new Uint8Array(width * height * 4)
  for (let i = 0, seed = 1; i < rgba.length; i += 1) {
    seed = (seed * 48_271) % 0x7fffffff
    rgba[i] = i % 4 === 3 ? 255 : seed
  }
  return { width, height, rgba }
}

/** Each pixel the mean of those of its four that there are, one colour at a time. */
function plainlyHalved({ width, height, rgba }: Slice): readonly number[] {
  const half: number[] = []
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      for (let c = 0; c < 4; c += 1) {
        const there = [y, y + 1].flatMap((row) =>
          [x, x + 1].filter((column) => row < height && column < width).map((column) => (row * width + column) * 4 + c),
        )
        half.push(Math.round(there.reduce((sum, at) => sum + rgba[at]!, 0) / there.length))
      }
    }
  }
  return half
}

describe('a half of a slice', () => {
  for (const [width, height] of [
    [64, 16],
    [63, 16],
    [64, 15],
    [7, 5],
    [1, 1],
    [1, 8],
    [9, 1],
  ] as const) {
    test(`of ${width} by ${height} pixels has the means of each four`, () => {
      const slice = noise(width, height)
      const expected = plainlyHalved(slice)
      const half = halved(slice)
      expect(half).toMatchObject({ width: Math.ceil(width / 2), height: Math.ceil(height / 2) })
      expect([...half.rgba]).toEqual(expected)
    })
  }

  test('lies at the beginning of the slice’s own memory', () => {
    const slice = noise(8, 8)
    expect(halved(slice).rgba.buffer).toBe(slice.rgba.buffer)
  })
})

test('memory of slices is given out again where it has the right size', () => {
  const memory = new SliceMemory()
  const { rgba } = memory.take({ width: 8, height: 4 })
  memory.giveBack(rgba.buffer)
  expect(memory.take({ width: 8, height: 3 }).rgba.buffer).not.toBe(rgba.buffer)
  expect(memory.take({ width: 4, height: 8 }).rgba.buffer).toBe(rgba.buffer)
  expect(memory.take({ width: 4, height: 8 }).rgba.buffer).not.toBe(rgba.buffer)
})
