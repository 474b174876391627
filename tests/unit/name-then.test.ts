import { describe, expect, test } from 'vitest'
import type { DatedName } from '../../shared/domain/place.ts'
import { anachronism, daysOfYear, nameThen, parentsThen, type DatedPlace } from '../../shared/places/name-then.ts'

/** `from/to`; either may be empty. */
const name = (text: string, language: string, years: string): DatedName => {
  const [from, to] = years.split('/')
  return { text, language, ...(from && { from }), ...(to && { to }) }
}

const aPlace = (dated: readonly DatedName[], more: Partial<DatedPlace> = {}): DatedPlace => ({
  name: 'Saint Petersburg',
  names: ['Saint Petersburg'],
  country: 'RU',
  geonamesId: 498817,
  local: { ru: 'Санкт-Петербург', vi: 'Xanh Pê-téc-bua' },
  dated,
  ...more,
})

const petersburg = aPlace([
  name('Санкт-Петербург', 'ru', '1703/1914-08-31'),
  name('Петроград', 'ru', '1914-08-31/1924-01-26'),
  name('Ленинград', 'ru', '1924-01-26/1991-09-06'),
  name('Санкт-Петербург', 'ru', '1991-09-06/'),
  name('Leningrad', 'en', '1924-01-26/1991-09-06'),
])

describe('the name then', () => {
  test.each([
    [1905, 'Санкт-Петербург'],
    [1916, 'Петроград'],
    [1950, 'Ленинград'],
    [2001, 'Санкт-Петербург'],
  ])('in %i is that of the year', (year, wanted) => {
    expect(nameThen(petersburg, year, 'ru')).toBe(wanted)
  })

  test('in the year of a change is the one of most of its days, on a day the one of that day', () => {
    const day = (iso: number): { readonly from: number; readonly to: number } => ({ from: iso, to: iso })
    expect(nameThen(petersburg, 1914, 'ru')).toBe('Санкт-Петербург')
    expect(nameThen(petersburg, 1924, 'ru')).toBe('Ленинград')
    const { from: newYear } = daysOfYear(1924)
    expect(nameThen(petersburg, day(newYear + 24), 'ru')).toBe('Петроград')
    expect(nameThen(petersburg, day(newYear + 25), 'ru')).toBe('Ленинград')
  })

  test('in another language is the name of that language then', () => {
    expect(nameThen(petersburg, 1950, 'en')).toBe('Leningrad')
  })

  test("falls back to the place's own language where it was called otherwise, else to the name of today", () => {
    expect(nameThen(petersburg, 1950, 'vi')).toBe('Ленинград')
    expect(nameThen(petersburg, 2001, 'vi')).toBe('Xanh Pê-téc-bua')
    expect(nameThen(petersburg, 1950, null)).toBe('Ленинград')
  })

  test('is not known without dated names, or of a time without end', () => {
    expect(nameThen(aPlace([]), 1950, 'ru')).toBeNull()
    expect(nameThen(petersburg, { from: -Infinity, to: 0 }, 'ru')).toBeNull()
  })
})

describe('an anachronism', () => {
  test('is a name that was not yet or no longer in use; the right one is in the same language', () => {
    expect(anachronism(petersburg, 'Ленинград', 1905)).toEqual({ written: 'Ленинград', right: 'Санкт-Петербург' })
    expect(anachronism(petersburg, 'Петроград', 1950)?.right).toBe('Ленинград')
  })

  test('is none in the year of the change, and none of the name of today', () => {
    expect(anachronism(petersburg, 'Ленинград', 1924)).toBeNull()
    expect(anachronism(petersburg, 'Петроград', 1924)).toBeNull()
    expect(anachronism(petersburg, 'Санкт-Петербург', 1950)).toBeNull()
  })

  test('is not spoken of where nothing is known', () => {
    expect(anachronism(petersburg, 'Питер', 1905)).toBeNull()
    expect(anachronism(aPlace([]), 'Ленинград', 1905)).toBeNull()
  })
})

test('what a place lay in goes by the time', () => {
  const parents = [
    { text: 'Thừa Thiên', from: '1822', to: '1976' },
    { text: 'Bình Trị Thiên', from: '1976', to: '1989-07-01' },
    { text: 'Thừa Thiên Huế', from: '1989-07-01', to: '2025-01-01' },
  ]
  const hue = aPlace([], { parents })
  expect(parentsThen(hue, 1980).map(({ text }) => text)).toEqual(['Bình Trị Thiên'])
  expect(parentsThen(hue, 1950).map(({ text }) => text)).toEqual(['Thừa Thiên'])
})
