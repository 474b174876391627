import { COMMANDS, type CommandId } from './commands.ts'

/** What of a keyboard event tells a shortcut; a DOM KeyboardEvent is one. */
export interface KeyPress {
  readonly key: string
  /** The key by its place, so that shortcuts work on a Cyrillic keyboard too: 'KeyZ'. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Where the keys of signs are: other keyboards have letters there. */
const PLACES: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '.': 'Period',
  ';': 'Semicolon',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '\\': 'Backslash',
}

/** The command that a press of keys means; null for none. `mac` makes Mod the Cmd key. */
export function commandOfKeys(press: KeyPress, mac: boolean): CommandId | null {
  return COMMANDS.find((command) => isPressed(command.keys, press, mac))?.id ?? null
}

/** The keys as a user reads them: 'Ctrl+Shift+Z', '⇧⌘Z' on a Mac. */
export function keysAsRead(keys: string, mac: boolean): string {
  if (!mac) return keys.replaceAll('Mod', 'Ctrl').replace('Delete', 'Del')
  return keys.replace('Shift+', '⇧').replaceAll('Mod+', '⌘').replace('Delete', '⌦')
}

/** The keys of a command as a user reads them. */
export function keysOfCommand(id: CommandId, mac: boolean): string {
  return keysAsRead(COMMANDS.find((command) => command.id === id)?.keys ?? '', mac)
}

function isPressed(keys: string, press: KeyPress, mac: boolean): boolean {
  const parts = keys.split('+')
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  const held = mod === parts.includes('Mod') && press.shiftKey === parts.includes('Shift')
  return held && !press.altKey && !other && isKey(parts.at(-1) ?? '', press)
}

function isKey(name: string, press: KeyPress): boolean {
  if (/^[A-Z]$/.test(name)) return press.code === `Key${name}` || press.key.toUpperCase() === name
  if (/^[0-9]$/.test(name)) return press.code === `Digit${name}`
  const place = PLACES[name]
  if (place !== undefined) return press.code === place || press.key === name
  return press.key === name
}
