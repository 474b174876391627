import type { SettingsRepository } from '../../../shared/domain/repositories.ts'
import type { PersonService } from '../../ports/person.ts'
import { createSignal } from './signal.ts'

/** The setting that the name is kept in; as old as the review of texts, which asked for it first. */
const KEY = 'reviewer'

/** Keeps the name of the person at the machine. */
export function createPersonService(settings: SettingsRepository): PersonService {
  const name = createSignal('')
  let given = false
  settings.get(KEY).then(
    (kept) => {
      if (!given && typeof kept === 'string') name.set(kept)
    },
    (error: unknown) => console.warn('The name of the person at the machine could not be read', error),
  )
  return {
    name: () => name.get(),
    watch: () => name,
    rename(typed) {
      given = true
      name.set(typed.normalize('NFC').trim())
      return settings.put(KEY, name.get())
    },
  }
}
