import { useCallback, useEffect, useState } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { MapFilter } from '../../map/map-filter.ts'
import type { MapHand } from '../../map/map-pane.tsx'
import { useDesk } from '../../ports/context.tsx'
import { placesOfUnit, type MapContent } from './map-content.ts'
import { PendingChoice } from './pending-choice.ts'

const NONE: readonly number[] = []
const NOBODY: readonly UnitId[] = []

interface Asking {
  readonly filter: MapFilter
  readonly hand: { readonly current: MapHand | null }
  readonly onError: (error: unknown) => void
}

/** The chosen places and the units there that pass the filter, which are selected in the tree, too; and the other way round. */
export function useChosen(content: MapContent, { filter, hand, onError }: Asking) {
  const [{ selection }, dispatch] = useDesk()
  const [chosen, setChosen] = useState<{ readonly of: MapContent; readonly places: readonly number[] } | null>(null)
  const [unitIds, setUnitIds] = useState(NOBODY)
  // Another filter changes only what is listed.
  const [pending] = useState(() => new PendingChoice())
  useEffect(() => pending.drop(), [pending, selection])
  const places = chosen?.of === content ? chosen.places : NONE
  const [followed, setFollowed] = useState<ReadonlySet<UnitId> | null>(null)
  if (followed !== selection) {
    setFollowed(selection)
    const there = placesOfSelected(content, selection)
    if (there && !there.some((place) => places.includes(place))) setChosen({ of: content, places: there })
  }
  useEffect(() => {
    let stale = false
    const asked = places.length === 0 ? Promise.resolve(NONE) : (hand.current?.unitsAt(places) ?? Promise.resolve(NONE))
    asked.then(
      (numbers) => {
        if (stale) return
        // With nothing chosen the very same list, so that nothing is drawn anew.
        const ids = numbers.length === 0 ? NOBODY : numbers.flatMap((unit) => content.units[unit]?.id ?? [])
        setUnitIds(ids)
        if (pending.take(places)) dispatch({ type: 'select', unitIds: ids })
      },
      (error: unknown) => {
        if (!stale) onError(error)
      },
    )
    return () => {
      stale = true
    }
  }, [places, filter, content, hand, pending, onError, dispatch])
  const choose = useCallback(
    (next: readonly number[]): void => {
      pending.begin(next)
      setChosen({ of: content, places: next })
    },
    [content, pending],
  )
  return { chosen: places, unitIds, choose }
}

/** The places of a unit that is selected alone; null where there is none. */
function placesOfSelected(content: MapContent, selection: ReadonlySet<UnitId>): readonly number[] | null {
  const [only] = selection
  return only === undefined || selection.size > 1 ? null : placesOfUnit(content, only)
}
