import { events, type Bridge, type Channel, type Input, type Output, type Reply } from '../../shared/ipc/contract.ts'
import type { Granted } from '../../shared/ipc/host.ts'
import type { CommandId } from '../../shared/commands/commands.ts'
import { PlatformError, platformErrorCode } from '../../shared/platform/platform-error.ts'
import type { Platform, SourceSet } from '../../shared/platform/platform.ts'
import { hostFile, hostSource, hostTarget, pageHost, type HostFetch } from './host-client.ts'

/** Fonds in its own window: dialogs and folders by the main process, bytes by the host. */
export function electronPlatform(bridge: Bridge, host: HostFetch = pageHost): Platform {
  const ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> =>
    valueOf(await bridge.invoke(channel, input))
  const source = (granted: Granted | null): SourceSet | null =>
    granted === null ? null : hostSource(host, granted, granted.grant)
  return {
    name: 'electron',
    can: { saveToFolder: true, reopenSources: true, watchFolders: true, showFiles: true, nativeMenu: true },
    pickFiles: async () => source(await ask('source:pick-files', {})),
    pickFolder: async () => source(await ask('source:pick-folder', {})),
    dropped: async (transfer) => source(valueOf(await bridge.dropped(filesOf(transfer)))),
    reopen: async (token) => source(await ask('source:reopen', { token })),
    watch: (token, listener) => {
      const stop = bridge.on('watched', (told) => {
        const { files, isThere } = events.watched.parse(told)
        if (told.token !== token) return
        listener({ isThere, files: files.map((file) => hostFile(host, token, file)) })
      })
      const begun = ask('watch:start', { token })
      return () => {
        stop()
        void begun.then(() => ask('watch:stop', { token }))
      }
    },
    showFile: (token, path) => ask('source:show', { token, path }),
    exportTarget: async (name) => {
      const granted = await ask('target:pick', { name })
      return granted === null ? null : hostTarget(host, granted)
    },
    onOpen: (listener) => {
      const stop = bridge.on('opened', (granted) =>
        listener(hostSource(host, events.opened.parse(granted), granted.grant)),
      )
      void ask('shell:ready', {})
      return stop
    },
    onCommand: (listener) =>
      bridge.on('command', (command) => {
        const action = fieldActionOf(command)
        if (action === null || !isEditing()) listener(command)
        else void ask('shell:edit', { action })
      }),
    onClosing: (store) =>
      bridge.on('closing', () => {
        void Promise.resolve(store()).finally(() => void ask('shell:stored', {}))
      }),
    setLanguage: (language) => ask('shell:language', { language }),
  }
}

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new PlatformError(platformErrorCode(reply.code), reply.message)
  return reply.value
}

function filesOf(transfer: unknown): readonly File[] {
  return transfer instanceof DataTransfer ? [...transfer.files] : []
}

/** What the Edit menu means while a text field has the focus: the field's own undo, not the archive's. */
function fieldActionOf(command: CommandId): 'undo' | 'redo' | 'select-all' | null {
  return command === 'undo' || command === 'redo' || command === 'select-all' ? command : null
}

function isEditing(): boolean {
  const focused = document.activeElement
  return focused instanceof HTMLElement && (focused.isContentEditable || focused.matches('input, textarea'))
}
