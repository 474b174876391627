import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createPageTurner } from '../../renderer/app/services/turn-page.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aUnit } from '../support/builders.ts'

const page = aPage('p1', 'u1')
const next = aPage('p2', 'u1', { rotation: 270 })

async function setUp() {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('u1')]),
    ...puts('pages', [page, next]),
  ])
  const undo = createUndoStack(archive.writer)
  return { archive, undo, turn: createPageTurner({ pages: archive.pages, undo }) }
}

test('quick turns add up, although each was asked for with the page as it was shown', async () => {
  const { archive, undo, turn } = await setUp()
  await Promise.all([turn([page], 90), turn([page], 90), turn([page], 90)])
  expect((await archive.pages.get(page.id))?.rotation).toBe(270)
  await undo.undo()
  expect((await archive.pages.get(page.id))?.rotation).toBe(180)
})

test('several pages are turned as one step, each from how it lay', async () => {
  const { archive, undo, turn } = await setUp()
  const lies = async () => (await archive.pages.ofUnit(page.unitId)).map(({ rotation }) => rotation)
  await turn([page, next], 90)
  expect(await lies()).toEqual([90, 0])
  await undo.undo()
  expect(await lies()).toEqual([0, 270])
})
