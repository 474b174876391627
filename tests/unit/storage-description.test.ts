import { expect, test } from 'vitest'
import { ArchiveDb } from '../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../renderer/storage/index.ts'
import { unitRow } from '../../renderer/storage/rows.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { Watched } from '../../shared/domain/repositories.ts'
import { freshArchive } from '../support/archive.ts'
import { anAuthority } from '../support/authority-builders.ts'
import { aCollection, aDescription, aUnit, AT, COLLECTION } from '../support/builders.ts'

const LATER = '2026-03-04T05:06:07.000Z'
const now = <T>(watched: Watched<T>): Promise<T> => new Promise((resolve, reject) => watched.subscribe(resolve, reject))
const titled = (title: string, updatedAt = LATER) => aUnit('a', { description: aDescription({ title }), updatedAt })

test('an archive of step 6 opens with what it had, and has room for templates, records, histories and a log', async () => {
  const old = new ArchiveDb('describing-from-6', 6)
  await old.open()
  await old.table('collections').put(aCollection())
  await old.table('units').put(unitRow(titled('Thư')))
  old.close()
  const db = new ArchiveDb('describing-from-6')
  await db.openChecked()
  const archive = repositoriesOf(db)
  expect(await archive.units.tree(COLLECTION)).toEqual([titled('Thư')])
  await archive.writer.apply(puts('authorities', [anAuthority('p1')]))
  expect((await archive.authorities.all(COLLECTION)).map(({ name }) => name)).toEqual(['Phan Châu Trinh'])
  expect(await archive.templates.all()).toEqual([])
  expect(await now(archive.activity.watchLatest(COLLECTION, 5))).toEqual([])
})

test('what a field said before is kept with when it gave way, latest first; new units have no history', async () => {
  const archive = await freshArchive()
  const { id } = titled('')
  await archive.writer.apply(puts('units', [titled('Một', AT)]))
  await archive.writer.apply(puts('units', [titled('Hai', AT)]))
  await archive.writer.apply(puts('units', [{ ...titled('Hai'), order: 3 }]))
  await archive.writer.apply(puts('units', [{ ...titled('Ba'), order: 3 }]))
  const history = await now(archive.valueRevisions.watchField(id, 'title'))
  expect(history.map(({ values, replacedAt }) => [values[0]?.text, replacedAt])).toEqual([
    ['Hai', LATER],
    ['Một', AT],
  ])
  expect(await now(archive.valueRevisions.watchField(id, 'date'))).toEqual([])
})

test('the log tells what was done, undone and done again, by whom and to how many', async () => {
  const archive = await freshArchive()
  const undo = createUndoStack(
    archive.writer,
    () => Date.parse(LATER),
    () => 'An',
  )
  await undo.run({ label: 'command.rename', changes: puts('units', [titled('Một'), aUnit('b')]) })
  await undo.undo()
  await undo.redo()
  const log = await now(archive.activity.watchLatest(COLLECTION, 2))
  expect(log.map(({ way, person, counts, at, what }) => [way, person, counts, at, what])).toEqual([
    ['redone', 'An', { units: 2 }, LATER, 'command.rename'],
    ['undone', 'An', { units: 2 }, LATER, 'command.rename'],
  ])
  expect(log[0]?.units).toEqual(['a', 'b'])
})

test('a collection and a unit that are removed take their histories, records and log along', async () => {
  const archive = await freshArchive()
  await archive.writer.apply([...puts('collections', [aCollection()]), ...puts('authorities', [anAuthority('p1')])])
  const undo = createUndoStack(archive.writer)
  await undo.run({ label: 'command.rename', changes: puts('units', [titled('Một'), aUnit('b')]) })
  await undo.run({ label: 'command.rename', changes: puts('units', [{ ...titled('Hai'), deletedAt: LATER }]) })
  expect(await archive.db.valueRevisions.count()).toBe(1)
  await archive.trash.remove({ units: [titled('').id], pages: [] })
  expect(await archive.db.valueRevisions.count()).toBe(0)
  await archive.collections.remove(COLLECTION)
  expect([await archive.db.authorities.count(), await archive.db.activity.count()]).toEqual([0, 0])
})
