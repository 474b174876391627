import { describe, expect, test } from 'vitest'
import { placeLabels, type PlacedLabel } from '../../renderer/map/label-layout.ts'
import { copiesWithin, labelsAt, labelsIn, townsIn, type LabelFile } from '../../renderer/map/map-labels.ts'
import { OWN_LABELS, withLonelyTowns } from '../../scripts/assets/lib/map-labels.mjs'

describe('names that fit', () => {
  const town = (text: string, x: number, y: number): PlacedLabel => ({ text, x, y, kind: 'town', rank: 1 })
  const water = (text: string, x: number): PlacedLabel => ({ text, x, y: 0, kind: 'water', rank: 1 })
  const width = (text: string): number => text.length * 7

  test('a name that would touch more important ones wherever it may stand is left out', () => {
    const crowd = [town('Hà Nội', 100, 100), town('Hà Đông', 102, 102), town('Vinh', 100, 300)]
    expect(placeLabels(crowd, width).map(({ label }) => label.text)).toEqual(['Hà Nội', 'Vinh'])
  })

  test('a name goes to the other side of its dot where the right one is taken', () => {
    const [, second] = placeLabels([town('Huế', 150, 100), town('Phong Điền', 130, 100)], width)
    expect(second).toMatchObject({ label: { text: 'Phong Điền' }, align: 'right' })
  })

  test('a name leaves the dot of a large town beside it free', () => {
    const names = placeLabels(
      [
        { ...town('Hà Nội', 100, 100), rank: 3 },
        { ...town('Hải Phòng', 130, 100), rank: 2 },
      ],
      width,
    )
    expect(names.map(({ label, align }) => [label.text, align])).toEqual([
      ['Hà Nội', 'right'],
      ['Hải Phòng', 'left'],
    ])
  })

  test('no name stands across the edge of the view: it goes to the other side of its dot, into the view, or away', () => {
    const frame = { left: 50, top: 50, width: 400, height: 300 }
    const at = (label: PlacedLabel) => placeLabels([label], width, { frame }).map(({ left, top }) => [left, top])
    const country = (x: number): PlacedLabel => ({ text: 'VIỆT NAM', x, y: 200, kind: 'country', rank: 4 })
    // Right of its dot it would end beyond the view.
    expect(placeLabels([town('Hà Nội', 440, 200)], width, { frame })).toMatchObject([{ align: 'right' }])
    // Its dot itself is cut.
    expect(at(town('Hà Nội', 450, 200))).toEqual([])
    // What is beyond stays there for when the map is dragged.
    expect(at(town('Hà Nội', 500, 200))).toHaveLength(1)
    expect(at(country(435))[0]?.[0]).toBe(450 - 8 - 56)
    expect(at(country(60))[0]?.[0]).toBe(50 + 8)
    expect(at(country(200))[0]?.[0]).toBe(200 - 28)
    const covered = [{ left: 50, top: 320, width: 400, height: 30 }]
    expect(placeLabels([town('Huế', 200, 318)], width, { frame, covered })[0]?.top).toBeLessThan(320 - 15)
    expect(placeLabels([town('Huế', 200, 335)], width, { frame, covered })).toEqual([])
  })

  test('names keep clear of buttons over the map, and one whose dot they hide is not printed', () => {
    const frame = { left: 0, top: 0, width: 400, height: 300 }
    const buttons = { left: 360, top: 8, width: 32, height: 220 }
    const at = (label: PlacedLabel) => placeLabels([label], width, { frame, covered: [buttons] })[0]
    expect(at(town('Norilsk', 350, 100))).toMatchObject({ align: 'right' })
    expect(at(town('Norilsk', 370, 100))).toBeUndefined()
    const country = at({ text: 'NGA', x: 372, y: 110, kind: 'country', rank: 4 })
    expect(country === undefined || country.left + country.width <= buttons.left).toBe(true)
  })

  test('names stand beside the marks of the collection, those of areas above or below them, or give way', () => {
    const mark = { x: 100, y: 100, radius: 24 }
    const [hanoi] = placeLabels([town('Hà Nội', 98, 100)], width, { marks: [mark] })
    expect(hanoi).toMatchObject({ align: 'left' })
    expect(hanoi?.left).toBeGreaterThan(mark.x + mark.radius)
    const beside = placeLabels([town('Vinh', 70, 100)], width, { marks: [mark] })[0]
    expect(beside).toMatchObject({ align: 'right' })
    const [country] = placeLabels([{ text: 'LÀO', x: 100, y: 100, kind: 'country', rank: 3 }], width, { marks: [mark] })
    expect((country?.top ?? 0) + (country?.height ?? 0)).toBeLessThan(mark.y - mark.radius)
    const all = Array.from({ length: 25 }, (_, at) => ({
      x: (at % 5) * 40 + 20,
      y: Math.floor(at / 5) * 40 + 20,
      radius: 22,
    }))
    expect(placeLabels([town('Hà Nội', 100, 100)], width, { marks: all })).toEqual([])
  })

  test('no two names touch, however many there are', () => {
    const many = Array.from({ length: 400 }, (_, index) => town(`Tên ${index}`, (index * 97) % 900, (index * 61) % 700))
    const boxes = placeLabels(many, width)
    const touching = boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (b) =>
            a.left < b.left + b.width &&
            b.left < a.left + a.width &&
            a.top < b.top + b.height &&
            b.top < a.top + a.height,
        ),
    )
    expect(boxes.length).toBeGreaterThan(60)
    expect(touching).toEqual([])
  })

  test('a long name in the middle of its land goes on lines of much the same length', () => {
    const linesOf = (text: string) => placeLabels([{ ...water(text, 0) }], width)[0]?.lines
    expect(linesOf('Южно-Китайское море')).toEqual(['Южно-Китайское', 'море'])
    expect(linesOf('Центральноафриканская Республика Конго')).toHaveLength(3)
  })

  test('an ocean is not named twice close by', () => {
    expect(placeLabels([water('Тихий океан', 0), water('Тихий океан', 200)], width)).toHaveLength(1)
    expect(placeLabels([water('Тихий океан', 0), water('Тихий океан', 700)], width)).toHaveLength(2)
  })
})

