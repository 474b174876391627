import { describe, expect, test } from 'vitest'
import { copiedPlaces, pastedPlaces } from '../../renderer/features/places/copied-places.ts'
import type { Change } from '../../shared/domain/changes.ts'
import { placesOfUnits } from '../../renderer/features/places/chosen-places.ts'
import { candidateRows } from '../../renderer/ports/candidate-words.ts'
import { mapContent } from '../../renderer/features/places/map-content.ts'
import { mapScreen, screenWithin } from '../../renderer/features/places/map-screen.ts'
import { additionOf, certaintyOf, removalOf, roleOf } from '../../renderer/features/places/place-changes.ts'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import type { NewId, PlaceId, UnitId } from '../../shared/domain/ids.ts'
import { idFrom } from '../../shared/domain/ids.ts'
import type { Place, PlaceCandidate, PlaceLink } from '../../shared/domain/place.ts'
import { fromCandidate } from '../../shared/places/name-place.ts'
import { placeNameIn } from '../../shared/places/place-name.ts'
import { aRegion, aUnit, AT, COLLECTION } from '../support/builders.ts'
import { aLink, aPlace } from '../support/described-archive.ts'

const unit = (id: string): UnitId => idFrom<UnitId>(id)
const linked = (unitId: string, placeId: string): PlaceLink => aLink(`${unitId}-${placeId}`, unitId, placeId)
const hue: PlaceCandidate = {
  geonamesId: 1580240,
  name: 'Huế',
  matched: 'Phú Xuân',
  point: { lat: 16.46, lon: 107.6 },
  country: 'VN',
  population: 351456,
  names: ['Huế', 'Phú Xuân'],
  score: 0.9,
  local: { ru: 'Хюэ' },
}
const ready = <T>(value: T) => ({ status: 'ready' as const, value })

let made = 0
const newId: NewId = () => idFrom(`new-${(made += 1)}`)
const now = (places: readonly Place[], links: readonly PlaceLink[]) => ({
  collectionId: COLLECTION,
  places,
  links,
  newId,
  now: AT,
})

describe('the name of a place that was taken from the gazetteer', () => {
  const kazan: PlaceCandidate = {
    ...hue,
    name: 'Kazan',
    names: ['Kazan', 'Казань'],
    country: 'RU',
    local: { ru: 'Казань' },
  }
  const added = (language: 'vi' | 'ru' | 'en'): Place =>
    additionOf(fromCandidate(kazan, language), [unit('u1')], now([], []))[0]?.to as Place

  test.each(['vi', 'ru', 'en'] as const)('follows the interface language, though it was added in %s', (language) => {
    const place = added(language)
    expect([placeNameIn(place, 'ru'), placeNameIn(place, 'en')]).toEqual(['Казань', 'Kazan'])
    expect(place.names).toEqual(['Kazan', 'Казань'])
  })

  test('is what it is sorted by beside the map', () => {
    const places = [
      aPlace('Yaroslavl', { local: { ru: 'Ярославль' } }),
      aPlace('Zhitomir', { local: { ru: 'Житомир' } }),
    ]
    const placed = places.map((place) => ({ place, unitIds: [unit('u1')] }))
    const inOrder = (language: 'ru' | 'en') =>
      mapContent({ placed, units: new Map([[unit('u1'), aUnit('u1')]]), book: SHIPPED_BOOK, language }).placed
    expect(inOrder('ru').map(({ place }) => place.id)).toEqual(['Zhitomir', 'Yaroslavl'])
    expect(inOrder('en').map(({ place }) => place.id)).toEqual(['Yaroslavl', 'Zhitomir'])
  })
})

describe('adding a place', () => {
  test('makes it, called as in the interface language, and links every unit with the name as written', () => {
    const changes = additionOf(fromCandidate(hue, 'ru'), [unit('u1'), unit('u2')], now([], []))
    expect(changes.map(({ table }) => table)).toEqual(['places', 'links', 'links'])
    expect(changes[0]?.to).toMatchObject({ name: 'Хюэ', geonamesId: 1580240 })
    expect(changes[1]?.to).toMatchObject({ unitId: 'u1', asWritten: 'Phú Xuân' })
  })

  test('uses the place of the collection that has the same GeoNames id', () => {
    const known = aPlace('Huế', { geonamesId: 1580240 })
    const changes = additionOf(fromCandidate(hue, 'vi'), [unit('u1')], now([known], []))
    expect(changes).toHaveLength(1)
    expect(changes[0]?.to).toMatchObject({ placeId: 'Huế' })
  })

  test('leaves units alone that have it', () => {
    const known = aPlace('Huế', { geonamesId: 1580240 })
    const changes = additionOf(fromCandidate(hue, 'vi'), [unit('u1'), unit('u2')], now([known], [linked('u1', 'Huế')]))
    expect(changes.map(({ to }) => to)).toEqual([expect.objectContaining({ unitId: 'u2' })])
    expect(additionOf(fromCandidate(hue, 'vi'), [unit('u1')], now([known], [linked('u1', 'Huế')]))).toEqual([])
  })
})

