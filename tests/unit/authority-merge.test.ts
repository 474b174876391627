import { describe, expect, test } from 'vitest'
import { mergeChanges, mergedAuthority, removalChanges } from '../../shared/domain/authority-merge.ts'
import { kindsNamedIn, linkedByWording, namingIndex, usesOf } from '../../shared/domain/authority-uses.ts'
import type { Change } from '../../shared/domain/changes.ts'
import type { DescribedValue } from '../../shared/domain/description.ts'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { freshArchive } from '../support/archive.ts'
import { anAuthority, authorityId, named } from '../support/authority-builders.ts'
import { aCollection, aUnit, AT, COLLECTION } from '../support/builders.ts'

const LATER = '2026-03-04T05:06:07.000Z'
const value = (text: string, authority?: string): DescribedValue => ({
  text,
  ...(authority === undefined ? {} : { authority: authorityId(authority) }),
  by: { by: 'import', at: AT, file: 'opis.csv', row: 7 },
})
const unit = (id: string, creator: readonly DescribedValue[], subject: readonly DescribedValue[] = []): Unit =>
  aUnit(id, { description: { title: [value(id)], creator, ...(subject.length > 0 ? { subject } : {}) } })

const PHAN = named('phan', 'Phan Châu Trinh', 'Phan Chu Trinh')
const TAY = {
  ...named('tay', 'Tây Hồ', 'Phan Chu Trinh', 'Фан Тю Чинь'),
  dates: { text: '1872–1926', edtf: '1872/1926' },
}
const changedUnits = (changes: readonly Change[]): readonly Unit[] =>
  changes.flatMap((change) => (change.table === 'units' && change.to ? [change.to] : []))

describe('which fields name records', () => {
  test('persons name agents, subjects also subjects, genres genres, other texts nothing', () => {
    const kinds = (name: string) => kindsNamedIn(SHIPPED_BOOK.rule(name))
    expect(kinds('creator')).toEqual(['person', 'family', 'corporateBody'])
    expect(kinds('subject')[0]).toBe('subject')
    expect(kinds('documentType')).toEqual(['genre'])
    expect([kinds('title'), kinds('type'), kinds('adminHistory')]).toEqual([[], [], []])
  })
})

describe('where a record is used', () => {
  const units = [
    unit('a', [value('Phan', 'phan')]),
    unit('b', [value('Phan Chu Trinh')]),
    unit('c', [value('Phan Chu Trinh'), value('Trinh', 'phan')]),
    unit('d', [value('phan chu trinh')]),
    unit('e', [value('Phan Chu Trinh', 'tay')]),
    aUnit('f', { description: { title: [value('Phan Châu Trinh')] } }),
  ]
  const naming = namingIndex(units, SHIPPED_BOOK)

  test('units are told by their links, and apart from them those with exactly one of its names', () => {
    expect(usesOf(PHAN, naming)).toEqual({ linked: ['a', 'c'], worded: ['b'] })
    expect(usesOf({ ...PHAN, kind: 'genre' }, naming).worded).toEqual([])
  })

  test('those of the very name are linked, and keep who said them', () => {
    const changes = linkedByWording(units, PHAN, { book: SHIPPED_BOOK, at: LATER })
    expect(changedUnits(changes).map(({ id, updatedAt }) => [id, updatedAt])).toEqual([
      ['b', LATER],
      ['c', LATER],
    ])
    expect(changedUnits(changes)[0]?.description['creator']).toEqual([value('Phan Chu Trinh', 'phan')])
  })
})

describe('records that are merged', () => {
  test('the one that is kept has every other name once, and what the others say beside it', () => {
    const kept = anAuthority('phan', { texts: { history: 'Chí sĩ.' }, identifiers: ['Q1'], ties: [{ to: TAY.id, tie: 'related' }] }) // prettier-ignore
    const other = { ...TAY, texts: { history: 'Nhà văn.', note: 'x' }, identifiers: ['Q1', 'Q2'] }
    const merged = mergedAuthority(kept, [other], LATER)
    expect(merged).toMatchObject({
      id: 'phan',
      name: 'Phan Châu Trinh',
      variants: [
        { name: 'Phan Chu Trinh', kind: 'other' },
        { name: 'Tây Hồ', kind: 'other' },
        { name: 'Фан Тю Чинь', kind: 'other' },
      ],
      dates: { text: '1872–1926', edtf: '1872/1926' },
      texts: { history: 'Chí sĩ.\n\nNhà văn.', note: 'x' },
      identifiers: ['Q1', 'Q2'],
      ties: [],
      updatedAt: LATER,
    })
  })

  test('take the links, ties and the collection with them, and one undo gives all back', async () => {
    const archive = await freshArchive()
    const collection = aCollection({ repository: TAY.id })
    const bystander = anAuthority('by', {
      name: 'Hội Tây Hồ',
      variants: [],
      ties: [{ to: TAY.id, tie: 'hierarchical' }],
    })
    const units = [unit('a', [value('Tây Hồ', 'tay')]), unit('b', [value('Ông', 'phan')])]
    const before = [
      ...puts('collections', [collection]),
      ...puts('units', units),
      ...puts('authorities', [PHAN, TAY, bystander]),
    ]
    await archive.writer.apply(before)
    const undo = createUndoStack(archive.writer)
    const around = { records: await archive.authorities.all(COLLECTION), units: await archive.units.tree(COLLECTION), collection } // prettier-ignore
    await undo.run({
      label: 'authorities.undo.merge',
      changes: mergeChanges({ kept: PHAN, others: [TAY] }, around, LATER),
    })
    expect((await archive.authorities.all(COLLECTION)).map(({ id }) => id)).toEqual(['by', 'phan'])
    expect((await archive.units.get(units[0]!.id))?.description['creator']).toEqual([value('Tây Hồ', 'phan')])
    expect((await archive.units.get(units[1]!.id))?.updatedAt).toBe(AT)
    expect((await archive.authorities.get(bystander.id))?.ties).toEqual([{ to: PHAN.id, tie: 'hierarchical' }])
    expect((await archive.collections.get(COLLECTION))?.repository).toBe(PHAN.id)
    await undo.undo()
    expect(await archive.authorities.get(TAY.id)).toEqual(TAY)
    expect(await archive.authorities.get(PHAN.id)).toEqual(PHAN)
    expect(await archive.units.tree(COLLECTION)).toEqual(units)
    expect(await archive.collections.get(COLLECTION)).toEqual(collection)
  })

  test('a record that is removed leaves the words that named it', () => {
    const units = [unit('a', [value('Tây Hồ', 'tay')]), unit('b', [value('Khác')])]
    const tied = anAuthority('by', { ties: [{ to: TAY.id, tie: 'family' }] })
    const around = { records: [PHAN, TAY, tied], units, collection: aCollection({ repository: TAY.id }) }
    const changes = removalChanges([TAY.id], around, LATER)
    expect(changedUnits(changes)).toEqual([{ ...unit('a', [value('Tây Hồ')]), updatedAt: LATER }])
    expect(changes).toContainEqual({ table: 'authorities', id: TAY.id, to: null })
    expect(changes).toContainEqual({ table: 'authorities', id: tied.id, to: { ...tied, ties: [], updatedAt: LATER } })
    expect(changes).toContainEqual({ table: 'collections', id: COLLECTION, to: aCollection() })
  })
})
