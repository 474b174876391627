import { answer } from '../../electron/main/answer.ts'
import type { Bridge, Handlers } from '../../shared/ipc/contract.ts'

/** The IPC without Electron: the same contract check and the same handlers, and structured clone as on the wire. */
export function directBridge(handlers: Handlers<null>): Bridge {
  return {
    invoke: async (channel, input) =>
      structuredClone(await answer(handlers, { channel, raw: structuredClone(input), sender: null })),
    dropped: (files) => answer(handlers, { channel: 'source:dropped', raw: { paths: files }, sender: null }),
    on: () => () => undefined,
  }
}
