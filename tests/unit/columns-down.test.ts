import { describe, expect, test } from 'vitest'
import { presetOf } from '../../shared/domain/reading-preset.ts'
import type { ColumnPart } from '../../renderer/imaging/down/columns-down.ts'
import { prepare } from '../../renderer/imaging/prepare/prepare.ts'
import { drawnBlockPage, drawnRowsPage, type BlockPage } from '../support/drawn-block-pages.ts'

function columnsOf(page: BlockPage): readonly ColumnPart[] | null {
  const subject = { raster: drawnBlockPage(page), page: null, turn: 0, stamps: [] } as const
  return prepare(subject, { ...presetOf('auto'), columns: 'where-any' }).columns
}

/** How many parts each column has, in the order of reading. */
function partsOf(columns: readonly ColumnPart[] | null): readonly number[] {
  const counts: number[] = []
  for (const { column } of columns ?? []) counts[column] = (counts[column] ?? 0) + 1
  return counts
}

const PLAIN: BlockPage = { size: 32, columns: 7, rows: 12 }

describe('columns of a page cut in wood', () => {
  test.each([
    ['with rules between', PLAIN],
    ['without rules', { ...PLAIN, rules: 0 }],
    ['of small characters', { ...PLAIN, size: 24 }],
    ['of large characters', { ...PLAIN, size: 56 }],
    ['between thick rules', { ...PLAIN, rules: 4 }],
    ['as far apart as its characters below each other', { ...PLAIN, apart: 1.35, below: 1.35 }],
    ['that lies a degree askew', { ...PLAIN, angle: 1 }],
    ['that lies a degree askew to the other side, with grain', { ...PLAIN, angle: -1, noise: 30 }],
    ['whose rules are broken', { ...PLAIN, broken: true }],
  ] as const)('are found from the right, each whole: %s', (_, page) => {
    const columns = columnsOf(page) ?? []
    expect(partsOf(columns)).toEqual([1, 1, 1, 1, 1, 1, 1])
    const lefts = columns.map(({ box }) => box.left)
    expect(lefts).toEqual(lefts.toSorted((one, other) => other - one))
  })

  test('are read round the notes in double rows, of which the right row comes first', () => {
    const columns = columnsOf({ ...PLAIN, notes: [1, 4] }) ?? []
    expect(partsOf(columns)).toEqual([1, 4, 1, 1, 4, 1, 1])
    const [before, right, left, behind] = columns.filter(({ column }) => column === 1).map(({ box }) => box)
    expect(right?.left).toBeGreaterThan(left?.right ?? Infinity)
    expect(right?.top).toBeGreaterThan(before?.bottom ?? Infinity)
    expect(behind?.top).toBeGreaterThan(left?.bottom ?? Infinity)
  })

  test('of a whole leaf come before what stands in its fold', () => {
    const columns = columnsOf({ ...PLAIN, columns: 14, rows: 10, fold: true }) ?? []
    expect(partsOf(columns)).toEqual(Array.from({ length: 15 }, () => 1))
    expect(columns.map(({ isFold }) => isFold)).toEqual([...Array.from({ length: 14 }, () => false), true])
    const [fold, first, last] = [columns[14], columns[0], columns[13]]
    expect(fold?.box.right).toBeLessThan(first?.box.left ?? 0)
    expect(fold?.box.left).toBeGreaterThan(last?.box.right ?? Infinity)
  })

  test('are none on a page in rows, also where a ruled line parts its columns', () => {
    const read = (ruled: boolean) =>
      prepare(
        { raster: drawnRowsPage({ ruled }), page: null, turn: 0, stamps: [] },
        { ...presetOf('auto'), columns: 'where-any' },
      )
    expect(read(false).columns).toBeNull()
    expect(read(true).columns).toBeNull()
    // What is not asked for is not done.
    const usual = prepare({ raster: drawnRowsPage({ ruled: true }), page: null, turn: 0, stamps: [] }, presetOf('auto'))
    expect(Buffer.compare(read(true).raster.data, usual.raster.data)).toBe(0)
  })

  test('lose the rules between them, and nothing else', () => {
    const subject = { raster: drawnBlockPage(PLAIN), page: null, turn: 0, stamps: [] } as const
    const { raster, letters } = prepare(subject, presetOf('vertical'))
    const bare = prepare(
      { ...subject, raster: drawnBlockPage({ ...PLAIN, rules: 0, frame: false }) },
      presetOf('vertical'),
    )
    const dark = (data: Uint8Array): number => data.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0)
    expect(letters.length).toBe(bare.letters.length)
    expect(dark(raster.data) / dark(bare.raster.data)).toBeCloseTo(1, 2)
  })
})
