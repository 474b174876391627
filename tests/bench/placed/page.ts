// A page of the program's origin that fills its archive with items at places of their own, with the real store.
import { ArchiveDb } from '../../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../../renderer/storage/index.ts'
import { unitRow } from '../../../renderer/storage/rows.ts'
import { puts } from '../../../shared/domain/changes.ts'
import { PLACE_ROLES, type Place, type PlaceLink } from '../../../shared/domain/place.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { aCollection } from '../../support/builders.ts'
import { aLink, aPlace } from '../../support/described-archive.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { newUnit } from '../support/made-units.ts'

declare global {
  interface Window {
    seedPlaced: (count: number) => Promise<void>
  }
}

const PORTION = 2000
const COUNTRIES = ['VN', 'RU', 'KZ', 'FR', 'LA'] as const
const random = seededRandom(1885)

/** Half of the places are in Viet Nam. */
function placeAt(id: string, at: number): Place {
  const isHome = at % 2 === 0
  const point = isHome
    ? { lat: 9 + 13 * random(), lon: 104 + 5 * random() }
    : { lat: -50 + 110 * random(), lon: -170 + 340 * random() }
  return aPlace(id, { name: `Nơi ${at}`, point, country: isHome ? 'VN' : (COUNTRIES[at % COUNTRIES.length] ?? 'RU') })
}

/** Its date as the program keeps one that it has read: without EDTF the map knows no years. */
function ofItsYear(unit: Unit): Unit {
  const { description } = unit
  const date = (description['date'] ?? []).map((value) => ({ ...value, edtf: value.text }))
  return { ...unit, description: { ...description, date } }
}

window.seedPlaced = async (count) => {
  const db = new ArchiveDb('fonds')
  await db.open()
  const fonds = newUnit('fonds', null, 0)
  await repositoriesOf(db).writer.apply([
    ...puts('collections', [aCollection({ name: 'Bench' })]),
    ...puts('units', [fonds]),
  ])
  for (let from = 0; from < count; from += PORTION) {
    const units = Array.from({ length: Math.min(PORTION, count - from) }, (_, at) =>
      ofItsYear(newUnit('item', fonds.id, from + at)),
    )
    const places = units.map(({ id }, at) => placeAt(`p-${id}`, from + at))
    const links = units.map(({ id }, at): PlaceLink => {
      const role = PLACE_ROLES[(from + at) % PLACE_ROLES.length]
      return { ...aLink(`l-${id}`, id, `p-${id}`), ...(role && { role }) }
    })
    await db.units.bulkPut(units.map(unitRow))
    await db.places.bulkPut(places)
    await db.links.bulkPut(links)
  }
  db.close()
}
