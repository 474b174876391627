import { answer } from '../../electron/main/answer.ts'
import type { Bridge, EventName, EventValue, Handlers } from '../../shared/ipc/contract.ts'

/** Hears every event of the main process. */
export type HearEvent = (event: EventName, value: EventValue<'watched'>) => void

/**
 * The IPC without Electron: the same contract check and the same handlers, and structured clone as on the wire. Events
 * go to whoever is among the `listeners`.
 */
export function directBridge(handlers: Handlers<null>, listeners = new Set<HearEvent>()): Bridge {
  return {
    invoke: async (channel, input) =>
      structuredClone(await answer(handlers, { channel, raw: structuredClone(input), sender: null })),
    dropped: (files) => answer(handlers, { channel: 'source:dropped', raw: { paths: files }, sender: null }),
    on: (event, listener) => {
      // Only 'watched' is told here, and its value is what such a listener takes.
      const hear: HearEvent = (told, value) => told === event && listener(structuredClone(value) as never)
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}
