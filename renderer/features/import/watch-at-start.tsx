import { useEffect, type ReactNode } from 'react'
import { useServices } from '../../ports/context.tsx'

/** Watches the folders that are to be watched for as long as the window is open. */
export function WatchAtStart(): ReactNode {
  const { watching } = useServices()
  useEffect(() => watching.start(), [watching])
  return null
}
