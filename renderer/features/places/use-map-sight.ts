import { useCallback, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { GeoBounds } from '../../../shared/domain/geometry.ts'
import type { TimeFilter } from '../../map/map-filter.ts'
import type { MapAnswer } from '../../map/map-index.ts'
import type { MapContent } from './map-content.ts'
import type { PlacedUnits } from './map-screen.ts'

/** A place in sight with how many units are there under the filter. */
export interface PlaceRow {
  /** The number that the map knows it by. */
  readonly number: number
  readonly place: PlacedUnits['place']
  readonly count: number
  /** How sure the surest of them is: 0 certain, 1 probable, 2 only possible. */
  readonly surest: number
}

/** The places in sight, those with more units first. A row is made when it is drawn: there may be a hundred thousand. */
export interface PlaceRows {
  readonly length: number
  readonly at: (index: number) => PlaceRow | undefined
  /** Numbers of the places, in the order of the rows. */
  readonly numbers: Uint32Array
}

const NO_ROWS: PlaceRows = { length: 0, at: () => undefined, numbers: new Uint32Array(0) }

/** What the map said last of what is in sight. */
export interface MapSight {
  readonly answer: MapAnswer | null
  readonly rows: PlaceRows
  /** The time that it is narrowed to; null for all. */
  readonly when: TimeFilter | null
  readonly see: (answer: MapAnswer, bounds: GeoBounds) => void
}

interface Seen {
  readonly answer: MapAnswer
  readonly of: MapContent
  readonly when: TimeFilter | null
}

/** Follows what is in sight at the time `when`; `onBounds` is told where the map has come to rest. */
export function useMapSight(
  content: MapContent,
  when: TimeFilter | null,
  onBounds: (bounds: GeoBounds) => void,
): MapSight {
  const [seen, setSeen] = useState<Seen | null>(null)
  // What was seen of another collection, or before a change of it, has other numbers.
  const answer = seen?.of === content ? seen.answer : null
  const rows = useMemo(() => (answer ? rowsOf(answer, content) : NO_ROWS), [answer, content])
  const see = useCallback(
    (next: MapAnswer, bounds: GeoBounds) => {
      // In the frame of the marks, which the map has drawn just before it tells.
      flushSync(() => {
        setSeen({ answer: next, of: content, when })
        onBounds(bounds)
      })
    },
    [content, when, onBounds],
  )
  return useMemo(() => ({ answer, rows, when: seen?.when ?? null, see }), [answer, rows, seen, see])
}

/** Rows of what the map answered. */
export function rowsOf(
  { places, atPlaces, surest }: Pick<MapAnswer, 'places' | 'atPlaces' | 'surest'>,
  { placed }: Pick<MapContent, 'placed'>,
): PlaceRows {
  return {
    length: places.length,
    numbers: places,
    at: (index) => {
      const number = places[index]
      const place = number === undefined ? undefined : placed[number]?.place
      if (number === undefined || !place) return undefined
      return { number, place, count: atPlaces[index] ?? 0, surest: surest[index] ?? 0 }
    },
  }
}
