import { describe, expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import type { ReadingBacklog } from '../../shared/domain/repositories.ts'
import { aPage, aReading, aRequest, COLLECTION } from '../support/builders.ts'
import {
  archiveWith,
  pageId,
  readAtOnce,
  serviceOver,
  soon,
  until,
  untilAborted,
  type Archive,
} from '../support/reading-services.ts'

describe('stored requests', () => {
  test('those that a killed program left are served as soon as the service is there', async () => {
    const archive = await archiveWith(['a', 'b', 'c'])
    const { service } = serviceOver(archive, readAtOnce, 2)
    await service.idle()
    const best = await archive.readings.best(['a', 'b', 'c'].map(pageId))
    expect([...best.values()].map((reading) => reading.lines[0]?.text)).toEqual(['text of a', 'text of b', 'text of c'])
    expect((await archive.jobs.backlog(COLLECTION)).queued).toBe(0)
    service.close()
  })

  test('closing in the middle of a page loses nothing of what was asked or read', async () => {
    const archive = await archiveWith(['a', 'b'])
    const { service } = serviceOver(archive, (page, context) =>
      page.id === 'a' ? readAtOnce(page, context) : untilAborted(page, context),
    )
    await until(service, ({ pages }) => pages.has(pageId('b')))
    service.close()
    await soon()
    expect((await archive.readings.ofPage(pageId('a'))).length).toBe(1)
    expect(await archive.jobs.backlog(COLLECTION)).toEqual({ queued: 1, failed: [] })
    const again = serviceOver(archive, readAtOnce)
    await again.service.idle()
    expect(again.served).toEqual(['b vie'])
    again.service.close()
  })

  test('the page in view comes first, then what the user asked for, then what an import did', async () => {
    const archive = await archiveWith(['a', 'b', 'c'])
    const { service, served } = serviceOver(archive, readAtOnce)
    service.pause()
    await service.request([aPage('b', 'u-b')])
    await service.request([aPage('c', 'u-c')], { first: true })
    service.resume()
    await service.idle()
    expect(served).toEqual(['c vie', 'b vie', 'a vie'])
    service.close()
  })

  test('pages that are to be read first go before all others, and the page in view before them', async () => {
    const archive = await archiveWith(['a', 'b', 'c', 'd', 'e'])
    const { service, served } = serviceOver(archive, readAtOnce)
    service.pause()
    await service.request([aPage('b', 'u-b')])
    await service.readFirst(['e', 'd'].map(pageId))
    await service.readFirst(['c'].map(pageId), true)
    service.resume()
    await service.idle()
    expect(served).toEqual(['c vie', 'e vie', 'd vie', 'b vie', 'a vie'])
    service.close()
  })

  test('an import that adds pages while the service rests wakes it', async () => {
    const archive = await archiveWith([])
    const { service, served } = serviceOver(archive, readAtOnce)
    await service.idle()
    await archive.writer.apply(puts('pages', [aPage('x', 'u-x', { original: idFrom('none') })]))
    await archive.jobs.requestReadings([aRequest('r-x', 'x')])
    await until(service, ({ progress }) => progress.done > 0)
    expect(served).toEqual([])
    expect((await archive.jobs.backlog(COLLECTION)).failed[0]?.failure?.code).toBe('missing-original')
    service.close()
  })
})

test('a count of the store from before the last page was read begins no batch', async () => {
  const archive = await archiveWith(['a', 'b'])
  const counts: ((backlog: ReadingBacklog) => void)[] = []
  const watchBacklog = () => ({
    subscribe: (next: (backlog: ReadingBacklog) => void) => (counts.push(next), () => undefined),
  })
  const jobs: Archive['jobs'] = Object.create(archive.jobs, { watchBacklog: { value: watchBacklog } })
  const { service } = serviceOver({ ...archive, jobs }, readAtOnce)
  await service.idle()
  for (const queued of [1, 0]) for (const tell of counts) tell({ queued, failed: [] })
  const { progress } = await until(service, ({ state, progress: { done } }) => state === 'idle' && done > 0)
  expect(progress).toEqual({ done: 2, total: 2 })
  service.close()
})

describe('what is read', () => {
  test('a page says its languages before its collection does, and the caller before the page', async () => {
    const archive = await archiveWith(['a', 'b', 'c'])
    await archive.jobs.dropReadings(COLLECTION)
    const { service, served } = serviceOver(archive, readAtOnce)
    await service.request([aPage('a', 'u-a'), aPage('b', 'u-b', { languages: ['rus', 'fra'] })])
    await service.request([aPage('c', 'u-c', { languages: ['rus'] })], { languages: ['kaz'] })
    await service.idle()
    expect([...served].sort()).toEqual(['a vie', 'b rus+fra', 'c kaz'])
    service.close()
  })

  test('a page at work that is wanted in other languages is read again in those', async () => {
    const archive = await archiveWith(['a'])
    const { service, served } = serviceOver(archive, (page, context) =>
      context.languages.includes('rus') ? readAtOnce(page, context) : untilAborted(page, context),
    )
    await until(service, ({ pages }) => pages.size === 1)
    await service.request([aPage('a', 'u-a')], { languages: ['rus'] })
    await service.idle()
    expect(served).toEqual(['a vie', 'a rus'])
    expect((await archive.readings.ofPage(pageId('a'))).map((reading) => reading.languages)).toEqual([['rus']])
    service.close()
  })

  test('a person’s reading stays the one that is shown', async () => {
    const archive = await archiveWith(['a'])
    await archive.writer.apply(puts('readings', [aReading('mine', 'a', { kind: 'person', text: 'as I see it' })]))
    const { service } = serviceOver(archive, readAtOnce)
    await service.idle()
    expect((await archive.readings.best([pageId('a')])).get(pageId('a'))?.id).toBe('mine')
    expect(await archive.readings.ofPage(pageId('a'))).toHaveLength(2)
    service.close()
  })
})

describe('what goes wrong', () => {
  test('a page that can’t be read is listed with its file and reason, and the rest is read', async () => {
    const archive = await archiveWith(['a', 'b'])
    const { service } = serviceOver(archive, (page, context) =>
      page.id === 'a'
        ? Promise.reject(Object.assign(new Error('torn'), { code: 'ocr-page' }))
        : readAtOnce(page, context),
    )
    await service.idle()
    const { queued, failed } = await archive.jobs.backlog(COLLECTION)
    expect(queued).toBe(0)
    expect(failed.map(({ failure }) => failure)).toEqual([{ file: 'a.jpg', code: 'ocr-page', message: 'torn' }])
    expect(await archive.readings.ofPage(pageId('b'))).toHaveLength(1)
    service.close()
  })

  test('a full disk stops it with the reason; resuming reads the page after all', async () => {
    const archive = await archiveWith(['a'])
    let full = true
    const readings: Archive['readings'] = {
      ...archive.readings,
      complete: (request, reading) =>
        full
          ? Promise.reject(Object.assign(new Error('no room'), { code: 'disk-full' }))
          : archive.readings.complete(request, reading),
    }
    const { service } = serviceOver({ ...archive, readings }, readAtOnce)
    const stopped = await until(service, ({ problem }) => problem !== undefined)
    expect(stopped).toMatchObject({ state: 'paused', problem: { code: 'disk-full' } })
    full = false
    service.resume()
    await service.idle()
    expect(await archive.readings.ofPage(pageId('a'))).toHaveLength(1)
    service.close()
  })

  test('a page deleted while it waits is forgotten', async () => {
    const archive = await archiveWith(['a'])
    await archive.writer.apply([{ table: 'pages', id: pageId('a'), to: null }])
    const { service, served } = serviceOver(archive, readAtOnce)
    await service.idle()
    expect(served).toEqual([])
    expect(await archive.jobs.backlog(COLLECTION)).toEqual({ queued: 0, failed: [] })
    service.close()
  })
})

describe('what the user sees', () => {
  test('paused, what is at work ends and nothing more starts', async () => {
    const archive = await archiveWith(['a', 'b', 'c'])
    const { service, served } = serviceOver(archive, async (page, context) => {
      service.pause()
      await soon()
      return readAtOnce(page, context)
    })
    const paused = await until(service, ({ state, pages }) => state === 'paused' && pages.size === 0)
    expect(served).toHaveLength(1)
    expect(paused.progress).toMatchObject({ done: 1, total: 3 })
    service.close()
  })

  test('paused it stays after a restart, and goes on when it is told to', async () => {
    const archive = await archiveWith(['a'])
    const before = serviceOver(archive, readAtOnce)
    before.service.pause()
    await until(before.service, ({ state }) => state === 'paused')
    expect(await archive.settings.get('reading')).toMatchObject({ paused: true })
    before.service.close()
    const { service, served } = serviceOver(archive, readAtOnce)
    const found = await until(service, ({ state }) => state === 'paused')
    expect(found.progress.total).toBe(1)
    await soon()
    expect(served).toEqual([])
    service.resume()
    await service.idle()
    expect(served).toEqual(['a vie'])
    service.close()
    const next = serviceOver(archive, readAtOnce)
    await next.service.idle()
    next.service.close()
  })

  test('as many pages are read at once as the user asked for, also after a restart', async () => {
    const archive = await archiveWith(['a', 'b', 'c', 'd'])
    const { service } = serviceOver(archive, untilAborted)
    await until(service, ({ pages }) => pages.size === 1)
    service.setEngines(3)
    await until(service, ({ pages }) => pages.size === 3)
    service.close()
    const again = serviceOver(archive, untilAborted)
    await until(again.service, ({ pages }) => pages.size === 3)
    again.service.close()
  })

  test('progress counts to the end, and the time left is told once it is known', async () => {
    const archive = await archiveWith(['a', 'b', 'c', 'd', 'e', 'f'])
    const { service } = serviceOver(archive, async (page, context) => {
      await soon(150)
      return readAtOnce(page, context)
    })
    const told = await until(service, ({ progress }) => progress.left !== undefined)
    expect(told.progress.total).toBe(6)
    expect(told.progress.left).toBeGreaterThan(0)
    await service.idle()
    expect((await until(service, ({ state }) => state === 'idle')).progress).toEqual({ done: 6, total: 6 })
    service.close()
  })
})
