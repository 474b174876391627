import { useEffect, useState } from 'react'
import type { EngineInfo } from '../../shared/domain/reader.ts'
import { useServices } from './context.tsx'

/** The engines that can read pages now, the usual one first; none before that is known. */
export function useEngines(): readonly EngineInfo[] {
  const services = useServices()
  const [engines, setEngines] = useState<readonly EngineInfo[]>([])
  useEffect(() => {
    let isShown = true
    services.engines().then((known) => {
      if (isShown) setEngines(known)
    }, console.error)
    return () => void (isShown = false)
  }, [services])
  return engines
}
