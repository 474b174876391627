import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createTableDesk } from '../../renderer/app/services/tables/table-desk.ts'
import type { HeaderRows } from '../../shared/intake/header-rows.ts'
import { createTableIntake } from '../../renderer/app/services/tables/table-intake.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import { puts } from '../../shared/domain/changes.ts'
import { firstText } from '../../shared/domain/description.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aPage, aUnit, AT, COLLECTION } from '../support/builders.ts'

const SHEET = 'файл;Фонд;Дело;Заголовок;широта;место\n001;223;25;Письма;;\n;223;26;Счета;;Нигде'
const context = { signal: new AbortController().signal, onProgress: () => undefined }

async function desk() {
  const archive = await freshArchive()
  await archive.writer.apply([
    ...puts('collections', [aCollection()]),
    ...puts('units', [aUnit('scan', { description: {} })]),
    ...puts('pages', [aPage('p', 'scan', { path: 'scans/001.jpg' })]),
  ])
  const undo = createUndoStack(archive.writer)
  let [made, ended] = [0, 0]
  const tables = createTableIntake({
    repositories: archive,
    undo,
    gazetteer: { search: () => Promise.resolve([]) },
    clock: { now: () => AT },
    newId: () => idFrom(`new-${(made += 1)}`),
    start: () => ({ ask: createTableDesk(), end: () => void (ended += 1) }),
  })
  const open = (text: string, header?: HeaderRows) => tables.open(new Blob([text]), 'list.csv', header)
  const wish = { collectionId: COLLECTION, parentId: null, tradition: 'ru', level: null, keepsDates: false } as const
  return { archive, undo, open, wish, ended: () => ended }
}

test('a spreadsheet is looked at without writing, then goes in as one step to undo', async () => {
  const { archive, undo, open, wish, ended } = await desk()
  const session = await open(SHEET)
  const { columns, samples } = session.table
  expect(columns).toEqual(['path', 'fonds', 'file', 'field:title', null, 'place'])
  expect(samples[3]).toEqual(['Письма', 'Счета'])
  const before = await archive.units.tree(COLLECTION)
  const dry = await session.dryRun({ ...wish, columns }, context)
  expect(dry).toMatchObject({ rows: 2, added: 2, changed: 1, same: 0, written: false })
  expect(dry.problems).toMatchObject([{ weight: 'doubt', row: 3, code: 'intake-unsure-place', message: 'Нигде' }])
  expect(await archive.units.tree(COLLECTION)).toEqual(before)

  expect(ended()).toBe(0)
  expect(await session.takeIn({ ...wish, columns }, context)).toEqual({ ...dry, written: true })
  // Its helper is let go, and begins anew for whoever takes it in once more.
  expect(ended()).toBe(1)
  expect(await session.takeIn({ ...wish, columns }, context)).toMatchObject({ added: 0, changed: 0, written: true })
  const after = await archive.units.tree(COLLECTION)
  expect(after.map(({ level, description }) => [level, firstText(description, 'title')])).toEqual([
    ['fonds', 'Фонд 223'],
    ['file', 'Письма'],
    ['file', 'Счета'],
  ])
  expect((await archive.pages.ofUnit(idFrom('scan'))).map(({ id }) => id)).toEqual(['p'])
  await undo.undo()
  expect(await archive.units.tree(COLLECTION)).toEqual(before)
})

test('a header of two rows goes in as it is found, or as a person says it is', async () => {
  const { archive, open, wish } = await desk()
  const sheet = 'Номер;;Заголовок\nописи;дела;\n1;25;Письма\n1;26;Счета'
  const session = await open(sheet)
  const { table } = session
  expect([table.columns, table.headerRows, table.firstRows]).toEqual([
    ['series', 'file', 'field:title'],
    { first: 1, last: 2 },
    [1, 2, 3, 4],
  ])
  const one = await open(sheet, { first: 1, last: 1 })
  expect([one.table.header, one.table.rows]).toEqual([['Номер', '', 'Заголовок'], 3])
  // The helper that was let go reads the same rows again.
  expect(await session.takeIn({ ...wish, columns: table.columns }, context)).toMatchObject({ rows: 2, added: 3 })
  expect(await session.takeIn({ ...wish, columns: table.columns }, context)).toMatchObject({ rows: 2, same: 3 })
  const below = await open(sheet, { first: 2, last: 2 })
  expect(await below.dryRun({ ...wish, columns: [null, null, 'field:title'] }, context)).toMatchObject({ rows: 2 })
  expect(await archive.units.tree(COLLECTION)).toHaveLength(4)
})

