import { describe, expect, test } from 'vitest'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { finderOf } from '../../shared/text/find.ts'
import type { FindQuery } from '../../shared/text/find-query.ts'
import { batchChanges, batchRows, type BatchEdit } from '../../renderer/features/batch/batch-edits.ts'
import { changedPart } from '../../renderer/features/batch/changed-part.ts'
import { textsOf, typedValues } from '../../renderer/ports/typed-values.ts'
import { aDescription, AT, aUnit } from '../support/builders.ts'

const LATER = '2026-02-01T00:00:00.000Z'
const context = { book: SHIPPED_BOOK, at: LATER, dayFirst: true }
const letter = aUnit('a', { description: aDescription({ title: 'Thư Huế', subject: 'thuế', date: '1906' }) })
const other = aUnit('b', { description: aDescription({ title: 'Báo cáo' }) })

const edit = (parts: Partial<BatchEdit>): BatchEdit => ({
  act: 'set',
  fields: ['title'],
  text: '',
  find: () => [],
  ...parts,
})
const after = (parts: Partial<BatchEdit>, units: readonly Unit[] = [letter, other]) =>
  batchRows(units, edit(parts), context).map(({ unit, field, before, after: texts }) => [unit.id, field, before, texts])

async function finding(query: FindQuery): Promise<BatchEdit['find']> {
  const made = await finderOf(query)
  if (!made.ok) throw new Error(made.problem)
  return made.find
}

describe('a change of many units', () => {
  test('is shown for each field that would say something else, and for no other', () => {
    expect(after({ text: 'Báo cáo' })).toEqual([['a', 'title', ['Thư Huế'], ['Báo cáo']]])
    expect(after({ act: 'prepend', text: 'Bản: ' })).toEqual([
      ['a', 'title', ['Thư Huế'], ['Bản: Thư Huế']],
      ['b', 'title', ['Báo cáo'], ['Bản: Báo cáo']],
    ])
    expect(after({ act: 'append', fields: ['subject'], text: ' 1906' })).toEqual([
      ['a', 'subject', ['thuế'], ['thuế 1906']],
    ])
    expect(after({ act: 'clear', fields: ['subject'] })).toEqual([['a', 'subject', ['thuế'], []]])
  })

  test('adds to fields that repeat and to empty ones, and takes away only what is named', () => {
    expect(after({ act: 'add', fields: ['subject'], text: 'đất\nthuế' })).toEqual([
      ['a', 'subject', ['thuế'], ['thuế', 'đất']],
      ['b', 'subject', [], ['đất', 'thuế']],
    ])
    expect(after({ act: 'add', fields: ['title'], text: 'X' })).toEqual([])
    expect(after({ act: 'remove', fields: ['subject'], text: 'đất' })).toEqual([])
    expect(after({ act: 'remove', fields: ['subject'], text: 'thuế' })).toEqual([['a', 'subject', ['thuế'], []]])
  })

  test('replaces in the fields that are looked through, diacritics and case aside where asked', async () => {
    const find = await finding({ find: 'hue', replacement: 'Sài Gòn', ignoreMarks: true })
    expect(after({ act: 'replace', fields: ['title', 'subject'], find })).toEqual([
      ['a', 'title', ['Thư Huế'], ['Thư Sài Gòn']],
      ['a', 'subject', ['thuế'], ['tSài Gòn']],
    ])
    const swap = await finding({ find: '^(\\S+) (\\S+)$', replacement: '$2 $1', regex: true })
    expect(after({ act: 'replace', find: swap })).toEqual([
      ['a', 'title', ['Thư Huế'], ['Huế Thư']],
      ['b', 'title', ['Báo cáo'], ['cáo Báo']],
    ])
  })

  test('goes line by line, and several places of a line at once', async () => {
    const find = await finding({ find: 'a', replacement: 'bb' })
    const long = aUnit('c', { description: aDescription({ scopeAndContent: 'a-a\nxa' }) })
    expect(after({ act: 'replace', fields: ['scopeAndContent'], find }, [long])).toEqual([
      ['c', 'scopeAndContent', ['a-a\nxa'], ['bb-bb\nxbb']],
    ])
  })

  test('is stored as a person’s word at its time, without the rows that were taken out', () => {
    const changes = batchChanges([letter, other], edit({ act: 'append', text: '.' }), {
      ...context,
      off: new Set(['b title']),
    })
    expect(changes.map(({ id }) => id)).toEqual(['a'])
    const unit = changes[0]?.to as Unit
    expect(unit.description.title).toEqual([{ text: 'Thư Huế.', by: { by: 'person', at: LATER } }])
    expect(unit.description.date).toBe(letter.description.date)
    expect(unit.updatedAt).toBe(LATER)
  })
})

