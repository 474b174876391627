import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rulesBeside, SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { csvChunks } from '../../shared/formats/csv/write-csv.ts'
import { gathered } from '../support/exported-units.ts'
import { plannedTable } from '../support/planned-table.ts'
import { randomTree } from '../support/random-units.ts'

async function exported(units: readonly Unit[]): Promise<string> {
  const all = async function* () {
    for (const unit of units) yield await Promise.resolve({ unit, places: [], pageCount: 0 })
  }
  return gathered(csvChunks(all(), rulesBeside(units, SHIPPED_BOOK)))
}

/** What a tree says, without its ids: each unit by its place, its level, and its fields, a value once. */
function told(units: readonly Unit[]): readonly unknown[] {
  const places = new Map(units.map(({ id }, index) => [id, index]))
  return units.map(({ parentId, level, description }) => [
    parentId === null ? null : places.get(parentId),
    level,
    Object.fromEntries(
      Object.entries(description).map(([name, values]) => [
        name,
        [...new Set(values.map(({ text }) => text))].map((text) => [
          text,
          name === 'date' ? values[0]?.edtf : undefined,
        ]),
      ]),
    ),
  ])
}

test('a tree that went out as CSV comes in as the same tree, and changes nothing where it came from', async () => {
  await fc.assert(
    fc.asyncProperty(randomTree(8), async (units) => {
      const csv = await exported(units)
      const fresh = await plannedTable(csv)
      expect(fresh.problems.filter(({ weight }) => weight === 'error')).toEqual([])
      expect(told(fresh.units)).toEqual(told(units))
      const again = await plannedTable(csv, { units })
      expect([again.added, again.changed, again.same]).toEqual([0, 0, units.length])
    }),
    { numRuns: 40 },
  )
}, 60_000)
