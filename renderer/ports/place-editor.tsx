import { createContext, use, type ReactNode } from 'react'
import type { PlaceId } from '../../shared/domain/ids.ts'
import type { NewPlace } from '../../shared/places/name-place.ts'

/** A place to be edited: one of the collection, or one that becomes its own by being edited. */
export type PlaceToEdit = NewPlace & { readonly id?: PlaceId }

/** Draws the window in which all that is said of a place is edited. */
export type DrawPlaceEditor = (place: PlaceToEdit, onClose: () => void) => ReactNode

const PlaceEditorContext = createContext<DrawPlaceEditor | null>(null)

/** Gives every feature below the window in which places are edited. */
export function ProvidePlaceEditor(props: { readonly draw: DrawPlaceEditor; readonly children: ReactNode }): ReactNode {
  return <PlaceEditorContext value={props.draw}>{props.children}</PlaceEditorContext>
}

/** The window in which a place is edited, wherever one is shown. */
export function usePlaceEditor(): DrawPlaceEditor {
  const draw = use(PlaceEditorContext)
  if (!draw) throw new Error('usePlaceEditor outside ProvidePlaceEditor')
  return draw
}
