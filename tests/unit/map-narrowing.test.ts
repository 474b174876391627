import { describe, expect, test } from 'vitest'
import { areaIn, cornersText } from '../../renderer/features/places/area-text.ts'
import {
  mapContent,
  mapFilter,
  numbersWithin,
  placesOfUnit,
  unplacedOf,
} from '../../renderer/features/places/map-content.ts'
import { PendingChoice } from '../../renderer/features/places/pending-choice.ts'
import type { PlacedUnits } from '../../renderer/features/places/map-screen.ts'
import {
  binAfterKey,
  nextRange,
  rangeOfYears,
  withEnd,
  yearsOfRange,
} from '../../renderer/features/places/time-range.ts'
import { linkBit, UNDATED } from '../../renderer/map/map-columns.ts'
import { firstDayOf } from '../../renderer/map/time-bins.ts'
import { EMPTY_DESK, shownAfter } from '../../renderer/ports/desk.ts'
import { WHOLE_MAP } from '../../renderer/ports/map-wish.ts'
import { SHIPPED_BOOK } from '../../shared/domain/fields/catalogue.ts'
import { idFrom, type UnitId } from '../../shared/domain/ids.ts'
import type { Unit } from '../../shared/domain/unit.ts'
import { aDescription, AT, aUnit } from '../support/builders.ts'
import { aPlace } from '../support/described-archive.ts'

function letter(id: string, edtf: string | null, subject: string): Unit {
  const description = aDescription({ title: id, subject })
  const date = edtf === null ? {} : { date: [{ text: edtf, edtf, by: { by: 'person' as const, at: AT } }] }
  return aUnit(id, { description: { ...description, ...date } })
}

const UNITS = [letter('a', '1885/1890', 'thuế'), letter('b', null, 'thư'), letter('c', '1905', 'thư')]
const units = new Map<UnitId, Unit>(UNITS.map((unit) => [unit.id, unit]))
const placed: readonly PlacedUnits[] = [
  { place: aPlace('Huế'), unitIds: [UNITS[0]!.id, UNITS[1]!.id] },
  { place: aPlace('Казань', { country: 'RU' }), unitIds: [UNITS[1]!.id, UNITS[2]!.id] },
]
const content = mapContent({ placed, units, book: SHIPPED_BOOK, language: 'vi' })

describe('what the map is told', () => {
  test('has each unit once, at all of its places, with its days', () => {
    expect(content.units.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect([...content.columns.placeStarts]).toEqual([0, 1, 3, 4])
    expect([...content.columns.from]).toEqual([firstDayOf(1885), UNDATED, firstDayOf(1905)])
    expect([...content.columns.to]).toEqual([firstDayOf(1891) - 1, UNDATED, firstDayOf(1906) - 1])
  })

  test('values of the most units come first, and a wish names them by what they are', () => {
    expect(content.values.subject).toEqual(['thư', 'thuế'])
    expect([...content.values.country].sort()).toEqual(['RU', 'VN'])
    const wish = {
      ...WHOLE_MAP,
      facets: { subject: ['thuế', 'gone'] },
      years: { from: 1885, to: 1900 },
      undated: false,
    }
    expect(mapFilter(wish, content.values)).toEqual({
      time: { from: firstDayOf(1885), to: firstDayOf(1901) - 1, undated: false },
      facets: [[], [], [1], []],
      roles: 0,
      certainties: 0,
      area: null,
    })
  })

  test('roles are bits of those there are, and units within a part are told by number', () => {
    const [hue, kazan] = placed
    const roles = [['about', 'sent-to'], ['sent-to']] as const
    const content = mapContent({ placed: [{ ...hue!, roles }, kazan!], units, book: SHIPPED_BOOK, language: 'vi' })
    expect(content.values.role).toEqual(['about', 'sent-to'])
    expect([...(content.columns.roles ?? [])]).toEqual([3, 2, 1, 1])
    expect(mapFilter({ ...WHOLE_MAP, facets: { role: ['sent-to'] } }, content.values).roles).toBe(2)
    const certainties = [['certain', 'possible'], ['probable']] as const
    const doubted = mapContent({
      placed: [{ ...hue!, roles, certainties }, kazan!],
      ...{ units, book: SHIPPED_BOOK, language: 'vi' },
    })
    expect(content.values.certainty).toEqual(['certain'])
    expect(doubted.values.certainty).toEqual(['certain', 'probable', 'possible'])
    const bits = [linkBit(0, 0) | linkBit(1, 2), linkBit(1, 1), linkBit(0, 0), linkBit(0, 0)]
    expect([...(doubted.columns.roles ?? [])]).toEqual(bits)
    expect(mapFilter({ ...WHOLE_MAP, facets: { certainty: ['possible'] } }, doubted.values).certainties).toBe(4)
    expect(numbersWithin(content, new Set([UNITS[1]!.id]))).toEqual(Uint8Array.of(0, 1, 0))
    expect(numbersWithin(content, null)).toBeNull()
    expect(placesOfUnit(content, UNITS[1]!.id)).toEqual([0, 1])
    expect(placesOfUnit(content, idFrom<UnitId>('gone'))).toEqual([])
  })

  test('dated units without a place are told of where they are wished for, and found again by where they are not', () => {
    const all = [...UNITS, letter('nowhere', '1901', 'thư'), letter('never', null, 'thư')]
    const known = {
      placed,
      units: new Map(all.map((unit) => [unit.id, unit])),
      book: SHIPPED_BOOK,
      language: 'vi',
    } as const
    expect(mapContent(known).units).toHaveLength(3)
    const whole = mapContent({ ...known, unplaced: true })
    expect(whole.units.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'nowhere'])
    expect(unplacedOf(whole, [0, 3], null)).toEqual(['nowhere'])
    expect(unplacedOf(whole, [0, 3], Uint8Array.of(1, 1, 1, 0))).toEqual([])
  })

  test('how it is narrowed stays while the collection is open, and goes with it', () => {
    const begun = { desk: EMPTY_DESK, map: WHOLE_MAP }
    const narrowed = shownAfter(begun, { type: 'map', wish: { undated: false } })
    expect(shownAfter(narrowed, { type: 'view', view: 'grid' }).map.undated).toBe(false)
    expect(shownAfter(narrowed, { type: 'open-collection', id: null }).map).toBe(WHOLE_MAP)
  })
})

