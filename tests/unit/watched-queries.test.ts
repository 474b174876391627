import { expect, test } from 'vitest'
import { watched } from '../../renderer/storage/watched.ts'
import { freshArchive } from '../support/archive.ts'

test('a query that nothing touches begins anew after many changes elsewhere, so that none are gathered without end', async () => {
  const { db } = await freshArchive()
  const seen: unknown[] = []
  let runs = 0
  const query = () => {
    runs += 1
    return db.settings.get('a').then((row) => row?.value)
  }
  const change = async (key: string, times: number): Promise<void> => {
    for (let value = 0; value < times; value += 1) await db.settings.put({ key, value })
  }
  const stop = watched(query, { renewAfter: 5 }).subscribe(
    (value) => seen.push(value),
    (error) => seen.push(error),
  )
  await expect.poll(() => seen.length).toBe(1)
  await change('elsewhere', 60)
  await expect.poll(() => runs).toBeGreaterThan(3)
  await change('a', 4)
  await expect.poll(() => seen.at(-1)).toBe(3)
  stop()
  const then = runs
  await change('a', 20)
  expect(runs).toBe(then)
})
