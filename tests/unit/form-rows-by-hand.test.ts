import { describe, expect, test } from 'vitest'
import { mergedRows } from '../../shared/domain/forms/merge-rows.ts'
import { isGone, rowsByHand, withoutRow, withRowBelow, withRowsByHand } from '../../shared/domain/forms/rows-by-hand.ts'
import type { FormPage } from '../../shared/domain/forms/form-page.ts'
import { idFrom, type FormRowId } from '../../shared/domain/ids.ts'
import { aFormPage, aFormRow, machineCell, personCell } from '../support/form-builders.ts'

const id = (name: string): FormRowId => idFrom<FormRowId>(name)
/** Three rows of 0.04, between the second and the third room for one more. */
const page = aFormPage('p-1', { rows: [aFormRow('a', 0.1), aFormRow('b', 0.14), aFormRow('c', 0.22)] })

const spans = (made: Pick<FormPage, 'rows'> | null) =>
  made?.rows.map((row) => [row.id, Number(row.top.toFixed(4)), Number(row.bottom.toFixed(4)), row.by ?? 'machine'])

describe('a row that a person puts below another one', () => {
  test('lies in the gap that is there, and below the last one at the usual height', () => {
    expect(spans(withRowBelow(page, id('b'), id('new')))?.[2]).toEqual(['new', 0.18, 0.22, 'person'])
    expect(spans(withRowBelow(page, id('c'), id('new')))?.[3]).toEqual(['new', 0.26, 0.3, 'person'])
  })

  test('takes the lower half of a row that lies close to the next one', () => {
    expect(spans(withRowBelow(page, id('a'), id('new')))?.slice(0, 3)).toEqual([
      ['a', 0.1, 0.12, 'person'],
      ['new', 0.12, 0.14, 'person'],
      ['b', 0.14, 0.18, 'machine'],
    ])
  })

  test('is none below a row that is gone', () => {
    expect(withRowBelow(page, id('x'), id('new'))).toBeNull()
  })
})

describe('a row that a person takes out', () => {
  test('is gone with its cells, and is not found there again; one that was put there leaves nothing', () => {
    const without = withoutRow(page, id('b'))
    expect(spans(without)?.map(([name]) => name)).toEqual(['a', 'c'])
    expect(without?.gone).toEqual([{ top: 0.14, bottom: expect.closeTo(0.18, 9) as number }])
    expect(isGone({ top: 0.142, bottom: 0.181 }, without?.gone ?? [])).toBe(true)
    expect(isGone({ top: 0.18, bottom: 0.22 }, without?.gone ?? [])).toBe(false)
    const added = withRowBelow(page, id('b'), id('new'))
    expect(added && withoutRow(added, id('new'))).toEqual(page)
    expect(withoutRow(page, id('x'))).toBeNull()
  })
})

describe('a page that is read again', () => {
  test('has the rows that a person put there instead of what is found there, and none that one took out', () => {
    const halved = withRowBelow(page, id('a'), id('new'))
    const changed = halved && withoutRow(halved, id('c'))
    const byHand = changed && rowsByHand(changed)
    const found = [0.101, 0.141, 0.221, 0.3].map((top) => ({ top, bottom: top + 0.04 }))
    expect(byHand && withRowsByHand(found, byHand).map(({ top }) => Number(top.toFixed(3)))).toEqual([
      0.1, 0.12, 0.141, 0.3,
    ])
    expect(rowsByHand(page)).toBeNull()
  })

  test('keeps them where they are, written in or not', () => {
    const before = [
      { ...aFormRow('mine', 0.1, { name: personCell('An') }), by: 'person' as const },
      { ...aFormRow('empty', 0.5), by: 'person' as const },
    ]
    const now = [aFormRow('x', 0.105, { year: machineCell('7') })]
    expect(mergedRows(before, now)).toEqual([
      { ...before[0], cells: { name: personCell('An'), year: machineCell('7') } },
      before[1],
    ])
  })
})
