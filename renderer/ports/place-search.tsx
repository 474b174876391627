import { createContext, use, type ReactNode } from 'react'
import type { PlaceCandidate } from '../../shared/domain/place.ts'

/** Draws a field in which a place of the gazetteer is looked up by name. */
export type DrawPlaceSearch = (onChoose: (candidate: PlaceCandidate) => void) => ReactNode

const PlaceSearchContext = createContext<DrawPlaceSearch | null>(null)

/** Gives every feature below the field in which places are looked up. */
export function ProvidePlaceSearch(props: { readonly draw: DrawPlaceSearch; readonly children: ReactNode }): ReactNode {
  return <PlaceSearchContext value={props.draw}>{props.children}</PlaceSearchContext>
}

/** The field in which places are looked up, wherever a place can be put on something. */
export function usePlaceSearch(): DrawPlaceSearch {
  const draw = use(PlaceSearchContext)
  if (!draw) throw new Error('usePlaceSearch outside ProvidePlaceSearch')
  return draw
}
