import { useMemo } from 'react'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { MapWish } from '../../ports/map-wish.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import { keptContent, mapFilter, numbersWithin, unplacedOf, type MapContent } from './map-content.ts'
import type { MapScreen } from './map-screen.ts'
import type { MapSight } from './use-map-sight.ts'

const NOBODY: readonly UnitId[] = []

/** What is on the map, what of it is wished for, and which of it is looked at. */
export function useMapContent({ placed, units, within }: Extract<MapScreen, { status: 'ready' }>, wish: MapWish) {
  const { language } = useSpeech()
  const { book } = useTemplates()
  const { unplaced, years, undated, facets, area } = wish
  const content = useMemo(
    () => keptContent({ placed, units, book, language, unplaced }),
    [placed, units, book, language, unplaced],
  )
  // Not by what is in sight, of which the map tells each time that it was filtered: it would be filtered without end.
  const filter = useMemo(
    () => mapFilter({ years, undated, facets, area }, content.values),
    [years, undated, facets, area, content],
  )
  const inScope = useMemo(() => numbersWithin(content, within), [content, within])
  return { content, filter, inScope }
}

/** Units without a place that pass the filter. */
export function useNowhere(
  content: MapContent,
  { sight, inScope, wish }: { readonly sight: MapSight; readonly inScope: Uint8Array | null; readonly wish: MapWish },
): readonly UnitId[] {
  const { answer } = sight
  const { unplaced } = wish
  return useMemo(
    () => (unplaced && answer ? unplacedOf(content, answer.shown, inScope) : NOBODY),
    [unplaced, answer, content, inScope],
  )
}
