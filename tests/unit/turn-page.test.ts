import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createPageTurner } from '../../renderer/app/services/turn-page.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aUnit } from '../support/builders.ts'

test('quick turns add up, although each was asked for with the page as it was shown', async () => {
  const archive = await freshArchive()
  const page = aPage('p1', 'u1')
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('u1')]),
    ...puts('pages', [page]),
  ])
  const undo = createUndoStack(archive.writer)
  const turn = createPageTurner({ pages: archive.pages, undo })
  await Promise.all([turn(page, 90), turn(page, 90), turn(page, 90)])
  expect((await archive.pages.get(page.id))?.rotation).toBe(270)
  await undo.undo()
  expect((await archive.pages.get(page.id))?.rotation).toBe(180)
})
