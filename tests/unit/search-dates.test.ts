import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { dateWish, unitsOfTime } from '../../renderer/features/search/by-date.ts'
import { findResults } from '../../renderer/features/search/results.ts'
import { timesOf, type DateMatch } from '../../shared/dates/search-dates.ts'
import { isoOfDay } from '../../shared/dates/calendars/gregorian.ts'
import { puts } from '../../shared/domain/changes.ts'
import type { Description } from '../../shared/domain/description.ts'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import { freshArchive } from '../support/archive.ts'
import { aCollection, aDescription, aUnit, AT, COLLECTION } from '../support/builders.ts'

const at = (edtf: string) => [{ text: 'x', edtf, by: { by: 'person', at: AT } as const }]
const dated = (id: string, edtf: string) =>
  aUnit(id, { description: { ...aDescription({ title: `Thư ${id}` }), date: at(edtf) } })
const UNITS = [
  dated('year', '1906'),
  dated('day', '1906-05-14'),
  dated('span', '1886/1906'),
  dated('later', '1930~'),
  dated('open', '1900/..'),
  aUnit('none', { description: aDescription({ date: 'tháng chạp' }) }),
]
const found = (wording: string, how: DateMatch) => {
  const wish = dateWish({ wording, how }, 'vi')
  return wish.kind === 'time' ? unitsOfTime(UNITS, wish, SHIPPED_BOOK).map(({ unit }) => unit.id).join(' ') : wish.kind // prettier-ignore
}

describe('units found by their dates, the earliest first', () => {
  test.each([
    ['1906', 'overlaps', 'span open year day'],
    ['1906', 'within', 'year day'],
    ['1906', 'exactly', 'year'],
    ['14/5/1906', 'exactly', 'day'],
    ['1886–1906', 'exactly', 'span'],
    ['1886/1906', 'within', 'span year day'],
    // As sources of the five languages write it.
    ['ngày 14 tháng 5 năm 1906', 'exactly', 'day'],
    ['1 мая 1906 г. (ст. ст.)', 'exactly', 'day'],
    ['vers 1930', 'exactly', 'later'],
    ['1906 ж. 1 мамыр', 'exactly', 'day'],
    ['early 1930s', 'overlaps', 'open later'],
    ['', 'overlaps', 'none'],
    ['who knows', 'overlaps', 'unclear'],
    ['s.d.', 'overlaps', 'unclear'],
  ] as const)('%s, %s: %s', (wording, how, ids) => expect(found(wording, how)).toBe(ids))
})

const times = (description: Description) =>
  timesOf(description, SHIPPED_BOOK).map(({ from, to }) => [from, to].map((day) => (Number.isFinite(day) ? isoOfDay(day) : '…')).join('/')) // prettier-ignore

test('the times of a description are those of its documents', () => {
  expect(times({ date: at('1906'), descriptionDate: at('2026-01-02') })).toEqual(['1906-01-01/1906-12-31'])
  // A first and a last date are one period; a first alone is itself.
  expect(times({ dateStart: at('1886'), dateEnd: at('1906-05') })).toEqual(['1886-01-01/1906-05-31'])
  expect(times({ dateStart: at('1886') })).toEqual(['1886-01-01/1886-12-31'])
  expect(times({ date: [...at('XXXX'), ...at('nonsense'), ...at('../1902')] })).toEqual(['…/1902-12-31'])
})

test('words and a date are sought together', async () => {
  const archive = await freshArchive()
  await archive.writer.apply([...puts('collections', [aCollection()]), ...puts('units', UNITS)])
  const sought = { collectionId: COLLECTION, query: 'thu' }
  expect(await findResults(archive, sought)).toHaveLength(5)
  const isWanted = ({ id }: { readonly id: string }) => id === 'day'
  expect((await findResults(archive, { ...sought, isWanted })).map(({ unit }) => unit.id)).toEqual(['day'])
})
