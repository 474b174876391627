import { expect, test } from 'vitest'
import { canBegin, firstChoices, inListedOrder, targetUnits } from '../../renderer/features/import/import-screen.ts'
import { failureReport, failuresOf, importView, minutesLeft } from '../../renderer/features/import/jobs-screen.ts'
import { IMAGING_CODES } from '../../renderer/imaging/imaging-error.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import { isMessageKey } from '../../shared/messages/index.ts'
import { aCollection, anImport, aUnit } from '../support/builders.ts'

const units = [
  aUnit('s', { level: 'series' }),
  aUnit('f', { level: 'file', parentId: idFrom('s') }),
  aUnit('i', { parentId: idFrom('f') }),
]

test('scans go below the unit in view or those above it, never below an item', () => {
  expect(targetUnits(units, idFrom('i')).map(({ id }) => id)).toEqual(['f', 's'])
  expect(targetUnits(units, null)).toEqual([])
})

test('an import begins with the unit in view and the languages of the collection', () => {
  const choices = firstChoices(aCollection({ languages: ['rus', 'vie'] }), targetUnits(units, idFrom('f')))
  expect(choices).toMatchObject({ parentId: 'f', read: true })
  expect(inListedOrder(choices.languages)).toEqual(['vie', 'rus'])
})

test('pages can be read only in some language', () => {
  expect(canBegin({ parentId: null, read: true, languages: new Set() })).toBe(false)
  expect(canBegin({ parentId: null, read: false, languages: new Set() })).toBe(true)
})

test('an import that is "running" and not at work was stopped by a crash', () => {
  const record = anImport('j', { state: 'running' })
  expect(importView(record, new Map())).toEqual({ status: 'stopped' })
  expect(importView(record, new Map([[record.id, { done: 1, total: 4 }]])).status).toBe('running')
  expect(importView(record, new Map([[record.id, { done: 0, total: 0 }]])).status).toBe('listing')
  expect(importView({ ...record, state: 'cancelled' }, new Map())).toEqual({ status: 'cancelled' })
})

test('time left is told in whole minutes, rounded up', () => {
  expect([30, 60, 61, 600].map(minutesLeft)).toEqual([null, 1, 2, 10])
})

test('a report has a line for each file', () => {
  const failures = [{ file: 'a.jpg', code: 'empty-file', message: 'no bytes' }]
  expect(failureReport('1 file', failures, { name: ({ file }) => file, explain: () => 'It is empty.' })).toBe(
    '1 file\na.jpg\tIt is empty.\tempty-file\tno bytes',
  )
})

test.each(IMAGING_CODES)('a file that is refused as %s is told in words', (code) => {
  expect(isMessageKey(`error.${code}`)).toBe(true)
})

test('what stopped an import is told apart from the files that could not go in', () => {
  const torn = { file: 'torn.jpg', code: 'damaged-file', message: '' }
  const full = { file: 'scans', code: 'disk-full', message: '' }
  expect(failuresOf({ state: 'failed', failures: [torn, full] })).toEqual({ stop: full, files: [torn] })
  expect(failuresOf({ state: 'done', failures: [torn] })).toEqual({ stop: undefined, files: [torn] })
})
