import { expect, test } from 'vitest'
import { removalOf, trashEntries } from '../../renderer/features/browse/trash-entries.ts'
import { idFrom, type UnitId } from '../../shared/domain/ids.ts'
import { aPage, aUnit } from '../support/builders.ts'

const EARLY = '2026-01-01T00:00:00.000Z'
const LATE = '2026-02-01T00:00:00.000Z'

test('the trash tells of units and of pages by their unit, newest first, and of no page twice', () => {
  const kept = aUnit('kept')
  const units = [
    aUnit('file', { level: 'file', deletedAt: EARLY }),
    aUnit('item', { parentId: idFrom<UnitId>('file'), deletedAt: EARLY }),
  ]
  const pages = [
    aPage('p2', 'kept', { order: 2, deletedAt: LATE }),
    aPage('p1', 'kept', { order: 1, deletedAt: EARLY }),
    aPage('within', 'item', { deletedAt: EARLY }),
  ]
  const entries = trashEntries({ units, pages, tree: new Map([[kept.id, kept]]) })
  expect(entries).toMatchObject([
    { kind: 'pages', at: LATE, unit: { id: 'kept' }, pages: [{ id: 'p1' }, { id: 'p2' }] },
    { kind: 'units', at: EARLY, group: { top: { id: 'file' } } },
  ])
  expect(removalOf(entries)).toEqual({ units: ['file', 'item'], pages: ['p1', 'p2'] })
})
