import { describe, expect, test } from 'vitest'
import { authorityIndex, findAuthorities, likelySame, namedAlike, pairKey } from '../../shared/text/authority-search.ts'
import { nameKey, nameWords } from '../../shared/text/name-key.ts'
import { anAuthority, authorityId, named } from '../support/authority-builders.ts'

const NONE: ReadonlySet<string> = new Set()

const RECORDS = [
  named('ho', 'Hồ Chí Minh', 'Nguyễn Ái Quốc', 'Нгуен Ай Куок'),
  named('che', 'Чехов, Антон Павлович', 'Антоша Чехонте'),
  named('duong', 'Dương Văn Đức'),
  named('gor', 'Горбачёв, Михаил Сергеевич'),
  anAuthority('rail', { kind: 'subject', name: 'Đường sắt', variants: [{ name: 'Chemin de fer', kind: 'parallel' }] }),
]
const INDEX = authorityIndex(RECORDS)
const found = (typed: string, ...kinds: Parameters<typeof findAuthorities>[2][]): readonly string[] =>
  findAuthorities(INDEX, typed, kinds.flat() as Parameters<typeof findAuthorities>[2]).map(({ record }) => record.id)

describe('the key of a name', () => {
  test.each([
    ['Чехов', 'Chekhov'],
    ['Чехов', 'Čehov'],
    ['Чайковский', 'Tchaikovsky'],
    ['Чайковский', 'Tschaikowski'],
    ['Хрущёв', 'Khrushchev'],
    ['Достоевский', 'Dostoyevskiy'],
    ['Юрий', 'Jurij'],
    ['Яков', 'Yakov'],
    ['Мусоргский', 'Mussorgsky'],
    ['Горький', 'Gor’kii'],
    ['Нгуен', 'Nguyễn'],
    ['Ханой', 'Hà Nội'],
    ['Пушкинъ', 'Пушкин'],
    ['Александр Сергеевич Пушкин', 'Пушкин, Александр Сергеевич'],
    ['Coкoлoв', 'Соколов'], // with Latin letters among the Cyrillic ones
    ['Қазақ', 'Kazak'],
  ])('%s and %s have the same', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  test.each([
    ['Иванов', 'Ивашов'],
    ['Phan Châu Trinh', 'Phan Chu Trinh'],
    ['Hồ sơ 11', 'Hồ sơ 1'],
  ])('%s and %s have not', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })

  test('what has no letters has none', () => {
    expect([nameKey(' — '), nameWords('')]).toEqual(['', []])
  })
})

describe('records are found as one types', () => {
  test('by every name they have, diacritics, đ and ё aside', () => {
    expect(found('ho chi')).toEqual(['ho'])
    expect(found('ai quoc')).toEqual(['ho'])
    expect(found('duong van duc')).toEqual(['duong'])
    expect(found('Горбачев')).toEqual(['gor'])
    expect(found('chemin')).toEqual(['rail'])
  })

  test('in either script', () => {
    expect(found('gorbachev')).toEqual(['gor'])
    expect(found('chekhov anton')).toEqual(['che'])
    expect(found('Нгуен')).toEqual(['ho'])
  })

  test('only by words of one name, each from its beginning', () => {
    expect(found('minh quoc')).toEqual([])
    expect(found('inh')).toEqual([])
  })

  test('of the kinds asked for, with the name that matched', () => {
    expect(found('duong')).toEqual(['duong', 'rail'])
    expect(found('duong', ['subject'])).toEqual(['rail'])
    expect(findAuthorities(INDEX, 'nguyen ai')[0]?.name).toBe('Nguyễn Ái Quốc')
  })

  test('all in their order where nothing is typed', () => {
    expect(found('')).toEqual(RECORDS.map(({ id }) => id))
  })

  test('the whole name before one that begins with it, an authorised name before a variant', () => {
    const records = [named('in', 'An Lê'), named('var', 'Trần', 'Lê'), named('begins', 'Lê Lợi'), named('whole', 'Lê')]
    const order = findAuthorities(authorityIndex(records), 'le').map(({ record }) => record.id)
    expect(order).toEqual(['whole', 'var', 'begins', 'in'])
  })
})

test('an index takes over what has not changed, and looks anew at what has', () => {
  const renamed = { ...RECORDS[0]!, name: 'Bác Hồ', updatedAt: '2027-01-01T00:00:00.000Z' }
  const after = authorityIndex([renamed, ...RECORDS.slice(2)], INDEX)
  expect(findAuthorities(after, 'bac').map(({ record }) => record)).toEqual([renamed])
  expect(findAuthorities(after, 'chekhov')).toEqual([])
  expect(after.entries.get(authorityId('duong'))?.folded).toBe(INDEX.entries.get(authorityId('duong'))?.folded)
})

test('a value is offered the records that it may mean', () => {
  expect(namedAlike(INDEX, 'Nguyen Ai Quoc', ['person']).map(({ id }) => id)).toEqual(['ho'])
  expect(namedAlike(INDEX, 'Nguyen Ai Quoc', ['subject'])).toEqual([])
  expect(namedAlike(INDEX, '…', ['person'])).toEqual([])
})

describe('records that may be the same', () => {
  const ids = (records: Parameters<typeof authorityIndex>[0], apart = NONE): readonly (readonly string[])[] =>
    likelySame(authorityIndex(records), apart).map((group) => group.map(({ id }) => id))

  test('are told by any of their names, however it is written and turned', () => {
    expect(
      ids([
        named('a', 'Чехов, Антон'),
        named('b', 'Anton Chekhov'),
        named('c', 'Nguyễn Văn A'),
        named('d', 'Nguyên Van A', 'x'),
        named('e', 'Lê Lợi'),
      ]),
    ).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('are one group where names lead from one to the next', () => {
    expect(ids([named('a', 'Ivanov'), named('b', 'Петров', 'Иванов'), named('c', 'Petrov')])).toEqual([['a', 'b', 'c']])
  })

  test('are not of two kinds, tied, of other dates, or told apart', () => {
    const one = named('a', 'Lê Lợi')
    const dated = (id: string, edtf: string) => ({ ...named(id, 'Lê Lợi'), dates: { text: edtf, edtf } })
    expect(ids([one, anAuthority('b', { name: 'Lê Lợi', kind: 'subject' })])).toEqual([])
    expect(ids([one, { ...named('b', 'Lê Lợi'), ties: [{ to: one.id, tie: 'related' }] }])).toEqual([])
    expect(ids([dated('a', '1385/1433'), dated('b', '1900')])).toEqual([])
    expect(ids([one, named('b', 'Lê Lợi')], new Set([pairKey(authorityId('b'), one.id)]))).toEqual([])
    expect(ids([one, dated('b', '1900')])).toEqual([['a', 'b']])
  })
})
