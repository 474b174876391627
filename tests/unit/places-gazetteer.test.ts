import { beforeAll, describe, expect, test } from 'vitest'
import type { GazetteerIndex } from '../../shared/places/gazetteer-index.ts'
import { parseGazetteer } from '../../shared/places/gazetteer-index.ts'
import { spacedKey, squeezedKey } from '../../shared/places/place-key.ts'
import { resolvePlace } from '../../shared/places/resolve-place.ts'
import { distanceKm } from '../../shared/places/nearest-place.ts'
import { searchGazetteer, type PlaceWish } from '../../shared/places/search-gazetteer.ts'
import { placeOfCandidate } from '../../shared/places/name-place.ts'
import { placeNameIn } from '../../shared/places/place-name.ts'
import { shippedGazetteer } from '../support/gazetteer.ts'

let shipped: GazetteerIndex
beforeAll(async () => {
  shipped = await shippedGazetteer()
}, 60_000)

const IDS: Readonly<Record<string, number>> = {
  Hanoi: 1581130,
  Saigon: 1566083,
  'Da Nang': 1583992,
  Hue: 1580240,
  'Hoi An': 1580541,
  'Hai Phong': 1581298,
  'Nha Trang': 1572151,
  'Da Lat': 1584071,
  'Vung Tau': 1562414,
  'Buon Ma Thuot': 1586896,
  Petersburg: 498817,
  Moscow: 524901,
  Kazan: 551487,
  Almaty: 1526384,
  Yekaterinburg: 1486209,
  Volgograd: 472757,
  Tbilisi: 611717,
  Ulyanovsk: 479123,
  Kaliningrad: 554234,
  Samara: 499099,
  'Nizhny Novgorod': 520555,
  Kyiv: 703448,
  Odesa: 698740,
  'Can Tho': 1586203,
  Paris: 2988507,
  Tashkent: 1512569,
  Tomsk: 1489425,
  Orel: 515012,
}

test('knows districts that were abolished, and the one of the province that is named', () => {
  const first = (typed: string) => searchGazetteer(shipped, typed, 5)[0]
  expect(first('huyện Phú Vang, Thừa Thiên Huế')).toMatchObject({ name: 'huyện Phú Vang', kind: 'district' })
  expect(first('Phú Vang')?.kind).toBeUndefined()
  const chauThanh = (province: string) => first(`huyện Châu Thành, tỉnh ${province}`)?.parents?.map(({ text }) => text)
  for (const province of ['An Giang', 'Long An', 'Trà Vinh']) expect(chauThanh(province)).toContain(province)
  expect(first('quận Ba Đình, TP Hà Nội')).toMatchObject({ name: 'quận Ba Đình' })
  // Another of the province's, not of its district, where only towns have the name.
  expect(first('Phú Lộc, Sóc Trăng')?.point.lat).toBeLessThan(10)
  expect(first('Phú Lộc, Thừa Thiên Huế')?.point.lat).toBeGreaterThan(16)
  const nowhere = first('huyện Ia H’Drai')
  expect(nowhere).toMatchObject({ kind: 'district', uncertain: true })
  expect(placeOfCandidate(nowhere!).shape).toMatchObject({ kind: 'circle', centre: nowhere?.point })
})

