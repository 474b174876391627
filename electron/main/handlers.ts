import { dirname } from 'node:path'
import type { Granted } from '../../shared/ipc/host.ts'
import type { Handlers } from '../../shared/ipc/contract.ts'
import type { Language } from '../../shared/messages/language.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import type { Grants } from '../host/grants.ts'
import { placeOf } from '../host/sources.ts'

/** What the handlers need of Electron. `S` is the window that asked. */
export interface Shell<S> {
  pickFiles(window: S): Promise<readonly string[]>
  pickFolder(window: S): Promise<string | null>
  pickTarget(window: S, name: string): Promise<string | null>
  /** Tells the window of what comes into the folders; a watch of the same token ends. */
  watch(window: S, token: string, roots: readonly string[]): void
  unwatch(token: string): Promise<void>
  /** Shows a place on the disk in the system's own window of files. */
  showPlace(place: string): void
  /** Files named on the command line or by the system since the last call. */
  ready(window: S): void
  /** The window has stored what was being typed and may close. */
  stored(window: S): void
  setLanguage(language: Language): void
  edit(window: S, action: 'undo' | 'redo' | 'select-all'): void
}

/** The main process's answers, apart from Electron. */
export function createHandlers<S>(grants: Grants, shell: Shell<S>): Handlers<S> {
  const granted = (paths: readonly string[]): Granted | null => (paths.length === 0 ? null : grants.source(paths))
  return {
    'source:pick-files': async (_, window) => granted(await shell.pickFiles(window)),
    'source:pick-folder': async (_, window) => {
      const folder = await shell.pickFolder(window)
      return granted(folder === null ? [] : [folder])
    },
    'source:dropped': ({ paths }) => Promise.resolve(granted(paths)),
    'source:reopen': ({ token }) => {
      const grant = grants.find(token)
      return Promise.resolve(grant?.kind === 'source' ? { grant: token, label: grant.label } : null)
    },
    'source:show': async ({ token, path }) => {
      const place = await placeOf(sourceRoots(grants, token), path)
      shell.showPlace(typeof place === 'string' ? place : dirname(place.toString('latin1')))
    },
    'watch:start': ({ token }, window) => {
      const roots = sourceRoots(grants, token)
      grants.keep(token)
      return Promise.resolve(shell.watch(window, token, roots))
    },
    'watch:stop': ({ token }) => shell.unwatch(token),
    'target:pick': async ({ name }, window) => {
      const folder = await shell.pickTarget(window, name)
      return folder === null ? null : grants.target(folder)
    },
    'shell:ready': (_, window) => Promise.resolve(shell.ready(window)),
    'shell:stored': (_, window) => Promise.resolve(shell.stored(window)),
    'shell:language': ({ language }) => Promise.resolve(shell.setLanguage(language)),
    'shell:edit': ({ action }, window) => Promise.resolve(shell.edit(window, action)),
  }
}

function sourceRoots(grants: Grants, token: string): readonly string[] {
  const grant = grants.find(token)
  if (grant?.kind !== 'source') throw new PlatformError('refused', 'no such grant')
  return grant.roots
}
