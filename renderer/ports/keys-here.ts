import { keysAsRead } from '../../shared/commands/keys.ts'

const IS_MAC = /mac/i.test(navigator.userAgent)

/** A shortcut as the user of this machine reads it. */
export function keysHere(keys: string): string {
  return keysAsRead(keys, IS_MAC)
}
