import { describe, expect, test } from 'vitest'
import type { TablePlan } from '../../shared/intake/plan-table.ts'
import type { Doubles } from '../../shared/intake/table-request.ts'
import { aDescription, aPage, aUnit } from '../support/builders.ts'
import { pathsOf, plannedTable } from '../support/planned-table.ts'

const lines = (...rows: readonly string[]): string => rows.join('\n')
const problemsOf = ({ problems }: TablePlan): readonly string[] =>
  problems.map(({ weight, row, code, message }) => [weight, row, code, message].join(' '))
const codesOf = ({ units }: TablePlan): readonly string[] =>
  units.map(({ level, description: { referenceCode, title } }) =>
    [level, referenceCode?.[0]?.text, title?.[0]?.text].join(' · '),
  )

describe('rows with the code of an earlier one', () => {
  const sheet = lines(
    'Уровень;Шифр;Заголовок;Язык;Примечание',
    'дело;Ф. 1. Оп. 1. Д. 1;Письма;ru;',
    'документ;1;Прошение;;',
    'дело;Ф. 1. Оп. 1. Д. 2;Счета;;',
    'дело;ф.1 оп.1 д.1;Письма и телеграммы;fr;ветхое',
    'документ;2;Ответ;;',
  )
  const planned = (doubles: Doubles) => plannedTable(sheet, {}, { doubles })

  test('keep the table from going in, unless something else is chosen', async () => {
    for (const plan of [await plannedTable(sheet), await planned('refuse')]) {
      expect(problemsOf(plan)).toEqual(['error 5 intake-double-code ф.1 оп.1 д.1 (2)'])
      expect(plan.units).toEqual([])
    }
  })

  test('may be left out; what lies below them goes below the first', async () => {
    const plan = await planned('first')
    expect(problemsOf(plan)).toEqual(['doubt 5 intake-double-left ф.1 оп.1 д.1 (2)'])
    expect(pathsOf(plan)).toEqual([
      'file Письма',
      'file Письма > item Прошение',
      'file Счета',
      'file Письма > item Ответ',
    ])
    expect(plan.units[0]?.description['note']).toBeUndefined()
  })

  test('may bring the unit up to date, as if they were taken in one after the other', async () => {
    const plan = await planned('join')
    expect(problemsOf(plan)).toEqual(['doubt 5 intake-double-joined ф.1 оп.1 д.1 (2)'])
    const [joined] = plan.units
    expect(joined?.description).toMatchObject({
      title: [{ text: 'Письма и телеграммы', by: { row: 5 } }],
      note: [{ text: 'ветхое', by: { row: 5 } }],
    })
    const [head = '', first = '', ...rest] = sheet.split('\n')
    const before = await plannedTable(lines(head, first))
    const after = await plannedTable(lines(head, rest[2] ?? ''), { units: before.units })
    const textsOf = (unit: TablePlan['units'][number] | undefined) =>
      Object.entries(unit?.description ?? {}).map(([field, values]) => [field, values.map(({ text }) => text)])
    expect(after.changed).toBe(1)
    expect(textsOf(joined)).toEqual(textsOf(after.units[0]))
  })

  test('may be units of their own, which is told', async () => {
    const plan = await planned('each')
    expect(problemsOf(plan)).toEqual(['doubt 5 intake-same-code ф.1 оп.1 д.1 (2)'])
    expect(pathsOf(plan)).toEqual([
      'file Письма',
      'file Письма > item Прошение',
      'file Счета',
      'file Письма и телеграммы',
      'file Письма и телеграммы > item Ответ',
    ])
  })

  test('are met as well where codes are given in parts, and by an id', async () => {
    const parts = lines('Фонд;Дело;Заголовок', '1;25;А', '1;025;Б', '1;25;В')
    expect(problemsOf(await plannedTable(parts))).toEqual([
      'error 3 intake-double-code Ф. 1. Д. 25 (2)',
      'error 4 intake-double-code Ф. 1. Д. 25 (2)',
    ])
    expect(pathsOf(await plannedTable(parts, {}, { doubles: 'first' }))).toEqual([
      'fonds Фонд 1',
      'fonds Фонд 1 > file А',
    ])
    expect(pathsOf(await plannedTable(parts, {}, { doubles: 'join' }))).toEqual([
      'fonds Фонд 1',
      'fonds Фонд 1 > file В',
    ])
    expect(pathsOf(await plannedTable(parts, {}, { doubles: 'each' })).slice(1)).toEqual(
      ['А', 'Б', 'В'].map((title) => `fonds Фонд 1 > file ${title}`),
    )
    const ids = lines('id;title', '1;A', '1;B')
    expect(pathsOf(await plannedTable(ids, {}, { doubles: 'join' }))).toEqual(['item B'])
    // Two units can't have one id.
    expect(problemsOf(await plannedTable(ids, {}, { doubles: 'each' }))).toEqual(['error 3 intake-double-code 1 (2)'])
  })

  test('have their places told, too', async () => {
    const { places } = await plannedTable(lines('Шифр;Место', '25;Казань', '25;Уфа'), {}, { doubles: 'join' })
    expect(places.map(({ line, place }) => [line, place])).toEqual([
      [2, 'Казань'],
      [3, 'Уфа'],
    ])
    expect(new Set(places.map(({ unitId }) => unitId)).size).toBe(1)
  })

  test('are those of units that are there, and are told apart by their ids: an export goes in again', async () => {
    const units = ['a', 'b'].map((id, order) =>
      aUnit(id, { order, level: 'file', description: aDescription({ title: id, referenceCode: 'Ф. 1. Д. 1' }) }),
    )
    const plan = await plannedTable(lines('id;Шифр;Заголовок', 'a;Ф. 1. Д. 1;А', 'b;Ф. 1. Д. 1;Б'), { units })
    expect([problemsOf(plan), plan.changed]).toEqual([[], 2])
  })
})

