import { app, BrowserWindow } from 'electron/main'
import { lockDown } from './window.ts'

/** The address that the command line asks to run without a visible window; only ever on this machine. */
export function headlessAddress(): string | null {
  const address = app.commandLine.getSwitchValue('fonds-headless')
  return /^http:\/\/127\.0\.0\.1:\d+\/\?[\w=&-]+$/.test(address) ? address : null
}

/** Runs the bundle for the command line. It ends when its caller does: then its input ends. */
export function runHeadless(address: string): void {
  process.stdin.on('end', () => app.exit(0)).resume()
  const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, backgroundThrottling: false }
  const window = new BrowserWindow({ show: false, webPreferences })
  window.webContents.on('render-process-gone', () => app.exit(1))
  void window.loadURL(address).then(() => lockDown(window.webContents))
}
