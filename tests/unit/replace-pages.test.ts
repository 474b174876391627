import { describe, expect, it } from 'vitest'
import { findOnPages, rowsOf, tickedAfter, tickedHits, tickOf } from '../../renderer/features/replace/find-on-pages.ts'
import { replacingOf } from '../../renderer/features/replace/replace-on-pages.ts'
import { idFrom, type NewId, type PageId } from '../../shared/domain/ids.ts'
import { finderOf } from '../../shared/text/find.ts'
import { lineOf, pageOf, readingOf } from '../support/reader-builders.ts'

const pages = ['p1', 'p2', 'p3'].map((id) => pageOf({ id: idFrom<PageId>(id) }))
const texts: Readonly<Record<string, readonly string[]>> = { p1: ['xã xã', 'huyện'], p2: ['tỉnh'], p3: ['xã'] }
const readingOfPage = (id: PageId) =>
  readingOf({ pageId: id, lines: (texts[id] ?? []).map((text) => lineOf(text.split(' ').map((word) => [word, 0.5]))) })
const readings = {
  best: (ids: readonly PageId[]) => Promise.resolve(new Map(ids.map((id) => [id, readingOfPage(id)]))),
}
const context = { signal: new AbortController().signal, onProgress: () => undefined }

async function foundOf(find: string) {
  const finder = await finderOf({ find, replacement: 'làng' })
  if (!finder.ok) throw new Error(finder.problem)
  return findOnPages(pages, { readings, find: finder.find }, context)
}

describe('what is found over pages', () => {
  it('is listed page by page, and pages without it are left out', async () => {
    const found = await foundOf('xã')
    expect(rowsOf(found.pages).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'page p1',
      'hit p1 0 0',
      'hit p1 0 3',
      'page p3',
      'hit p3 0 0',
    ])
    expect(found.more).toBe(false)
  })

  it('is ticked and unticked one by one, or a page at once', async () => {
    const { pages: found } = await foundOf('xã')
    const [page, hit] = rowsOf(found)
    if (!page || !hit) throw new Error('nothing found')
    const one = tickedAfter(new Set(), hit)
    expect([tickOf(one, hit), tickOf(one, page)]).toEqual([false, 'some'])
    expect(tickOf(tickedAfter(one, page), page)).toBe(true)
    const none = tickedAfter(new Set(), page)
    expect([...tickedHits(found, none).keys()]).toEqual(['p3'])
  })

  it('is not looked for any more once it is cancelled', async () => {
    const finder = await finderOf({ find: 'xã', replacement: '' })
    if (!finder.ok) throw new Error(finder.problem)
    const stopped = { signal: AbortSignal.abort(), onProgress: () => undefined }
    await expect(findOnPages(pages, { readings, find: finder.find }, stopped)).rejects.toThrow()
  })
})

describe('replacing over pages', () => {
  const newId: NewId = () => idFrom('new')
  const making = { now: '2026-03-01T00:00:00.000Z', newId }

  it('stores what is ticked as a person’s lines, and leaves alone what reads otherwise by now', async () => {
    const { pages: found } = await foundOf('xã')
    const repositories = {
      pages: { get: (id: PageId) => Promise.resolve(pages.find((page) => page.id === id)) },
      readings: {
        ofPage: (id: PageId) =>
          Promise.resolve([
            id === 'p3' ? readingOf({ pageId: id, lines: [lineOf([['phố', 0.5]])] }) : readingOfPage(id),
          ]),
      },
    }
    // What the replacement asks of the repositories is all there.
    const all = repositories as unknown as Parameters<typeof replacingOf>[1]['repositories']
    const becomes = await replacingOf(tickedHits(found, new Set(['p1 0 0'])), { repositories: all, making }, context)
    expect(becomes).toMatchObject({ replaced: 1, pages: 1, stale: 1 })
    expect(becomes.changes).toHaveLength(1)
    expect(becomes.changes[0]?.to).toMatchObject({
      kind: 'person',
      lines: [{ text: 'xã làng', by: 'person' }, { text: 'huyện' }],
    })
  })
})
