import { describe, expect, test } from 'vitest'
import { filteredLines, logLines } from '../../renderer/features/activity/activity-log.ts'
import type { Activity } from '../../shared/domain/activity.ts'
import { idFrom, type UnitId } from '../../shared/domain/ids.ts'
import { indexTree } from '../../shared/domain/unit-tree.ts'
import { aDescription, aUnit, COLLECTION } from '../support/builders.ts'
import { wayTo } from '../../renderer/ports/way-to.ts'
import { speak } from '../../renderer/ports/messages.tsx'

const id = (text: string): UnitId => idFrom<UnitId>(text)
const speech = speak('en')
const index = indexTree([
  aUnit('s', { level: 'series', description: aDescription({ title: 'Thư từ' }) }),
  aUnit('a', { parentId: id('s'), description: aDescription({ title: 'Đường Huế' }) }),
  aUnit('b', { parentId: id('s') }),
])

const entry = (second: number, parts: Partial<Activity> = {}): Activity => ({
  at: `2026-01-02T03:04:${String(second).padStart(2, '0')}.000Z`,
  what: 'describe.field.title',
  way: 'done',
  person: 'An',
  collectionId: COLLECTION,
  counts: { units: 1 },
  units: [id('a')],
  ...parts,
})

describe('the log of a collection', () => {
  test('says who did what with how many, and names the units that are still there', () => {
    const [line] = logLines([entry(1, { counts: { units: 2, pages: 1 }, units: [id('a'), id('gone')] })], index, speech)
    expect(line).toMatchObject({
      what: speech.t('activity.described', { field: speech.t('describe.field.title') }),
      counts: '2 units, 1 page',
      units: ['a'],
      unitNames: 'Đường Huế',
    })
    expect(line?.who).toMatch(/^An · /)
  })

  test('tells a step that was undone, somebody without a name, and what an older program called otherwise', () => {
    const log = [entry(9, { way: 'undone', what: 'browse.undo.trash', person: '' }), entry(1, { what: 'odd' })]
    const [undone, odd] = logLines(log, index, speech)
    expect(undone?.what).toBe(speech.t('activity.way.undone', { what: speech.t('browse.undo.trash') }))
    expect(undone?.who.startsWith(speech.t('activity.somebody'))).toBe(true)
    expect(odd?.what).toBe('odd')
  })

  test('tells a burst of typing once, and each of what was done apart or elsewhere', () => {
    const log = [entry(20), entry(9), entry(7), entry(6, { units: [id('b')] })]
    expect(logLines(log, index, speech).map(({ unitNames }) => unitNames)).toEqual(['Đường Huế', 'Đường Huế', 'b'])
    const keys = logLines(log, index, speech).map(({ key }) => key)
    expect(new Set(keys).size).toBe(3)
  })

  test('is filtered without diacritics', () => {
    const lines = logLines([entry(20), entry(6, { units: [id('b')] })], index, speech)
    expect(filteredLines(lines, 'duong an')).toHaveLength(1)
    expect(filteredLines(lines, ' ')).toHaveLength(2)
    expect(filteredLines(lines, 'nobody')).toEqual([])
  })

  test('leads to a series in the tree, and to items by selecting them', () => {
    expect(wayTo([id('s')], index)).toEqual([{ type: 'scope', unitId: 's' }])
    expect(wayTo([id('a'), id('b')], index)).toEqual([
      { type: 'scope', unitId: null },
      { type: 'select', unitIds: ['a', 'b'], anchor: 'a' },
    ])
  })
})