describe('the gazetteer that ships', () => {
  test.each([
    ['Ленинград', 'Petersburg'],
    ['tourane', 'Da Nang'],
    ['sai gon', 'Saigon'],
    ['Сайгон', 'Saigon'],
    ['Sài Gòn', 'Saigon'],
    ['Hà Nội', 'Hanoi'],
    ['ha noi', 'Hanoi'],
    ['HÀ NỘI', 'Hanoi'],
    ['Đà Nẵng', 'Da Nang'],
    ['da nang', 'Da Nang'],
    ['Huế', 'Hue'],
    ['hue', 'Hue'],
    ['Казань', 'Kazan'],
    ['Алматы', 'Almaty'],
    ['Алма-Ата', 'Almaty'],
    ['Ханой', 'Hanoi'],
    ['Faifo', 'Hoi An'],
    ['Hội An', 'Hoi An'],
    ['Hải Phòng', 'Hai Phong'],
    ['Nha Trang', 'Nha Trang'],
    ['Đà Lạt', 'Da Lat'],
    ['Cap Saint-Jacques', 'Vung Tau'],
    ['Ban Mê Thuột', 'Buon Ma Thuot'],
    ['Cần Thơ', 'Can Tho'],
    ['Thăng Long', 'Hanoi'],
    ['Москва', 'Moscow'],
    ['Санкт-Петербург', 'Petersburg'],
    ['Петроград', 'Petersburg'],
    ['Свердловск', 'Yekaterinburg'],
    ['Сталинград', 'Volgograd'],
    ['Царицын', 'Volgograd'],
    ['Тифлис', 'Tbilisi'],
    ['Симбирск', 'Ulyanovsk'],
    ['Кёнигсберг', 'Kaliningrad'],
    ['Куйбышев', 'Samara'],
    ['Горький', 'Nizhny Novgorod'],
    ['Верный', 'Almaty'],
    ['Киев', 'Kyiv'],
    ['Одесса', 'Odesa'],
    ['Paris', 'Paris'],
    ['Ташкент', 'Tashkent'],
    ['Томск', 'Tomsk'],
    ['Орёл', 'Orel'],
    ['г. Казань', 'Kazan'],
    ['TP Huế', 'Hue'],
    ['Казань, Россия', 'Kazan'],
    ['Huế, Việt Nam', 'Hue'],
    ['Saigon (Cochinchine)', 'Saigon'],
    ['Москв', 'Moscow'],
    ['Хабаровск', 'Khabarovsk'],
  ])('%s finds its place first', (typed, place) => {
    const [best] = searchGazetteer(shipped, typed, 5)
    expect(best?.geonamesId ?? typed).toBe(IDS[place] ?? 2022890)
  })

  test.each([
    ['Ленинрад', 'Petersburg'],
    ['Nha Trnag', 'Nha Trang'],
    ['Екатиринбург', 'Yekaterinburg'],
  ])('%s, mistyped, still finds its place', (typed, place) => {
    expect(searchGazetteer(shipped, typed, 5).map(({ geonamesId }) => geonamesId)).toContain(IDS[place])
  })

  test('calls places what each interface language calls them', () => {
    const [hanoi] = searchGazetteer(shipped, 'hanoi', 1)
    expect([placeNameIn(hanoi!, 'vi'), placeNameIn(hanoi!, 'ru')]).toEqual(['Hà Nội', 'Ханой'])
  })

  test('compares names by keys that are the same by the short way and the long one', () => {
    const rows = shipped.text.split('\n').filter((_, index) => index % 20 === 0)
    const names = rows.flatMap((row) => row.split('\t')[7]?.split('|') ?? [])
    expect(names.length).toBeGreaterThan(5_000)
    expect(names.filter((name) => squeezedKey(name) !== spacedKey(name).replaceAll(' ', ''))).toEqual([])
  })

  test('tells which name matched', () => {
    expect(searchGazetteer(shipped, 'tourane', 1)[0]).toMatchObject({ matched: 'Tourane', country: 'VN' })
  })

  test('finds nothing for nothing, and for noise', () => {
    expect(searchGazetteer(shipped, '', 5)).toEqual([])
    expect(searchGazetteer(shipped, '…', 5)).toEqual([])
    expect(searchGazetteer(shipped, 'zzqqxxzzqq', 5)).toEqual([])
  })

  test('resolves a name only where one place is meant by far', () => {
    expect(resolvePlace(shipped, 'Đà Nẵng')?.geonamesId).toBe(IDS['Da Nang'])
    expect(resolvePlace(shipped, 'Ленинград')?.geonamesId).toBe(IDS['Petersburg'])
    expect(resolvePlace(shipped, 'Nowhere at all')).toBeNull()
    expect(resolvePlace(shipped, 'Новороссийск')?.point.lat).toBeCloseTo(44.7, 0)
    expect(resolvePlace(shipped, 'Калининград')?.geonamesId).toBe(IDS['Kaliningrad'])
  })
})

const line = (id: number, names: string, size: string | number = 0): string => {
  const [population = 0, country = 'VN'] = String(size).split(' ')
  return [id, country, 160_000, 1_080_000, population, '', '', names].join('\t')
}

describe('ranking', () => {
  const found = (rows: readonly string[], typed: string): readonly (number | undefined)[] =>
    searchGazetteer(parseGazetteer(rows.join('\n')), typed, 9).map(({ geonamesId }) => geonamesId)

  test('a name in full comes before a larger place whose name only begins so', () => {
    expect(found([line(1, 'Minsk', 2_000_000), line(2, 'Min', 500)], 'min')).toEqual([2, 1])
  })

  test('of one name the larger place comes first', () => {
    expect(found([line(1, 'Tân An', 900), line(2, 'Tân An', 90_000)], 'tan an')).toEqual([2, 1])
  })

  test('names with the diacritics typed come before larger ones without', () => {
    expect(found([line(1, 'Hoa', 900_000), line(2, 'Hòa Bình', 900)], 'hòa')).toEqual([2, 1])
  })

  test('a country named after the comma leaves the others out', () => {
    expect(found([line(1, 'Kazan', '900000 TR'), line(2, 'Kazan', '900 RU')], 'Kazan, Россия')).toEqual([2])
  })

  test('two places of like size and one name are left for a person to tell apart', () => {
    const index = parseGazetteer([line(1, 'Tân An', 900), line(2, 'Tân An', 1_200)].join('\n'))
    expect(resolvePlace(index, 'Tân An')).toBeNull()
  })

  test('a damaged file is refused', () => {
    expect(() => parseGazetteer('one\ttwo')).toThrow(/damaged/)
  })
})

