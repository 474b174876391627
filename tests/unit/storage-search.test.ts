import { afterEach, describe, expect, test, vi } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type CollectionId } from '../../shared/domain/ids.ts'
import { dexieTextIndex } from '../../renderer/storage/text-index.ts'
import { freshArchive } from '../support/archive.ts'
import { aDescription, aUnit, AT, COLLECTION } from '../support/builders.ts'

const OTHER = idFrom<CollectionId>('c2')

/** Forty titles of common words and rare ones; every tenth in the trash, and as many in another collection. */
async function titledArchive() {
  const archive = await freshArchive()
  const title = (index: number): string =>
    ['phong', index % 2 ? 'phú' : 'thư', index % 7 === 0 ? 'thái' : 'tá', `số${index}`].join(' ')
  const units = Array.from({ length: 40 }, (_, index) =>
    aUnit(`u${index}`, {
      description: aDescription({ title: title(index) }),
      ...(index % 10 === 0 ? { deletedAt: AT } : {}),
    }),
  )
  await archive.writer.apply(
    puts('units', [
      ...units,
      ...units.map((unit) => ({ ...unit, id: idFrom<typeof unit.id>(`o${unit.id}`), collectionId: OTHER })),
    ]),
  )
  return archive
}

/** Dexie asks by two arguments, or by one of newer browsers that holds both. */
function countOf([options, count]: readonly unknown[]): unknown {
  return count ?? (options as { readonly count?: unknown }).count
}

afterEach(() => vi.restoreAllMocks())

describe('a search that lists only the first places of a common word', () => {
  const queries = ['p', 'ph', 'phong', 't', 'phong t', 'p t', 'phu tha', 'thu so1', 'so7 p t', 'phong nothing', 'zzz']

  test.each(queries)('finds the same as one that lists them all: %s', async (query) => {
    const { db } = await titledArchive()
    const ids = async (firstPlaces: number): Promise<readonly string[]> =>
      (await dexieTextIndex(db, firstPlaces).search(COLLECTION, query, 100)).map((hit) => hit.unitId).sort()
    const all = await ids(Infinity)
    expect([await ids(5), await ids(60)]).toEqual([all, all])
  })

  test('gives the number of hits asked for without reading the whole list', async () => {
    const { db } = await titledArchive()
    const asked = vi.spyOn(IDBIndex.prototype, 'getAllKeys')
    expect(await dexieTextIndex(db, 30).search(COLLECTION, 'p t', 4)).toHaveLength(4)
    expect(asked.mock.calls.length).toBeGreaterThan(0)
    for (const call of asked.mock.calls) expect(countOf(call)).toBe(30)
  })
})
