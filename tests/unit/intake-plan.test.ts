import { describe, expect, test } from 'vitest'
import type { TablePlan } from '../../shared/intake/plan-table.ts'
import { levelOf } from '../../shared/intake/level-words.ts'
import { aDescription, aUnit, AT } from '../support/builders.ts'
import { pathsOf, plannedTable } from '../support/planned-table.ts'

const problemsOf = ({ problems }: TablePlan): readonly string[] =>
  problems.map(({ weight, row, column, code, message }) => [weight, row, column, code, message].join(' ').trim())

const lines = (...rows: readonly string[]): string => rows.join('\n')

describe('the tree of a spreadsheet', () => {
  test('is told by codes in columns; units that only codes name are made above', async () => {
    const plan = await plannedTable(
      lines(
        'Фонд;Опись;Дело;Заголовок;Дата',
        '223;1;25;Письма;25 октября 1917 г.',
        '223;1;26а;Счета;1890-е',
        '223;2;;Опись дел',
      ),
    )
    expect(problemsOf(plan)).toEqual([])
    expect(pathsOf(plan)).toEqual([
      'fonds Фонд 223',
      'fonds Фонд 223 > series Опись 1',
      'fonds Фонд 223 > series Опись 1 > file Письма',
      'fonds Фонд 223 > series Опись 1 > file Счета',
      'fonds Фонд 223 > series Опись дел',
    ])
    const file = plan.units[2]
    expect(file?.description.referenceCode?.[0]).toMatchObject({
      text: 'Ф. 223. Оп. 1. Д. 25',
      by: { by: 'import', at: AT, file: 'list.csv', row: 2 },
    })
    expect(file?.description.date?.[0]).toMatchObject({ edtf: '1917-11-07', calendar: 'julian' })
  })

  test('is told by the id, or the code, of the parent, in whatever order the rows come', async () => {
    const plan = await plannedTable(
      lines(
        'legacyId,parentId,levelOfDescription,identifier,title',
        '3,2,item,c,Thư',
        '2,a,File,b,Hồ sơ',
        '1,,phông,a,Phông',
      ),
    )
    expect(problemsOf(plan)).toEqual([])
    expect(pathsOf(plan)).toEqual(['fonds Phông', 'fonds Phông > file Hồ sơ', 'fonds Phông > file Hồ sơ > item Thư'])
  })

  test('is told by levels alone: a row lies in the last one above it of a higher level', async () => {
    const plan = await plannedTable(
      lines('Уровень;Заголовок', 'фонд;А', 'опись;Б', 'дело;В', 'дело;Г', 'опись;Д', 'ед. хр.;Е'),
    )
    expect(pathsOf(plan).map((path) => path.replaceAll(/\p{Ll}[a-z]+ /gu, ''))).toEqual([
      'А',
      'А > Б',
      'А > Б > В',
      'А > Б > Г',
      'А > Д',
      'А > Д > Е',
    ])
  })

  test('may be that of the archive: rows go below the unit that was chosen, at the level that was chosen', async () => {
    const series = aUnit('s', { level: 'series' })
    const there = aUnit('old', { parentId: series.id, order: 4 })
    const plan = await plannedTable(
      'Заголовок\nПисьма',
      { units: [series, there] },
      { parentId: series.id, level: 'file' },
    )
    expect(plan.units).toMatchObject([{ parentId: 's', level: 'file', order: 5 }])
  })

  test('knows levels by the words of each tradition and language', () => {
    const words = [
      'Фонд',
      'PHÔNG',
      'mục lục',
      'тізімдеме',
      'sub-fonds',
      'Единица хранения',
      'văn bản',
      'құжат',
      'recordgrp',
    ]
    expect(words.map(levelOf)).toEqual([
      'fonds', 'fonds', 'series', 'series', 'subfonds', 'file', 'item', 'item', 'fonds',
    ]) // prettier-ignore
    expect(levelOf('полка')).toBeNull()
  })
})