test('a spreadsheet that is not read to its end in time is given up, with its helper', async () => {
  const archive = await freshArchive()
  let ended = 0
  const tables = createTableIntake({
    repositories: archive,
    undo: createUndoStack(archive.writer),
    gazetteer: { search: () => Promise.resolve([]) },
    clock: { now: () => AT },
    newId: () => idFrom('new'),
    start: () => ({ ask: () => new Promise(() => undefined), end: () => void (ended += 1) }),
    readWithin: 20,
  })
  await expect(tables.open(new Blob([SHEET]), 'list.xlsx')).rejects.toMatchObject({ code: 'sheet-endless' })
  expect(ended).toBe(1)
})

test('of a spreadsheet with an error nothing goes in', async () => {
  const { archive, open, wish } = await desk()
  const session = await open('Уровень;Заголовок\nдело;А\nполка;Б')
  const report = await session.takeIn({ ...wish, columns: session.table.columns }, context)
  expect(report).toMatchObject({ written: false, problems: [{ row: 3, code: 'intake-level' }] })
  expect(await archive.units.tree(COLLECTION)).toHaveLength(1)
})

test('a mapping is remembered by its headings', async () => {
  const { open, wish } = await desk()
  const first = await open('первое;второе\nА;Б')
  expect(first.table.columns).toEqual([null, null])
  await first.takeIn({ ...wish, columns: [null, 'field:title'] }, context)
  expect((await open('Первое; второе\nВ;Г')).table.columns).toEqual([null, 'field:title'])
  expect((await open('второе;первое\nВ;Г')).table.columns).toEqual([null, null])
})

test('names of places go in as the places that a person took them for, others as words; both are remembered', async () => {
  const { archive, open, wish } = await desk()
  const hue: PlaceCandidate = {
    ...{ geonamesId: 1580240, name: 'Huế', matched: 'Huế', point: { lat: 16.46, lon: 107.6 }, country: 'VN' },
    ...{ population: 351_456, names: ['Hué'], score: 0.9 },
  }
  const session = await open('title;place;date\nThư;Hué;1890\nĐơn;chợ;\nSớ;Hué | núi;1891')
  const { columns, places } = session.table
  expect(places).toEqual(new Map())
  const first = await session.look({ ...wish, columns, places }, context)
  expect(first.names).toMatchObject([{ name: 'Hué', count: 2 }, { name: 'chợ' }, { name: 'núi' }])
  expect(first.report.problems).toMatchObject([{ code: 'intake-open-places', message: '3', weight: 'doubt' }])

  const decided = new Map([
    ['Hué', hue],
    ['chợ', null],
  ])
  const { problems } = await session.takeIn({ ...wish, columns, places: decided }, context)
  expect(problems).toMatchObject([{ code: 'intake-open-places', message: '1' }])
  const units = await archive.units.tree(COLLECTION)
  const said = units.map(({ description }) => [firstText(description, 'title'), firstText(description, 'coverage')])
  expect(said.slice(1)).toEqual([
    ['Thư', ''],
    ['Đơn', 'chợ'],
    ['Sớ', 'núi'],
  ])
  expect(await archive.places.all(COLLECTION)).toMatchObject([{ name: 'Huế', geonamesId: 1580240 }])
  const links = await archive.places.links(COLLECTION)
  expect(links.map(({ asWritten, unitId }) => [asWritten, unitId]).sort()).toEqual(
    [units[1], units[3]].map((unit) => ['Hué', unit?.id]).sort(),
  )
  expect((await open('title;place;date\nGiấy;Hué;')).table.places).toEqual(decided)
})

test('cancelling ends the helper, which begins anew when it is asked again', async () => {
  const { open, wish, ended } = await desk()
  const session = await open(SHEET)
  const abort = new AbortController()
  const asked = { ...wish, columns: session.table.columns }
  const running = session.dryRun(asked, { ...context, signal: abort.signal })
  abort.abort()
  await expect(running).rejects.toThrow()
  expect((await session.dryRun(asked, context)).added).toBe(2)
  session.close()
  expect(ended()).toBeGreaterThan(0)
})

test('what is no spreadsheet is refused, and so is an empty one', async () => {
  const { open } = await desk()
  await expect(open('')).rejects.toMatchObject({ code: 'csv-empty' })
  await expect(open('PK\u0003\u0004 torn')).rejects.toMatchObject({ code: 'sheet-unreadable' })
})
