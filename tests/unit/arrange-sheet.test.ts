import 'fake-indexeddb/auto'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { sheetReader } from '../../renderer/app/services/sheets.ts'
import { arrange } from '../../shared/arrangement/arrange.ts'
import type { ArrangedPlan } from '../../shared/arrangement/arranged-plan.ts'
import { recognisedColumns } from '../../shared/arrangement/sheet-columns.ts'
import { sheetFiles } from '../../shared/arrangement/sheet-files.ts'
import type { Arrangement, Sheet } from '../../shared/domain/arrangement.ts'
import { puts } from '../../shared/domain/changes.ts'
import { nameOf } from '../../shared/domain/unit.ts'
import { freshArchive } from '../support/archive.ts'
import { COLLECTION, aCollection } from '../support/builders.ts'
import { textImport } from '../support/text-import.ts'
import { sourceOf } from '../support/text-files.ts'

const FILES = ['s/001.jpg', 's/002.jpg', 's/003.jpg', 's/004.jpg', 's/005.jpg']

const fixture = async (name: string): Promise<Sheet> => {
  const bytes = await readFile(`tests/fixtures/sheets/${name}`)
  return (await sheetReader.read(new Blob([new Uint8Array(bytes)]), name)).sheet
}

const csv = async (text: string): Promise<Sheet> => (await sheetReader.read(new Blob([text]), 'list.csv')).sheet

const bySheet = (sheet: Sheet, others = true): Arrangement => ({ kind: 'sheet', sheet, tradition: 'ru', others })

function planOf(paths: readonly string[], rule: Arrangement): ArrangedPlan {
  const outcome = arrange(paths, rule, 'scans')
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.plan
}

const held = (plan: ArrangedPlan): readonly string[] =>
  [...plan.units.values()].map(({ key, level, texts }) =>
    [level, texts.title, ...plan.files.filter(({ unit }) => unit === key).map(({ path }) => path)].join(' '),
  )

describe.each(['inventory.xlsx', 'inventory.ods'])('the spreadsheet %s', (name) => {
  test('is read as another program wrote it, its columns known by their Russian headings', async () => {
    const sheet = await fixture(name)
    expect(sheet.columns).toEqual(['path', 'fonds', 'series', 'file', 'leaf', 'title', 'date', null])
    expect(sheet.rows.map(({ line, cells }) => [line, ...[0, 1, 2, 3, 4, 5].map((at) => cells[at] ?? '')])).toEqual([
      [2, '001.jpg – 003.jpg', '223', '1', '25а', '', 'Письма & отчёты'],
      [3, '004.jpg', '223', '1', '25а', '4об', ''],
      [5, 'нет.jpg', '223', '1', '26', '', 'Пустое'],
    ])
  })

  test('arranges and describes the files that it names, and tells the others', async () => {
    const plan = planOf(FILES, bySheet(await fixture(name)))
    expect(held(plan)).toEqual([
      'fonds Фонд 223',
      'series Опись 1',
      'file Письма & отчёты s/001.jpg s/002.jpg s/003.jpg s/004.jpg',
      'file s',
      'item 005 s/005.jpg',
    ])
    expect(plan.units.get('fonds:223/series:1/file:25a')?.texts).toEqual({
      title: 'Письма & отчёты',
      referenceCode: 'Ф. 223. Оп. 1. Д. 25а',
      date: '1906–1910',
    })
    expect(plan.files.find(({ path }) => path === 's/004.jpg')?.leaf).toEqual({ number: 4, side: 'verso' })
    expect(plan.rowless).toEqual([{ line: 5, name: 'нет.jpg' }])
    expect(plan.unfit).toEqual([{ path: 's/005.jpg', mismatch: { code: 'no-row' } }])
  })
})

test('what is no spreadsheet is refused, and so is one without headings', async () => {
  await expect(csv('')).rejects.toMatchObject({ code: 'csv-empty' })
  await expect(sheetReader.read(new Blob(['PK\u0003\u0004 torn']), 'x.xlsx')).rejects.toMatchObject({
    code: 'sheet-unreadable',
  })
})

test('files without a row stay out where they are to', async () => {
  const plan = planOf(FILES, bySheet(await fixture('inventory.xlsx'), false))
  expect(plan.leftOut).toEqual(['s/005.jpg'])
})

test('rows without codes are items of their own, and a row without a file describes its unit', async () => {
  const sheet = await csv('tên tệp;phông;tiêu đề\n001;;Thư thứ nhất\n;5;Phông Phủ Thủ tướng\n')
  expect(held(planOf(['001.jpg'], bySheet(sheet)))).toEqual(['fonds Phông Phủ Thủ tướng', 'item Thư thứ nhất 001.jpg'])
})

test('headings are known in three languages, and two of one meaning are not both believed', () => {
  expect(recognisedColumns(['Mục lục số', 'HỒ SƠ', 'Ghi chú', 'Шифр', 'Ед. хр.', 'dc:title', 'Title', '?'])).toEqual([
    'series',
    'file',
    'note',
    'referenceCode',
    null,
    'title',
    null,
    null,
  ])
})

describe('the files of a cell', () => {
  const files = sheetFiles(['a/1.jpg', 'a/2.jpg', 'a/10.jpg', 'b/1.jpg', 'Тетрадь й.tif'])
  test.each([
    ['a/1.jpg', ['a/1.jpg'], []],
    ['A\\1', ['a/1.jpg'], []],
    ['10', ['a/10.jpg'], []],
    ['тетрадь й'.normalize('NFD'), ['Тетрадь й.tif'], []],
    ['a/1.jpg; 2.jpg', ['a/1.jpg', 'a/2.jpg'], []],
    ['a/1 – a/10', ['a/1.jpg', 'a/2.jpg', 'a/10.jpg'], []],
    ['a/1..a/10', ['a/1.jpg', 'a/2.jpg', 'a/10.jpg'], []],
    // Two folders have one.
    ['1.jpg', [], ['1.jpg']],
    ['a/1 – b/1', [], ['a/1 – b/1']],
    ['a/1 | x', ['a/1.jpg'], ['x']],
    ['', [], []],
  ])('%s', (cell, paths, missing) => expect(files.find(cell)).toEqual({ paths, missing }))
})

test('an import by a spreadsheet keeps its rows beside the record, goes on by them, and loses them with the collection', async () => {
  const archive = await freshArchive()
  await archive.writer.apply(puts('collections', [aCollection()]))
  const service = textImport(archive)
  const source = () => sourceOf(Object.fromEntries(FILES.map((path) => [path, path])))
  const stop = new AbortController()
  const stopped = await service.begin(
    {
      collectionId: COLLECTION,
      source: source(),
      parentId: null,
      read: false,
      languages: ['rus'],
      arrangement: bySheet(await fixture('inventory.ods')),
    },
    { signal: stop.signal, onProgress: ({ done }) => done >= 1 && stop.abort() },
  )
  expect(stopped.state).toBe('cancelled')
  expect(stopped.arrangement).toMatchObject({ kind: 'sheet', sheet: { name: 'inventory.ods', rows: [] } })
  await service.resume(stopped.id, source())
  const units = await archive.units.tree(COLLECTION)
  const letters = units.find((unit) => nameOf(unit) === 'Письма & отчёты')
  expect((await archive.pages.ofUnit(letters!.id)).map(({ path }) => path)).toEqual(FILES.slice(0, 4))
  expect(await archive.settings.get(`import-sheet:${stopped.id}`)).toBeDefined()
  await archive.collections.remove(COLLECTION)
  expect(await archive.settings.get(`import-sheet:${stopped.id}`)).toBeUndefined()
})
