import { describe, expect, test } from 'vitest'
import { changesFor, type DescriptionEdit } from '../../renderer/features/describe/description-edits.ts'
import { valueFault } from '../../shared/domain/fields/check-value.ts'
import type { DescribedValue } from '../../shared/domain/description.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { aUnit, AT } from '../support/builders.ts'

const LATER = '2026-05-06T00:00:00.000Z'
const file = { by: 'import', at: AT, file: 'a.csv', row: 2 } as const
const value = (text: string, language?: string): DescribedValue => ({
  text,
  ...(language ? { language } : {}),
  by: file,
})
const titled = (...title: readonly DescribedValue[]): Unit => aUnit('a', { description: { title } })
/** 'text@language/who' of each value after the edit; null where nothing changes. */
const after = (unit: Unit, edit: DescriptionEdit): string | null => {
  const [change] = changesFor([unit], edit, LATER)
  const values = change ? ((change.to as Unit).description.title ?? []) : null
  return values && values.map(({ text, language = '', by }) => `${text}@${language}/${by.by}`).join(' ')
}
const say = (text: string, language: string): DescriptionEdit => ({ kind: 'set', field: 'title', text, language })
const tag = (text: string, from: string, to: string): DescriptionEdit => ({
  kind: 'tag',
  field: 'title',
  text,
  from,
  to,
})

describe('a field that says one thing in each language', () => {
  const both = titled(value('Thư', 'vi'), value('Письмо', 'ru'))

  test('is changed in one of them, and keeps the others as they are', () => {
    expect(after(both, say('Письма', 'ru'))).toBe('Thư@vi/import Письма@ru/person')
    expect(after(both, say('Letter', 'en'))).toBe('Thư@vi/import Письмо@ru/import Letter@en/person')
    expect(after(both, say('', 'vi'))).toBe('Письмо@ru/import')
    expect(after(both, say('Thư', 'vi'))).toBeNull()
    expect(after(both, say('', 'en'))).toBeNull()
    expect(after(titled(), say('Thư', ''))).toBe('Thư@/person')
  })

  test('is said to be in another language; whose words they are stays', () => {
    expect(after(titled(value('Thư')), tag('Thư', '', 'vi'))).toBe('Thư@vi/import')
    expect(after(both, tag('Письмо', 'ru', ''))).toBe('Thư@vi/import Письмо@/import')
    expect(after(both, tag('Письмо', 'vi', 'en'))).toBeNull()
    expect(after(both, tag('Thư', 'vi', 'vi'))).toBeNull()
  })
})

describe('a value of another kind than its field', () => {
  test.each([
    ['number', null, ['12', '1 234,5', '1.234.567', '1,234.5', "1'000", '-3', '−3', '', ' 7 ', '0,5']],
    ['number', 'not-number', ['mười', '12 tờ', '1..2', '1,2,3', '5-6', 'ok 5']],
    ['url', null, ['https://rgia.su/a?b=c#d', 'http://localhost:80', 'urn:isbn:0451450523', 'doi:10.1000/182', '']],
    ['url', 'not-url', ['rgia.su', 'www.rgia.su', 'https://', 'http:x', 'https://a b', 'см. сайт: rgia']],
    ['text', null, ['anything']],
  ] as const)('%s: %s', (kind, fault, texts) => {
    for (const text of texts) expect([text, valueFault({ kind }, text)]).toEqual([text, fault])
  })
})
