// A page of the program's origin that fills its archive with items at places of their own, with the real store.
import { ArchiveDb } from '../../../renderer/storage/archive-db.ts'
import { repositoriesOf } from '../../../renderer/storage/index.ts'
import { unitRow } from '../../../renderer/storage/rows.ts'
import { puts } from '../../../shared/domain/changes.ts'
import { PLACE_ROLES, type Place, type PlaceLink } from '../../../shared/domain/place.ts'
import { idFrom, type Sha256, type UnitId } from '../../../shared/domain/ids.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { aCollection, aPage, AT } from '../../support/builders.ts'
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

/** A scan of 12 megapixels, laid over the middle of Viet Nam by its corners. */
async function layAMap(db: ArchiveDb, unitId: UnitId): Promise<void> {
  const size = { width: 4000, height: 3000 }
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  for (let at = 0; at < 4000; at += 1) {
    context.fillStyle = `hsl(${Math.floor(random() * 360)} 40% 70%)`
    context.fillRect(random() * size.width, random() * size.height, 120, 60)
  }
  const bytes = await canvas.convertToBlob({ type: 'image/jpeg' })
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()))
  const sha256 = idFrom<Sha256>(Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''))
  const page = aPage('laid', unitId, { original: sha256, size, path: 'plan.jpg' })
  await db.originals.put({ sha256, mediaType: 'image/jpeg', bytes })
  await db.pages.put(page)
  const corners = [[0, 0], [1, 0], [1, 1], [0, 1]] as const // prettier-ignore
  await db.georeferences.put({
    ...{ id: page.id, collectionId: page.collectionId, method: 'polynomial1', opacity: 1, shown: true },
    points: corners.map(([x, y]) => ({ image: { x, y }, geo: { lat: 18 - 4 * y, lon: 105 + 5 * x } })),
    ...{ by: { by: 'person', at: AT }, updatedAt: AT },
  })
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
  await layAMap(db, fonds.id)
  // One from before places were among the words would be made findable by them while it is measured; nothing is sought here.
  await db.settings.put({ key: 'names-of-places-in-words', value: true })
  db.close()
}
