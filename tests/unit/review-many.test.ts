import { describe, expect, it } from 'vitest'
import { reviewingOf } from '../../renderer/features/browse/review-many.ts'
import { onlyReviewed } from '../../renderer/features/browse/screen.ts'
import { idFrom, type NewId, type PageId, type UnitId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import type { Reading } from '../../shared/domain/reading.ts'
import { leastReviewed, reviewByUnit } from '../../shared/domain/review.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { lineOf, pageOf, readingOf } from '../support/reader-builders.ts'

const at = '2026-02-01T00:00:00.000Z'
const corrected = { state: 'corrected', by: 'Lan', at } as const
const checked = { state: 'checked', by: 'Minh', at } as const
const page = (id: string, part: Partial<Page> = {}): Page => pageOf({ id: idFrom(id), ...part })
const raw = page('raw')
const done = page('done', { review: [corrected] })
const sure = page('sure', { review: [corrected, checked] })
const unread = page('unread')

const texts = new Map<PageId, Reading>(
  [raw, done, sure].map(({ id }) => [id, readingOf({ pageId: id, lines: [lineOf([['Huế', 0.4]])] })]),
)
const readings = {
  best: (ids: readonly PageId[]) => Promise.resolve(new Map([...texts].filter(([id]) => ids.includes(id)))),
}
const newId: NewId = () => idFrom('fresh')
const making = { now: at, newId }
const pages = [raw, done, sure, unread]
const say = (word: Parameters<typeof reviewingOf>[1]['word'], signal = new AbortController().signal) =>
  reviewingOf(pages, { word, readings, making }, { signal, onProgress: () => undefined })

describe('the review of many pages', () => {
  it('vouches for every line of the raw pages that have a text, and tells what it left', async () => {
    const { changes, ...outcome } = await say({ state: 'corrected', by: 'Lan' })
    expect(outcome).toEqual({ done: 1, unread: 1, kept: 2 })
    expect(changes.map(({ table }) => table)).toEqual(['pages', 'readings'])
    expect(changes[1]?.to).toMatchObject({ kind: 'person', lines: [{ by: 'person', words: [{ confidence: 1 }] }] })
  })

  it('is checked only by somebody other than who corrected', async () => {
    expect(await say({ state: 'checked', by: 'lan ' })).toMatchObject({ changes: [], done: 0, kept: 4 })
    const { changes, done: count } = await say({ state: 'checked', by: 'Minh' })
    expect(count).toBe(1)
    expect(changes).toMatchObject([{ table: 'pages', to: { id: 'done', review: [corrected, { by: 'Minh' }] } }])
  })

  it('is taken back from all that have one', async () => {
    const { changes, done: count } = await say(null)
    expect(count).toBe(2)
    expect(changes.map(({ to }) => to)).toEqual([
      expect.not.objectContaining({ review: expect.anything() as unknown }),
      expect.not.objectContaining({ review: expect.anything() as unknown }),
    ])
  })

  it('stops when it is cancelled, with nothing changed', async () => {
    await expect(say(null, AbortSignal.abort())).rejects.toThrow()
  })
})

describe('how far units are reviewed', () => {
  const [one, two, none] = [idFrom<UnitId>('one'), idFrom<UnitId>('two'), idFrom<UnitId>('none')]

  it('is as far as the page that is furthest behind', () => {
    expect([leastReviewed([sure, done]), leastReviewed([sure]), leastReviewed([])]).toEqual([
      'corrected',
      'checked',
      'raw',
    ])
  })

  it('tells which items are shown', () => {
    const reviews = reviewByUnit([
      { ...done, unitId: one },
      { ...sure, unitId: one },
      { ...sure, unitId: two },
    ])
    const items = [one, two, none].map((id) => ({ id }) as Unit) // nothing else of them is looked at
    const ids = (wanted: Parameters<typeof onlyReviewed>[2]) =>
      onlyReviewed(items, reviews, wanted)?.map(({ id }) => id)
    expect([ids(null), ids('raw'), ids('corrected'), ids('checked')]).toEqual([[one, two, none], [none], [one], [two]])
    expect(onlyReviewed(items, null, 'raw')).toBeNull()
  })
})
