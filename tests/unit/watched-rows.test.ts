import { describe, expect, test } from 'vitest'
import { shared, watchedRows } from '../../renderer/storage/watched-rows.ts'
import { idFrom, type CollectionId } from '../../shared/domain/ids.ts'
import type { Place } from '../../shared/domain/place.ts'
import type { Watched } from '../../shared/domain/watched.ts'
import { freshArchive } from '../support/archive.ts'
import { COLLECTION } from '../support/builders.ts'
import { aPlace } from '../support/described-archive.ts'

const ELSEWHERE = idFrom<CollectionId>('elsewhere')

/** The names that a follower was told, answer by answer. */
function follow(watched: Watched<readonly Place[]>) {
  const told: (readonly Place[])[] = []
  const stop = watched.subscribe(
    (places) => told.push(places),
    (error) => {
      throw error
    },
  )
  return { told, stop, names: () => told.at(-1)?.map(({ name }) => name) }
}

async function placesOf(names: readonly string[]) {
  const { db } = await freshArchive()
  await db.places.bulkPut(names.map((name) => aPlace(name, { name })))
  let reads = 0
  const all = (id: CollectionId) => {
    reads += 1
    return db.places.where('collectionId').equals(id).toArray()
  }
  const watch = (id: CollectionId) => watchedRows(id, { all, changes: db.placeChanges })
  return { db, watch, reads: () => reads }
}

describe('rows of a collection that are followed', () => {
  test('are read once: what is put, renamed and removed is taken in, and the rest stays the same objects', async () => {
    const { db, watch, reads } = await placesOf(['Huế', 'Vinh', 'Казань'])
    const { told, stop, names } = follow(watch(COLLECTION))
    await expect.poll(names).toEqual(['Huế', 'Vinh', 'Казань'])
    await db.places.put(aPlace('Huế', { name: 'Phú Xuân' }))
    await expect.poll(names).toEqual(['Phú Xuân', 'Vinh', 'Казань'])
    await db.transaction('rw', db.places, async () => {
      await db.places.delete(idFrom('Vinh'))
      await db.places.put(aPlace('Hội An', { name: 'Hội An' }))
    })
    await expect.poll(names).toEqual(['Phú Xuân', 'Казань', 'Hội An'])
    expect(told.at(-1)?.[1]).toBe(told[0]?.[2])
    expect(reads()).toBe(1)
    stop()
  })

  test('are those of that collection: what comes in elsewhere, or goes there, is none of them', async () => {
    const { db, watch } = await placesOf(['Huế', 'Vinh'])
    const { stop, names } = follow(watch(COLLECTION))
    await expect.poll(names).toHaveLength(2)
    await db.places.bulkPut([
      aPlace('Huế', { name: 'Huế', collectionId: ELSEWHERE }),
      aPlace('Omsk', { name: 'Omsk', collectionId: ELSEWHERE }),
    ])
    await expect.poll(names).toEqual(['Vinh'])
    stop()
  })

  test('are read again where a change does not name them', async () => {
    const { db, watch, reads } = await placesOf(['Huế', 'Vinh'])
    const { stop, names } = follow(watch(COLLECTION))
    await expect.poll(names).toHaveLength(2)
    await db.places.where('id').between('Huế', 'Huế', true, true).delete()
    await db.places.clear()
    await expect.poll(names).toEqual([])
    expect(reads()).toBeGreaterThan(1)
    stop()
  })
})

describe('an answer that many want', () => {
  test('is sought once, and told at once to who comes later', async () => {
    const { db, watch, reads } = await placesOf(['Huế'])
    const places = shared(watch)
    const first = follow(places(COLLECTION))
    await expect.poll(first.names).toEqual(['Huế'])
    const second = follow(places(COLLECTION))
    expect(second.told).toEqual([])
    await Promise.resolve()
    expect(second.told[0]).toBe(first.told[0])
    second.stop()
    await db.places.put(aPlace('Vinh', { name: 'Vinh' }))
    await expect.poll(first.names).toEqual(['Huế', 'Vinh'])
    expect([second.names(), reads()]).toEqual([['Huế'], 1])
    first.stop()
  })

  test('stays known for a while after the last has gone, and is sought anew after it', async () => {
    const { watch, reads } = await placesOf(['Huế'])
    const places = shared(watch, 50)
    const come = async (): Promise<void> => {
      const { stop, names } = follow(places(COLLECTION))
      await expect.poll(names).toEqual(['Huế'])
      stop()
    }
    await come()
    await come()
    expect(reads()).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 120))
    await come()
    expect(reads()).toBe(2)
  })

  test('that could not be had fails for all, and is sought anew by who comes later', async () => {
    const { watch } = await placesOf(['Huế'])
    let isBroken = true
    const broken = (id: CollectionId): Watched<readonly Place[]> => ({
      subscribe: (next, fail) => {
        if (!isBroken) return watch(id).subscribe(next, fail)
        queueMicrotask(() => fail(new Error('no disk')))
        return () => undefined
      },
    })
    const places = shared(broken)
    const failed = new Promise((resolve) => places(COLLECTION).subscribe(() => undefined, resolve))
    expect(await failed).toEqual(new Error('no disk'))
    isBroken = false
    const { names, stop } = follow(places(COLLECTION))
    await expect.poll(names).toEqual(['Huế'])
    stop()
  })
})
