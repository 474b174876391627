import { describe, expect, it, test } from 'vitest'
import { scanWords } from '../../renderer/features/words/scan-words.ts'
import { placesOf } from '../../renderer/features/words/word-place.ts'
import { markOn, stripOf } from '../../renderer/viewer/strip-place.ts'
import {
  EMPTY_QUEUE,
  keysOfQueue,
  wordQueueAfter,
  type WordQueueEvent,
} from '../../renderer/features/words/word-queue.ts'
import { pagesOfItems } from '../../renderer/ports/chosen-pages.ts'
import type { DoubtfulWord } from '../../shared/domain/doubtful-words.ts'
import { idFrom, type PageId, type UnitId } from '../../shared/domain/ids.ts'
import { nameOf, type Unit } from '../../shared/domain/unit.ts'
import { aPage, aUnit } from '../support/builders.ts'
import { lineOf, pageOf, readingOf } from '../support/reader-builders.ts'

const words = [1, 2, 3, 4].map((place): DoubtfulWord => ({
  pageId: idFrom('p'),
  lineId: idFrom('l1'),
  at: place,
  text: 'w',
  confidence: place / 10,
}))
const after = (...events: readonly WordQueueEvent[]) =>
  [{ type: 'filled', words } as const, ...events].reduce(wordQueueAfter, EMPTY_QUEUE)

describe('the queue of uncertain words', () => {
  it('goes on to the next word that is still open, and back past those that are not', () => {
    expect(after({ type: 'checked', at: 0 }).at).toBe(1)
    expect(after({ type: 'go', at: 2 }, { type: 'checked', at: 2 }, { type: 'step', by: -1 }).at).toBe(1)
    expect(after({ type: 'step', by: -1 }).at).toBe(0)
  })

  it('is at its end after the last open word', () => {
    expect(after({ type: 'go', at: 3 }, { type: 'checked', at: 3 }).at).toBe(4)
  })

  it('comes back to the word whose check was undone', () => {
    const queue = after({ type: 'checked', at: 0 }, { type: 'step', by: 1 }, { type: 'undone' })
    expect(queue).toMatchObject({ at: 0, checked: [] })
  })

  it('has words as they were corrected, until that is undone', () => {
    const corrected = [
      { type: 'checked', at: 0 },
      { type: 'stored', at: 0, text: 'W' },
    ] as const
    expect([...after(...corrected).became]).toEqual([[0, 'W']])
    expect(after(...corrected, { type: 'undone' }).became.size).toBe(0)
  })

  it('leaves the hand where it went when what was typed is kept on the way', () => {
    expect(after({ type: 'go', at: 3 }, { type: 'checked', at: 0, stay: true })).toMatchObject({ at: 3, checked: [0] })
  })

  it('passes over words that somebody has changed meanwhile', () => {
    expect(after({ type: 'step', by: 1 }, { type: 'gone', at: 1 }).at).toBe(2)
    expect(keysOfQueue(after()).size).toBe(4)
  })
})

describe('going over the pages', () => {
  const ids = Array.from({ length: 25 }, (_, index) => idFrom<PageId>(`p${index}`))

  it('finds the least certain words of all, a few readings at a time', async () => {
    const held: number[] = []
    const readings = {
      best: (portion: readonly PageId[]) => {
        held.push(portion.length)
        const of = (id: PageId) => readingOf({ pageId: id, lines: [lineOf([[id, Number(id.slice(1)) / 25]])] })
        return Promise.resolve(new Map(portion.map((id) => [id, of(id)])))
      },
    }
    const told: number[] = []
    const { signal } = new AbortController()
    const onProgress = ({ done }: { readonly done: number }): void => void told.push(done)
    const found = await scanWords(ids, readings, { signal, onProgress, most: 2, except: new Set(), order: 'certainty' })
    expect(found.words.map(({ text }) => text)).toEqual(['p0', 'p1'])
    expect(found.total).toBe(15)
    expect(Math.max(...held)).toBeLessThanOrEqual(10)
    expect(told.at(-1)).toBe(25)
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const readings = { best: () => Promise.resolve(new Map()) }
    const onProgress = (): void => stop.abort()
    const scan = scanWords(ids, readings, {
      signal: stop.signal,
      onProgress,
      most: 2,
      except: new Set(),
      order: 'certainty',
    })
    await expect(scan).rejects.toThrow()
  })

  it('takes the pages of many items from the collection at once, in the order of the items and pages', async () => {
    const items = Array.from({ length: 300 }, (_, index) => ({ id: idFrom<UnitId>(`u${index}`) }) as Unit)
    const all = items.flatMap(({ id }) =>
      [1, 0].map((order) => pageOf({ unitId: id, order, id: idFrom(`${id}-${order}`) })),
    )
    const pages = { ofUnit: () => Promise.reject(new Error('one by one')), ofCollection: () => Promise.resolve(all) }
    const found = await pagesOfItems(pages, items.toReversed())
    expect(found.slice(0, 2).map(({ id }) => id)).toEqual(['u299-0', 'u299-1'])
    expect(found).toHaveLength(600)
  })
})

test('a place names the unit, and the number of a page where it has several', () => {
  const units = ['u', 'v'].map((id) => aUnit(id))
  const pages = [['u', 'a'], ['u', 'b'], ['v', 'c']].map(([unit = '', id = '']) => aPage(id, unit)) // prettier-ignore
  const places = placesOf(units, pages)
  expect([...places].map(([id, { unit, number }]) => [id, unit, number])).toEqual([
    ['a', nameOf(aUnit('u')), 1],
    ['b', nameOf(aUnit('u')), 2],
    ['c', nameOf(aUnit('v')), null],
  ])
})

describe('the strip of a line', () => {
  it('shows a little around the line, and never beyond the page', () => {
    const strip = stripOf({ x: 0, y: 0.5, w: 1, h: 0.1 })
    expect(strip).toMatchObject({ x: 0, w: 1 })
    expect([strip.y, strip.h].map((value) => value.toFixed(2))).toEqual(['0.44', '0.22'])
  })

  it('marks the word where it stands once the page is turned', () => {
    const strip = { x: 0, y: 0, w: 1, h: 0.5 }
    const word = { x: 0.5, y: 0, w: 0.25, h: 0.25 }
    expect(markOn(strip, word, 0)).toEqual({ x: 0.5, y: 0, w: 0.25, h: 0.5 })
    expect(markOn(strip, word, 90)).toEqual({ x: 0.5, y: 0.5, w: 0.5, h: 0.25 })
  })
})
