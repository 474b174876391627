import { expect, test, vi } from 'vitest'
import { createPersonService } from '../../renderer/app/services/person.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { withField } from '../../shared/domain/description.ts'
import { signed } from '../../shared/domain/signed.ts'
import { freshArchive } from '../support/archive.ts'
import { aDescription, aUnit, AT } from '../support/builders.ts'

const LATER = '2026-03-04T05:06:07.000Z'

test('the name is kept from one start to the next, without the spaces around it', async () => {
  const { settings } = await freshArchive()
  const person = createPersonService(settings)
  expect(person.name()).toBe('')
  await person.rename('  Nguyễn An ')
  expect(person.name()).toBe('Nguyễn An')
  const next = createPersonService(settings)
  await vi.waitFor(() => expect(next.name()).toBe('Nguyễn An'))
})

test('what was typed before the store answered is not overwritten by what it had', async () => {
  const { settings } = await freshArchive()
  await settings.put('reviewer', 'Ольга')
  const person = createPersonService(settings)
  await person.rename('Lan')
  expect(person.name()).toBe('Lan')
  expect(await settings.get('reviewer')).toBe('Lan')
})

test('only what is said now is signed: not what a file, a machine or somebody said before', () => {
  const description = withField(
    withField(aDescription({ title: 'Thư' }), 'note', [{ text: 'N', by: { by: 'person', at: LATER } }]),
    'subject',
    [{ text: 'S', by: { by: 'machine', at: LATER, engine: 'E' } }],
  )
  const [change] = signed(puts('units', [aUnit('a', { description, updatedAt: LATER })]), 'An')
  const unit = change?.table === 'units' ? change.to : null
  expect(unit?.description.title?.[0]?.by).not.toHaveProperty('name')
  expect(unit?.description.note?.[0]?.by).toEqual({ by: 'person', at: LATER, name: 'An' })
  expect(unit?.description.subject?.[0]?.by).toEqual({ by: 'machine', at: LATER, engine: 'E' })
})

test('the stack signs values and the log; an undo brings back what stood there', async () => {
  const archive = await freshArchive()
  const undo = createUndoStack(archive.writer, Date.now, () => 'An')
  await archive.writer.apply(puts('units', [aUnit('a', { description: aDescription({ title: 'Một' }) })]))
  const description = withField({}, 'title', [{ text: 'Hai', by: { by: 'person', at: LATER } }])
  await undo.run({ label: 'command.rename', changes: puts('units', [aUnit('a', { description, updatedAt: LATER })]) })
  const title = async () => (await archive.units.get(aUnit('a').id))?.description.title?.[0]
  expect(await title()).toEqual({ text: 'Hai', by: { by: 'person', at: LATER, name: 'An' } })
  const log = await new Promise<readonly { readonly person: string }[]>((resolve, reject) =>
    archive.activity.watchLatest(aUnit('a').collectionId, 5).subscribe(resolve, reject),
  )
  expect(log.map(({ person }) => person)).toEqual(['An'])
  await undo.undo()
  expect(await title()).toMatchObject({ text: 'Một', by: { at: AT } })
})
