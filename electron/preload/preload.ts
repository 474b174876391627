import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron/renderer'
import type { Bridge, Channel, EventName } from '../../shared/ipc/contract.ts'

/** Each channel of the contract, so that one left out does not compile; all but one are the window's to use. */
const FROM_WINDOW: Readonly<Record<Channel, boolean>> = {
  'source:pick-files': true,
  'source:pick-folder': true,
  'source:dropped': false,
  'source:reopen': true,
  'source:show': true,
  'watch:start': true,
  'watch:stop': true,
  'target:pick': true,
  'shell:ready': true,
  'shell:stored': true,
  'shell:language': true,
  'shell:edit': true,
}
const EVENTS: Readonly<Record<EventName, true>> = { opened: true, watched: true, command: true, closing: true }

const refused = (channel: string) => ({ ok: false, code: 'untrusted-sender', message: channel }) as const

const bridge: Bridge = {
  invoke: (channel, input) =>
    Object.hasOwn(FROM_WINDOW, channel) && FROM_WINDOW[channel]
      ? ipcRenderer.invoke(channel, input)
      : Promise.resolve(refused(channel)),
  // The paths are read here: the window can hand over a file that was dropped on it, never a path of its choice.
  dropped: (files) => {
    const paths = files.map((file) => (file instanceof File ? webUtils.getPathForFile(file) : ''))
    return ipcRenderer.invoke('source:dropped', { paths: paths.filter((path) => path !== '') })
  },
  on: (event, listener) => {
    if (!Object.hasOwn(EVENTS, event)) return () => undefined
    const heard = (_: IpcRendererEvent, value: Parameters<typeof listener>[0]) => listener(value)
    ipcRenderer.on(event, heard)
    return () => void ipcRenderer.off(event, heard)
  },
}

contextBridge.exposeInMainWorld('fonds', bridge)
