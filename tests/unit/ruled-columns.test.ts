import { describe, expect, test } from 'vitest'
import type { Grey } from '../../renderer/imaging/find/ink.ts'
import { inkForForms } from '../../renderer/imaging/forms/marks.ts'
import { ruledColumns } from '../../renderer/imaging/forms/ruled-columns.ts'
import { drawnRegister, LONG_BOOK as BOOK } from '../support/drawn-registers.ts'

const STRAIGHT = { x: 0, y: 0, scale: 1 }

function edgesOf(page: Grey): readonly number[] {
  const { columns = [] } = ruledColumns(inkForForms(page)) ?? {}
  return [...columns.map(([left]) => left), ...columns.slice(-1).map(([, right]) => right)]
}

/** The page with white (or, as a second rule, ink) in rectangles of it, in pixels. */
function changed(page: Grey, value: number, boxes: readonly (readonly [number, number, number, number])[]): Grey {
  const data = page.data.slice()
  for (const [left, top, right, bottom] of boxes)
    for (let y = top; y < bottom; y += 1) data.fill(value, y * page.width + left, y * page.width + right)
  return { ...page, data }
}

describe('the columns of a ruled register', () => {
  const plain = drawnRegister(BOOK)
  const lines = BOOK.columns.map((at) => Math.round(at * BOOK.width))
  test.each([
    ['as it is drawn', plain],
    ['with lines between columns alone', drawnRegister({ ...BOOK, ruled: 'columns' })],
    ['that lies a degree askew', drawnRegister({ ...BOOK, scanned: { ...STRAIGHT, angle: 1 } })],
    ['that lies a degree askew to the other side', drawnRegister({ ...BOOK, scanned: { ...STRAIGHT, angle: -1 } })],
    [
      'whose lines are broken',
      changed(
        plain,
        226,
        [300, 620, 900].map((y) => [0, y, 1000, y + 60] as const),
      ),
    ],
    [
      'whose lines are double',
      changed(
        plain,
        60,
        lines.map((x) => [x + 7, 200, x + 9, 1220] as const),
      ),
    ],
  ])('are found: %s', (_, page) => {
    const edges = edgesOf(page)
    expect(edges).toHaveLength(BOOK.columns.length)
    edges.forEach((edge, at) => expect(Math.abs(edge - (BOOK.columns[at] ?? 0))).toBeLessThan(0.008))
  })

  test('have their rows below the header that stands above the first line across', () => {
    const { head = 0, top = 0, bottom = 0 } = ruledColumns(inkForForms(plain)) ?? {}
    expect(top).toBeCloseTo(BOOK.top, 2)
    expect(bottom).toBeCloseTo(BOOK.bottom, 2)
    expect(head).toBeCloseTo(BOOK.top - 0.03, 2)
  })

  test('have their rows below a header that is higher than rows are', () => {
    // Without the second and the third line across the first row is three times as high.
    const at = (row: number): number =>
      Math.round((BOOK.top + (row * (BOOK.bottom - BOOK.top)) / BOOK.rows) * BOOK.height)
    const above = [0, Math.round(BOOK.height * 0.128), 1000, at(0) - 1] as const
    const high = changed(plain, 226, [above, [82, at(1) - 1, 918, at(1) + 3], [82, at(2) - 1, 918, at(2) + 3]])
    expect(ruledColumns(inkForForms(high))?.top).toBeCloseTo(at(3) / BOOK.height, 2)
  })

  test('are none on a page without lines, or with only a frame', () => {
    expect(ruledColumns(inkForForms(drawnRegister({ ...BOOK, ruled: 'frame' })))).toBeNull()
    const blank = { width: 1000, height: 1400, data: new Uint8Array(1_400_000).fill(226) }
    expect(ruledColumns(inkForForms(blank))).toBeNull()
  })
})
