import { expect, test } from 'vitest'
import { putMapTogether } from '../../renderer/features/places/map-ahead.ts'
import { keptContent, mapContent } from '../../renderer/features/places/map-content.ts'
import { mapScreen } from '../../renderer/features/places/map-screen.ts'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import { aDescription, aUnit } from '../support/builders.ts'
import { aLink, aPlace } from '../support/described-archive.ts'

const COUNT = 9000

/** A collection of its own of nine thousand units, each at a place. */
function aCollectionOfPlaces() {
  const units = Array.from({ length: COUNT }, (_, at) =>
    aUnit(`u${at}`, { order: at, description: aDescription({ title: `Thư ${at}`, subject: `chủ đề ${at % 7}` }) }),
  )
  const places = units.map((_, at) => aPlace(`p${at}`, { name: `Nơi ${at}`, point: { lat: at % 80, lon: at % 170 } }))
  const links = units.map((_, at) => aLink(`l${at}`, `u${at}`, `p${at}`))
  const how = { book: SHIPPED_BOOK, language: 'vi', unplaced: false } as const
  const ready = <T>(value: T) => ({ status: 'ready', value }) as const
  const screen = mapScreen({ tree: ready(units), places: ready(places), links: ready(links) })
  if (screen.status !== 'ready') throw new Error('nothing is placed')
  return { ahead: { units, places, links, ...how }, known: { placed: screen.placed, units: screen.units, ...how } }
}

test('a large map that was put together ahead, in steps, is what the map would make of it itself, and is found', async () => {
  const { ahead, known } = aCollectionOfPlaces()
  let rests = 0
  await putMapTogether(ahead, () => Promise.resolve((rests += 1) > 0))
  expect(rests).toBeGreaterThan(5)
  expect(keptContent.has(known)).toBe(true)
  expect(keptContent(known)).toEqual(mapContent(known))
})

test('it is given up in the middle where something else is to be done, and the map goes on with it', async () => {
  const { ahead, known } = aCollectionOfPlaces()
  let rests = 0
  await putMapTogether(ahead, () => Promise.resolve((rests += 1) < 5))
  expect([rests, keptContent.has(known)]).toEqual([5, false])
  expect(keptContent(known)).toEqual(mapContent(known))
  // Nothing is left of it for another collection.
  const other = aCollectionOfPlaces()
  await putMapTogether(other.ahead, () => Promise.resolve(true))
  expect(keptContent(other.known).units[0]).toBe(other.ahead.units[0])
})

test('what is known already is not made again', async () => {
  const { ahead, known } = aCollectionOfPlaces()
  const made = keptContent(known)
  let rests = 0
  await putMapTogether(ahead, () => Promise.resolve((rests += 1) > 0))
  expect([rests, keptContent(known) === made]).toEqual([2, true])
})
