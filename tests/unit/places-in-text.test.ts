import { beforeAll, describe, expect, test } from 'vitest'
import type { GazetteerIndex } from '../../shared/places/gazetteer-index.ts'
import { placesIn, type TextWish } from '../../shared/places/mentions/places-in-text.ts'
import { shippedGazetteer } from '../support/gazetteer.ts'
import { annotated, judge, type Found } from '../support/place-mentions.ts'

test.each(['vi', 'ru'] as const)('has at least 200 marked names of places in %s, at least 100 a half', (language) => {
  const { documents, places } = annotated(language)
  for (const { text, mentions, id } of documents) {
    for (const mention of mentions) {
      expect(text.slice(mention.start, mention.end), id).toBe(mention.text)
      expect(places[mention.place], mention.place).toBeDefined()
    }
  }
  const count = (half: string): number =>
    documents.filter((each) => each.half === half).reduce((sum, { mentions }) => sum + mentions.length, 0)
  expect(count('tuning') + count('test')).toBeGreaterThanOrEqual(200)
  expect(Math.min(count('tuning'), count('test'))).toBeGreaterThanOrEqual(100)
})

test('counts a name found elsewhere, or at another place, as wrong', () => {
  const set = annotated('ru')
  const [document] = set.documents
  const [first] = document?.mentions ?? []
  if (!document || !first) throw new Error('The fixture is empty.')
  const { lat = NaN, lon = NaN } = set.places[first.place] ?? {}
  const verdict = judge(set, document, [
    { ...first, point: { lat, lon } },
    { start: 0, end: 5, point: { lat, lon } },
  ])
  expect(verdict.right).toHaveLength(1)
  expect(verdict.wrong).toHaveLength(1)
  expect(verdict.missed).toHaveLength(document.mentions.length - 1)
  expect(judge(set, document, [{ ...first, point: { lat: lat + 3, lon } }]).right).toHaveLength(0)
})

describe('with the gazetteer that ships', () => {
  let gazetteer: GazetteerIndex
  beforeAll(async () => {
    gazetteer = await shippedGazetteer()
  }, 60_000)

  const written = (text: string, wish: TextWish = {}): readonly string[] =>
    placesIn(text, wish, gazetteer).map((found) => `${found.written}: ${found.candidates[0]?.name ?? ''}`)

  // The figures are in BENCHMARKS.md. Nothing is tuned by what is printed here of the test half.
  test.each([
    ['vi', 'tuning'],
    ['vi', 'test'],
    ['ru', 'tuning'],
    ['ru', 'test'],
  ] as const)('finds places in %s texts of the %s half, right ones nine times of ten', (language, half) => {
    const set = annotated(language)
    const verdicts = set.documents
      .filter((document) => document.half === half)
      .map((document) => judge(set, document, foundIn(document.text, { language, year: document.year })))
    const count = (kind: 'right' | 'wrong' | 'missed'): number =>
      verdicts.reduce((sum, verdict) => sum + verdict[kind].length, 0)
    const [right, wrong, missed] = [count('right'), count('wrong'), count('missed')]
    console.log(`${language} ${half}: ${right} right, ${wrong} wrong, ${missed} missed`)
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.9)
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.7)
  })

  const foundIn = (text: string, wish: TextWish): readonly Found[] =>
    placesIn(text, wish, gazetteer).map((found) => ({ ...found, point: found.candidates[0]?.point ?? null }))

  test('knows Russian cases and the spelling of before 1918', () => {
    expect(written('Из Нижнего Новгорода ехали до Казани, а из Москвы въ Петербургъ.')).toEqual([
      'Нижнего Новгорода: Nizhniy Novgorod',
      'Казани: Kazan',
      'Москвы: Moscow',
      'Петербургъ: Saint Petersburg',
    ])
  })

  test('takes Vietnamese runs of capitals whole, wherever the tone mark stands', () => {
    expect(written('Từ Hà Nội vào tỉnh Thanh Hoá, rồi ra Bắc Kì.')).toEqual([
      'Hà Nội: Hanoi',
      'Thanh Hoá: Thanh Hóa',
      'Bắc Kì: Bắc Kỳ',
    ])
    expect(written('Cô Trần Hà Nội đi qua Thái Bình Dương.')).toEqual([])
  })

  test('knows what French puts before names, and what it makes of them', () => {
    expect(
      written('Le résident de Faifo écrit de Tourane à Hué, puis quitte l’Annam pour la ville d’Hanoï.', {
        language: 'fr',
      }),
    ).toEqual(['Faifo: Hoi An', 'Tourane: Da Nang', 'Hué: Huế', 'Annam: Trung Kỳ', 'Hanoï: Hanoi'])
    expect(
      written('Le père Alexandre de Rhodes, rue de Paris, rivière de Hué, golfe du Tonkin, M. Lyon.', {
        language: 'fr',
      }),
    ).toEqual([])
  })

  test('passes persons, streets, rivers, ships and words of everyday over', () => {
    expect(
      written('По улице Москва шли князь Владимир и М. Калинин. Орел сидел, мир настал. Газета «Саратов».'),
    ).toEqual([])
    expect(written('Phố Huế, sông Sài Gòn, báo Sài Gòn, ông Thái Bình; bình định và hải phòng bị.')).toEqual([])
  })

  test('says where a name stands, what it may mean and how sure that is', () => {
    const text = '🗺 Письмо из г. Владимира.'
    const [found] = placesIn(text, { language: 'ru', year: 1890 }, gazetteer)
    expect(text.slice(found?.start, found?.end)).toBe('Владимира')
    expect(found?.candidates[0]).toMatchObject({ geonamesId: 473247, country: 'RU', matched: 'Владимир' })
    expect(found?.confidence).toBeGreaterThan(0.8)
  })

  test('takes the place that lies near to what is known', () => {
    const near = (lat: number, lon: number) => placesIn('Едем в Благовещенск.', { near: [{ lat, lon }] }, gazetteer)
    expect(near(50.3, 127.5)[0]?.candidates[0]?.geonamesId).toBe(2026609)
    expect(near(55.03, 55.98)[0]?.candidates[0]?.geonamesId).toBe(576116)
  })

  test('finds nothing in a text without names', () => {
    expect(placesIn('', {}, gazetteer)).toEqual([])
    expect(placesIn('ни одного имени. không có tên nào. 12 !', {}, gazetteer)).toEqual([])
  })
})
