import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron/renderer'
import type { Bridge, Channel, EventName } from '../../shared/ipc/contract.ts'

const FROM_WINDOW: readonly Channel[] = [
  'source:pick-files',
  'source:pick-folder',
  'source:reopen',
  'target:pick',
  'shell:ready',
  'shell:language',
  'shell:edit',
]
const EVENTS: readonly EventName[] = ['opened', 'command']

const refused = (channel: string) => ({ ok: false, code: 'untrusted-sender', message: channel }) as const

const bridge: Bridge = {
  invoke: (channel, input) =>
    FROM_WINDOW.includes(channel) ? ipcRenderer.invoke(channel, input) : Promise.resolve(refused(channel)),
  // The paths are read here: the window can hand over a file that was dropped on it, never a path of its choice.
  dropped: (files) => {
    const paths = files.map((file) => (file instanceof File ? webUtils.getPathForFile(file) : ''))
    return ipcRenderer.invoke('source:dropped', { paths: paths.filter((path) => path !== '') })
  },
  on: (event, listener) => {
    if (!EVENTS.includes(event)) return () => undefined
    const heard = (_: IpcRendererEvent, value: Parameters<typeof listener>[0]) => listener(value)
    ipcRenderer.on(event, heard)
    return () => void ipcRenderer.off(event, heard)
  },
}

contextBridge.exposeInMainWorld('fonds', bridge)
