import { expect, test } from 'vitest'
import { aPage, COLLECTION } from '../support/builders.ts'
import { archiveWith, pageId, readAtOnce, serviceOver, until, untilAborted } from '../support/reading-services.ts'

const never = (): Promise<never> => new Promise(() => undefined)
function later(): Promise<void> & { end(): void } {
  let end = (): void => undefined
  const promise = new Promise<void>((resolve) => (end = resolve))
  return Object.assign(promise, { end: () => end() })
}

test('cancelled, what was read stays', async () => {
  const archive = await archiveWith(['a', 'b', 'c'])
  const { service } = serviceOver(archive, (page, context) =>
    page.id === 'a' ? readAtOnce(page, context) : untilAborted(page, context),
  )
  await until(service, ({ pages }) => pages.has(pageId('b')))
  await service.cancelAll()
  expect([...(await archive.readings.best(['a', 'b', 'c'].map(pageId))).keys()]).toEqual(['a'])
  service.close()
})

test('cancelling waits neither for an engine that never ends nor for results being stored nor for what is deleted', async () => {
  const archive = await archiveWith(['a', 'b', 'c', 'd'])
  const locks = { stored: never(), dropped: later() }
  const jobs = {
    ...archive.jobs,
    dropReadings: () => locks.dropped.then(() => archive.jobs.dropReadings(COLLECTION)),
  }
  const readings = { ...archive.readings, complete: () => locks.stored }
  const { service, served } = serviceOver(
    { ...archive, jobs, readings },
    (page, context) => (page.id === 'a' ? readAtOnce(page, context) : never()),
    2,
  )
  await until(service, ({ pages }) => pages.size === 2)
  void service.cancelAll()
  const told = await until(service, ({ state }) => state === 'idle')
  expect(told.pages.size).toBe(0)
  expect(await archive.settings.get('reading')).toMatchObject({ dropping: true })
  expect((await archive.jobs.backlog(COLLECTION)).queued).toBe(4)

  const asked = service.request([aPage('d', 'u-d')])
  locks.dropped.end()
  await asked
  await until(service, ({ pages }) => pages.has(pageId('d')))
  expect(await archive.settings.get('reading')).toMatchObject({ dropping: false })
  expect(served.slice(2)).toEqual(['d vie'])
  service.close()
})

test('cancelled and killed at once, it reads nothing of that the next time', async () => {
  const archive = await archiveWith(['a', 'b'])
  await archive.settings.put('reading', { paused: false, engines: null, dropping: true })
  const { service, served } = serviceOver(archive, readAtOnce)
  await service.idle()
  expect(served).toEqual([])
  expect(await archive.jobs.backlog(COLLECTION)).toEqual({ queued: 0, failed: [] })
  expect(await archive.settings.get('reading')).toMatchObject({ dropping: false })
  service.close()
})

test('cancelling stops what is at work and forgets what waits', async () => {
  const archive = await archiveWith(['a', 'b', 'c'])
  const { service, served } = serviceOver(archive, untilAborted)
  await until(service, ({ pages }) => pages.size === 1)
  await service.cancelAll()
  await service.idle()
  expect(served).toHaveLength(1)
  expect(await archive.jobs.backlog(COLLECTION)).toEqual({ queued: 0, failed: [] })
  expect((await until(service, ({ state }) => state === 'idle')).pages.size).toBe(0)
  service.close()
})
