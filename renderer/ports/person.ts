import type { Watched } from '../../shared/domain/repositories.ts'

/** The person at the machine. What they say, do and vouch for carries their name. */
export interface PersonService {
  /** '' while nobody gave a name, and until it is read from the store. */
  readonly name: () => string
  watch(): Watched<string>
  /** Takes the name from now on, also after a restart. */
  readonly rename: (name: string) => Promise<void>
}
