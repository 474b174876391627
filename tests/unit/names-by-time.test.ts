import { expect, test } from 'vitest'
import { namesByTime } from '../../renderer/features/mentions/names-by-time.ts'
import { daysOfYear } from '../../shared/places/name-then.ts'

const TOWN = {
  ...{ name: 'Saint Petersburg', names: [], country: 'RU', local: { ru: 'Санкт-Петербург' } },
  dated: [
    { text: 'Ленинград', language: 'ru', from: '1924-01-26', to: '1991-09-06' },
    { text: 'Петроград', language: 'ru', from: '1914-08-31', to: '1924-01-26' },
    { text: 'Санкт-Петербург', language: 'ru', from: '1703', to: '1914-08-31' },
  ],
}

test('names stand on one strip in the order of their times, the one of the unit’s time marked', () => {
  const found = namesByTime(TOWN, daysOfYear(1918), 'ru')
  expect(found?.rows.map(({ text, years, isThen }) => [text, years, isThen])).toEqual([
    ['Санкт-Петербург', '1703–1914', false],
    ['Петроград', '1914–1924', true],
    ['Ленинград', '1924–1991', false],
  ])
  const [, petrograd, leningrad] = found?.rows ?? []
  expect(petrograd?.start).toBeLessThan(found?.then?.start ?? 0)
  expect((found?.then?.start ?? 0) + (found?.then?.width ?? 0)).toBeLessThan(leningrad?.start ?? 0)
})

test('names of the place’s own language stand in for those of the interface, and open ends go to the edge', () => {
  expect(namesByTime(TOWN, daysOfYear(1918), 'vi')?.rows.map(({ isThen }) => isThen)).toEqual([false, true, false])
  const found = namesByTime({ ...TOWN, dated: [{ text: 'Ленинград', language: 'ru', from: '1924' }] }, null, 'vi')
  expect(found?.rows).toMatchObject([{ text: 'Ленинград', years: '1924–', isThen: false }])
  const [row] = found?.rows ?? []
  expect((row?.start ?? 0) + (row?.width ?? 0)).toBeCloseTo(100)
  expect(found?.then).toBeNull()
})

test('nothing is drawn of a place without dated names', () => {
  expect(namesByTime({ ...TOWN, dated: [] }, daysOfYear(1918), 'ru')).toBeNull()
})