describe('names in the language of the interface', () => {
  const stand = { lon: 108, lat: 14, zoom: 4 }
  const file: LabelFile = {
    waters: [{ lon: 113, lat: 13, zoom: 3, vi: 'Biển Đông', ru: 'Южно-Китайское море', en: 'South China Sea' }],
    islands: [],
    countries: [{ ...stand, code: 'VN' }],
    provinces: [
      { ...stand, zoom: 6, vi: 'Huế', ru: 'Хюэ', en: 'Huế', of: 'now' },
      { ...stand, zoom: 6, vi: 'Thừa Thiên Huế', ru: 'Тхыатхьен-Хюэ', en: 'Thừa Thiên Huế', of: 'before' },
      { ...stand, zoom: 6, vi: 'Omsk', ru: 'Омская область', en: 'Omsk' },
    ],
    towns: [[105.8, 21, 4, 7, 'Hà Nội', '', 'Ханой']],
  }

  test.each([
    ['vi', ['Biển Đông', 'VIỆT NAM', 'Hà Nội', 'HUẾ', 'THỪA THIÊN HUẾ', 'OMSK']],
    ['ru', ['Южно-Китайское море', 'ВЬЕТНАМ', 'Ханой', 'ХЮЭ', 'ТХЫАТХЬЕН-ХЮЭ', 'ОМСКАЯ ОБЛАСТЬ']],
    ['en', ['South China Sea', 'VIETNAM', 'Hà Nội', 'HUẾ', 'THỪA THIÊN HUẾ', 'OMSK']],
  ] as const)('are in %s', (language, names) => {
    expect(labelsIn(file, language).map(({ text }) => text)).toEqual(names)
  })

  test('fall back to what a town is called at home', () => {
    const towns = townsIn([[30, 50, 5, 1, 'Zhytomyr', '', 'Житомир']], 'vi')
    expect(towns.map(({ text }) => text)).toEqual(['Zhytomyr'])
  })

  test('come with the zoom, within the view and in each copy of the world', () => {
    const labels = labelsIn(file, 'en')
    const asia = { west: 90, south: 0, east: 130, north: 40 }
    expect(labelsAt(labels, { view: asia, zoom: 3, provinces: 'now' }).map(({ text }) => text)).toEqual([
      'South China Sea',
    ])
    expect(labelsAt(labels, { view: asia, zoom: 5, provinces: 'now' })).toHaveLength(3)
    expect(labelsAt(labels, { view: { ...asia, west: -20, east: 0 }, zoom: 5, provinces: 'now' })).toHaveLength(0)
    expect(copiesWithin(108, { west: -300, south: 0, east: 200, north: 1 })).toEqual([-252, 108])
  })

  test('of provinces are those of the chosen time, or none where no lines are drawn', () => {
    const view = { west: 90, south: 0, east: 130, north: 40 }
    const named = (of: 'now' | 'before' | null): readonly string[] =>
      labelsAt(labelsIn(file, 'vi'), { view, zoom: 6, provinces: of }).flatMap(({ kind, text }) =>
        kind === 'province' ? [text] : [],
      )
    expect(named('now')).toEqual(['HUẾ', 'OMSK'])
    expect(named('before')).toEqual(['THỪA THIÊN HUẾ', 'OMSK'])
    expect(named(null)).toEqual([])
  })

  test('of towns come sooner where nothing else is named: the largest of there, and none beside a larger one', () => {
    const town = ([lon, lat]: readonly [number, number], population: number, zoom: number) =>
      [{ lon, lat, population }, zoom] as const
    const moscow = town([37.6, 55.75], 10_000_000, 3)
    const besideMoscow = town([38.1, 55.9], 200_000, 7)
    const [norilsk, dudinka] = [town([88.2, 69.3], 180_000, 6), town([85.4, 69.4], 22_000, 7)]
    const hamlet = town([110, 66], 1200, 12)
    expect(withLonelyTowns([moscow, besideMoscow, norilsk, dudinka, hamlet])).toEqual([3, 7, 4, 6, 12])
  })

  test('of seas and islands are what each language calls them', () => {
    const named = (en: string) => [...OWN_LABELS.waters, ...OWN_LABELS.islands].find((label) => label.en === en)
    expect(named('South China Sea')).toMatchObject({ vi: 'Biển Đông', ru: 'Южно-Китайское море' })
    expect(named('Paracel Islands')).toMatchObject({ vi: 'Quần đảo Hoàng Sa', ru: 'Парасельские острова' })
    expect(named('Spratly Islands')).toMatchObject({ vi: 'Quần đảo Trường Sa', ru: 'Острова Спратли' })
    for (const label of [...OWN_LABELS.waters, ...OWN_LABELS.islands]) {
      expect([label.vi, label.ru, label.en].every((name) => name.trim() !== '')).toBe(true)
      expect(label.ru).toMatch(/^[А-Яа-яЁё -]+$/u)
    }
  })
})
