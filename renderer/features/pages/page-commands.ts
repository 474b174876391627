import type { KeyPress } from '../../../shared/commands/keys.ts'

/** What the grid can be told to do, by its buttons and by keys. */
export type PageCommand =
  'earlier' | 'later' | 'cut' | 'paste' | 'new-item' | 'split-here' | 'merge' | 'move-to' | 'cover' | 'trash' | 'all'

const WITH_MOD: Readonly<Record<string, PageCommand>> = {
  ArrowLeft: 'earlier',
  ArrowUp: 'earlier',
  ArrowRight: 'later',
  ArrowDown: 'later',
  KeyX: 'cut',
  KeyV: 'paste',
  KeyA: 'all',
}

const PLAIN: Readonly<Record<string, PageCommand>> = {
  KeyN: 'new-item',
  KeyB: 'split-here',
  KeyJ: 'merge',
  KeyM: 'move-to',
  KeyC: 'cover',
  Delete: 'trash',
}

/** The command that a press of keys in the grid means, by the key's place: it works on a Cyrillic keyboard too. */
export function commandOf(event: KeyPress): PageCommand | null {
  if (event.shiftKey || event.altKey) return null
  return (event.ctrlKey || event.metaKey ? WITH_MOD : PLAIN)[event.code] ?? null
}
