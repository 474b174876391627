import { createContext, use, useMemo, useReducer, type Dispatch, type ReactNode } from 'react'
import { EMPTY_DESK, deskAfter, type Desk, type DeskAction } from './desk.ts'
import type { Services } from './services.ts'

const ServicesContext = createContext<Services | null>(null)
const DeskContext = createContext<readonly [Desk, Dispatch<DeskAction>] | null>(null)

/** Gives what app/ composed to every feature below. */
export function ProvideServices(props: { readonly services: Services; readonly children: ReactNode }): ReactNode {
  return <ServicesContext value={props.services}>{props.children}</ServicesContext>
}

/** Keeps what the window shows. */
export function ProvideDesk(props: { readonly initial?: Partial<Desk>; readonly children: ReactNode }): ReactNode {
  const [desk, dispatch] = useReducer(deskAfter, { ...EMPTY_DESK, ...props.initial })
  const value = useMemo(() => [desk, dispatch] as const, [desk])
  return <DeskContext value={value}>{props.children}</DeskContext>
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
