import { describe, expect, test } from 'vitest'
import { speak } from '../../renderer/ports/messages.tsx'
import { candidateRows } from '../../renderer/ports/candidate-words.ts'
import { commonDays, nameAtTime, parentWords } from '../../renderer/features/places/name-of-the-time.ts'
import { placesByUnit } from '../../renderer/features/browse/place-names.ts'
import { placeNames, sorted } from '../../renderer/features/browse/sorting.ts'
import { renamingOf } from '../../renderer/features/places/place-changes.ts'
import { idFrom, type LinkId, type PlaceId, type UnitId } from '../../shared/domain/ids.ts'
import type { Place, PlaceCandidate, PlaceLink } from '../../shared/domain/place.ts'
import { namesThen } from '../../shared/formats/exported-unit.ts'
import { csvChunks, csvRow } from '../../shared/formats/csv/write-csv.ts'
import { geojsonChunks } from '../../shared/formats/geojson/write-geojson.ts'
import { placeElement } from '../../shared/formats/ead/ead-beside.ts'
import { kmlChunks } from '../../shared/formats/kml/write-kml.ts'
import { jsonldChunks } from '../../shared/formats/jsonld/write-jsonld.ts'
import { placeFor, placeOfCandidate } from '../../shared/places/name-place.ts'
import { daysOfYear, nameInList } from '../../shared/places/name-then.ts'
import { aUnit, AT, COLLECTION } from '../support/builders.ts'

const volgograd: PlaceCandidate = {
  geonamesId: 472757,
  name: 'Volgograd',
  matched: 'Волгоград',
  point: { lat: 48.72, lon: 44.5 },
  country: 'RU',
  population: 1_011_417,
  names: ['Volgograd', 'Волгоград'],
  score: 0.8,
  local: { ru: 'Волгоград' },
  dated: [
    { text: 'Царицын', language: 'ru', to: '1925-04-10' },
    { text: 'Сталинград', language: 'ru', from: '1925-04-10', to: '1961-11-10' },
    { text: 'Волгоград', language: 'ru', from: '1961-11-10' },
  ],
}
const place: Place = {
  ...placeOfCandidate(volgograd),
  id: idFrom<PlaceId>('p'),
  collectionId: COLLECTION,
  by: { by: 'person', at: AT },
}
const dateOf = (edtf: string) => ({ date: [{ text: edtf, edtf, by: { by: 'person' as const, at: AT } }] })
const unitOf = (edtf: string) => aUnit('u', { description: dateOf(edtf) })
const link = (id: string, asWritten: string): PlaceLink => ({
  id: idFrom<LinkId>(id),
  collectionId: COLLECTION,
  unitId: idFrom<UnitId>('u'),
  placeId: place.id,
  asWritten,
  by: { by: 'person', at: AT },
})

describe('a place beside a date', () => {
  test('is called as it was then, with its name of today beside', () => {
    const row = { place, written: ['Сталинград'] }
    expect(nameAtTime(row, daysOfYear(1950), 'ru')).toEqual({ name: 'Сталинград', now: 'Волгоград', wrong: null })
    expect(nameAtTime(row, daysOfYear(1990), 'ru')).toMatchObject({ name: 'Волгоград', now: '' })
    expect(nameAtTime(row, null, 'ru')).toEqual({ name: 'Волгоград', now: '', wrong: null })
  })

  test('warns of a name of another time, and writes the right one on the units that have it', () => {
    const { wrong } = nameAtTime({ place, written: ['Царицын', 'Сталинград'] }, daysOfYear(1905), 'vi')
    expect(wrong).toEqual({ written: 'Сталинград', right: 'Царицын' })
    const changes = renamingOf(place.id, wrong!, [link('a', 'Сталинград'), link('b', 'Царицын')])
    expect(changes).toMatchObject([{ table: 'links', id: 'a', to: { asWritten: 'Царицын' } }])
  })

  test('has a time where all units chosen are of one', () => {
    expect(commonDays([unitOf('1950'), unitOf('1950')])).toEqual(daysOfYear(1950))
    expect(commonDays([unitOf('1950'), unitOf('1951')])).toBeNull()
    expect(commonDays([unitOf('1950/..')])).toBeNull()
    expect(commonDays([aUnit('u')])).toBeNull()
  })

  test('lay in what it lay in then, or last and now', () => {
    const parents = [
      { text: 'Bình Dương', from: '1997-01-01', to: '2025-07-01' },
      { text: 'Thành phố Hồ Chí Minh', from: '2025-07-01' },
    ]
    const words = (when: Parameters<typeof parentWords>[1]) => parentWords({ parents }, when, speak('en'))
    expect(words(daysOfYear(2000))).toEqual(['lay in Bình Dương until 2025'])
    expect(words(daysOfYear(2026))).toEqual(['in Thành phố Hồ Chí Minh'])
    expect(words(null)).toEqual(['lay in Bình Dương until 2025', 'in Thành phố Hồ Chí Minh'])
    expect(parentWords({}, null, speak('en'))).toEqual([])
  })

  test('is offered with the name of the time, unless that is what is shown', () => {
    expect(candidateRows([volgograd], 'ru', 1950)[0]?.then).toBe('Сталинград')
    expect(candidateRows([volgograd], 'ru', 1980)[0]?.then).toBe('')
    expect(candidateRows([{ ...volgograd, matched: 'Сталинград' }], 'ru', 1950)[0]?.then).toBe('')
    expect(candidateRows([volgograd], 'ru')[0]?.then).toBe('')
  })
})