test('a change is shown where it is, with some of what stands around', () => {
  expect(changedPart('Thư số 1', 'Thư số 1 (1906)')).toEqual({
    before: 'Thư số 1',
    runs: [{ kept: '', gone: '', come: ' (1906)' }],
    after: '',
  })
  const long = 'a'.repeat(40)
  expect(changedPart(`${long}x${long}`, `${long}yz${long}`)).toEqual({
    before: `…${'a'.repeat(24)}`,
    runs: [{ kept: '', gone: 'x', come: 'yz' }],
    after: `${'a'.repeat(24)}…`,
  })
  expect(changedPart('aa', 'a')).toEqual({ before: 'a', runs: [{ kept: '', gone: 'a', come: '' }], after: '' })
})

test('several changes of a text are shown each for itself, and what stays between them stays', () => {
  const shown = (old: string, now: string): string => {
    const { before, runs, after } = changedPart(old, now)
    return `${before}${runs.map(({ kept, gone, come }) => kept || `[${gone}>${come}]`).join('')}${after}`
  }
  expect(shown('Qua Đèo Ngang', 'Qu Đèo Ngng')).toBe('Qu[a>] Đèo Ng[a>]ng')
  expect(shown('Письма и счета', 'Письмо и счёта')).toBe('Письм[а>о] и сч[е>ё]та')
  expect(shown('thư từ Huế gửi Nam', 'thư Huế gửi nam')).toBe('thư [từ >]Huế gửi [N>n]am')
  expect(shown('Letters and a journal', 'Letters nd  journl')).toBe('Letters [a>]nd [a>] journ[a>]l')
  expect(shown('Abraham', 'brhm')).toBe('[A>]br[a>]h[a>]m')
  expect(shown('Thư Huế, 1906', 'Công văn Huế, 1906')).toBe('[Thư>Công văn] Huế, 1906')
  const long = 'x '.repeat(300)
  expect(changedPart(`a ${long}b`, `c ${long}d`).runs).toHaveLength(1)
})

describe('what is typed into a field', () => {
  const subject = { rule: SHIPPED_BOOK.rule('subject'), at: LATER, dayFirst: true }
  const before = letter.description['subject'] ?? []

  test('keeps who said what stays, and is the same list where nothing changes', () => {
    expect(typedValues(before, [' thuế '], subject)).toBe(before)
    expect(typedValues(before, ['đất', 'thuế', 'đất', ''], subject)).toEqual([
      { text: 'đất', by: { by: 'person', at: LATER } },
      { text: 'thuế', by: { by: 'person', at: AT } },
    ])
  })

  test('is read where it is a date, and is one value where the field does not repeat', () => {
    const date = { rule: SHIPPED_BOOK.rule('date'), at: LATER, dayFirst: true }
    expect(typedValues([], ['14.5.1906'], date)).toMatchObject([{ text: '14.5.1906', edtf: '1906-05-14' }])
    expect(textsOf(SHIPPED_BOOK.rule('title'), 'a\nb')).toEqual(['a\nb'])
    expect(textsOf(SHIPPED_BOOK.rule('subject'), 'a\r\nb')).toEqual(['a', 'b'])
  })
})
