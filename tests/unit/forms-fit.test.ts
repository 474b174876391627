import { describe, expect, test } from 'vitest'
import { lookAtForm, type FormShape } from '../../renderer/imaging/forms/look-at-form.ts'
import { marksOf, packed, unpacked } from '../../renderer/imaging/forms/marks.ts'
import type { Grey } from '../../renderer/imaging/find/ink.ts'
import type { FormField } from '../../shared/domain/forms/form.ts'
import { bent } from '../../shared/domain/forms/bend.ts'
import { mapped } from '../../shared/domain/homography.ts'
import { drawnRegister, scannedPoint, type Scanned, LONG_BOOK as BOOK } from '../support/drawn-registers.ts'
import { aField, aForm } from '../support/form-builders.ts'

const columns: readonly FormField[] = BOOK.columns.slice(1).map((right, index) => {
  const left = BOOK.columns[index] ?? 0
  return aField(`c${index}`, { box: { x: left, y: BOOK.top, w: right - left, h: 0.03 } })
})

function registerOn(sample: Grey, parts: Partial<FormShape> = {}): FormShape {
  const band = { top: BOOK.top, bottom: BOOK.bottom, rule: 'lines' as const, count: BOOK.rows }
  const size = { width: sample.width, height: sample.height }
  const form = aForm({ fields: columns, band, sample: { ...aForm().sample, size }, ...parts })
  return { ...form, marks: packed(marksOf(sample, form)) }
}

/** How far, in thousandths of the page's longer side, the corners of the table are laid from where they are. */
function missBy(form: FormShape, page: Grey, scanned: Scanned): { readonly miss: number; readonly certainty: number } {
  const seen = lookAtForm(page, form, { laid: null })
  if (!seen) return { miss: Infinity, certainty: 0 }
  const corners = [BOOK.columns[0] ?? 0, BOOK.columns.at(-1) ?? 1].flatMap((x) =>
    [BOOK.top, BOOK.bottom].map((y) => ({ x, y })),
  )
  const off = corners.map((corner) => {
    const [at, to] = [mapped(seen.map, corner), scannedPoint(corner, page, scanned)]
    return Math.hypot((at.x - to.x) * page.width, (at.y - to.y) * page.height)
  })
  return { miss: (1000 * Math.max(...off)) / Math.max(page.width, page.height), certainty: seen.certainty }
}

const SAMPLE = drawnRegister(BOOK)

/** Letters of two stems, 18 pixels high, with serifs above and below that end two pixels from each other. */
function serifs(
  { width, data }: Grey,
  { left, right, ground }: Readonly<Record<'left' | 'right' | 'ground', number>>,
): void {
  const ink = (x: number, y: number, [across, down]: readonly [number, number]): void => {
    for (let at = y * width + x; at < (y + down) * width; at += width) data.fill(40, at, at + across)
  }
  for (let x = left; x + 20 <= right; x += 22)
    for (const stem of [x + 3, x + 13]) {
      ink(stem, ground - 18, [4, 18])
      for (const y of [ground - 18, ground - 3]) ink(stem - 3, y, [10, 3])
    }
}

