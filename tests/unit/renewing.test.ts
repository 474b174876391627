import { expect, test } from 'vitest'
import { createRenewingService } from '../../renderer/app/services/renewing.ts'
import type { Renewal } from '../../renderer/ports/renewing.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { OrthographyChoice } from '../../shared/domain/orthography.ts'
import type { TextIndex } from '../../shared/domain/repositories.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aReading, aUnit, COLLECTION } from '../support/builders.ts'

const WITH_LORDS: OrthographyChoice = {
  orthography: 'russian-1918',
  edits: { 'russian-ambiguous': { on: true, pairs: [['г.', 'господинъ']] } },
}

async function archiveOf(count: number) {
  const archive = await freshArchive()
  const all = Array.from({ length: count }, (_, index) => index)
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('u')]),
    ...puts('pages', all.map((index) => aPage(`p${index}`, 'u'))),
    ...puts('readings', all.map((index) => aReading(`r${index}`, `p${index}`, { text: 'Дѣло г. Иванова' }))),
  ]) // prettier-ignore
  const found = async () => (await archive.texts.search(COLLECTION, 'господин', 500)).length
  const choose = (orthography?: OrthographyChoice) =>
    archive.writer.apply(puts('collections', [{ ...aCollection(), ...(orthography && { orthography }) }]))
  return { archive, found, choose }
}

/** Texts of an archive, of which each portion waits until it is let through; `asked` tells after which pages they begin. */
function gated(texts: TextIndex) {
  const gates: (() => void)[] = []
  const asked: unknown[] = []
  const renewNext: TextIndex['renewNext'] = async (id, after) => {
    asked.push(after)
    await new Promise<void>((resolve) => gates.push(resolve))
    return texts.renewNext(id, after)
  }
  const letThrough = async (): Promise<void> => {
    await expect.poll(() => gates.length).toBeGreaterThan(0)
    gates.shift()?.()
  }
  return { texts: { ...texts, renewNext }, letThrough, asked }
}

function told(service: ReturnType<typeof createRenewingService>) {
  const all: (readonly Renewal[])[] = []
  service.state().subscribe(
    (state) => all.push(state),
    () => undefined,
  )
  return { last: () => all.at(-1)?.[0], done: () => all.flatMap((state) => state.map(({ done }) => done)) }
}

test('texts are found by the rules of their collection after each change of them, and after it is undone', async () => {
  const { archive, found, choose } = await archiveOf(120)
  const service = createRenewingService({ repositories: archive })
  const { done } = told(service)
  const stop = service.start()
  await choose(WITH_LORDS)
  await expect.poll(found).toBe(120)
  expect([...new Set(done())]).toEqual([0, 50, 100])
  await choose()
  await expect.poll(found).toBe(0)
  stop()
})

test('what a closed window left undone is done at the next start', async () => {
  const { archive, found, choose } = await archiveOf(3)
  await choose(WITH_LORDS)
  expect(await found()).toBe(0)
  const stop = createRenewingService({ repositories: archive }).start()
  await expect.poll(found).toBe(3)
  stop()
})

test('nothing is made anew where no rules changed', async () => {
  const { archive } = await archiveOf(1)
  let renewed = 0
  const texts = { ...archive.texts, renewNext: () => Promise.resolve(((renewed += 1), null)) }
  const stop = createRenewingService({ repositories: { ...archive, texts } }).start()
  await archive.writer.apply(puts('collections', [{ ...aCollection(), name: 'Another' }]))
  await expect.poll(async () => (await archive.collections.get(COLLECTION))?.name).toBe('Another')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(renewed).toBe(0)
  stop()
})

test('paused, it stays so over a restart, and goes on after the page where it was', async () => {
  const { archive, found, choose } = await archiveOf(120)
  await choose(WITH_LORDS)
  const first = gated(archive.texts)
  const service = createRenewingService({ repositories: { ...archive, texts: first.texts } })
  const { last } = told(service)
  const stop = service.start()
  await first.letThrough()
  await expect.poll(() => first.asked.length).toBe(2)
  service.pause(COLLECTION)
  await first.letThrough()
  await expect.poll(last).toMatchObject({ state: 'paused', done: 100, total: 121 })
  stop()
  expect(await found()).toBe(100)

  const second = gated(archive.texts)
  const next = createRenewingService({ repositories: { ...archive, texts: second.texts } })
  const now = told(next)
  const stopNext = next.start()
  await expect.poll(now.last).toMatchObject({ state: 'paused', done: 100, total: 121 })
  expect(second.asked).toEqual([])
  next.resume(COLLECTION)
  await second.letThrough()
  await expect.poll(found).toBe(120)
  await expect.poll(now.last).toBeUndefined()
  expect(second.asked).not.toContain(null)
  stopNext()
})

test('cancelled, texts stay as they are until the rules change again or it is asked for', async () => {
  const { archive, found, choose } = await archiveOf(120)
  const gate = gated(archive.texts)
  const service = createRenewingService({ repositories: { ...archive, texts: gate.texts } })
  const { last } = told(service)
  const stop = service.start()
  await choose(WITH_LORDS)
  await expect.poll(() => gate.asked.length).toBe(1)
  service.cancel(COLLECTION)
  await gate.letThrough()
  await expect.poll(last).toMatchObject({ state: 'cancelled', done: 50 })
  expect(await found()).toBe(50)
  expect(gate.asked).toHaveLength(1)

  // Back to rules that all texts once had, but fifty have no more.
  await choose()
  for (const _portion of [1, 2, 3]) await gate.letThrough()
  await expect.poll(found).toBe(0)
  await expect.poll(last).toBeUndefined()
  stop()
})

test('a refusal is told, and it goes on when it is asked to', async () => {
  const { archive, found, choose } = await archiveOf(3)
  let refuses = true
  const texts: TextIndex = {
    ...archive.texts,
    renewNext: (id, after) => (refuses ? Promise.reject(new Error('full')) : archive.texts.renewNext(id, after)),
  }
  const service = createRenewingService({ repositories: { ...archive, texts } })
  const { last } = told(service)
  const stop = service.start()
  await choose(WITH_LORDS)
  await expect.poll(last).toMatchObject({ state: 'paused', problem: new Error('full') })
  refuses = false
  service.resume(COLLECTION)
  await expect.poll(found).toBe(3)
  stop()
})
