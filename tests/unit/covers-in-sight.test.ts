import { expect, test } from 'vitest'
import { coversInSight, type Covers, type CoverStores } from '../../renderer/features/browse/covers-in-sight.ts'
import { idFrom, type PageId, type UnitId } from '../../shared/domain/ids.ts'
import type { Page } from '../../shared/domain/page.ts'
import { aPage } from '../support/builders.ts'

/** Units with so many pages each; counts what is asked of the store. */
function storesOf(units: Readonly<Record<string, number>>) {
  const pages = new Map<string, readonly Page[]>(
    Object.entries(units).map(([unit, count]) => [
      unit,
      Array.from({ length: count }, (_, order) => aPage(`${unit}-${order}`, unit, { order })),
    ]),
  )
  const read = new Set<PageId>()
  const asked = { covers: 0, pages: 0, readings: 0 }
  const stores: CoverStores = {
    pages: {
      covers: (ids) => {
        asked.covers += ids.length
        return Promise.resolve(
          new Map(
            ids.flatMap((id) => {
              const [cover, ...others] = pages.get(id) ?? []
              return cover ? [[id, { cover, count: others.length + 1 }] as const] : []
            }),
          ),
        )
      },
      ofUnit: (id) => {
        const those = pages.get(id) ?? []
        asked.pages += those.length
        return Promise.resolve(those)
      },
    },
    readings: {
      pagesRead: (ids) => {
        asked.readings += ids.length
        return Promise.resolve(new Set(ids.filter((id) => read.has(id))))
      },
    },
  }
  const told: Covers[] = []
  const inSight = coversInSight(stores, (covers) => told.push(covers))
  return { inSight, told, read: (id: string) => read.add(idFrom<PageId>(id)), asked }
}

const unit = (id: string) => idFrom<UnitId>(id)
const isRead = (covers: Covers | undefined, id: string) => covers?.get(unit(id))?.read

test('an item shows as read once all its pages are, and nobody is told of what stays as it was', async () => {
  const { inSight, told, read } = storesOf({ a: 2, b: 1 })
  await inSight.look([unit('a'), unit('b')])
  expect(told.map((covers) => [isRead(covers, 'a'), isRead(covers, 'b')])).toEqual([[false, false]])
  read('a-0')
  await inSight.readSince()
  expect(told).toHaveLength(1)
  read('a-1')
  await inSight.readSince()
  expect(isRead(told.at(-1), 'a')).toBe(true)
  expect(told.at(-1)?.get(unit('b'))).toBe(told[0]?.get(unit('b')))
})

test('a page that was read costs as little with five hundred pages of an item as with ten, and asks for no cover', async () => {
  const costs = async (count: number): Promise<number> => {
    const { inSight, told, read, asked } = storesOf({ a: count, b: 1 })
    await inSight.look([unit('a'), unit('b')])
    const [before, looked] = [asked.readings, { covers: asked.covers, pages: asked.pages }]
    for (let page = 0; page < count; page += 1) {
      read(`a-${page}`)
      await inSight.readSince()
    }
    expect(isRead(told.at(-1), 'a')).toBe(true)
    expect(asked).toMatchObject(looked)
    return (asked.readings - before) / count
  }
  expect(await costs(500)).toBeLessThan(12)
  expect(await costs(10)).toBeLessThan(12)
})

test('pages that were read in any order, and many at once, are all seen', async () => {
  const { inSight, told, read } = storesOf({ a: 45 })
  await inSight.look([unit('a')])
  for (let page = 44; page > 0; page -= 1) read(`a-${page}`)
  await inSight.readSince()
  expect(isRead(told.at(-1), 'a')).toBe(false)
  read('a-0')
  await inSight.readSince()
  expect(isRead(told.at(-1), 'a')).toBe(true)
})

test('what is read while an item is looked up is seen, though the look came too early for it', async () => {
  const { inSight, told, read, asked } = storesOf({ a: 1 })
  const looking = inSight.look([unit('a')])
  await expect.poll(() => asked.readings).toBe(1)
  read('a-0')
  await Promise.all([looking, inSight.readSince()])
  expect(isRead(told.at(-1), 'a')).toBe(true)
})

test('a look that another has followed, or that nobody waits for, tells nothing', async () => {
  const { inSight, told } = storesOf({ a: 1, b: 1 })
  await Promise.all([inSight.look([unit('a')]), inSight.look([unit('b')])])
  expect(told.map((covers) => [...covers.keys()])).toEqual([['b']])
  const looking = inSight.look([unit('a')])
  inSight.stop()
  await looking
  expect(told).toHaveLength(1)
})
