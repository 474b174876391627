import { join } from 'node:path'
import { openGrants, type Grants } from '../../electron/host/grants.ts'
import { SourceWatch, type WatchPace } from '../../electron/host/watch-source.ts'
import { createHandlers, type Shell } from '../../electron/main/handlers.ts'
import { electronPlatform } from '../../renderer/platform/electron.ts'
import type { EventName, EventValue } from '../../shared/ipc/contract.ts'
import type { Platform } from '../../shared/platform/platform.ts'
import { directBridge } from './direct-bridge.ts'
import { directHost } from './direct-host.ts'

/** Quick enough for a test, slow enough for a file to be written meanwhile. Milliseconds. */
const PACE: WatchPace = { settle: 60, look: 50, list: 300 }

/** The Electron platform without Electron: dialogs always choose `folder`. */
export function electronOver(folder: string, grants: Grants = openGrants(null), shown: string[] = []): Platform {
  const listeners = new Set<(event: EventName, value: EventValue<'watched'>) => void>()
  const watches = new Map<string, SourceWatch>()
  const shell: Shell<null> = {
    pickFiles: () => Promise.resolve([]),
    pickFolder: () => Promise.resolve(folder),
    pickTarget: (_, name) => Promise.resolve(join(folder, name)),
    watch: (_, token, roots) => {
      const tell = (news: Omit<EventValue<'watched'>, 'token'>): void => {
        for (const listen of listeners) listen('watched', { token, ...news })
      }
      watches.set(token, new SourceWatch(roots, tell, PACE))
    },
    unwatch: async (token) => {
      await watches.get(token)?.close()
      watches.delete(token)
    },
    showPlace: (place) => shown.push(place),
    ready: () => undefined,
    stored: () => undefined,
    setLanguage: () => undefined,
    edit: () => undefined,
  }
  const bridge = directBridge(createHandlers(grants, shell), listeners)
  return electronPlatform(bridge, directHost(grants))
}
