import { describe, expect, test } from 'vitest'
import { editedPlace } from '../../renderer/features/places/use-save-place.ts'
import { idFrom, type NewId } from '../../shared/domain/ids.ts'
import type { Place, PlaceCandidate } from '../../shared/domain/place.ts'
import type { FoundFeature } from '../../shared/formats/geo/found-feature.ts'
import { planPlaces } from '../../shared/intake/places/plan-places.ts'
import { nameThen } from '../../shared/places/name-then.ts'
import { placeFor, placeOfCandidate } from '../../shared/places/name-place.ts'
import { overlaid } from '../../shared/places/own-candidates.ts'
import {
  draftOfPlace,
  EMPTY_ROW,
  faultsOf,
  isoOf,
  placeOfDraft,
  type PlaceDraft,
} from '../../shared/places/place-draft.ts'
import { placeNameIn } from '../../shared/places/place-name.ts'
import { AT, COLLECTION } from '../support/builders.ts'
import { aPlace } from '../support/described-archive.ts'
import { DA_NANG } from '../support/placed-units.ts'

const HUE: PlaceCandidate = {
  ...{ geonamesId: 1580240, name: 'Huế', matched: 'Hue', point: { lat: 16.46, lon: 107.6 }, country: 'VN' },
  ...{ population: 351456, names: ['Huế', 'Phú Xuân'], score: 0.9, local: { ru: 'Хюэ' } },
  dated: [{ text: 'Phú Xuân', language: 'vi', to: '1802', source: 'table' }],
}
const newId: NewId = () => idFrom('new')
const making = (places: readonly Place[]) => ({
  ...{ collectionId: COLLECTION, places, now: AT, newId },
})
const edited = (place: Parameters<typeof draftOfPlace>[0], change: Partial<PlaceDraft>): Place =>
  editedPlace(place, { draft: { ...draftOfPlace(place, 'vi'), ...change }, location: null }, making([]))

