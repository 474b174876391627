import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type CollectionId, type UnitId } from '../../shared/domain/ids.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { growingTree, inTreeOrder } from '../../renderer/storage/tree-order.ts'
import { freshArchive } from '../support/archive.ts'
import { AT, aUnit, COLLECTION } from '../support/builders.ts'

const id = (text: string) => idFrom<UnitId>(text)
const idsOf = (units: readonly Unit[]) => units.map((unit) => unit.id)

describe('a tree that takes in changes', () => {
  test('is the same as one that is read anew, whatever was put, moved, thrown away or removed', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const someUnit = fc
      .record({ at: fc.nat(5), parent: fc.nat(6), order: fc.nat(3), trashed: fc.boolean() })
      .map(({ at, parent, order, trashed }) => {
        const above = parent < at ? id(names[parent] ?? '') : null
        const rest = trashed ? { deletedAt: AT } : {}
        return aUnit(names[at] ?? '', { parentId: above, order, ...rest })
      })
    const step = fc.record({ put: fc.array(someUnit, { maxLength: 4 }), gone: fc.subarray(names, { maxLength: 2 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const tree = growingTree([])
        const kept = new Map<UnitId, Unit>()
        for (const { put, gone } of steps) {
          const last = [...new Map(put.map((unit) => [unit.id, unit])).values()]
          const removed = gone.map(id).filter((one) => !last.some((unit) => unit.id === one))
          tree.take(last, removed)
          for (const unit of last) kept.set(unit.id, unit)
          for (const one of removed) kept.delete(one)
          expect(idsOf(tree.units())).toEqual(idsOf(inTreeOrder([...kept.values()])))
        }
      }),
    )
  })

  test('orders more siblings than a call takes arguments', () => {
    const many = Array.from({ length: 200_000 }, (_, order) => aUnit(`u${order}`, { order: -order }))
    const units = inTreeOrder(many)
    expect([units.length, units[0]?.id]).toEqual([200_000, 'u199999'])
  })
})

test('a tree begins with its first rows: the top, and what lies right below it', async () => {
  const archive = await freshArchive()
  const below = (name: string, parent: string, order: number) => aUnit(name, { parentId: id(parent), order })
  const tops = [aUnit('a', { order: 1 }), aUnit('b', { order: 2 }), aUnit('gone', { deletedAt: AT })]
  const others = [below('a2', 'a', 2), below('a1', 'a', 1), below('b1', 'b', 0), below('deep', 'a1', 0)]
  await archive.writer.apply(puts('units', [...tops, ...others]))
  expect(idsOf(await archive.units.beginning(COLLECTION, 9))).toEqual(['a', 'a1', 'a2', 'b', 'b1'])
  expect(idsOf(await archive.units.beginning(COLLECTION, 2))).toEqual(['a', 'a1'])
})

describe('the watched tree', () => {
  test('takes in what is put, moved and removed, and keeps the rest as the same objects', async () => {
    const archive = await freshArchive()
    await archive.writer.apply(puts('units', [aUnit('a'), aUnit('b', { order: 1 }), aUnit('c', { order: 2 })]))
    const seen: (readonly Unit[])[] = []
    const stop = archive.units.watchTree(COLLECTION).subscribe(
      (units) => seen.push(units),
      (error) => {
        throw error
      },
    )
    const last = () => idsOf(seen.at(-1) ?? [])
    await expect.poll(last).toEqual(['a', 'b', 'c'])
    const first = seen.at(-1)
    const foreign = aUnit('z', { collectionId: idFrom<CollectionId>('other') })
    const inverse = await archive.writer.apply(
      puts('units', [aUnit('c', { order: -1 }), aUnit('d', { order: 9 }), foreign]),
    )
    await expect.poll(last).toEqual(['c', 'a', 'b', 'd'])
    expect(seen.at(-1)?.find((unit) => unit.id === id('a'))).toBe(first?.find((unit) => unit.id === id('a')))
    await archive.writer.apply(inverse)
    await expect.poll(last).toEqual(['a', 'b', 'c'])
    stop()
  })

  test('is read again after a whole collection was removed', async () => {
    const archive = await freshArchive()
    await archive.writer.apply(puts('units', [aUnit('a')]))
    const seen: number[] = []
    const stop = archive.units.watchTree(COLLECTION).subscribe(
      (units) => seen.push(units.length),
      (error) => {
        throw error
      },
    )
    await expect.poll(() => seen.at(-1)).toBe(1)
    await archive.collections.remove(COLLECTION)
    await expect.poll(() => seen.at(-1)).toBe(0)
    stop()
  })

  test('says nothing of a change that was given up', async () => {
    const archive = await freshArchive()
    const heard: unknown[] = []
    archive.db.unitChanges.listen((changed) => heard.push(changed))
    const work = archive.db.transaction('rw', archive.db.units, async () => {
      await archive.db.units.put({ ...aUnit('a'), parentKey: 'top' })
      throw new Error('given up')
    })
    await expect(work).rejects.toThrow('given up')
    await archive.writer.apply(puts('units', [aUnit('b')]))
    expect(heard).toHaveLength(1)
  })
})
