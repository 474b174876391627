import { expect, test } from 'vitest'
import { aRequest, COLLECTION } from '../support/builders.ts'
import { archiveWith, pageId, readAtOnce, serviceOver, until, untilAborted } from '../support/reading-services.ts'

const PAGES = ['a', 'b', 'c', 'd', 'e', 'f']

/** How many requests are fetched from the store while six pages are read and so many more wait behind them. */
async function fetchedWith(waiting: number): Promise<number> {
  const archive = await archiveWith(PAGES)
  const rest = Array.from({ length: waiting }, (_, at) =>
    aRequest(`more-${at}`, `none-${at}`, { requestedAt: `9999-${String(at).padStart(6, '0')}` }),
  )
  await archive.db.jobs.bulkPut(rest)
  let fetched = 0
  archive.db.jobs.hook('reading', (job) => {
    fetched += 1
    return job
  })
  const { service } = serviceOver(archive, (page, context) =>
    page.id === pageId('f') ? untilAborted(page, context) : readAtOnce(page, context),
  )
  await until(service, ({ pages }) => pages.has(pageId('f')))
  const seen = fetched
  expect((await archive.jobs.backlog(COLLECTION)).queued).toBe(waiting + 1)
  service.close()
  return seen
}

test('a page is taken from ten thousand that wait with as few looks into the store as from ten', async () => {
  const few = await fetchedWith(10)
  expect(few).toBeGreaterThanOrEqual(PAGES.length)
  expect(await fetchedWith(10_000)).toBe(few)
}, 60_000)