describe('a place in the editor', () => {
  test.each([
    { ...DA_NANG, names: ['Đà Nẵng'] },
    aPlace('Бухта', { country: 'RU', names: ['Залив'], kind: 'water', note: 'у мыса' }),
    aPlace('Москва', { country: 'RU', local: { ru: 'Москва' } }),
  ])('is the same when nothing was typed: $name', (place) => {
    const draft = draftOfPlace(place, 'ru')
    expect(faultsOf(draft)).toEqual([])
    expect(placeOfDraft(place, draft)).toEqual({ dated: [], parents: [], ...place })
  })

  test('gets a name with its time, language and source, which its units of that time are told by', () => {
    const row = { text: 'Thuận Hóa', language: 'vi', from: '1.8.1804', to: '1841', source: 'Đại Nam thực lục' }
    const place = edited(HUE, { dated: [...draftOfPlace(HUE, 'vi').dated, row] })
    expect(place.dated?.[1]).toEqual({ ...row, from: '1804-08-01' })
    expect(nameThen(place, 1820, 'vi')).toBe('Thuận Hóa')
    expect(place).toMatchObject({ id: 'new', geonamesId: 1580240, edited: { by: 'person', at: AT } })
  })

  test('is called anew, the gazetteer’s own name staying among its names', () => {
    const place = edited(HUE, {
      name: 'Kinh đô Huế',
      others: 'Huế\nPhú Xuân\n',
      country: 'việt nam',
      kind: 'settlement',
    })
    expect(placeNameIn(place, 'en')).toBe('Kinh đô Huế')
    expect(place).toMatchObject({ names: ['Kinh đô Huế', 'Huế', 'Phú Xuân'], country: 'VN', kind: 'settlement' })
  })

  test('loses names and what it lay in for good: the gazetteer brings none of them back', () => {
    const place = edited(HUE, { dated: [], note: ' ' })
    expect(place.dated).toEqual([])
    expect(place).not.toHaveProperty('note')
    expect(placeFor(placeOfCandidate(HUE), making([place])).changes).toEqual([])
  })

  test('is moved, and the collection’s own is changed, not doubled', () => {
    const own = aPlace('p', { geonamesId: 1580240 })
    const location = { kind: 'point', point: { lat: 1, lon: 2 } } as const
    const place = editedPlace(HUE, { draft: draftOfPlace(HUE, 'vi'), location }, making([own]))
    expect(place).toMatchObject({ id: 'p', point: location.point })
  })

  test('tells what is wrong and where', () => {
    const row = (parts: Partial<typeof EMPTY_ROW>) => ({ ...EMPTY_ROW, ...parts })
    const draft: PlaceDraft = {
      ...draftOfPlace(HUE, 'vi'),
      ...{ name: ' ', country: 'Атлантида' },
      dated: [row({ source: 'x' }), row({ text: 'a', from: '1900-13' }), row({ text: 'a', to: 'hôm qua' }), EMPTY_ROW],
      parents: [row({ text: 'a', from: '1950', to: '1945-08' })],
    }
    expect(faultsOf(draft)).toEqual([
      { at: 'name', fault: 'empty' },
      { at: 'country', fault: 'unknown' },
      { at: 'dated', row: 0, fault: 'empty' },
      { at: 'dated', row: 1, fault: 'from' },
      { at: 'dated', row: 2, fault: 'to' },
      { at: 'parents', row: 0, fault: 'order' },
    ])
    expect(faultsOf({ ...draft, name: 'a', country: 'СССР', dated: [], parents: [] })).toEqual([
      { at: 'country', fault: 'several' },
    ])
  })

  test.each([
    ['1945', '1945'],
    ['987', '0987'],
    ['-200', '-0200'],
    ['1945-8', '1945-08'],
    ['19.8.1945', '1945-08-19'],
    ['8/1945', '1945-08'],
    ['29.2.1900', null],
    ['29.2.2000', '2000-02-29'],
    ['31.4.1945', null],
    ['', ''],
    ['vua', null],
  ])('reads the date %s as %s', (typed, iso) => {
    expect(isoOf(typed)).toBe(iso)
  })
})

describe('what a person edited of a place', () => {
  const own = aPlace('own', {
    ...placeOfCandidate(HUE),
    dated: [{ text: 'Thuận Hóa', language: 'vi' }],
    edited: { by: 'person', at: AT },
  })

  test('lies over what the gazetteer finds', () => {
    const [hue, other] = overlaid([own], [HUE, { ...HUE, geonamesId: 1 }])
    expect(hue).toMatchObject({ dated: own.dated, population: 351456, matched: 'Hue', score: 0.9 })
    expect(other?.dated).toEqual(HUE.dated)
  })

  test('stays when a file of places goes in again, which may only add names', () => {
    const feature: FoundFeature = {
      ...{
        row: 2,
        name: 'Hue',
        names: ['Huế', 'Ville de Hue'],
        local: {},
        parents: [],
        country: 'VN',
        geonamesId: 1580240,
      },
      dated: [{ text: 'Phú Xuân', language: 'vi', to: '1802' }],
      geometry: { type: 'Polygon', coordinates: [[[107, 16], [108, 16], [108, 17], [107, 16]]] }, // prettier-ignore
    }
    const into = {
      ...making([own]),
      order: 'as-written',
      file: 'a.json',
      at: AT,
    } as const
    const { changes } = planPlaces([feature], into)
    expect(changes).toHaveLength(1)
    const { to } = changes[0] ?? {}
    expect(to).toMatchObject({
      id: 'own',
      dated: own.dated,
      point: own.point,
      names: ['Huế', 'Phú Xuân', 'Hue', 'Ville de Hue'],
    })
    expect(to).not.toHaveProperty('shape')
    expect(planPlaces([feature], { ...into, places: [to as Place] }).changes).toEqual([])
  })
})
