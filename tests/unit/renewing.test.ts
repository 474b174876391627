import { expect, test } from 'vitest'
import { createRenewingService } from '../../renderer/app/services/renewing.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { OrthographyChoice } from '../../shared/domain/orthography.ts'
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

test('texts are found by the rules of their collection after each change of them, and after it is undone', async () => {
  const { archive, found, choose } = await archiveOf(120)
  const service = createRenewingService({ repositories: archive })
  const told: number[] = []
  service.state().subscribe(
    (state) => state && told.push(state.done),
    () => undefined,
  )
  const stop = service.start()
  await choose(WITH_LORDS)
  await expect.poll(found).toBe(120)
  expect(told).toEqual([0, 50, 100])
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
