import { useEffect, type ReactNode } from 'react'
import { useServices } from '../../ports/context.tsx'

/** Goes on with the measuring and the teaching that were not at their end when the window was closed. */
export function MeasureAtStart(): ReactNode {
  const { measuring, improving } = useServices()
  useEffect(() => {
    measuring.start()
    improving.start()
  }, [measuring, improving])
  return null
}
