import { createContext, use, type ReactNode } from 'react'
import type { GeoBounds } from '../../shared/domain/geometry.ts'

/** Puts the view of the map there. */
export type MapGoTo = (bounds: GeoBounds) => void

const MapGoToContext = createContext<MapGoTo>(() => undefined)

/** Gives the sections beside the map the way to move it. */
export function ProvideMapGoTo(props: { readonly goTo: MapGoTo; readonly children: ReactNode }): ReactNode {
  return <MapGoToContext value={props.goTo}>{props.children}</MapGoToContext>
}

/** Moves the map that is beside. */
export function useMapGoTo(): MapGoTo {
  return use(MapGoToContext)
}