describe('an export', () => {
  const exported = { unit: unitOf('1950'), places: [{ asWritten: 'Волгоград', place }], pageCount: 0 }
  const written = async (chunks: AsyncIterable<string>): Promise<string> => {
    let text = ''
    for await (const chunk of chunks) text += chunk
    return text
  }
  const one = async function* () {
    yield exported
    await Promise.resolve()
  }

  test('says what the place was called', async () => {
    expect(namesThen(exported)).toEqual(['Сталинград'])
    expect(await written(geojsonChunks(one()))).toContain('"nameThen":["Сталинград"]')
    expect(await written(kmlChunks(one()))).toMatch(/"nameThen">\s*<value>Сталинград</)
    expect(placeElement(exported.unit, exported.places[0]!)).toContain('<part localtype="fonds:then">Сталинград</part>')
    expect(placeElement(aUnit('u'), exported.places[0]!)).not.toContain('fonds:then')
    expect(await written(jsonldChunks(one()))).toContain('"nameThen":"Сталинград"')
    const [heads, row] = (await written(csvChunks(one()))).split('\r\n').map((line) => line.split(','))
    expect([heads?.at(-3), row?.at(-3), row?.[heads?.indexOf('place') ?? -1]]).toEqual([
      'place@then',
      'Сталинград',
      'Волгоград',
    ])
    expect(csvRow({ ...exported, unit: aUnit('u') }).at(-3)).toBe('')
  })

  test('says nothing of it without a date', () => {
    expect(namesThen({ ...exported, unit: aUnit('u') })).toEqual([null])
  })
})

test('lists and tables call a place as it was called at the time of each unit, and sort by that', () => {
  const links = [link('b', 'Волгоград'), link('a', 'Волгоград'), link('a', 'Царицын')]
  const places = placesByUnit(
    links.map((one) => ({ ...one, unitId: idFrom<UnitId>(one.id) })),
    [place],
  )
  expect(places.get(idFrom<UnitId>('a'))).toEqual([place])
  expect(placeNames(unitOf('1950'), [place], 'vi')).toEqual(['Сталинград'])
  expect(placeNames(unitOf('1950'), [place, { ...place, dated: [], name: 'Huế', local: {} }], 'ru')).toEqual([
    'Сталинград',
    'Huế',
  ])
  expect(placeNames(aUnit('u'), [place], 'ru')).toEqual(['Волгоград'])
  expect(nameInList(place, daysOfYear(1980), 'ru')).toBe('Волгоград')
  const [a, b, c] = [
    { ...unitOf('1950'), id: idFrom<UnitId>('a') },
    { ...unitOf('1980'), id: idFrom<UnitId>('b') },
    aUnit('c'),
  ]
  const facts = { pages: new Map(), places, read: new Set<UnitId>() }
  const found = sorted([a, b, c], { column: 'places', down: false }, { facts, language: 'ru' })
  expect(found.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
})

test('a place that was kept without names by time gets them when it is named again', () => {
  const { dated: _, ...older } = place
  const making = { collectionId: COLLECTION, places: [older], newId: () => idFrom<never>('x'), now: AT }
  const { place: known, changes } = placeFor(placeOfCandidate(volgograd), making)
  expect(known.dated).toEqual(volgograd.dated)
  expect(changes).toMatchObject([{ table: 'places', id: 'p' }])
  expect(placeFor(placeOfCandidate(volgograd), { ...making, places: [known] }).changes).toEqual([])
})
