import { describe, expect, test } from 'vitest'
import { createLanguageService } from '../../renderer/app/services/suggest-languages.ts'
import type { PageReader } from '../../renderer/ocr/index.ts'
import { freshArchive } from '../support/archive.ts'
import { aPage } from '../support/builders.ts'

const context = { signal: new AbortController().signal, onProgress: () => undefined }

/** Pages with originals that say nothing, and a reader that tells their languages by their ids. */
async function setUp(count: number, suggest: (id: string) => ReturnType<PageReader['suggest']>) {
  const archive = await freshArchive()
  const pages = Array.from({ length: count }, (_, index) => aPage(`p${index}`, 'u'))
  await archive.db.originals.bulkPut(
    pages.map(({ original }) => ({ sha256: original, mediaType: 'image/jpeg', bytes: new Blob(['jpeg']) })),
  )
  const tried: { readonly id: string; readonly languages: readonly string[] }[] = []
  const reader: Pick<PageReader, 'suggest'> = {
    suggest({ page, languages }, { onProgress }) {
      tried.push({ id: page.id, languages })
      onProgress(1)
      return suggest(page.id)
    },
  }
  return { service: createLanguageService({ repositories: archive, reader }), pages, tried }
}

const isVietnamese = () => Promise.resolve([{ language: 'vie', confidence: 0.8 }])

describe('the languages of a collection', () => {
  test('are told by a sample of its pages, spread over all of them', async () => {
    const { service, pages, tried } = await setUp(100, isVietnamese)
    const told: number[] = []
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }) => told.push(done / total)
    const findings = await service.suggest(pages, ['vie', 'rus', 'Cyrillic'], { ...context, onProgress })
    expect(findings).toEqual({ languages: [{ language: 'vie', confidence: 0.8, pages: 5 }], looked: 5 })
    expect(tried.map(({ id }) => id)).toEqual(['p0', 'p20', 'p40', 'p60', 'p80'])
    expect(tried[0]?.languages).toEqual(['vie', 'rus'])
    expect(told.at(-1)).toBe(1)
  })

  test('are told by the pages that can be read; where none can, the reason is told', async () => {
    const torn = Object.assign(new Error('torn'), { code: 'unreadable-image' })
    const some = await setUp(3, (id) => (id === 'p1' ? Promise.reject(torn) : isVietnamese()))
    expect(await some.service.suggest(some.pages, ['vie'], context)).toMatchObject({ looked: 2 })
    const none = await setUp(2, () => Promise.reject(torn))
    await expect(none.service.suggest(none.pages, ['vie'], context)).rejects.toBe(torn)
  })

  test('are none of an empty collection', async () => {
    const { service } = await setUp(0, isVietnamese)
    expect(await service.suggest([], ['vie'], context)).toEqual({ languages: [], looked: 0 })
  })

  test('are not sought any more once it is cancelled', async () => {
    const stop = new AbortController()
    const { service, pages, tried } = await setUp(5, () => {
      stop.abort(new Error('cancelled'))
      return isVietnamese()
    })
    await expect(service.suggest(pages, ['vie'], { ...context, signal: stop.signal })).rejects.toThrow('cancelled')
    expect(tried).toHaveLength(1)
  })
})
