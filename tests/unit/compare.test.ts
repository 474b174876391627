import { describe, expect, it } from 'vitest'
import {
  chosenIndex,
  compareKey,
  comparisonAfter,
  FIRST_COMPARISON,
  firstChoices,
} from '../../renderer/features/compare/comparison.ts'
import { spreadOf } from '../../renderer/features/read/spread.ts'
import { distance, niceStep, pixelsPerUnit, rulerTicks } from '../../renderer/viewer/measure.ts'
import { placeOfFrame, placeView } from '../../renderer/viewer/page-view.ts'
import { followed, NO_OFFSET, offsetBetween, opposite } from '../../renderer/viewer/sync.ts'
import { idFrom, type PageId, type UnitId } from '../../shared/domain/ids.ts'
import type { Leaf } from '../../shared/domain/leaf.ts'

describe('two panes that move together', () => {
  const first = { centre: { x: 0.5, y: 0.25 }, width: 400 }
  const second = { centre: { x: 0.6, y: 0.2 }, width: 800 }

  it('show the same part of their pages, however large the pictures are', () => {
    expect(followed(first, NO_OFFSET)).toEqual(first)
  })

  it('keep how they stood to each other, whichever of them is moved', () => {
    const offset = offsetBetween(first, second)
    expect(followed(first, offset)).toEqual({ centre: { x: 0.6, y: expect.closeTo(0.2) }, width: 800 })
    const back = followed({ centre: { x: 0.7, y: 0.3 }, width: 1600 }, opposite(offset))
    expect(back).toEqual({ centre: { x: expect.closeTo(0.6), y: expect.closeTo(0.35) }, width: 800 })
  })

  it('know a place from where the page lies, and come back to it on a turned page too', () => {
    const pane = { width: 500, height: 300 }
    const turned = { width: 2000, height: 1000 }
    const place = placeOfFrame({ left: -250, top: 50, scale: 0.5 }, turned, pane)
    expect(place).toEqual({ centre: { x: 0.5, y: 0.2 }, width: 1000 })
    const view = placeView(place, { size: { width: 1000, height: 2000 }, turn: 90 }, pane)
    // a quarter turn clockwise: the page's left edge lies at the top, its top at the right
    expect(view.centre).toEqual({ x: expect.closeTo(0.2), y: expect.closeTo(1) })
    expect(view.zoom).toBeCloseTo((0.5 * 1000) / 500)
  })
})

describe('a comparison', () => {
  it('blinks from one page to the other', () => {
    const one = comparisonAfter(FIRST_COMPARISON, { do: 'blink' })
    expect(one).toMatchObject({ way: 'blink', seen: 'second' })
    expect(comparisonAfter(one, { do: 'blink' }).seen).toBe('first')
  })

  it('lays one page over the other, from nothing to all of it', () => {
    expect(comparisonAfter(FIRST_COMPARISON, { do: 'opacity', opacity: 1.3 }).opacity).toBe(1)
    expect(comparisonAfter(FIRST_COMPARISON, { do: 'opacity', opacity: -0.1 }).opacity).toBe(0)
    expect(comparisonAfter(FIRST_COMPARISON, { do: 'way', way: 'overlay' }).way).toBe('overlay')
  })

  it('begins with the open page and the next, or with two units that are selected', () => {
    const [u1, u2] = [idFrom<UnitId>('u1'), idFrom<UnitId>('u2')]
    const pageId = idFrom<PageId>('p2')
    expect(firstChoices({ reader: { unitId: u1, pageId, query: '' }, selection: new Set([u1]) })).toEqual({
      first: { unitId: u1, pageId, after: 0 },
      second: { unitId: u1, pageId, after: 1 },
    })
    expect(firstChoices({ reader: null, selection: new Set([u1, u2]) })).toMatchObject({
      first: { unitId: u1 },
      second: { unitId: u2, after: 0 },
    })
    expect(firstChoices({ reader: null, selection: new Set() })).toEqual({ first: null, second: null })
  })

  it('shows the page nearest to the one chosen', () => {
    const pages = ['p1', 'p2', 'p3'].map((id) => ({ id: idFrom<PageId>(id) }))
    const choice = (id: string | null, after: number) => ({
      unitId: idFrom<UnitId>('u'),
      pageId: id === null ? null : idFrom<PageId>(id),
      after,
    })
    expect(
      [choice('p2', 1), choice('p3', 1), choice(null, 0), choice('gone', 0)].map((each) => chosenIndex(pages, each)),
    ).toEqual([2, 2, 0, 0])
    expect(chosenIndex([], choice('p1', 1))).toBe(-1)
  })

  it('is worked by keys of any keyboard', () => {
    expect(['KeyB', 'BracketLeft', 'KeyZ'].map(compareKey)).toEqual(['blink', 'less', null])
  })
})

describe('two pages as a book lies open', () => {
  const pagesOf = (...leaves: (Leaf | undefined)[]) =>
    leaves.map((leaf, index) => ({ id: idFrom<PageId>(`p${index}`), ...(leaf && { leaf }) }))
  const ids = (spread: ReturnType<typeof spreadOf<{ id: PageId }>>) => [spread.left?.id, spread.right?.id]

  it('are a verso at the left and the recto after it at the right, whichever is open', () => {
    const pages = pagesOf(
      { number: 1, side: 'recto' },
      { number: 1, side: 'verso' },
      { number: 2 },
      { number: 3, side: 'recto' },
    )
    expect(pages.map((_, index) => ids(spreadOf(pages, index)))).toEqual([
      [undefined, 'p0'],
      ['p1', 'p2'],
      ['p1', 'p2'],
      [undefined, 'p3'],
    ])
  })

  it('are two by two where no leaf is known', () => {
    const pages = pagesOf(undefined, undefined, undefined)
    expect(pages.map((_, index) => ids(spreadOf(pages, index)))).toEqual([
      ['p0', 'p1'],
      ['p0', 'p1'],
      ['p2', undefined],
    ])
  })
})

describe('a ruler', () => {
  it('is in centimetres where the dots an inch are known, else in pixels', () => {
    expect(pixelsPerUnit(254)).toEqual({ unit: 'cm', pixels: 100 })
    expect(pixelsPerUnit(null)).toEqual({ unit: 'px', pixels: 1 })
  })

  it.each([
    [64, 100],
    [0.7, 1],
    [0.013, 0.02],
    [2, 2],
    [350, 500],
  ])('numbers steps of at least %d by %d', (least, step) => {
    expect(niceStep(least)).toBeCloseTo(step)
  })

  it('begins at the edge of the page, ends with it, and has small lines between its numbers', () => {
    const ticks = rulerTicks({ origin: 20, scale: 64, length: 1000, units: 2.5 })
    expect(ticks[0]).toEqual({ at: 20, value: 0 })
    expect(ticks.at(-1)).toEqual({ at: 20 + 2.5 * 64, value: null })
    expect(ticks.filter(({ value }) => value !== null)).toEqual([
      { at: 20, value: 0 },
      { at: 84, value: 1 },
      { at: 148, value: 2 },
    ])
  })

  it('shows only what is in the pane', () => {
    const values = rulerTicks({ origin: -1000, scale: 1, length: 300, units: 5000 }).flatMap(({ value }) => value ?? [])
    expect(values).toEqual([1000, 1100, 1200, 1300])
  })

  it('measures the distance between two points in pixels of the picture', () => {
    expect(distance({ x: 0.1, y: 0.1 }, { x: 0.4, y: 0.3 }, { width: 1000, height: 2000 })).toBeCloseTo(500)
  })
})
