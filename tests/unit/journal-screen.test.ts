import { expect, test } from 'vitest'
import {
  failuresAsCsv,
  lastName,
  madeUnits,
  needsAsking,
  recordLine,
} from '../../renderer/features/import/journal-screen.ts'
import { idFrom, type JobId } from '../../shared/domain/ids.ts'
import { anImport, AT, aUnit } from '../support/builders.ts'

const id = idFrom<JobId>('one')
const source = { importId: id, path: 'x' }

test('a record says how the import stands, what came in and what did not', () => {
  const torn = { file: 'torn.jpg', code: 'damaged-file', message: '' }
  const record = anImport('one', {
    label: '/home/an/Hồ sơ 12/',
    state: 'done',
    pagesAdded: 7,
    failures: [torn],
    duplicates: [{ file: 'b', first: 'a' }],
  })
  const line = { status: 'done', name: 'Hồ sơ 12', pages: 7, failed: 1, duplicates: 1, here: 0 }
  expect(recordLine(record, new Map())).toEqual(line)
  expect(recordLine({ ...record, undoneAt: AT }, new Map()).status).toBe('undone')
  expect(recordLine({ ...record, state: 'running' }, new Map()).status).toBe('stopped')
  expect(recordLine({ ...record, state: 'failed' }, new Map()).failed).toBe(0)
})

test('the name of a source is the last of its path on any system', () => {
  expect(['/a/b', 'C:\\Scans\\1905', 'scans', '/'].map(lastName)).toEqual(['b', '1905', 'scans', '/'])
})

test('what an import made is told by its outermost units', () => {
  const units = [
    aUnit('mine', { level: 'file' }),
    aUnit('f', { level: 'file', source, parentId: idFrom('mine') }),
    aUnit('a', { source, parentId: idFrom('f') }),
    aUnit('b', { source }),
    aUnit('c', { source: { importId: idFrom<JobId>('other'), path: 'c' } }),
  ]
  expect(madeUnits(id, units).map((unit) => unit.id)).toEqual(['f', 'b'])
})

test('undoing asks only where people have done something, or something stays', () => {
  const weight = { units: 9, pages: 99, staying: 0, described: 0, transcribed: 0, regions: 0, places: 0 }
  expect(needsAsking(weight)).toBe(false)
  for (const what of ['staying', 'described', 'transcribed', 'regions', 'places'])
    expect(needsAsking({ ...weight, [what]: 1 })).toBe(true)
})

test('failures go to a spreadsheet with their words, whatever is in a name', () => {
  const failure = { file: 'a "b",\nc.jpg', code: 'empty-file', message: 'no bytes' }
  const words = { name: () => failure.file, explain: () => 'It is empty.' }
  expect(failuresAsCsv(['file', 'reason', 'code', 'machine'], [failure], words)).toBe(
    'file,reason,code,machine\r\n"a ""b"",\nc.jpg",It is empty.,empty-file,no bytes\r\n',
  )
})
