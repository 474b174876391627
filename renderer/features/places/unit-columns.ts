import type { UnitId } from '../../../shared/domain/ids.ts'
import { CERTAINTIES, PLACE_ROLES, type PlaceRole } from '../../../shared/domain/place.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { linkBit, type FacetColumn } from '../../map/map-columns.ts'
import type { PlacedUnits } from './map-screen.ts'

const ABOUT: readonly PlaceRole[] = ['about']

/** The roles that there are, in the order of all roles. */
export function rolesIn(placed: readonly PlacedUnits[]): readonly PlaceRole[] {
  const found = new Set<PlaceRole>()
  for (const { roles, unitIds } of placed) {
    if (!roles) for (const role of ABOUT) found.add(role)
    else for (let at = 0; at < unitIds.length; at += 1) for (const role of roles[at] ?? ABOUT) found.add(role)
  }
  return PLACE_ROLES.filter((role) => found.has(role))
}

/** Units at places, numbered as they are met, and what each has to do with its places. */
export interface LinkColumns {
  readonly units: readonly Unit[]
  /** As `placeStarts`, `placesOf` and `roles` of the columns of the map. */
  readonly starts: Uint32Array
  readonly places: Uint32Array
  readonly bits: Uint16Array
}

/** The links of places to units that are known. Columns from the start: there may be hundreds of thousands. */
export function linkColumns(
  placed: readonly PlacedUnits[],
  roles: readonly PlaceRole[],
  byId: ReadonlyMap<UnitId, Unit>,
): LinkColumns {
  const most = placed.reduce((sum, { unitIds }) => sum + unitIds.length, 0)
  const [unitOf, places, bits] = [new Uint32Array(most), new Uint32Array(most), new Uint16Array(most)]
  const units: Unit[] = []
  const numbers = new Map<Unit, number>()
  let count = 0
  for (let place = 0; place < placed.length; place += 1) {
    const one = placed[place]
    for (let at = 0; one && at < one.unitIds.length; at += 1) {
      const id = one.unitIds[at]
      const unit = id === undefined ? undefined : byId.get(id)
      if (unit === undefined) continue
      let number = numbers.get(unit)
      if (number === undefined) {
        number = units.push(unit) - 1
        numbers.set(unit, number)
      }
      unitOf[count] = number
      places[count] = place
      bits[count] = bitsOf(one, at, roles)
      count += 1
    }
  }
  return { units, ...byUnit({ unitOf, places, bits }, count, units.length) }
}

type Links = Pick<LinkColumns, 'places' | 'bits'> & { readonly unitOf: Uint32Array }

/** The first `count` links, those of each unit together, in the order that they came. */
function byUnit(links: Links, count: number, units: number): Omit<LinkColumns, 'units'> {
  const starts = new Uint32Array(units + 1)
  for (let link = 0; link < count; link += 1) {
    const after = (links.unitOf[link] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let unit = 0; unit < units; unit += 1) starts[unit + 1] = (starts[unit + 1] ?? 0) + (starts[unit] ?? 0)
  const next = starts.slice()
  const [places, bits] = [new Uint32Array(count), new Uint16Array(count)]
  for (let link = 0; link < count; link += 1) {
    const unit = links.unitOf[link] ?? 0
    const at = next[unit] ?? 0
    next[unit] = at + 1
    places[at] = links.places[link] ?? 0
    bits[at] = links.bits[link] ?? 0
  }
  return { starts, places, bits }
}

/** Links as bits, roles by their number among those there are. */
function bitsOf({ roles: rolesOf, certainties }: PlacedUnits, at: number, roles: readonly PlaceRole[]): number {
  const sure = certainties?.[at]
  const here = rolesOf?.[at] ?? ABOUT
  let bits = 0
  for (let index = 0; index < here.length; index += 1) {
    const role = roles.indexOf(here[index] ?? 'about')
    bits |= linkBit(role, CERTAINTIES.indexOf(sure?.[index] ?? 'certain'))
  }
  return bits
}

/** Tells the values of a unit, by its number, one by one. */
export type TellValues = (unit: number, tell: (value: string) => void) => void

/** Codes of the values of so many units, those of the most units first; of a unit each value once. */
export function facetColumn(
  units: number,
  tellValues: TellValues,
): { readonly column: FacetColumn; readonly values: readonly string[] } {
  const codes = new Map<string, number>()
  const counts: number[] = []
  const lastUnit: number[] = []
  const found: number[] = []
  const starts = new Uint32Array(units + 1)
  let unit = 0
  const tell = (value: string): void => {
    const code = codes.get(value) ?? codes.size
    if (lastUnit[code] === unit) return
    if (code === codes.size) codes.set(value, code)
    lastUnit[code] = unit
    counts[code] = (counts[code] ?? 0) + 1
    found.push(code)
  }
  for (; unit < units; unit += 1) {
    tellValues(unit, tell)
    starts[unit + 1] = found.length
  }
  const known = [...codes.keys()]
  const order = counts.map((_, code) => code).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  const rank = new Uint32Array(order.length)
  for (const [at, code] of order.entries()) rank[code] = at
  const column = { size: order.length, starts, codes: Uint32Array.from(found, (code) => rank[code] ?? 0) }
  return { column, values: order.flatMap((code) => known[code] ?? []) }
}
