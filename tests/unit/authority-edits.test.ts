import { describe, expect, test } from 'vitest'
import { burstOf, editedAuthority, type AuthorityEdit } from '../../renderer/features/authorities/authority-edits.ts'
import { valueSuggestions } from '../../renderer/features/describe/value-suggestions.ts'
import { changesFor } from '../../renderer/features/describe/description-edits.ts'
import { speak } from '../../renderer/ports/messages.tsx'
import type { Authority } from '../../shared/domain/authority.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import { authorityIndex } from '../../shared/text/authority-search.ts'
import { anAuthority, authorityId, named } from '../support/authority-builders.ts'
import { aUnit, AT } from '../support/builders.ts'

const LATER = '2026-05-06T00:00:00.000Z'
const after = (record: Authority, ...edits: readonly AuthorityEdit[]): Authority =>
  edits.reduce((now, edit) => editedAuthority(now, edit, LATER), record)

describe('a record that is edited', () => {
  const record = anAuthority('a')

  test('keeps its name where none is given, and is the same where it says so already', () => {
    expect(after(record, { kind: 'name', text: '  ' })).toBe(record)
    expect(after(record, { kind: 'name', text: ' Phan Châu Trinh' })).toBe(record)
    expect(after(record, { kind: 'name', text: 'Tây Hồ' })).toMatchObject({ name: 'Tây Hồ', updatedAt: LATER })
  })

  test('has dates as they are written, and an EDTF that follows until somebody gives another', () => {
    const dated = after(record, { kind: 'dates', text: '1872–1926', dayFirst: true })
    expect(dated.dates).toEqual({ text: '1872–1926', edtf: '1872/1926' })
    expect(after(dated, { kind: 'dates', text: '1873–1926', dayFirst: true }).dates?.edtf).toBe('1873/1926')
    const given = after(dated, { kind: 'edtf', edtf: '1872-09-09/1926-03-24' })
    expect(after(given, { kind: 'dates', text: 'b. 1872', dayFirst: true }).dates?.edtf).toBe('1872-09-09/1926-03-24')
    expect(after(dated, { kind: 'edtf', edtf: '19o6' })).toBe(dated)
    expect(after(dated, { kind: 'dates', text: '', dayFirst: true })).not.toHaveProperty('dates')
  })

  test('has each other name once, with its kind, language and script', () => {
    const added = after(
      record,
      { kind: 'add-variant', name: 'Tây Hồ' },
      { kind: 'add-variant', name: 'Phan Châu Trinh' },
    )
    expect(added.variants.map(({ name }) => name)).toEqual(['Phan Chu Trinh', 'Tây Hồ'])
    const said = after(added, { kind: 'variant', at: 1, to: { kind: 'pseudonym', language: ' vi ' } })
    expect(said.variants[1]).toEqual({ name: 'Tây Hồ', kind: 'pseudonym', language: 'vi' })
    expect(after(said, { kind: 'variant', at: 1, to: { language: '' } }).variants[1]).not.toHaveProperty('language')
    expect(after(said, { kind: 'variant', at: 0, to: { name: '' } }).variants).toHaveLength(1)
    expect(after(said, { kind: 'remove-variant', at: 1 }).variants).toEqual(record.variants)
  })

  test('has texts, identifiers and ties that go again without a trace', () => {
    const tie = { to: authorityId('b'), tie: 'family' } as const
    const full = after(
      record,
      { kind: 'text', name: 'history', text: 'Chí sĩ' },
      { kind: 'add-identifier', text: ' Q1 ' },
      { kind: 'add-identifier', text: 'Q1' },
      { kind: 'add-tie', tie },
      { kind: 'add-tie', tie },
    )
    expect(full).toMatchObject({ texts: { history: 'Chí sĩ' }, identifiers: ['Q1'], ties: [tie] })
    const bare = after(
      full,
      { kind: 'text', name: 'history', text: '' },
      { kind: 'remove-identifier', text: 'Q1' },
      { kind: 'remove-tie', tie },
    )
    expect({ ...bare, updatedAt: AT }).toEqual(record)
  })

  test('is one step to undo for what is typed into one part, another for each part', () => {
    const history = { kind: 'text', name: 'history', text: 'x' } as const
    expect(burstOf(record, history)).toBe(burstOf(record, { ...history, text: 'xy' }))
    expect(burstOf(record, history)).not.toBe(burstOf(record, { ...history, name: 'note' }))
    expect(burstOf(record, { kind: 'remove-variant', at: 0 })).toBeNull()
  })
})

