import { expect, test } from 'vitest'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts, type Change } from '../../shared/domain/changes.ts'
import { firstText } from '../../shared/domain/description.ts'
import { freshArchive } from '../support/archive.ts'
import { aDescription, aUnit } from '../support/builders.ts'

const titled = (title: string): readonly Change[] =>
  puts('units', [aUnit('a', { description: aDescription({ title }) })])

async function desk(now?: () => number) {
  const archive = await freshArchive()
  const undo = createUndoStack(archive.writer, now)
  const title = async (): Promise<string> =>
    firstText((await archive.units.get(aUnit('a').id))?.description ?? {}, 'title')
  const write = (text: string, mergeKey?: string) =>
    undo.run({ label: 'command.rename', changes: titled(text), ...(mergeKey ? { mergeKey } : {}) })
  return { archive, undo, title, write }
}

test('undo and redo walk through the steps', async () => {
  const { undo, title, write } = await desk()
  await write('eins')
  await write('zwei')
  await undo.undo()
  expect(await title()).toBe('eins')
  await undo.redo()
  expect(await title()).toBe('zwei')
})

test('an undo asked for while a step still looks at what is stored undoes that step', async () => {
  const { undo, title, write } = await desk()
  await write('eins')
  const step = { label: 'command.rename', changes: titled('zwei') } as const
  const later = undo.run(() => new Promise((done) => setTimeout(() => done(step), 20)))
  await Promise.all([later, undo.undo()])
  expect(await title()).toBe('eins')
  await undo.redo()
  expect(await title()).toBe('zwei')
})

test('a step that finds nothing to change, or fails, is none and holds up no other', async () => {
  const { undo, title, write } = await desk()
  await write('eins')
  await undo.run(() => Promise.resolve(null))
  await expect(undo.run(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  await write('zwei')
  await undo.undo()
  expect(await title()).toBe('eins')
})

test('a new step forgets what was undone', async () => {
  const { undo, title, write } = await desk()
  await write('eins')
  await write('zwei')
  await undo.undo()
  await write('drei')
  await undo.redo()
  expect(await title()).toBe('drei')
})

test('a burst of keystrokes is undone as one step, a later one by itself', async () => {
  let clock = 0
  const { undo, title, write } = await desk(() => clock)
  await write('x')
  await write('xy', 'title:a')
  await write('xyz', 'title:a')
  clock += 10_000
  await write('xyz!', 'title:a')
  await undo.undo()
  expect(await title()).toBe('xyz')
  await undo.undo()
  expect(await title()).toBe('x')
})

test('undo waits for the change before it', async () => {
  const { undo, title, write } = await desk()
  await write('eins')
  await Promise.all([write('zwei'), undo.undo()])
  expect(await title()).toBe('eins')
})

test('the state names what would be undone and redone', async () => {
  const { undo, write } = await desk()
  const seen: unknown[] = []
  undo.state().subscribe(
    (state) => seen.push(state),
    () => {},
  )
  await write('eins')
  await undo.undo()
  expect(seen.at(-1)).toEqual({ undo: null, redo: 'command.rename' })
})

test('steps about a collection that was removed can’t bring its units back', async () => {
  const { undo, title, write } = await desk()
  const before = await title()
  await write('eins')
  await write('zwei')
  await undo.undo()
  await undo.clear()
  await undo.undo()
  await undo.redo()
  expect([before === 'eins', await title()]).toEqual([false, 'eins'])
  const seen: unknown[] = []
  undo.state().subscribe(
    (state) => seen.push(state),
    () => {},
  )
  expect(seen).toEqual([{ undo: null, redo: null }])
})
