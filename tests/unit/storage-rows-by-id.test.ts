import { expect, test, vi } from 'vitest'
import { rowsById } from '../../renderer/storage/rows-by-id.ts'
import { unitRow } from '../../renderer/storage/rows.ts'
import { idFrom, type UnitId } from '../../shared/domain/ids.ts'
import { freshArchive } from '../support/archive.ts'
import { aUnit } from '../support/builders.ts'
import { seededRandom } from '../support/seeded-random.ts'

/** An archive of so many units, whose ids are in no order of theirs. */
async function archiveOf(count: number) {
  const { db } = await freshArchive()
  const random = seededRandom(7)
  const ids = Array.from({ length: count }, (_, at) => `${random().toString(36).slice(2, 8)}-${at}`)
  await db.units.bulkPut(ids.map((id, order) => unitRow(aUnit(id, { order }))))
  const oneByOne = vi.spyOn(IDBObjectStore.prototype, 'get')
  const read = async (asked: readonly string[]) => {
    oneByOne.mockClear()
    const rows = await db.transaction('r', db.units, async () => rowsById(db.units, asked.map(idFrom<UnitId>)))
    return { ids: rows.map((row) => row?.id), questions: oneByOne.mock.calls.length }
  }
  return { ids, read }
}

test('most rows of a table come in the order in which they are asked for, none of them by a question of its own', async () => {
  const { ids, read } = await archiveOf(1500)
  const asked = ids.filter((_, at) => at % 10 !== 3)
  expect(await read(asked)).toEqual({ ids: asked, questions: 0 })
})

test('what is not there is told at its place, and what is asked for twice comes twice', async () => {
  const { ids, read } = await archiveOf(400)
  const asked = ['nobody', ...ids, 'zzz', ...ids.slice(0, 3), '']
  const known = new Set(ids)
  expect((await read(asked)).ids).toEqual(asked.map((id) => (known.has(id) ? id : undefined)))
  expect((await read(Array.from({ length: 300 }, (_, at) => `~${at}`))).ids.filter(Boolean)).toEqual([])
})

test('a few rows among very many are asked for one by one, and all of them come', async () => {
  const { ids, read } = await archiveOf(6000)
  const asked = ids.filter((_, at) => at % 20 === 0)
  const { ids: got, questions } = await read(asked)
  expect(got).toEqual(asked)
  // Only the first questions go for rows that lie side by side.
  expect(questions).toBeGreaterThan(200)
})

test('rows that lie close here and far apart there all come', async () => {
  const { ids, read } = await archiveOf(4000)
  const sorted = ids.toSorted()
  const asked = [...sorted.slice(0, 350), ...sorted.slice(350).filter((_, at) => at % 9 === 0)].reverse()
  expect((await read(asked)).ids).toEqual(asked)
})