describe('a range of years', () => {
  const bins = { first: 1800, width: 5, count: 30 }

  test('goes there and back, and is none where it is all of time', () => {
    const range = rangeOfYears({ from: 1885, to: 1899 }, bins)
    expect(range).toEqual({ from: 17, to: 19 })
    expect(yearsOfRange(range, bins)).toEqual({ from: 1885, to: 1899 })
    expect(yearsOfRange(rangeOfYears(null, bins), bins)).toBeNull()
    expect(rangeOfYears({ from: 1700, to: 2100 }, bins)).toEqual({ from: 0, to: 29 })
  })

  test('has ends that never change places', () => {
    expect(withEnd({ from: 3, to: 5 }, 'from', 9)).toEqual({ from: 5, to: 5 })
    expect(withEnd({ from: 3, to: 5 }, 'to', 1)).toEqual({ from: 3, to: 3 })
    expect(withEnd({ from: 3, to: 5 }, 'to', 29)).toEqual({ from: 3, to: 29 })
  })

  test.each([
    ['ArrowLeft', 4], ['ArrowUp', 6], ['PageUp', 15], ['Home', 0], ['End', 29], ['a', null],
  ] as const)('follows the key %s', (key, bin) => expect(binAfterKey(key, 5, 30)).toBe(bin)) // prettier-ignore

  test('goes by itself from a tenth of time to the end', () => {
    const steps = []
    for (let range = nextRange({ from: 0, to: 29 }, 30); range; range = nextRange(range, 30)) steps.push(range)
    expect(steps[0]).toEqual({ from: 0, to: 2 })
    expect(steps.at(-1)).toEqual({ from: 27, to: 29 })
    expect(steps).toHaveLength(10)
  })
})

describe('an area in words', () => {
  test('is read in any notation, from three corners on', () => {
    const corners = [{ lat: 16, lon: 107 }, { lat: 16.5, lon: 107 }, { lat: 16.5, lon: 108.25 }] // prettier-ignore
    const shape = { kind: 'polygon', rings: [corners] }
    expect(areaIn(cornersText(corners))).toEqual({ shape })
    expect(areaIn('16°00′B 107°00′Đ\n16,5; 107\n16.5 108.25')).toEqual({ shape })
    expect(areaIn('16, 107\n16.5, 107')).toMatchObject({ fault: { kind: 'few' } })
    expect(areaIn('16, 107\nHuế\n16.5, 107\n17, 108')).toMatchObject({ fault: { kind: 'line', line: 2 } })
  })
})

describe('a choice of places on the map', () => {
  test('selects its units once they are known, and not where something else was chosen or selected meanwhile', () => {
    const pending = new PendingChoice()
    const [hue, kazan] = [[0], [1]]
    pending.begin(hue)
    pending.begin(kazan)
    expect([pending.take(hue), pending.take(kazan), pending.take(kazan)]).toEqual([false, true, false])
    pending.begin(hue)
    pending.drop()
    expect(pending.take(hue)).toBe(false)
  })
})
