import type { Bridge } from '../../shared/ipc/contract.ts'
import type { Platform } from '../../shared/platform/platform.ts'
import { browserPlatform } from '../platform/browser.ts'
import { electronPlatform } from '../platform/electron.ts'

declare global {
  interface Window {
    readonly fonds?: Bridge
  }
}

/** The only place that knows which shell the program runs in. */
export function choosePlatform(bridge: Bridge | undefined = window.fonds): Platform {
  return bridge ? electronPlatform(bridge) : browserPlatform()
}
