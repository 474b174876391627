import { daysOfUnit } from '../dates/unit-days.ts'
import type { Authority } from '../domain/authority.ts'
import type { AuthorityId } from '../domain/ids.ts'
import type { Certainty, Place, PlaceRole } from '../domain/place.ts'
import type { Unit } from '../domain/unit.ts'
import { nameThen } from '../places/name-then.ts'

/** A unit with what the formats tell of it beside its description. */
export interface ExportedUnit {
  readonly unit: Unit
  readonly places: readonly ExportedPlace[]
  /** How many pages it has of its own. */
  readonly pageCount: number
  /** The records that its values may mean; absent where nothing asks for them. */
  readonly authorities?: ReadonlyMap<AuthorityId, Authority>
}

/** A place of a unit, as the formats write it. */
export interface ExportedPlace {
  /** The name as the source or the user wrote it. */
  readonly asWritten: string
  /** What the unit has to do with it; absent for 'about'. */
  readonly role?: PlaceRole
  /** How sure that is; absent where nobody doubts it. */
  readonly certainty?: Certainty
  readonly place: Place
}

/** The path that the unit was imported from, or ''. */
export function fileOf(exported: ExportedUnit): string {
  return exported.unit.source?.path ?? ''
}

/** What a place was called at the unit's time, in the place's own language; null where that is not known. */
export function nameOfTime(unit: Pick<Unit, 'description'>, { place }: Pick<ExportedPlace, 'place'>): string | null {
  const days = daysOfUnit(unit)
  return days && nameThen(place, days, null)
}

/** How sure each of the unit's places is; null where nobody has said so of any. */
export function certaintiesOf({ places }: Pick<ExportedUnit, 'places'>): readonly Certainty[] | null {
  if (places.every(({ certainty }) => certainty === undefined)) return null
  return places.map(({ certainty = 'certain' }) => certainty)
}

/** What each of the unit's places was called at its time, in the place's own language; null where that is not known. */
export function namesThen({ unit, places }: ExportedUnit): readonly (string | null)[] {
  return places.map((place) => nameOfTime(unit, place))
}

/** What a place is called in an export: as written, else its name, else its degrees. Never empty. */
export function placeLabel({ asWritten, place }: ExportedPlace): string {
  return asWritten.trim() || place.name.trim() || `${place.point.lat} ${place.point.lon}`
}