// Pictures of a million pixels each: a second of work, more on a machine that does much else.
describe('laying a register over its pages', { timeout: 60_000 }, () => {
  test('what is kept of the sample is its lines and its print, and fits into as many bits', () => {
    const form = registerOn(SAMPLE)
    const marks = marksOf(SAMPLE, form)
    expect(form.marks && unpacked(form.marks)).toEqual(marks)
    const inCell = marks.data.subarray(
      Math.round(0.3 * marks.height) * marks.width,
      Math.round(0.31 * marks.height) * marks.width,
    )
    const lines = inCell.reduce((sum, ink) => sum + ink, 0)
    // Two rows of pixels at most are a line across; the rest are five lines down.
    expect(lines).toBeLessThan(9 * 5 * 3 + 2 * marks.width)
  })

  test.each<Scanned>([
    { x: 0.03, y: -0.03, angle: 3, scale: 1.05 },
    { x: -0.03, y: 0.02, angle: -3, scale: 0.95 },
  ])('finds it shifted, turned and at another scale: %o', (scanned) => {
    const page = drawnRegister({ ...BOOK, written: 77, scanned })
    const { miss, certainty } = missBy(registerOn(SAMPLE), page, scanned)
    expect(miss).toBeLessThan(2)
    expect(certainty).toBeGreaterThan(0.6)
  })

  test('follows a page that is bent: its cells lie where they are, all rows are found, and empty cells are told', () => {
    const scanned = { x: 0.01, y: -0.02, angle: 1, scale: 1.02, bow: 0.015 }
    const empty = new Set(['3 1', '10 3', '21 0'])
    const page = drawnRegister({ ...BOOK, written: 77, scanned, empty })
    const seen = lookAtForm(page, registerOn(SAMPLE), { laid: null })
    const misses = [0.08, 0.3, 0.5, 0.7, 0.92].flatMap((x) =>
      [BOOK.top, 0.5, BOOK.bottom].map((y) => {
        const at = seen ? mapped(seen.map, bent({ x, y }, seen.bend)) : { x: 9, y: 9 }
        const to = scannedPoint({ x, y }, page, scanned)
        return (1000 * Math.hypot((at.x - to.x) * page.width, (at.y - to.y) * page.height)) / page.height
      }),
    )
    // A fifteenth part of a row is three thousandths; flat it would be more than seven.
    expect(Math.max(...misses)).toBeLessThan(3)
    expect(seen?.certainty).toBeGreaterThan(0.6)
    expect(seen?.rows).toHaveLength(BOOK.rows)
    const bare = seen?.rows.flatMap(({ ink }, row) =>
      ink.flatMap((part, column) => (part < 0.004 ? [`${row} ${column}`] : [])),
    )
    expect(new Set(bare)).toEqual(empty)
  })

  test('is unsure of a page of another kind, of a blank one, and of noise', () => {
    const form = registerOn(SAMPLE)
    const other = drawnRegister({
      ...BOOK,
      print: 91,
      written: 3,
      columns: [0.05, 0.3, 0.55, 0.95],
      rows: 13,
      top: 0.25,
    })
    const blank = { width: 1000, height: 1400, data: new Uint8Array(1_400_000).fill(230) }
    expect(lookAtForm(other, form, { laid: null })?.certainty ?? 0).toBeLessThan(0.4)
    expect(lookAtForm(blank, form, { laid: null })?.certainty ?? 0).toBeLessThan(0.1)
  })

  test('finds the rows between ruled lines, and tells cells in which nothing is written', () => {
    const scanned = { x: 0.02, y: -0.01, angle: -1.5, scale: 1.02 }
    const empty = new Set(['3 1', '10 3', '21 0'])
    const seen = lookAtForm(drawnRegister({ ...BOOK, written: 5, empty, scanned }), registerOn(SAMPLE), { laid: null })
    expect(seen?.rows).toHaveLength(BOOK.rows)
    const bare = seen?.rows.flatMap(({ ink }, row) =>
      ink.flatMap((part, column) => (part < 0.004 ? [`${row} ${column}`] : [])),
    )
    expect(new Set(bare)).toEqual(empty)
  })

  test('takes the feet of letters whose serifs nearly run into each other for writing, not for ruled lines', () => {
    const all = Array.from({ length: BOOK.rows * 4 }, (_, at) => `${Math.floor(at / 4)} ${at % 4}`)
    const page = drawnRegister({ ...BOOK, empty: new Set(all) })
    const height = ((BOOK.bottom - BOOK.top) * BOOK.height) / BOOK.rows
    const [left, right] = [200, 460]
    for (let row = 0; row < BOOK.rows; row += 1)
      serifs(page, { left, right, ground: Math.round(BOOK.top * BOOK.height + (row + 0.75) * height) })
    const seen = lookAtForm(page, registerOn(SAMPLE), { laid: [1, 0, 0, 0, 1, 0, 0, 0, 1] })
    expect(seen?.rows).toHaveLength(BOOK.rows)
    for (const { boxes, ink } of seen?.rows ?? []) {
      expect((boxes[1]?.h ?? 0) * BOOK.height).toBeGreaterThan(16)
      expect((boxes[1]?.w ?? 0) * BOOK.width).toBeGreaterThan(right - left - 25)
      // A third of the box of a word is ink, and its box a quarter of the cell.
      expect(ink[1]).toBeGreaterThan(0.08)
      expect([ink[0], ink[2], ink[3]].every((part) => (part ?? 1) < 0.0035)).toBe(true)
    }
  })

  test('finds the rows of writing where none are ruled', () => {
    const sample = drawnRegister({ ...BOOK, ruled: 'columns' })
    const form = registerOn(sample, { band: { top: BOOK.top, bottom: BOOK.bottom, rule: 'writing', count: 1 } })
    const page = drawnRegister({
      ...BOOK,
      ruled: 'columns',
      written: 8,
      scanned: { x: 0.01, y: 0.02, angle: 1, scale: 0.98 },
    })
    expect(lookAtForm(page, form, { laid: null })?.rows).toHaveLength(BOOK.rows)
  })
})
