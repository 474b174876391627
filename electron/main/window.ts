import { nativeImage } from 'electron/common'
import { BrowserWindow, screen, type Rectangle, type WebContents } from 'electron/main'
import { join } from 'node:path'
import icon from '../../assets/icons/128x128.png?inline'
import type { ShellState } from '../../shared/ipc/shell-state.ts'

const SIZE = { width: 1280, height: 800 }

/** The window, where it was last. It shows itself once there is something to see. */
export function openWindow(state: ShellState): BrowserWindow {
  const window = new BrowserWindow({
    ...SIZE,
    ...visibleBounds(state.bounds),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Fonds',
    icon: nativeImage.createFromDataURL(icon),
    backgroundColor: '#f6f5f2',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      // Reading goes on while the window is hidden.
      backgroundThrottling: false,
    },
  })
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize()
    window.show()
  })
  lockDown(window.webContents)
  void window.loadURL('fonds://app/')
  return window
}

/** No way out of our own page: no navigation, no new windows, no embedded views. */
export function lockDown(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** A window that would open where no screen is any more opens in the middle. */
function visibleBounds(bounds: Rectangle | undefined): Partial<Rectangle> {
  if (!bounds) return {}
  const { workArea } = screen.getDisplayMatching(bounds)
  const inside =
    bounds.x < workArea.x + workArea.width &&
    bounds.x + bounds.width > workArea.x &&
    bounds.y >= workArea.y - 20 &&
    bounds.y < workArea.y + workArea.height
  return inside ? bounds : { width: bounds.width, height: bounds.height }
}
