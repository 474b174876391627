import { describe, expect, test } from 'vitest'
import { withoutUnderlines } from '../../renderer/imaging/find/underlines.ts'
import { findTables } from '../../renderer/imaging/find/tables.ts'
import type { GreyRaster } from '../../renderer/imaging/grey-raster.ts'

const X_HEIGHT = 18
const SIZE = { width: 500, height: 120 }
const LINE = { from: 40, to: 460, y: 72, thick: 3 }

function blank(): GreyRaster {
  return { ...SIZE, data: new Uint8Array(SIZE.width * SIZE.height).fill(255) }
}

function ink({ width, data }: GreyRaster, [left, top, right, bottom]: readonly number[], level = 30): void {
  for (let y = top!; y < bottom!; y += 1) data.fill(level, y * width + left!, y * width + right!)
}

/** Letters as frames of two pixels, that end at `ground`; the third of each ten has a stroke down. */
function word(page: GreyRaster, ground: number): void {
  for (let x = 44, n = 0; x < 440; x += 22, n += 1) {
    ink(page, [x, ground - X_HEIGHT, x + 14, ground])
    ink(page, [x + 3, ground - X_HEIGHT + 3, x + 11, ground - 3], 255)
    if (n % 10 === 3) ink(page, [x, ground - X_HEIGHT, x + 3, ground + 16])
  }
}

const cleaned = (page: GreyRaster): GreyRaster =>
  withoutUnderlines(page, findTables(page, { xHeight: X_HEIGHT, letters: [] }), X_HEIGHT)

describe('underlined words', () => {
  test.each([
    ['apart from', 64],
    ['touched by', 72],
  ])('lose the line that is %s them, and nothing of their letters', (_, ground) => {
    const [page, alone] = [blank(), blank()]
    word(page, ground)
    word(alone, ground)
    ink(page, [LINE.from, LINE.y, LINE.to, LINE.y + LINE.thick])
    const { data } = cleaned(page)
    let [lost, left] = [0, 0]
    for (let at = 0; at < data.length; at += 1) {
      const isLetter = (alone.data[at] ?? 255) < 128
      if (isLetter && (data[at] ?? 255) > 128) lost += 1
      if (!isLetter && (data[at] ?? 255) < 128) left += 1
    }
    expect(lost).toBe(0)
    // Beside strokes that cross it, stumps stay.
    expect(left).toBeLessThan(10 * LINE.thick)
  })

  test('stay as they are where there is no line, and where serifs run into each other', () => {
    const page = blank()
    word(page, 72)
    expect(cleaned(page)).toBe(page)
    for (let x = 44; x < 440; x += 22) ink(page, [x - 3, 69, x + 17, 72])
    expect(cleaned(page)).toBe(page)
  })

  test('a line without words above it is no underline', () => {
    const page = blank()
    ink(page, [LINE.from, LINE.y, LINE.to, LINE.y + LINE.thick])
    expect(cleaned(page)).toBe(page)
  })
})
