import { useMemo } from 'react'
import { useServices } from './context.tsx'
import { useWatched } from './watch.ts'

/** The name of the person at the machine, and how to change it. */
export function usePerson(): readonly [string, (name: string) => Promise<void>] {
  const { person } = useServices()
  const name = useWatched(useMemo(() => person.watch(), [person]))
  return [name.status === 'ready' ? name.value : person.name(), person.rename]
}
