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

/** Gathers the values of one kind that units have, unit by unit; of a unit each value once. */
export class FacetGatherer {
  readonly #codes = new Map<string, number>()
  readonly #counts: number[] = []
  readonly #lastUnit: number[] = []
  readonly #found: number[] = []
  readonly #starts: Uint32Array
  #unit = 0

  /** `units`: how many there will be. */
  constructor(units: number) {
    this.#starts = new Uint32Array(units + 1)
  }

  /** The number of a value, for those who know which one it is without looking it up for each unit. */
  codeOf(value: string): number {
    const known = this.#codes.get(value)
    if (known !== undefined) return known
    const code = this.#codes.size
    this.#codes.set(value, code)
    this.#counts.push(0)
    this.#lastUnit.push(-1)
    return code
  }

  /** The unit at hand has this value. */
  tell(code: number): void {
    if (this.#lastUnit[code] === this.#unit) return
    this.#lastUnit[code] = this.#unit
    this.#counts[code] = (this.#counts[code] ?? 0) + 1
    this.#found.push(code)
  }

  /** All of the unit at hand is told. */
  next(): void {
    this.#unit += 1
    this.#starts[this.#unit] = this.#found.length
  }

  /** The values that units have, those of the most units first, and which of them each has. */
  gathered(): { readonly column: FacetColumn; readonly values: readonly string[] } {
    const known = [...this.#codes.keys()]
    const counts = this.#counts
    const had = known.map((_, code) => code).filter((code) => counts[code] !== 0)
    const order = had.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    const rank = new Uint32Array(known.length)
    for (const [at, code] of order.entries()) rank[code] = at
    const codes = new Uint32Array(this.#found.length)
    for (let at = 0; at < codes.length; at += 1) codes[at] = rank[this.#found[at] ?? 0] ?? 0
    const column = { size: order.length, starts: this.#starts, codes }
    return { column, values: order.flatMap((code) => known[code] ?? []) }
  }
}
