import { expect, test, vi } from 'vitest'
import { createAdjustMany } from '../../renderer/app/services/adjust-many.ts'
import type { AdjustManyStatus, AdjustService, PageProposal } from '../../renderer/ports/services.ts'
import { noEdits } from '../../shared/domain/image-edits.ts'
import { aPage } from '../support/builders.ts'

const PAGES = Array.from({ length: 20 }, (_, index) => aPage(`p${index}`, 'u', { order: index }))
const WISH = { crop: true, deskew: true, split: false }

/** The service over one that proposes nothing for each page, and goes on when it is let. */
function opened() {
  const gates: (() => void)[] = []
  const propose = vi.fn<AdjustService['propose']>(async (pages, _wish, { signal }) => {
    await new Promise<void>((resolve, reject) => {
      gates.push(resolve)
      signal.addEventListener('abort', () => reject(signal.reason as Error))
    })
    return pages.map((page): PageProposal => ({ page, adjusted: null, gutter: null, confidence: 0, thumbnails: [] }))
  })
  const alike = vi.fn<AdjustService['alike']>(() => Promise.reject(new Error('no memory')))
  const many = createAdjustMany({ propose, alike })
  let now: AdjustManyStatus | null = null
  many.status().subscribe(
    (status) => (now = status),
    () => undefined,
  )
  const letOn = async (): Promise<void> => {
    await vi.waitFor(() => expect(gates.length).toBeGreaterThan(0))
    gates.shift()?.()
  }
  return { many, propose, letOn, status: () => now }
}

test('many pages are looked through in portions, and what is found is kept in their order', async () => {
  const { many, letOn, status } = opened()
  many.begin({ pages: PAGES, wish: WISH })
  for (let portion = 0; portion < 3; portion += 1) await letOn()
  await vi.waitFor(() => expect(status()?.state).toBe('done'))
  expect(status()?.proposals.map(({ page }) => page.id)).toEqual(PAGES.map(({ id }) => id))
})

test('after a pause it goes on with the pages that are left', async () => {
  const { many, propose, letOn, status } = opened()
  many.begin({ pages: PAGES, wish: WISH })
  await letOn()
  await vi.waitFor(() => expect(propose).toHaveBeenCalledTimes(2))
  many.pause()
  expect(status()).toMatchObject({ state: 'paused', done: 8 })
  many.resume()
  await vi.waitFor(() => expect(propose).toHaveBeenCalledTimes(3))
  expect(propose.mock.lastCall?.[0][0]?.id).toBe(PAGES[8]?.id)
  await letOn()
  await letOn()
  await letOn()
  await vi.waitFor(() => expect(status()).toMatchObject({ state: 'done', done: 20 }))
})

test('a task that is dropped leaves nothing, and one that fails says why and can go on', async () => {
  const { many, status } = opened()
  many.begin({ pages: PAGES, wish: WISH })
  many.forget()
  expect(status()).toMatchObject({ state: 'idle', pages: [], proposals: [] })
  many.begin({ pages: PAGES, edits: noEdits({ width: 1, height: 1 }) })
  await vi.waitFor(() => expect(status()).toMatchObject({ state: 'paused', problem: new Error('no memory') }))
})
