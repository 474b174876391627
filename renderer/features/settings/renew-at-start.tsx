import { useEffect, type ReactNode } from 'react'
import { useServices } from '../../ports/context.tsx'

/** Keeps texts findable by the rules of their collections for as long as the window is open. */
export function RenewAtStart(): ReactNode {
  const { renewing } = useServices()
  useEffect(() => renewing.start(), [renewing])
  return null
}
