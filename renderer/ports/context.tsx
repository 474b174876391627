import { createContext, use, useMemo, useReducer, type Dispatch, type ReactNode } from 'react'
import { EMPTY_DESK, shownAfter, type Desk, type DeskAction } from './desk.ts'
import { WHOLE_MAP, type MapWish } from './map-wish.ts'
import type { Services } from './services.ts'

const ServicesContext = createContext<Services | null>(null)
const DeskContext = createContext<readonly [Desk, Dispatch<DeskAction>] | null>(null)
const MapWishContext = createContext<MapWish | null>(null)

/** Gives what app/ composed to every feature below. */
export function ProvideServices(props: { readonly services: Services; readonly children: ReactNode }): ReactNode {
  return <ServicesContext value={props.services}>{props.children}</ServicesContext>
}

/** Keeps what the window shows. Who asks for the desk alone is not drawn anew when only the map is narrowed. */
export function ProvideDesk(props: { readonly initial?: Partial<Desk>; readonly children: ReactNode }): ReactNode {
  const [{ desk, map }, dispatch] = useReducer(shownAfter, {
    desk: { ...EMPTY_DESK, ...props.initial },
    map: WHOLE_MAP,
  })
  const value = useMemo(() => [desk, dispatch] as const, [desk])
  return (
    <DeskContext value={value}>
      <MapWishContext value={map}>{props.children}</MapWishContext>
    </DeskContext>
  )
}

export function useServices(): Services {
  const services = use(ServicesContext)
  if (!services) throw new Error('useServices outside ProvideServices')
  return services
}

/** What the window shows, and how to change it. */
export function useDesk(): readonly [Desk, Dispatch<DeskAction>] {
  const desk = use(DeskContext)
  if (!desk) throw new Error('useDesk outside ProvideDesk')
  return desk
}

/** How the map is narrowed; the desk's action `map` changes it. */
export function useMapWish(): MapWish {
  const map = use(MapWishContext)
  if (!map) throw new Error('useMapWish outside ProvideDesk')
  return map
}
