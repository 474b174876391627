import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { kindsNamedIn } from '../../shared/domain/authority-uses.ts'
import type { Authority } from '../../shared/domain/authority.ts'
import type { DescribedValue } from '../../shared/domain/description.ts'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import type { FieldRule } from '../../shared/domain/fields/field.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { describedColumns, csvHeader } from '../../shared/formats/csv/columns.ts'
import { csvRecords } from '../../shared/formats/csv/read-csv.ts'
import { csvChunks } from '../../shared/formats/csv/write-csv.ts'
import { identifierOf } from '../../shared/formats/linked-terms.ts'
import { keyOf } from '../../shared/intake/row-values.ts'
import { anAuthority } from '../support/authority-builders.ts'
import { aUnit, AT } from '../support/builders.ts'
import { gathered } from '../support/exported-units.ts'
import { plannedTable } from '../support/planned-table.ts'
import { randomDates, randomTree } from '../support/random-units.ts'

const RECORDS = [
  anAuthority('minclov', { name: 'Минцлов, С. Р.', identifiers: ['http://www.wikidata.org/entity/Q4294617', 'x'] }),
  anAuthority('rss', { kind: 'corporateBody', name: 'Tòa Khâm sứ: Trung Kỳ <Huế>' }),
  anAuthority('thue', { kind: 'subject', name: 'thuế | thuế thân' }),
]
async function exported(units: readonly Unit[]): Promise<string> {
  const authorities = new Map(RECORDS.map((record) => [record.id, record]))
  const all = async function* () {
    for (const unit of units) yield await Promise.resolve({ unit, places: [], pageCount: 0, authorities })
  }
  return gathered(csvChunks(all(), describedColumns(units, SHIPPED_BOOK)))
}

/** What a tree says, without its ids: each unit by its place, its level, and all that its values say, a value once. */
function told(units: readonly Unit[], records: readonly Authority[] = RECORDS): readonly unknown[] {
  const places = new Map(units.map(({ id }, index) => [id, index]))
  const named = new Map(records.map((record) => [record.id, `${record.kind} ${record.name} ${identifierOf(record)}`]))
  const said = ({ authority, ...value }: DescribedValue) => [keyOf(value), authority && named.get(authority)]
  return units.map(({ parentId, level, description }) => [
    parentId === null ? null : places.get(parentId),
    level,
    Object.fromEntries(
      Object.entries(description).map(([name, values]) => [
        name,
        [...new Map(values.map((value) => [keyOf(value), said(value)])).values()],
      ]),
    ),
  ])
}

/** Dates as they are read, with another EDTF or without one, of no calendar or another; languages, records, terms. */
function beside(rule: FieldRule): fc.Arbitrary<readonly Partial<DescribedValue>[]> {
  return rule.kind === 'date' ? randomDates() : besideWords(rule)
}

function besideWords(rule: FieldRule): fc.Arbitrary<readonly Partial<DescribedValue>[]> {
  const { terms = [] } = rule
  const tags = rule.languageTagged ? ['vi', 'ru', 'vi-Hani', undefined] : [undefined]
  const records = RECORDS.filter(({ kind }) => kindsNamedIn(rule).includes(kind)).map(({ id }) => id)
  const one = fc.record({
    term: fc.option(fc.constantFrom(...(terms.length > 0 ? terms : [undefined])), { nil: undefined }),
    authority: fc.constantFrom(undefined, ...records),
  })
  return fc
    .tuple(fc.shuffledSubarray(tags, { minLength: tags.length, maxLength: tags.length }), fc.tuple(one, one, one))
    .map(([languages, all]) =>
      all.map(({ term, authority }, at) => ({
        ...(term === undefined ? {} : { text: term }),
        ...(languages[at] === undefined ? {} : { language: languages[at] }),
        ...(authority === undefined ? {} : { authority }),
      })),
    )
}

test('a tree that went out as CSV comes in as the same tree, and changes nothing where it came from', async () => {
  await fc.assert(
    fc.asyncProperty(randomTree(8, beside), async (units) => {
      const csv = await exported(units)
      const fresh = await plannedTable(csv)
      expect(fresh.problems.filter(({ weight }) => weight === 'error')).toEqual([])
      expect(told(fresh.units, fresh.records)).toEqual(told(units))
      const again = await plannedTable(csv, { units, authorities: RECORDS })
      expect([again.added, again.changed, again.same, again.records]).toEqual([0, 0, units.length, []])
    }),
    { numRuns: 40 },
  )
}, 60_000)

const by = { by: 'person', at: AT } as const
const letter = aUnit('letter', {
  description: {
    title: [
      { text: 'Thư', language: 'vi', by },
      { text: 'Письмо', by },
    ],
    date: [{ text: '1 мая 1906 г.', edtf: '1906-05-14', calendar: 'julian', by }],
    created: [{ text: '1906', by }],
    creator: [
      { text: 'Минцлов', authority: RECORDS[0]?.id, by },
      { text: 'А. Б.', by },
    ],
  },
} as Partial<Unit>)

test('what values say beside their wording has columns of its own, an entry a value, where some value says it', async () => {
  const [header, row] = csvRecords(await exported([letter])).records.map(({ cells }) => cells)
  const cells = Object.fromEntries((header ?? []).map((heading, at) => [heading, row?.[at]]))
  expect(Object.keys(cells).filter((heading) => heading.includes('@'))).toEqual([
    'title@language', 'date@calendar', 'creator@authority', 'created@calendar', 'place@then', 'place@certainty',
  ]) // prettier-ignore
  expect(cells).toMatchObject({
    title: 'Thư | Письмо',
    'title@language': 'vi | ',
    edtf: '1906-05-14',
    'date@calendar': 'julian',
    'created@calendar': 'none',
    'creator@authority': 'person: Минцлов, С. Р. <http://www.wikidata.org/entity/Q4294617> | ',
  })
  const plain = aUnit('plain', { description: { title: [{ text: 'Thư', by }] } })
  expect((await exported([plain])).split('\r\n')[0]).toBe(`\uFEFF${csvHeader().join(',')}`)
})

test.each([
  ['xlsx', writeXlsx],
  ['ods', writeOds],
] as const)('an %s with those columns says the same', async (_kind, write) => {
  const rows = csvRecords(await exported([letter])).records.map(({ cells }) => [...cells])
  const book = await write({ sheets: [{ name: 'A', rows }] })
  const plan = await plannedTable(book)
  expect(told(plan.units, plan.records)).toEqual(told([letter]))
})

test('a language, a calendar or a record that there is not is told by its row and column, and nothing goes in', async () => {
  const table = [
    'title,title@language,date,date@calendar,creator,creator@authority,created@edtf',
    'Thư,tiếng Việt,1 мая 1906 г.,lunar,А,Ai đó,1906-13',
    'Thư,vi | ru,1 мая 1906 г.,julian,А | Б,| <urn:x:1>,',
  ].join('\n')
  const plan = await plannedTable(table)
  expect(plan.problems.map(({ row, column, code, message }) => [row, column, code, message])).toEqual([
    [2, 'title@language', 'intake-language', 'tiếng Việt'],
    [2, 'date@calendar', 'intake-calendar', 'lunar'],
    [2, 'creator@authority', 'intake-authority', 'Ai đó'],
    [2, 'created@edtf', 'intake-edtf', '1906-13'],
    [3, 'title@language', 'intake-quality-alone', 'ru'],
  ])
  expect([plan.units, plan.records]).toEqual([[], []])
})
