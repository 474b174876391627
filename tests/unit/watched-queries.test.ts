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

/** A query that takes its time, beside which rows go on changing: how often it ran, how many ran at once, what was told. */
async function followBusy(pacing: { readonly pause?: number }) {
  const { db } = await freshArchive()
  const told = { runs: 0, atOnce: 0, most: 0, seen: [] as unknown[] }
  const slow = async () => {
    told.runs += 1
    told.atOnce += 1
    told.most = Math.max(told.most, told.atOnce)
    const rows = await db.settings.toArray()
    await Promise.resolve(new Promise((resolve) => setTimeout(resolve, 8)))
    told.atOnce -= 1
    return rows.length
  }
  const stop = watched(slow, pacing).subscribe(
    (value) => told.seen.push(value),
    (error) => told.seen.push(error),
  )
  const add = async (from: number, to: number): Promise<void> => {
    for (let row = from; row < to; row += 1) {
      await db.settings.put({ key: `row ${row}`, value: row })
      await new Promise((resolve) => setTimeout(resolve, 3))
    }
  }
  return { told, stop, add }
}

test('a query that is overtaken by changes again and again is told of meanwhile, and runs once at a time', async () => {
  const { told, stop, add } = await followBusy({})
  await add(0, 100)
  const meanwhile = told.seen.length
  expect(meanwhile).toBeGreaterThan(3)
  expect(told.most).toBe(1)
  await expect.poll(() => told.seen.at(-1)).toBe(100)
  expect(told.seen).toEqual(told.seen.toSorted((a, b) => Number(a) - Number(b)))
  stop()
})

test('a query with a pause runs once after many changes, not once for each', async () => {
  const { told, stop, add } = await followBusy({ pause: 100 })
  await expect.poll(() => told.seen).toEqual([0])
  await add(0, 50)
  await expect.poll(() => told.seen.at(-1), { timeout: 5000 }).toBe(50)
  expect(told.runs).toBeLessThanOrEqual(4)
  expect(told.most).toBe(1)
  const before = told.runs
  await add(50, 51)
  await expect.poll(() => told.seen.at(-1), { timeout: 5000 }).toBe(51)
  expect(told.runs).toBe(before + 1)
  stop()
})

test('what is heard of a query that was given up is nothing', async () => {
  const { told, stop, add } = await followBusy({})
  await expect.poll(() => told.atOnce, { interval: 1 }).toBe(1)
  stop()
  await add(0, 10)
  expect(told.seen).toEqual([])
  expect(told.runs).toBe(1)
})

test('a query that fails says so, and runs again with the next change', async () => {
  const { db } = await freshArchive()
  const seen: unknown[] = []
  let fails = true
  const query = async () => {
    const rows = await db.settings.toArray()
    if (fails) throw new Error('refused')
    return rows.length
  }
  const stop = watched(query).subscribe(
    (value) => seen.push(value),
    (error) => seen.push(String(error)),
  )
  await expect.poll(() => seen).toEqual([expect.any(String)])
  fails = false
  await db.settings.put({ key: 'a', value: 1 })
  // Nothing has been read that a change could touch, as far as Dexie knows: many changes make it run again.
  for (let row = 0; row < 2200 && seen.length === 1; row += 1) await db.settings.put({ key: 'b', value: row })
  await expect.poll(() => seen.at(-1)).toBe(2)
  stop()
})
