import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron/main'
import { contract, type Channel, type Handlers } from '../../shared/ipc/contract.ts'
import { answer } from './answer.ts'

/** Registers every channel of the contract; a missing or surplus handler does not compile. */
export function serve(handlers: Handlers<WebContents>): void {
  // The keys of the table are its channels.
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, (event, raw: unknown) =>
      isTrusted(event)
        ? answer(handlers, { channel, raw, sender: event.sender })
        : { ok: false, code: 'untrusted-sender', message: channel },
    )
  }
}

/** Only the window's own page, never a frame inside it. */
function isTrusted({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith('fonds://app/')
}