describe('units that are there already', () => {
  const file = aUnit('f', {
    level: 'file',
    description: aDescription({ title: 'Письма', referenceCode: 'Ф. 223. Оп. 1. Д. 25' }),
  })

  test('are met by their code and updated; what a row says already is left as it is', async () => {
    const sheet = (title: string): string => lines('Фонд;Опись;Дело;Заголовок', `223;1;25;${title}`)
    const same = await plannedTable(sheet('Письма'), { units: [file] })
    // The fonds and the inventory are new.
    expect([same.added, same.changed, same.same]).toEqual([2, 0, 1])
    const changed = await plannedTable(sheet('Письма и счета'), { units: [file] })
    expect([changed.added, changed.changed, changed.same]).toEqual([2, 1, 0])
    expect(changed.units.find(({ id }) => id === 'f')?.description.title?.[0]?.by).toMatchObject({
      by: 'import',
      row: 2,
    })
  })

  test('are not met by a number that may be of another inventory', async () => {
    const old = aUnit('o', { level: 'file', description: aDescription({ title: 'Старое', referenceCode: '25' }) })
    const sheet = lines('id;parent;level;identifier;title', '1;;fonds;223;Ф', '2;1;file;25;Новое')
    const plan = await plannedTable(sheet, { units: [old] })
    expect([plan.added, plan.changed]).toEqual([2, 0])
  })

  test('are met by their files, and go where their row says', async () => {
    const scan = aUnit('scan', { order: 0, description: {} })
    const pages = [{ id: 'p' as never, unitId: scan.id, path: 'scans/001.jpg', order: 0 }]
    const plan = await plannedTable(lines('файл;Фонд;Дело;Заголовок', '001;223;25;Письма'), { units: [scan], pages })
    expect(problemsOf(plan)).toEqual([])
    expect(pathsOf(plan)).toEqual(['fonds Фонд 223', 'fonds Фонд 223 > file Письма'])
    expect(plan.units[1]).toMatchObject({ id: 'scan', level: 'file' })
    expect(plan.moves).toEqual([])
  })

  test('that scans made give their pages away where a row has the pages of several, and leave the tree', async () => {
    const scans = [aUnit('a', { description: {} }), aUnit('b', { description: {}, order: 1 })]
    const pages = scans.map(({ id }, order) => ({
      id: `p${order}` as never,
      unitId: id,
      path: `00${order}.jpg`,
      order: 0,
    }))
    const sheet = lines('файл;Фонд;Дело;Заголовок', '000;223;25;Письма', '001;223;25;Письма')
    const plan = await plannedTable(sheet, { units: scans, pages })
    expect(problemsOf(plan)).toEqual([])
    const file = plan.units.find(({ level }) => level === 'file')
    expect(plan.moves).toEqual([
      { id: 'p0', unitId: file?.id, order: 0 },
      { id: 'p1', unitId: file?.id, order: 1 },
    ])
    expect(plan.units.filter(({ deletedAt }) => deletedAt === AT).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('what is amiss', () => {
  const refused = async (...rows: readonly string[]): Promise<readonly string[]> => {
    const plan = await plannedTable(lines(...rows))
    expect([plan.units, plan.moves]).toEqual([[], []])
    return problemsOf(plan)
  }

  test('is told by row, and nothing goes in', async () => {
    expect(await refused('Уровень;Заголовок', 'полка;А', 'дело;Б')).toEqual(['error 2 Уровень intake-level полка'])
    expect(await refused('id;parent;title', '1;2;A', '2;1;B', '3;9;C')).toEqual([
      'error 2 parent intake-cycle 2',
      'error 3 parent intake-cycle 1',
      'error 4 parent intake-no-parent 9',
    ])
    expect(await refused('id;title', '1;A', '1;B')).toEqual(['error 3  intake-double-code 1 (2)'])
    expect(await refused('Фонд;Дело;Заголовок', '1;25;А', '1;025;Б')).toEqual([
      'error 3  intake-double-code Ф. 1. Д. 25 (2)',
    ])
    expect(await refused('title;date', 'A;31 апреля 1905 г.', 'B;5 февраля 1918 г.', 'C;как-то')).toEqual([
      'error 2 date intake-date-impossible 31 апреля 1905 г.',
      'error 3 date intake-date-impossible 5 февраля 1918 г.',
      'doubt 4 date intake-date-unread как-то',
    ])
    expect(await refused('title;date;edtf', 'A;1905;1905-13')).toEqual(['error 2 edtf intake-edtf 1905-13'])
    expect(await refused('title,x', 'A,1,2', '"B,3')).toEqual([
      'error 2  intake-too-many-cells 3',
      expect.stringMatching(/^error 3 {2}intake-quotes /),
    ])
    expect(await refused('чужое;иное', '1;2')).toEqual(['error   intake-no-columns'])
  })

  test('is a code of two rows of one place and level; at other places and levels a number may stand again', async () => {
    const told = async (...rows: readonly string[]): Promise<readonly string[]> =>
      problemsOf(await plannedTable(lines(...rows)))
    const head = 'id;parent;Уровень;Шифр;Заголовок'
    expect(await refused(head, 'a;;дело;Ф. 1. Оп. 1. Д. 1;А', 'b;;дело;Ф. 1.  Оп. 1. Д. 1;Б')).toEqual([
      'error 3 Шифр intake-double-code Ф. 1.  Оп. 1. Д. 1 (2)',
    ])
    expect(await told(head, 'a;;опись;1;А', 'b;a;дело;1;Б', 'c;;опись;2;В', 'd;c;дело;1;Г')).toEqual([])
    // A code that names its fonds is the same wherever its row says that it lies.
    expect(
      await refused(head, 'a;;опись;1;А', 'b;a;дело;Ф. 1. Д. 1;Б', 'c;;опись;2;В', 'd;c;дело;Ф. 1. Д. 1;Г'),
    ).toEqual(['error 5 Шифр intake-double-code Ф. 1. Д. 1 (3)'])
    // Without a column of levels or parents, too; each further row is told.
    expect(await refused('Шифр;Заголовок', '25;А', '26;Б', '025;В', '25;А')).toEqual([
      'error 4 Шифр intake-double-code 025 (2)',
      'error 5 Шифр intake-double-code 25 (2)',
    ])
  })
  test('may be dates that are kept as the source has them', async () => {
    const plan = await plannedTable('title;date\nA;31 апреля 1905 г.', {}, { keepsDates: true })
    expect(problemsOf(plan)).toEqual(['doubt 2 date intake-date-impossible 31 апреля 1905 г.'])
    expect(plan.units[0]?.description.date?.[0]).toMatchObject({ text: '31 апреля 1905 г.' })
  })

  test('in a column that is left aside does not matter', async () => {
    const plan = await plannedTable(new Uint8Array([...new TextEncoder().encode('title;чужое\nЭто письмо;'), 0xff]))
    expect(problemsOf(plan)).toEqual([])
  })
})