describe('removing a place', () => {
  test('takes it off the chosen units only', () => {
    const changes = removalOf(idFrom<PlaceId>('Huế'), [unit('u1')], {
      links: [linked('u1', 'Huế'), linked('u2', 'Huế')],
      regions: [],
    })
    expect(changes).toEqual([{ table: 'links', id: 'u1-Huế', to: null }])
  })

  test('forgets a place that no unit has any more', () => {
    const changes = removalOf(idFrom<PlaceId>('Huế'), [unit('u1')], { links: [linked('u1', 'Huế')], regions: [] })
    expect(changes).toContainEqual({ table: 'places', id: 'Huế', to: null })
  })

  test('keeps a place that a file brought in', () => {
    const uses = { links: [linked('u1', 'Huế')], regions: [] }
    const places = [aPlace('Huế', { by: { by: 'import', at: AT, file: 'places.geojson', row: 1 } })]
    expect(removalOf(idFrom<PlaceId>('Huế'), [unit('u1')], { ...uses, places })).toEqual([
      { table: 'links', id: 'u1-Huế', to: null },
    ])
  })

  test('keeps a place that a region of a page still has', () => {
    const region = aRegion('r1', 'p1', { places: [{ placeId: idFrom<PlaceId>('Huế'), asWritten: 'Huế' }] })
    const uses = { links: [linked('u1', 'Huế')], regions: [region] }
    expect(removalOf(idFrom<PlaceId>('Huế'), [unit('u1')], uses)).toEqual([{ table: 'links', id: 'u1-Huế', to: null }])
  })
})

describe('the places of several units', () => {
  test('are those of any of them, with how many have each', () => {
    const links = [linked('u1', 'Huế'), linked('u2', 'Huế'), linked('u2', 'Vinh'), linked('u9', 'Paris')]
    const places = ['Vinh', 'Huế', 'Paris'].map((id) => aPlace(id))
    const state = placesOfUnits([unit('u1'), unit('u2')], ready(places), ready(links))
    expect(state).toMatchObject({
      rows: [
        { place: { id: 'Huế' }, on: 2 },
        { place: { id: 'Vinh' }, on: 1 },
      ],
    })
  })
})

describe('the map', () => {
  const tree = [aUnit('box'), aUnit('letter', { parentId: unit('box') }), aUnit('other')]
  const places = [aPlace('Huế'), aPlace('Казань', { point: { lat: 55.8, lon: 49.1 } })]
  const links = [linked('letter', 'Huế'), linked('other', 'Huế'), linked('other', 'Казань'), linked('trashed', 'Huế')]
  const screen = (scope: string | null) =>
    screenWithin(
      mapScreen({ tree: ready(tree), places: ready(places), links: ready(links) }),
      scope === null ? null : unit(scope),
    )

  test('waits, and tells an error', () => {
    const loading = { status: 'loading' as const }
    expect(mapScreen({ tree: loading, places: loading, links: loading })).toEqual({ status: 'loading' })
    const error = { status: 'error' as const, error: 'x' }
    expect(mapScreen({ tree: ready(tree), places: error, links: loading })).toEqual(error)
  })

  test('is empty where nothing is placed, and says whether that is so of the collection or of the unit', () => {
    const none = { tree: ready(tree), places: ready(places), links: ready([]) }
    expect(mapScreen(none)).toMatchObject({ status: 'empty', of: 'collection' })
    const elsewhere = { ...none, links: ready([linked('other', 'Huế')]) }
    expect(screenWithin(mapScreen(elsewhere), unit('box'))).toMatchObject({ status: 'empty', of: 'unit' })
  })

  test('shows each place with its units, those in the trash left out', () => {
    expect(screen(null)).toMatchObject({
      placed: [
        { place: { id: 'Huế' }, unitIds: ['letter', 'other'] },
        { place: { id: 'Казань' }, unitIds: ['other'] },
      ],
    })
  })

  test('says what is below the chosen unit, and keeps all that the tree is narrowed by', () => {
    expect(screen('box')).toMatchObject({ placed: [{ unitIds: ['letter', 'other'] }, { unitIds: ['other'] }] })
    expect(screen('box')).toMatchObject({ within: new Set(['box', 'letter']) })
    expect(screen(null)).toMatchObject({ within: null })
  })

  test('knows what a unit has to do with a place, each role once', () => {
    const sent = { ...linked('letter', 'Huế'), role: 'sent-from' as const }
    const known = { tree: ready(tree), places: ready(places), links: ready([...links, sent, sent]) }
    expect(mapScreen(known)).toMatchObject({ placed: [{ roles: [['about', 'sent-from'], ['about']] }, {}] })
    const maybe = { ...linked('letter', 'Huế'), certainty: 'possible' as const }
    expect(mapScreen({ ...known, links: ready([...links, maybe]) })).toMatchObject({
      placed: [{ roles: [['about', 'about'], ['about']], certainties: [['certain', 'possible'], ['certain']] }, {}],
    })
  })
})

