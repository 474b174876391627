import { describe, expect, test } from 'vitest'
import { shippedPlaces } from '../../scripts/assets/lib/geonames.mjs'
import { provinceTable } from '../../scripts/assets/lib/provinces.mjs'
import { vietnameseInRussian } from '../../scripts/assets/lib/vietnamese-in-russian.mjs'

describe('Vietnamese names as Russian maps write them', () => {
  test('come of the rule for all provinces but three of a tradition of their own', () => {
    // All 63 Russian names of the table are those of CLDR 41 (common/subdivisions/ru.xml).
    const provinces = provinceTable().filter(({ country }) => country === 'VN')
    const others = provinces.filter(({ vi, ru }) => vietnameseInRussian(vi) !== ru)
    expect(provinces).toHaveLength(63)
    expect(others.map(({ ru }) => ru)).toEqual(['Хайфон', 'Хошимин', 'Тхыатхьен-Хюэ'])
  })

  test.each([
    ['Buôn Hồ', 'Буонхо'],
    ['Quy Nhơn', 'Куинён'],
    ['Long Xuyên', 'Лонгсюен'],
    ['Phan Rang - Tháp Chàm', 'Фанранг-Тхаптям'],
    ['Thủ Dầu Một', 'Тхузаумот'],
    ['Giêng', 'Зьенг'],
    ['An Châu', 'Антяу'],
    // No syllable of Vietnamese.
    ['Krông Năng', ''],
    ['M’Đrăk', ''],
  ])('%s is %s', (name, russian) => {
    expect(vietnameseInRussian(name)).toBe(russian)
  })
})

describe('the Russian names of Vietnamese towns that ship', () => {
  const towns = shippedPlaces().filter(({ country }) => country === 'VN')
  const nameOf = (id: number) => towns.find((town) => town.id === id)?.ru

  test('are there for every seat of a province', () => {
    const seats = towns.filter(({ code }) => code === 'PPLA' || code === 'PPLC')
    expect(seats.length).toBeGreaterThan(60)
    expect(seats.filter(({ ru }) => !/^\p{Script=Cyrillic}+(-\p{Script=Cyrillic}+)?$/u.test(ru))).toEqual([])
  })

  test('are the usual ones where another than that of the rule is usual', () => {
    expect([1566083, 1581298, 1580240, 1586896].map(nameOf)).toEqual(['Хошимин', 'Хайфон', 'Хюэ', 'Буонметхуот'])
  })

  test('are not made of numbers, nor of names that have lost their marks', () => {
    expect(towns.find(({ vi }) => vi === 'Quận Một')?.ru).toBe('')
    expect(towns.find(({ name }) => name === 'Di Linh')?.ru).toBe('')
  })

  test('leave what GeoNames calls them among the other names', () => {
    expect(towns.find(({ ru }) => ru === 'Тхайнгуен')?.names).toContain('Тай-Нгуен')
  })
})
