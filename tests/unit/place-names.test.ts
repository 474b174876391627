import { describe, expect, test } from 'vitest'
import { besideName, nextOpen } from '../../renderer/features/intake/place-review.tsx'
import { cellToPlace, namesToPlace, placeNames, withPlaceWords } from '../../shared/intake/place-names.ts'
import { daysOfYear } from '../../shared/places/name-then.ts'
import type { PlaceCandidate } from '../../shared/domain/place.ts'
import { aDescription, AT } from '../support/builders.ts'

const aCandidate: PlaceCandidate = {
  ...{ name: 'Huế', matched: 'Huế', point: { lat: 16.46, lon: 107.6 }, country: 'VN' },
  ...{ population: 0, names: [], score: 1 },
}
const row = (place: string, latitude = '') => ({
  cell: (meaning: string): string => ({ place, latitude })[meaning] ?? '',
})
const answers = { placed: new Set(['Huế']), words: new Set(['chợ']) }
const by = { by: 'import', at: AT, file: 'list.csv' } as const

const dated = (place: string, edtf: string) => ({
  row: row(place),
  unit: { description: { date: [{ text: edtf, edtf, by }] } },
})

describe('the names in the column of places', () => {
  test('are told once each, those of the most rows first, with the days that their rows mean', () => {
    const names = placeNames([
      dated('Huế', '1890'),
      dated('Sài Gòn | Huế', '1885'),
      { row: row('Huế'), unit: { description: {} } },
    ])
    expect(names).toEqual([
      { name: 'Huế', count: 3, days: { from: daysOfYear(1885).from, to: daysOfYear(1890).to }, beside: ['Sài Gòn'] },
      { name: 'Sài Gòn', count: 1, days: daysOfYear(1885), beside: ['Huế'] },
    ])
  })

  test('are nobody’s question where the row has coordinates', () => {
    expect(namesToPlace(row('Huế', '16.46'))).toEqual([])
    expect(cellToPlace(row('Huế', '16.46'), { placed: new Set(), words: new Set() })).toBe('Huế')
  })

  test('are placed where a person took them, all where nobody was asked', () => {
    expect(cellToPlace(row('Huế | chợ | ?'), answers)).toBe('Huế')
    expect(cellToPlace(row('Huế | chợ'), undefined)).toBe('Huế | chợ')
  })

  test('stay as words of the coverage where they were not taken, once, beside what stands there', () => {
    const before = aDescription({ coverage: 'chợ' })
    const described = withPlaceWords(before, row('Huế | chợ | làng | làng'), { answers, by })
    expect(described['coverage']?.map(({ text }) => text)).toEqual(['chợ', 'làng'])
    expect(withPlaceWords(before, row('làng'), { answers: undefined, by })).toBe(before)
  })
})

test('after an answer comes the next name that nothing was said of, from the beginning where none follows', () => {
  const names = ['a', 'b', 'c'].map((name) => ({ name }))
  expect(nextOpen(names, 0, new Map([['a', null], ['b', null]]))).toBe('c') // prettier-ignore
  expect(nextOpen(names, 2, new Map([['c', null]]))).toBe('a')
  expect(nextOpen(names, 2, new Map(names.map(({ name }) => [name, null])))).toBe('c')
})

test('a name is looked for by the time of its rows, and near the places that other names of these were taken as', () => {
  const candidate = { ...aCandidate, point: { lat: 48.7, lon: 44.5 } }
  const name = { days: daysOfYear(1950), beside: ['Сталинград', 'Берёзовка'] }
  const decisions = new Map<string, PlaceCandidate | null>([
    ['Сталинград', candidate],
    ['Берёзовка', null],
    ['Huế', aCandidate],
  ])
  expect(besideName(name, decisions)).toEqual({ when: daysOfYear(1950), near: [candidate.point] })
  expect(besideName({ days: null, beside: [] }, decisions)).toEqual({})
})
