import { describe, expect, test } from 'vitest'
import { duplicate } from '../../renderer/features/browse/duplicate.ts'
import { fieldBook } from '../../shared/domain/fields/catalogue.ts'
import { missingFields, nextUndescribed } from '../../shared/domain/fields/undescribed.ts'
import { idFrom, type JobId, type UnitId } from '../../shared/domain/ids.ts'
import { indexTree } from '../../shared/domain/unit-tree.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { aDescription, aUnit, AT } from '../support/builders.ts'

const id = (text: string): UnitId => idFrom<UnitId>(text)
const LATER = '2026-03-04T05:06:07.000Z'
const template = {
  fields: [
    { field: 'title', section: 'identity', required: true },
    { field: 'creator', section: 'context', required: true },
    { field: 'note', section: 'notes' },
  ],
} as const
const describing = (units: readonly Unit[], of = template) => ({
  byId: indexTree(units).byId,
  book: fieldBook([]),
  of: () => of,
})
const source = { importId: idFrom<JobId>('i'), path: 'box/IMG_1.jpg' }
const byFile = (text: string) => ({ title: [{ text, by: { by: 'import', at: AT, file: 'IMG_1.jpg' } as const }] })

describe('a unit that is not described', () => {
  test('lacks what its template requires, unless a unit above says it for its parts', () => {
    const units = [
      aUnit('s', { level: 'series', description: aDescription({ title: 'S', creator: 'An' }) }),
      aUnit('a', { parentId: id('s') }),
      aUnit('b', { description: {} }),
    ]
    const missing = units.map((unit) => missingFields(unit, describing(units)))
    const inherits = fieldBook([]).rule('creator').inherits === true
    expect(missing).toEqual([[], inherits ? [] : ['creator'], ['title', 'creator']])
  })

  test('is one with only the name of its file for a title, unless a person wrote it', () => {
    const of = { fields: [] } as unknown as typeof template
    const one = (parts: Partial<Unit>) => missingFields(aUnit('a', { source, ...parts }), describing([], of))
    expect(one({ description: byFile('IMG_1') })).toEqual(['title'])
    expect(one({ description: byFile('IMG_1.jpg') })).toEqual(['title'])
    expect(one({ description: byFile('Thư gửi cha') })).toEqual([])
    expect(one({ description: aDescription({ title: 'IMG_1' }) })).toEqual([])
    const folder = { importId: source.importId, path: 'box/Thư 1906' }
    expect(one({ source: folder, description: byFile('Thư 1906') })).toEqual([])
  })

  test('is found after where one is, around the end, and oneself last', () => {
    const units = [aUnit('a', { description: {} }), aUnit('b'), aUnit('c', { description: {} })]
    const of = { fields: [] } as unknown as typeof template
    const next = (from: string | null) =>
      nextUndescribed(units, from === null ? null : id(from), describing(units, of))?.id
    expect([next(null), next('a'), next('b'), next('c')]).toEqual(['a', 'c', 'c', 'a'])
    expect(nextUndescribed([aUnit('b')], id('b'), describing([], of))).toBeNull()
  })
})

describe('a unit like another', () => {
  const coded = (name: string, order: number, code: string) =>
    aUnit(name, { order, description: aDescription({ title: 'Thư', referenceCode: code, note: 'N' }) })
  let made = 0
  const making = { newId: () => id(`new${(made += 1)}`), now: LATER }

  test('stands right after it and says the same, with the next free code and without file and cover', () => {
    made = 0
    const scanned = { ...coded('a', 0, 'Ф. 2. Оп. 1. Д. 25'), source }
    const tree = indexTree([scanned, coded('b', 1, 'Ф. 2. Оп. 1. Д. 26')])
    const { made: ids, changes } = duplicate(tree, [id('a')], making)
    const rows = changes.map(({ to }) => to as Unit)
    expect(ids).toEqual(['new1'])
    expect(rows.map((unit) => [unit.id, unit.order])).toEqual([['new1', 0.5]])
    const [copy] = rows
    expect(copy).not.toHaveProperty('source')
    expect(copy?.createdAt).toBe(LATER)
    expect(copy?.description.note?.[0]?.text).toBe('N')
    expect(copy?.description.referenceCode?.[0]?.text).toMatch(/27$/)
  })

  test('has a code of no known form counted on by the number at its end, as wide as it was', () => {
    const tree = indexTree([coded('a', 0, 'MẪU.1.09'), coded('b', 1, 'MẪU.1.10')])
    const { made: ids, changes } = duplicate(tree, [id('a')], making)
    const copy = changes.find(({ id: of }) => of === ids[0])?.to as Unit | undefined
    expect(copy?.description.referenceCode?.[0]?.text).toBe('MẪU.1.11')
  })

  test('has no code where the original has none that can be counted on; two copies never share one', () => {
    made = 0
    const tree = indexTree([
      coded('a', 0, '??'),
      coded('b', 1, 'Ф. 2. Оп. 1. Д. 7'),
      coded('c', 2, 'Ф. 2. Оп. 1. Д. 7'),
    ])
    const { changes } = duplicate(tree, [id('a'), id('b'), id('c')], making)
    const codes = changes.flatMap(({ id: of, to }) => {
      const unit = to as Unit
      return of.startsWith('new') ? [unit.description.referenceCode?.[0]?.text ?? null] : []
    })
    expect(codes[0]).toBeNull()
    expect(new Set(codes).size).toBe(3)
  })
})
