import { expect, test } from 'vitest'
import { leavesIn, leavesOfPages } from '../../shared/intake/row-leaves.ts'
import { aPage, aUnit } from '../support/builders.ts'
import { pathsOf, plannedTable } from '../support/planned-table.ts'

const scans = (...names: readonly string[]) => ({
  units: [aUnit('scan', { description: {} })],
  pages: names.map((name, order) => aPage(name, 'scan', { path: `scans/${name}.jpg`, order })),
})

test('rows that name scans of one file with their leaves give the pages these leaves', async () => {
  const plan = await plannedTable(
    'Файл;Фонд;Дело;Лист\na.jpg;223;25;9\nb.jpg;223;25;9 об.\nc.jpg;223;25;Л. 10а',
    scans('a', 'b', 'c'),
  )
  expect(plan.problems).toEqual([])
  expect(plan.moves.map(({ leaf }) => leaf)).toEqual([
    { number: 9 },
    { number: 9, side: 'verso' },
    { number: 10, suffix: 'а' },
  ])
  expect(pathsOf(plan)).toEqual(['fonds Фонд 223', 'fonds Фонд 223 > file Дело 25'])
})

test('a page that stays where it is gets its leaf too, and only once', async () => {
  const archive = scans('a')
  const [page] = archive.pages
  const first = await plannedTable('Tệp;Tờ;Tiêu đề\na.jpg;9v;Thư', archive)
  expect(first.moves).toEqual([{ id: 'a', unitId: 'scan', order: 0, leaf: { number: 9, side: 'verso' } }])
  expect(first.changed).toBe(1)
  const again = { ...archive, pages: page ? [{ ...page, leaf: { number: 9, side: 'verso' as const } }] : [] }
  expect((await plannedTable('Tệp;Tờ\na.jpg;9v', again)).moves).toEqual([])
})

test('leaves that do not fit the pages are told, and the row goes in', async () => {
  const plan = await plannedTable('Файл;Лист\na.jpg;9–12\nb.jpg;обложка', {
    units: [aUnit('one', { description: {} }), aUnit('two', { description: {} })],
    pages: [aPage('a', 'one', { path: 'a.jpg' }), aPage('b', 'two', { path: 'b.jpg' })],
  })
  expect(plan.problems).toMatchObject([
    { weight: 'doubt', row: 2, column: 'Лист', code: 'intake-leaves-count', message: '9–12' },
    { weight: 'doubt', row: 3, column: 'Лист', code: 'intake-leaf', message: 'обложка' },
  ])
  expect(plan.moves).toEqual([])
})

test('documents of one file that differ by their leaves have these in their codes', async () => {
  const plan = await plannedTable(
    'Фонд;Опись;Дело;Листы;Заголовок\n223;1;25;1-3;Прошение\n223;1;25;4-5об;Ответ\n223;1;25;;Переписка',
  )
  expect(plan.problems).toEqual([])
  expect(
    plan.units.map(({ level, description: { referenceCode, title } }) => [
      level,
      referenceCode?.[0]?.text,
      title?.[0]?.text,
    ]),
  ).toEqual([
    ['fonds', 'Ф. 223', 'Фонд 223'],
    ['series', 'Ф. 223. Оп. 1', 'Опись 1'],
    ['file', 'Ф. 223. Оп. 1. Д. 25', 'Переписка'],
    ['item', 'Ф. 223. Оп. 1. Д. 25. Л. 1–3', 'Прошение'],
    ['item', 'Ф. 223. Оп. 1. Д. 25. Л. 4–5 об.', 'Ответ'],
  ])
  const again = await plannedTable('Фонд;Опись;Дело;Листы;Заголовок\n223;1;25;1-3;Прошение\n223;1;25;4-5об;Ответ', {
    units: plan.units,
  })
  expect(again).toMatchObject({ added: 0, changed: 0 })
})

test('documents of which the level is told have them too, in Vietnamese words', async () => {
  const plan = await plannedTable('Phông;Hồ sơ;Cấp;Tờ số;Tiêu đề\n5;10;văn bản;3;Thư', {}, { tradition: 'vi' })
  expect(plan.units.at(-1)?.description).toMatchObject({
    referenceCode: [{ text: 'phông 5, hồ sơ 10, tờ 3' }],
    leaves: [{ text: '3' }],
  })
})

test('a list of files keeps what it says of their leaves as a text', async () => {
  const plan = await plannedTable('Фонд;Дело;Листы;Заголовок\n223;25;120;Письма\n223;26;80;Счета')
  expect(
    plan.units.filter(({ level }) => level === 'file').map(({ description }) => description.leaves?.[0]?.text),
  ).toEqual(['120', '80'])
})

test.each([
  ['9-10', 2, [{ number: 9 }, { number: 10 }]],
  [
    '9–10 об.',
    4,
    [
      { number: 9, side: 'recto' },
      { number: 9, side: 'verso' },
      { number: 10, side: 'recto' },
      { number: 10, side: 'verso' },
    ],
  ],
  ['9, 12', 2, [{ number: 9 }, { number: 12 }]],
  ['9–10', 5, null],
])('%s of %i pages', (cell, pages, leaves) => {
  const spans = leavesIn(cell)
  expect(spans && leavesOfPages(spans, pages)).toEqual(leaves)
})
