import { useMemo } from 'react'
import type { DayInterval } from '../../../shared/dates/edtf-days.ts'
import { daysOfUnit } from '../../../shared/dates/unit-days.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Place } from '../../../shared/domain/place.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import type { Language } from '../../../shared/messages/language.ts'
import { anachronism, nameInList, parentsTold, type Anachronism } from '../../../shared/places/name-then.ts'
import { placeNameIn } from '../../../shared/places/place-name.ts'
import { useServices } from '../../ports/context.tsx'
import type { Speech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import type { PlaceOfUnits } from './chosen-places.ts'

/** Of more units than these at once no time is told: hardly two would have the same. */
const FEW = 200

/** The days that the units' dates mean, where they are of one time; null where they are not, or nothing is said of it. */
export function commonDays(units: readonly Pick<Unit, 'description'>[]): DayInterval | null {
  const [first = null, ...others] = units.map((unit) => daysOfUnit(unit))
  const isSame = others.every((days) => days?.from === first?.from && days?.to === first?.to)
  return first && isSame && Number.isFinite(first.from) && Number.isFinite(first.to) ? first : null
}

/** The same of units as they are now. */
export function useCommonDays(ids: readonly UnitId[]): DayInterval | null {
  const { repositories } = useServices()
  const few = ids.length <= FEW
  const units = useWatched(useMemo(() => (few ? repositories.units.watch(ids) : null), [repositories, ids, few]))
  return useMemo(() => (units.status === 'ready' ? commonDays(units.value) : null), [units])
}

/** What the place lay in at the time, or before now and now, in words. */
export function parentWords(
  place: Pick<Place, 'parents'>,
  when: DayInterval | null,
  { t }: Pick<Speech, 't'>,
): readonly string[] {
  return parentsTold(place, when).map(({ text, to }) => {
    const year = /^-?\d+/.exec(to ?? '')?.[0]
    return year === undefined ? t('places.lies-in', { name: text }) : t('places.lay-in', { name: text, year })
  })
}

/** What a row says of a place: its name of the time, that of today where it is another, and a name of another time. */
export interface NameAtTime {
  readonly name: string
  readonly now: string
  readonly wrong: Anachronism | null
}

export function nameAtTime(
  { place, written }: Pick<PlaceOfUnits, 'place' | 'written'>,
  when: DayInterval | null,
  language: Language,
): NameAtTime {
  const now = placeNameIn(place, language)
  const name = nameInList(place, when, language)
  const wrong = when && (written.map((name) => anachronism(place, name, when)).find((found) => found !== null) ?? null)
  return { name, now: name === now ? '' : now, wrong }
}