test('places of one name and country are told apart by their coordinates', () => {
  const twin = { ...hue, geonamesId: 2, point: { lat: 10.1, lon: 106.2 } }
  const rows = candidateRows(
    [hue, twin, { ...hue, geonamesId: 3, name: 'Paris', matched: 'Paris', country: 'FR' }],
    'vi',
  )
  expect(rows.map(({ coordinates }) => coordinates)).toEqual(['16.46, 107.60', '10.10, 106.20', ''])
  expect(rows[0]).toMatchObject({ matched: 'Phú Xuân', country: 'Việt Nam' })
})

test('what units have to do with a place is said of all of them, and only where it is something else', () => {
  const links = [linked('u1', 'Huế'), { ...linked('u2', 'Huế'), role: 'sent-from' as const }, linked('u1', 'Казань')]
  const changes = roleOf(idFrom<PlaceId>('Huế'), 'sent-from', links)
  expect(changes).toEqual([{ table: 'links', id: 'u1-Huế', to: { ...links[0], role: 'sent-from' } }])
  expect(roleOf(idFrom<PlaceId>('Huế'), 'about', links)).toMatchObject([{ id: 'u2-Huế', to: { role: 'about' } }])
  const shown = placesOfUnits(
    [unit('u1'), unit('u2')],
    { status: 'ready', value: [aPlace('Huế')] },
    { status: 'ready', value: links },
  )
  expect(shown).toMatchObject({ rows: [{ on: 2, roles: ['about', 'sent-from'] }] })
})

test('how sure a place is, is said of all units likewise, and goes with it to others', () => {
  const links = [linked('u1', 'Huế'), { ...linked('u2', 'Huế'), certainty: 'possible' as const }]
  const changes = certaintyOf(idFrom<PlaceId>('Huế'), 'possible', links)
  expect(changes).toEqual([{ table: 'links', id: 'u1-Huế', to: { ...links[0], certainty: 'possible' } }])
  expect(certaintyOf(idFrom<PlaceId>('Huế'), 'certain', links)).toMatchObject([{ id: 'u2-Huế' }])
  expect(copiedPlaces([aPlace('Huế')], [links[1]!])).toMatchObject([{ certainty: 'possible' }])
})

describe('places that are copied from one unit to others', () => {
  const [hue, hanoi] = [aPlace('Huế'), aPlace('Hà Nội')]
  const sent: PlaceLink = { ...linked('u1', 'Huế'), role: 'sent-from', asWritten: 'Phú Xuân' }
  const links = [sent, linked('u1', 'Hà Nội')]
  const copied = copiedPlaces([hue, hanoi], links)
  const linksIn = (changes: readonly Change[]) =>
    changes.filter(({ table }) => table === 'links').map(({ to }) => to as PlaceLink)

  test('go with the names and with what the unit has to do with them, to those that lack them', () => {
    const all = [...links, linked('u2', 'Hà Nội')]
    const made = linksIn(pastedPlaces(copied, [unit('u2'), unit('u3')], now([hue, hanoi], all)))
    expect(made.map(({ unitId, placeId, role, asWritten }) => [unitId, placeId, role, asWritten])).toEqual([
      ['u2', 'Huế', 'sent-from', 'Phú Xuân'],
      ['u3', 'Huế', 'sent-from', 'Phú Xuân'],
      ['u3', 'Hà Nội', undefined, 'Hà Nội'],
    ])
  })

  test('change nothing where the units have them already', () => {
    expect(pastedPlaces(copied, [unit('u1')], now([hue, hanoi], links))).toEqual([])
  })

  test('are made in another collection, once', () => {
    const other = { ...now([], []), collectionId: idFrom<typeof COLLECTION>('other') }
    const changes = pastedPlaces(copied, [unit('x'), unit('y')], other)
    const places = changes.filter(({ table }) => table === 'places').map(({ to }) => to as Place)
    expect(places.map(({ name, collectionId }) => [name, collectionId])).toEqual([['Huế', 'other'], ['Hà Nội', 'other']]) // prettier-ignore
    expect(places.every(({ id }) => id !== hue.id && id !== hanoi.id)).toBe(true)
    expect(linksIn(changes)).toHaveLength(4)
  })

  test('are each copied once, though several of the chosen units have them', () => {
    expect(copiedPlaces([hue], [sent, { ...sent, unitId: unit('u2') }, linked('u3', 'Huế')])).toHaveLength(2)
  })
})
