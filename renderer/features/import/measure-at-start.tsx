import { useEffect, type ReactNode } from 'react'
import { useServices } from '../../ports/context.tsx'

/** Goes on with the measuring that was not at its end when the window was closed. */
export function MeasureAtStart(): ReactNode {
  const { measuring } = useServices()
  useEffect(() => measuring.start(), [measuring])
  return null
}
