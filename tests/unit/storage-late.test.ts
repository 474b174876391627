import { expect, onTestFinished, test, vi } from 'vitest'
import { ArchiveDb } from '../../renderer/storage/archive-db.ts'
import { AT_ONCE, catchUp, lateRevisions, lateUnits, putOff } from '../../renderer/storage/late-units.ts'
import { unitRow } from '../../renderer/storage/rows.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { LateWork } from '../../shared/domain/repositories.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { valueRevisions } from '../../shared/domain/value-revision.ts'
import type { Watched } from '../../shared/domain/watched.ts'
import { freshArchive } from '../support/archive.ts'
import { aDescription, aUnit, COLLECTION } from '../support/builders.ts'

const MANY = 2 * AT_ONCE + 50
const titled = (title: string): readonly Unit[] =>
  Array.from({ length: MANY }, (_, order) =>
    aUnit(`u${order}`, { order, description: aDescription({ title: `${title} ${order}` }) }),
  )
const first = <T>(list: Watched<T>): Promise<T> =>
  new Promise((resolve, reject) => void list.subscribe(resolve, reject))

/** An archive whose many units were retitled from thư to ghi; their words and history are still to be written. */
async function behind() {
  const archive = await freshArchive()
  const { db, writer } = archive
  const [before, after] = [titled('thư'), titled('ghi')]
  await writer.apply(puts('units', before))
  await catchUp(db)
  await db.transaction('rw', db.settings, db.units, db.valueRevisions, async () => {
    await db.units.bulkPut(after.map(unitRow))
    for (const part of [after.slice(0, AT_ONCE), after.slice(AT_ONCE)]) {
      const revisions = part.flatMap((unit) => valueRevisions(before[unit.order] ?? null, unit))
      const ids = part.map(({ id }) => id)
      await putOff(db, [{ units: ids, revisions }])
    }
  })
  const found = async (query: string) =>
    (await archive.texts.search(COLLECTION, query, 2 * MANY)).map(({ unitId }) => unitId).sort()
  const history = async (id: string) =>
    (await first(archive.valueRevisions.watchField(after[Number(id)]!.id, 'title'))).map(
      ({ values }) => values[0]?.text,
    )
  return { ...archive, after, found, history }
}

test('units whose words are not written yet are found by what they say now, and have their history', async () => {
  const { db, found, history } = await behind()
  expect((await lateUnits(db)).size).toBe(MANY)
  expect([(await found('thư')).length, (await found('ghi')).length]).toEqual([0, MANY])
  expect(await found('ghi 17')).toContain('u17')
  expect(await found('ghi 4000')).toEqual([])
  expect(await history('17')).toEqual(['thư 17'])
  await catchUp(db)
  expect([(await lateUnits(db)).size, (await lateRevisions(db)).length]).toEqual([0, 0])
  expect([(await found('thư')).length, (await found('ghi')).length]).toEqual([0, MANY])
  expect(await history('17')).toEqual(['thư 17'])
  expect(await db.valueRevisions.count()).toBe(MANY)
})

test('what is said of such a unit meanwhile comes after it, in search and in its history', async () => {
  const { db, writer, after, found, history } = await behind()
  await writer.apply(puts('units', [{ ...after[17]!, description: aDescription({ title: 'mới' }) }]))
  expect([await found('mới'), (await found('ghi')).length]).toEqual([['u17'], MANY - 1])
  expect(await history('17')).toEqual(['ghi 17', 'thư 17'])
  await catchUp(db)
  expect([await found('mới'), (await found('ghi')).length]).toEqual([['u17'], MANY - 1])
  expect(await history('17')).toEqual(['ghi 17', 'thư 17'])
})

test('a unit that goes for good meanwhile leaves nothing behind', async () => {
  const { db, writer, trash, after, found } = await behind()
  const gone = after[17]!
  await writer.apply(puts('units', [{ ...gone, deletedAt: '2026-01-02T00:00:00.000Z' }]))
  expect(await found('ghi 17')).not.toContain('u17')
  await trash.remove({ units: [gone.id], pages: [] })
  await catchUp(db)
  expect(await db.texts.where('owner').equals(gone.id).count()).toBe(0)
  expect(await db.valueRevisions.where('unitId').equals(gone.id).count()).toBe(0)
})

test('what a window left that was closed is done by the next', async () => {
  const { db } = await behind()
  db.close()
  const next = new ArchiveDb(db.name)
  await next.open()
  expect((await lateUnits(next)).size).toBe(MANY)
  await catchUp(next)
  expect((await lateUnits(next)).size).toBe(0)
  expect(await next.texts.where('words').equals('ghi').count()).toBe(MANY)
  expect(await next.valueRevisions.count()).toBe(MANY)
})

test('a step of many units is found right after it and right after it is undone, and is caught up with by itself', async () => {
  const { db, writer, texts } = await freshArchive()
  await writer.apply(puts('units', titled('thư')))
  const inverse = await writer.apply(puts('units', titled('ghi')))
  expect(await texts.search(COLLECTION, 'ghi', MANY)).toHaveLength(MANY)
  await writer.apply(inverse)
  expect(await texts.search(COLLECTION, 'ghi', MANY)).toHaveLength(0)
  await expect.poll(async () => (await lateUnits(db)).size, { timeout: 20_000 }).toBe(0)
  expect(await db.texts.where('words').equals('thu').count()).toBe(MANY)
  expect(await db.valueRevisions.count()).toBe(2 * MANY)
})

test('work that lasts is told with how far it is, and what stops it until it was done after all', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const { db, late } = await behind()
  const told: (LateWork | null)[] = []
  late.watch().subscribe(
    (work) => told.push(work),
    () => expect.fail(),
  )
  const refused = new Error('no room')
  const write = db.valueRevisions.bulkPut.bind(db.valueRevisions)
  const put = vi.spyOn(db.valueRevisions, 'bulkPut')
  // The first part takes long, the second meets a full disk.
  put.mockImplementationOnce((rows) => {
    vi.advanceTimersByTime(5000)
    put.mockImplementationOnce(() => Promise.reject(refused) as never)
    return write(rows)
  })
  await late.catchUp()
  const [first, second] = [told[1], told[2]]
  expect(told[0]).toBeNull()
  expect(first).toEqual({ done: second!.done, total: MANY })
  expect(second!.problem).toMatchObject({ message: 'no room' })
  await late.catchUp()
  expect(told.at(-1)).toBeNull()
  expect(await lateUnits(db)).toEqual(new Set())
})
