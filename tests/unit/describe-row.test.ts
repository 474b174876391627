import { expect, test } from 'vitest'
import type { Description } from '../../shared/domain/description.ts'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import { columnOf } from '../../shared/formats/csv/columns.ts'
import { describedByRow } from '../../shared/intake/describe-row.ts'
import { termMeant } from '../../shared/intake/term-words.ts'
import { rowCells } from '../../shared/intake/row-cells.ts'
import { AT } from '../support/builders.ts'

const person = { by: 'person', at: AT } as const
const by = { by: 'import', at: AT, file: 'a.csv', row: 2 } as const
const row = (before: Description, header: readonly string[], ...cells: readonly string[]) =>
  describedByRow(
    before,
    rowCells(
      header.map((heading) => columnOf(heading)),
      { line: 2, cells },
    ),
    { by },
  )

test('a title in two languages is told by its first, and keeps the other', () => {
  const title = [
    { text: 'Thư', language: 'vi', by: person },
    { text: 'Письмо', language: 'ru', by: person },
  ]
  expect(row({ title }, ['title'], 'Thư').changed).toBe(false)
  expect(row({ title }, ['title'], 'Thư nhà').description.title).toEqual([
    { text: 'Thư nhà', language: 'vi', by },
    title[1],
  ])
})

test('terms are known by their words in every language, and by themselves', () => {
  const access = SHIPPED_BOOK.rule('accessLevel')
  for (const word of ['Công khai', 'cong khai', 'ОТКРЫТЫЙ', 'Public', 'public'])
    expect(termMeant(access, word)).toBe('public')
  expect(termMeant(access, 'chỉ đọc tại chỗ')).toBe('chỉ đọc tại chỗ')
  expect(termMeant(SHIPPED_BOOK.rule('title'), 'Public')).toBe('Public')
  const own = { ...access, name: 'own:paper', terms: ['Giấy dó', 'Giấy thường'] }
  expect(termMeant(own, 'giay do')).toBe('Giấy dó')
  expect(row({}, ['accessLevel'], 'Открытый').description['accessLevel']).toEqual([{ text: 'public', by }])
})