describe('rows of one unit', () => {
  const archive = {
    units: [aUnit('scan', { description: {} })],
    pages: ['a', 'b', 'c'].map((name, order) => aPage(name, 'scan', { path: `scans/${name}.jpg`, order })),
  }

  test('that name its scans say the same of it, or nothing', async () => {
    const same = lines('Файл;Шифр;Заголовок', 'a.jpg;25;Письма', 'b.jpg;25;Письма', 'c.jpg;25;')
    const plan = await plannedTable(same, archive)
    expect([problemsOf(plan), plan.added + plan.changed]).toEqual([[], 1])
    const other = lines('Файл;Шифр;Заголовок', 'a.jpg;25;Письма', 'b.jpg;25;Счета', 'c.jpg;25;Счета')
    expect(problemsOf(await plannedTable(other, archive))).toEqual(['error 3 intake-double-code 25 (2)'])
    const each = await plannedTable(other, archive, { doubles: 'each' })
    expect(each.moves.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(new Set(each.moves.map(({ unitId }) => unitId)).size).toBe(2)
  })
})

describe('documents that have the code of their file and leaves of their own', () => {
  const sheet = lines(
    'Шифр;Листы;Заголовок',
    'РГИА. Ф. 223. Оп. 1. Д. 25;1–3;Прошение',
    'РГИА. Ф. 223. Оп. 1. Д. 25;;Переписка',
    'РГИА. Ф. 223. Оп. 1. Д. 25;4-5об;Ответ',
    'РГИА. Ф. 223. Оп. 1. Д. 26;120;Счета',
  )

  test('have these at the end of their codes, and lie in it', async () => {
    const plan = await plannedTable(sheet)
    expect(problemsOf(plan)).toEqual([])
    expect(pathsOf(plan)).toEqual([
      'file Переписка',
      'file Переписка > item Прошение',
      'file Переписка > item Ответ',
      'item Счета',
    ])
    expect(codesOf(plan)).toEqual([
      'file · РГИА. Ф. 223. Оп. 1. Д. 25 · Переписка',
      'item · РГИА. Ф. 223. Оп. 1. Д. 25. Л. 1–3 · Прошение',
      'item · РГИА. Ф. 223. Оп. 1. Д. 25. Л. 4–5 об. · Ответ',
      'item · РГИА. Ф. 223. Оп. 1. Д. 26 · Счета',
    ])
    expect(await plannedTable(sheet, { units: plan.units })).toMatchObject({ added: 0, changed: 0, same: 4 })
  })

  test('are refused where their leaves are the same', async () => {
    const twice = `${sheet}\nРГИА. Ф. 223. Оп. 1. Д. 25;1–3;Ещё прошение`
    expect(problemsOf(await plannedTable(twice))).toEqual([
      'error 6 intake-double-code РГИА. Ф. 223. Оп. 1. Д. 25. Л. 1–3 (2)',
    ])
  })

  test('are refused where what stands in the column of leaves is none, and where it is a part of the code already', async () => {
    expect(problemsOf(await plannedTable(lines('Шифр;Листы;Заголовок', '25;обложка;А', '25;форзац;Б')))).toEqual([
      'error 3 intake-double-code 25 (2)',
    ])
    const told = lines('Шифр;Листы;Заголовок', 'Ф. 1. Д. 2. Л. 3;3;А', 'Ф. 1. Д. 2. Л. 3;4;Б')
    expect(problemsOf(await plannedTable(told))).toEqual(['error 3 intake-double-code Ф. 1. Д. 2. Л. 3 (2)'])
  })

  test('lie in the file that is there already', async () => {
    const file = aUnit('f', { level: 'file', description: aDescription({ referenceCode: 'Phông 5, hồ sơ 10' }) })
    const plan = await plannedTable(
      lines('Ký hiệu;Cấp;Tờ số;Tiêu đề', 'Phông 5, hồ sơ 10;văn bản;1;Thư', 'Phông 5, hồ sơ 10;văn bản;2;Đơn'),
      { units: [file] },
      { tradition: 'vi' },
    )
    expect(plan.units.map(({ parentId }) => parentId)).toEqual(['f', 'f'])
    expect(codesOf(plan)).toEqual(['item · Phông 5, hồ sơ 10, tờ 1 · Thư', 'item · Phông 5, hồ sơ 10, tờ 2 · Đơn'])
  })
})
