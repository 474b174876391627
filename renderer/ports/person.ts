import { useMemo } from 'react'
import type { Watched } from '../../shared/domain/repositories.ts'
import { useServices } from './context.tsx'
import { useWatched } from './watch.ts'

/** The person at the machine. What they say, do and vouch for carries their name. */
export interface PersonService {
  /** '' while nobody gave a name, and until it is read from the store. */
  readonly name: () => string
  watch(): Watched<string>
  /** Takes the name from now on, also after a restart. */
  readonly rename: (name: string) => Promise<void>
}

/** The name of the person at the machine, and how to change it. */
export function usePerson(): readonly [string, (name: string) => Promise<void>] {
  const { person } = useServices()
  const name = useWatched(useMemo(() => person.watch(), [person]))
  return [name.status === 'ready' ? name.value : person.name(), person.rename]
}
