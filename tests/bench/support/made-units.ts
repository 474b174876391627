import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Level, Unit } from '../../../shared/domain/unit.ts'
import { aDescription, aUnit } from '../../support/builders.ts'
import { seededRandom } from '../../support/seeded-random.ts'

const WORDS = 'письмо дело опись канцелярия губернатор thư hồ sơ công văn địa bạ letter report map survey'.split(' ')
const random = seededRandom(1945)
const words = (count: number): string =>
  Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')

/** A unit as inventories describe one. Ids are random, as the program makes them: siblings don't lie beside each other in the store. */
export function newUnit(level: Level, parentId: UnitId | null, order: number): Unit {
  const id = crypto.randomUUID()
  const description = aDescription({
    title: `${order + 1}. ${words(5)}`,
    referenceCode: `Ф. 1. Оп. 2. Д. ${order + 1}`,
    date: `${1800 + (order % 200)}`,
    creator: words(2),
    scopeAndContent: words(12),
  })
  return aUnit(id, { level, parentId, order, description })
}