describe('names written otherwise', () => {
  const first = (typed: string, wish: number | PlaceWish = 5): string | undefined => {
    const [best] = searchGazetteer(shipped, typed, wish)
    return best?.local?.ru ?? best?.name
  }

  test.each([
    ['Н. Новгород', 'Нижний Новгород'],
    ['Н.-Новгородъ', 'Нижний Новгород'],
    ['Ростовъ н/Д', 'Ростов-на-Дону'],
    ['С.-Пб.', 'Санкт-Петербург'],
    ['гор. Чимкентъ', 'Шымкент'],
    ['пос. Лопасня', 'Чехов'],
    ['Карагынды', 'Караганда'],
    ['Қарағанды', 'Караганда'],
    ['Qaraǵandy', 'Караганда'],
    ['Schachty', 'Шахты'],
    ['Тобольскъ', 'Тобольск'],
    ['Симбирскъ', 'Ульяновск'],
    ['Вѣрный', 'Алматы'],
    ['Моcква', 'Москва'],
    ['Хабаровек', 'Хабаровск'],
    ['Нерчииск', 'Нерчинск'],
    ['Щадринск', 'Шадринск'],
    ['Arzarnas', 'Арзамас'],
  ])('%s finds %s', (typed, wanted) => {
    expect(first(typed)).toBe(wanted)
  })

  test.each([
    ['Haï-Phong', 1581298],
    ['Hué', 1580240],
    ['Saïgon', 1566083],
    ['Thu-Dau-Mot', 1565022],
    ['Phu-Lang-Thuong', 1591527],
    ['Cap St-Jacques', 1562414],
    ['Tp. Hồ Chí Minh', 1566083],
    ['tx. Hà Đông', undefined],
    ['h. Tĩnh Gia', undefined],
    ['Tharih Hóa', 1566166],
    ['Куангнгай', 1568770],
  ])('%s finds its place in Viet Nam', (typed, wanted) => {
    const [best] = searchGazetteer(shipped, typed, 5)
    expect(best?.country).toBe('VN')
    if (wanted !== undefined) expect(best?.geonamesId).toBe(wanted)
  })

  test('places that GeoNames lacks are found among our own', () => {
    expect(searchGazetteer(shipped, 'Bình Trị Thiên', 1)[0]).toMatchObject({ kind: 'province', country: 'VN' })
    expect(searchGazetteer(shipped, 'Симбирская губ.', 1)[0]).toMatchObject({ name: 'Симбирская губерния' })
    expect(searchGazetteer(shipped, 'Tonkin', 3).some(({ kind }) => kind === 'region')).toBe(true)
    expect(searchGazetteer(shipped, 'Chợ Lớn', 1)[0]).toMatchObject({ country: 'VN', names: ['Chợ Lớn', 'Cholon'] })
  })

  test('with a year, a name that was in use comes before one that was not', () => {
    const found = (year: number): readonly string[] =>
      searchGazetteer(shipped, 'Орджоникидзе', { limit: 5, when: year }).map(({ local, name }) => local?.ru ?? name)
    expect(found(1960)[0]).toBe('Владикавказ')
    expect(found(1938).slice(0, 2).sort()).toEqual(['Владикавказ', 'Енакиево'])
    expect(first('Ставрополь', { limit: 5, when: 1800 })).toBe(first('Ставрополь', { limit: 5, when: 1960 }))
    expect(first('Ставрополь', { limit: 5, when: 1975 })).toBe('Ставрополь')
  })

  test('with a point, the place of a common name that is near comes first', () => {
    const near = { lat: 48.5, lon: 43.5 }
    const [best] = searchGazetteer(shipped, 'Октябрьский', { limit: 5, near: [near] })
    const [largest] = searchGazetteer(shipped, 'Октябрьский', 5)
    expect(distanceKm(best!.point, near)).toBeLessThan(50)
    const far = { lat: -33.9, lon: 151.2 }
    expect(searchGazetteer(shipped, 'Октябрьский', { limit: 5, near: [far, near] })[0]?.geonamesId).toBe(
      best?.geonamesId,
    )
    expect(best!.population).toBeLessThan(largest!.population)
  })

  test('a province is meant where it is said', () => {
    expect(searchGazetteer(shipped, 'tỉnh Nghệ An', 1)[0]).toMatchObject({ kind: 'province' })
    expect(searchGazetteer(shipped, 'Nghệ An', 1)[0]?.geonamesId).toBe(1562798)
  })
})