describe('a value that names a record', () => {
  const by = { by: 'import', at: AT, file: 'a.csv' } as const
  const unit = aUnit('u', { description: { creator: [{ text: 'Phan Chu Trinh', by }] } })
  const phan = anAuthority('phan')
  const creator = (changes: ReturnType<typeof changesFor>) =>
    changes.flatMap(({ table, to }) => (table === 'units' ? [(to as Unit).description.creator] : []))

  test('says what it said, by whom it was said, when it is linked and when the link goes', () => {
    const link = { kind: 'link', field: 'creator', text: 'Phan Chu Trinh', authority: phan.id } as const
    const [linked] = creator(changesFor([unit], link, LATER))
    expect(linked).toEqual([{ text: 'Phan Chu Trinh', authority: 'phan', by }])
    const again = aUnit('u', { description: { creator: linked ?? [] } })
    expect(changesFor([again], link, LATER)).toEqual([])
    expect(creator(changesFor([again], { ...link, authority: null }, LATER))).toEqual([unit.description.creator])
  })

  test('is added with its record, and a value that is there is linked instead of doubled', () => {
    const add = { kind: 'add', field: 'creator', authority: phan.id } as const
    const person = { by: 'person', at: LATER } as const
    expect(creator(changesFor([unit], { ...add, text: 'Tây Hồ' }, LATER))[0]?.[1]).toEqual({ text: 'Tây Hồ', authority: 'phan', by: person }) // prettier-ignore
    expect(creator(changesFor([unit], { ...add, text: 'Phan Chu Trinh' }, LATER))).toEqual([
      [{ text: 'Phan Chu Trinh', authority: 'phan', by }],
    ])
  })

  test('makes a record and is linked to it in one step', () => {
    const changes = changesFor(
      [unit],
      { kind: 'record', field: 'creator', text: 'Phan Chu Trinh', record: phan },
      LATER,
    )
    expect(changes.map(({ table, id }) => [table, id])).toEqual([
      ['authorities', 'phan'],
      ['units', 'u'],
    ])
  })
})

describe('what is offered for a field', () => {
  const records = authorityIndex([
    named('ho', 'Hồ Chí Minh', 'Nguyễn Ái Quốc'),
    anAuthority('rail', { kind: 'genre', name: 'Hồ sơ', variants: [] }),
  ])
  const offers = (field: string, typed: string, used: readonly string[] = []) =>
    valueSuggestions({ rule: SHIPPED_BOOK.rule(field), used: () => used, records }, typed, speak('en'))

  test('records of its kinds first, by the name that was meant, then values used elsewhere, each once', () => {
    expect(offers('creator', 'nguyen ai', ['Nguyễn Ái Quốc', 'Nguyễn Ái X', 'Khác']).map(({ key, text }) => [key, text])).toEqual([
      ['record ho', 'Nguyễn Ái Quốc'],
      ['Nguyễn Ái X', 'Nguyễn Ái X'],
    ]) // prettier-ignore
    expect(offers('creator', 'nguyen ai')[0]?.detail).toBe('Hồ Chí Minh · Person')
    expect(offers('documentType', 'ho').map(({ text }) => text)).toEqual(['Hồ sơ'])
  })

  test('only values used before one types, and in fields that name nothing', () => {
    expect(offers('creator', '', ['Khác']).map(({ text }) => text)).toEqual(['Khác'])
    expect(offers('extent', 'ho', ['hộp']).map(({ text }) => text)).toEqual(['hộp'])
  })
})
