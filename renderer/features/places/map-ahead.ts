import type { FieldBook } from '../../../shared/domain/fields/catalogue.ts'
import type { Place, UnitAtPlace } from '../../../shared/domain/place.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { Language } from '../../../shared/messages/language.ts'
import { goAhead } from './map-content.ts'
import { mapScreen } from './map-screen.ts'

interface ToShow {
  readonly units: readonly Unit[]
  readonly places: readonly Place[]
  readonly links: readonly UnitAtPlace[]
  readonly book: FieldBook
  readonly language: Language
  readonly unplaced: boolean
}

/**
 * Puts the map of a large collection together before it is looked at, in steps between which `rest` is waited for; given up
 * where that says false. The map finds it made, or goes on with what is made of it, unless something of it changed meanwhile.
 */
export async function putMapTogether(
  { units, places, links, ...how }: ToShow,
  rest: () => Promise<boolean>,
): Promise<void> {
  if (!(await rest())) return
  const ready = <T>(value: T) => ({ status: 'ready', value }) as const
  const screen = mapScreen({ tree: ready(units), places: ready(places), links: ready(links) })
  if (screen.status !== 'ready') return
  const known = { placed: screen.placed, units: screen.units, ...how }
  while ((await rest()) && !goAhead(known));
}
