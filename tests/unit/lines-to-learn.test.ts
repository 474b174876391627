import { describe, expect, test } from 'vitest'
import { lessonsOf, pagesToLearn } from '../../renderer/app/services/improving/lines-to-learn.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { BlockId } from '../../shared/domain/ids.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import type { Line, Reading } from '../../shared/domain/reading.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, AT, COLLECTION } from '../support/builders.ts'

const BOX = { x: 0.1, y: 0.2, w: 0.5, h: 0.05 }
const line = (text: string, more: Partial<Line> = {}): Line => ({ text, box: BOX, words: [], ...more })
const MIXED = [line('by hand', { by: 'person' }), line('by machine'), line('nowhere', { by: 'person', box: null })]

async function textsOf(pages: readonly ReturnType<typeof aPage>[], readings: readonly Reading[]) {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('pages', pages),
    ...puts('readings', readings),
  ])
  const found = await pagesToLearn(archive, COLLECTION, new AbortController().signal)
  return found.flatMap(({ lines }) => lines.map(({ text }) => text))
}

const reading = (page: string, more: Partial<Reading>): Reading => ({ ...aReading(`r-${page}`, page), ...more })

describe('lines to learn from', () => {
  test('are those that a person wrote or confirmed, and stand somewhere', async () => {
    expect(await textsOf([aPage('a', 'u')], [reading('a', { kind: 'person', lines: MIXED })])).toEqual(['by hand'])
  })

  test('are all of a page of ground truth, or that was transcribed elsewhere', async () => {
    const source = { file: 'a.xml', format: 'page', transcribed: true } as const
    const texts = await textsOf(
      [aPage('a', 'u', { truth: AT }), aPage('b', 'u')],
      [reading('a', { kind: 'person', lines: MIXED }), reading('b', { kind: 'imported', source, lines: MIXED })],
    )
    expect(texts).toEqual(['by hand', 'by machine', 'by hand', 'by machine'])
  })

  test('are none of what a machine read, of writing that runs down, or of the trash', async () => {
    const down = idFrom<BlockId>('down')
    const blocks = [{ id: down, kind: 'text', box: BOX, vertical: true }] as NonNullable<Reading['blocks']>
    const texts = await textsOf(
      [aPage('a', 'u'), aPage('b', 'u'), aPage('c', 'u', { deletedAt: AT })],
      [
        reading('a', { kind: 'machine', lines: MIXED }),
        reading('b', { kind: 'person', blocks, lines: [line('字', { by: 'person', block: down })] }),
        reading('c', { kind: 'person', lines: MIXED }),
      ],
    )
    expect(texts).toEqual([])
  })

  test('are taught, but for a tenth that is kept back, always the same', () => {
    const pages = ['a', 'b'].map((id) => ({
      page: aPage(id, 'u'),
      lines: Array.from({ length: 60 }, (_, at) => ({ box: BOX, text: `${id}${at}` })),
    }))
    const judged = () =>
      lessonsOf(pages).flatMap(({ lines }) => lines.flatMap((each) => (each.isJudged ? each.text : [])))
    expect(judged()).toHaveLength(12)
    expect(judged()).toEqual(judged())
    expect(lessonsOf(pages).flatMap(({ lines }) => lines)).toHaveLength(120)
    const many = [
      { page: aPage('a', 'u'), lines: Array.from({ length: 2000 }, (_, at) => ({ box: BOX, text: `${at}` })) },
    ]
    expect(lessonsOf(many)[0]?.lines).toHaveLength(1500)
  })
})
