import { describe, expect, test } from 'vitest'
import { mergedRows } from '../../shared/domain/forms/merge-rows.ts'
import {
  isGone,
  rowsByHand,
  withoutRow,
  withRowBelow,
  withRowDrawn,
  withRowsByHand,
} from '../../shared/domain/forms/rows-by-hand.ts'
import { bent } from '../../shared/domain/forms/bend.ts'
import { spanOnSample, type FormPage } from '../../shared/domain/forms/form-page.ts'
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

describe('a row that a person draws', () => {
  const empty = aFormPage('p-1', {
    state: 'failed',
    failure: { file: 'p-1', code: 'form-no-rows', message: 'f' },
  })

  test('is the first of a page where none was found, which does not wait any more', () => {
    const drawn = withRowDrawn(empty, { top: 0.3, bottom: 0.35 }, id('new'))
    expect(spans(drawn)).toEqual([['new', 0.3, 0.35, 'person']])
    expect(drawn).toMatchObject({ state: 'read', fit: { by: 'person' } })
    expect(drawn).not.toHaveProperty('failure')
    expect(drawn && rowsByHand(drawn)).toEqual({ added: [{ top: 0.3, bottom: 0.35 }], gone: [] })
    expect(spans(drawn && withRowBelow(drawn, id('new'), id('next')))?.[1]).toEqual(['next', 0.35, 0.4, 'person'])
  })

  test('leaves those beside it as they are, and is none where one is', () => {
    expect(spans(withRowDrawn(page, { top: 0.17, bottom: 0.24 }, id('new')))?.[2]).toEqual([
      ...['new', 0.18, 0.22, 'person'],
    ])
    expect(withRowDrawn(page, { top: 0.1, bottom: 0.16 }, id('new'))).toBeNull()
    expect(withRowDrawn(page, { top: 0.17, bottom: 0.24 }, id('new'))?.fit?.by).toBe('machine')
    expect(spans(withRowDrawn(empty, { top: 1.01, bottom: 1.2 }, id('new')))).toBeUndefined()
    expect(spans(withRowDrawn(empty, { top: -0.1, bottom: 0.2 }, id('new')))).toEqual([['new', 0, 0.2, 'person']])
  })
})

describe('what is drawn on a page', () => {
  const corners = (top: number, bottom: number) =>
    [0.2, 0.8].flatMap((x) => [
      { x, y: top },
      { x, y: bottom },
    ])

  test('is a part of the height of the sample, however the page is turned, scaled and bent', () => {
    const turned = { map: [0, -1.25, 1, 1, 0, 0, 0, 0, 1] } as const
    const onPage = corners(0.3, 0.4).map(({ x, y }) => ({ x: 1 - 1.25 * y, y: x }))
    expect(spanOnSample(onPage, turned)).toEqual({
      top: expect.closeTo(0.3, 9) as number,
      bottom: expect.closeTo(0.4, 9) as number,
    })
    const bend = { columns: 2, rows: 3, xs: [0, 0, 0, 0, 0, 0], ys: [0, 0, 0.05, -0.03, 0, 0] }
    const plain = { map: [1, 0, 0, 0, 1, 0, 0, 0, 1] } as const
    const bentPoints = corners(0.3, 0.4).map((corner) => bent(corner, bend))
    expect(spanOnSample(bentPoints, { ...plain, bend })).toEqual({
      top: expect.closeTo(0.3, 5) as number,
      bottom: expect.closeTo(0.4, 5) as number,
    })
    expect(spanOnSample(corners(0.4, 0.4), plain)).toBeNull()
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
