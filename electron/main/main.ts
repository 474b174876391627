import { app, BrowserWindow, dialog, Menu, type OpenDialogOptions, type WebContents } from 'electron/main'
import { shell as systemShell } from 'electron/common'
import { join } from 'node:path'
import type { CommandId } from '../../shared/commands/commands.ts'
import type { EventName, EventValue } from '../../shared/ipc/contract.ts'
import type { ShellState } from '../../shared/ipc/shell-state.ts'
import { messageText } from '../../shared/messages/index.ts'
import { isLanguage, type Language } from '../../shared/messages/language.ts'
import { firstOf, serveBundle } from '../host/bundle.ts'
import { openGrants } from '../host/grants.ts'
import { createDjvuHost } from '../host/djvu.ts'
import { createHost } from '../host/host.ts'
import { createMapHost } from '../host/maps.ts'
import { createModelHost } from '../host/models.ts'
import { createPictureHost } from '../host/pictures.ts'
import { SourceWatch } from '../host/watch-source.ts'
import { createHandlers, type Shell } from './handlers.ts'
import { headlessAddress, runHeadless } from './headless.ts'
import { menuTemplate } from './menu-template.ts'
import { hearOpenFile, OpenedFiles } from './opened-files.ts'
import { openedPaths, ownArguments, pathsSent, sentPaths } from './opened-paths.ts'
import { SCAN_EXTENSIONS } from './scan-extensions.ts'
import { serve } from './serve.ts'
import { guardSession, registerScheme } from './session.ts'
import { loadShellState, saveShellState } from './shell-state.ts'
import { openWindow } from './window.ts'

/** How long a closing window may take to store what is being typed, in milliseconds. */
const PATIENCE = 3000

const profile = app.commandLine.getSwitchValue('user-data-dir')
if (profile !== '') app.setPath('userData', profile)
const data = app.getPath('userData')
const bundle = serveBundle(join(import.meta.dirname, '..', 'renderer'))
const args = ownArguments(process.argv, process.defaultApp ? app.getAppPath() : null)

registerScheme()
const headless = headlessAddress()
if (headless !== null) {
  void app.whenReady().then(() => {
    guardSession(firstOf(bundle), new URL(headless).origin)
    runHeadless(headless)
  })
} else if (app.requestSingleInstanceLock({ paths: sentPaths(openedPaths(args, process.cwd())) })) startShell()
else app.quit()

function startShell(): void {
  const grants = openGrants(join(data, 'grants.json'))
  const stateFile = join(data, 'shell.json')
  let state: ShellState = loadShellState(stateFile)
  let window: BrowserWindow | null = null

  const keep = (change: Partial<ShellState>) => {
    state = { ...state, ...change }
    saveShellState(stateFile, state)
  }
  const tell = <E extends EventName>(event: E, value: EventValue<E>) => window?.webContents.send(event, value)
  const files = new OpenedFiles((paths) => tell('opened', grants.source(paths)))
  const language = (): Language => state.language ?? systemLanguage()
  const setMenu = () => showMenu(language(), (command) => tell('command', command))

  const show = () => {
    files.listen(false)
    const shown = openWindow(state)
    window = shown
    shown.on('close', (event) => {
      keep({ bounds: shown.getNormalBounds(), maximized: shown.isMaximized() })
      if (files.listening) letStore(event, shown)
    })
    shown.on('closed', () => (window = null))
  }
  const shell: Shell<WebContents> = {
    ...dialogs(language),
    ready: () => files.listen(true),
    stored: (contents) => BrowserWindow.fromWebContents(contents)?.destroy(),
    setLanguage: (chosen) => {
      keep({ language: chosen })
      setMenu()
    },
    ...ofTheSystem((news) => tell('watched', news)),
  }

  app.on('second-instance', (...told) => {
    files.open(pathsSent(told[3]))
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  hearOpenFile(app, files.open)
  app.on('window-all-closed', () => app.quit())
  files.open(openedPaths(args, process.cwd()))
  void app.whenReady().then(() => {
    guardSession(
      firstOf(createHost(grants), createDjvuHost(), createModelHost(), createMapHost(), createPictureHost(), bundle),
    )
    serve(createHandlers(grants, shell))
    setMenu()
    show()
  })
}

/**
 * What the window asks of the system's files and fields. Sources being watched are kept by token: a window that is
 * loaded anew begins its watches anew.
 */
function ofTheSystem(
  tell: (news: EventValue<'watched'>) => void,
): Pick<Shell<WebContents>, 'edit' | 'showPlace' | 'watch' | 'unwatch'> {
  const running = new Map<string, SourceWatch>()
  const unwatch = async (token: string): Promise<void> => {
    const watch = running.get(token)
    running.delete(token)
    await watch?.close()
  }
  return {
    edit: (contents, action) => edits[action](contents),
    showPlace: (place) => systemShell.showItemInFolder(place),
    unwatch,
    watch: (_window, token, roots) => {
      void unwatch(token)
      running.set(token, new SourceWatch(roots, (news) => tell({ token, ...news })))
    },
  }
}

function showMenu(language: Language, run: (command: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, run)))
}

/** The window stays until it has stored what is being typed; one that hangs must not keep the user from closing it. */
function letStore(event: { preventDefault(): void }, window: BrowserWindow): void {
  event.preventDefault()
  const closing: EventName = 'closing'
  window.webContents.send(closing, {})
  setTimeout(() => window.isDestroyed() || window.destroy(), PATIENCE)
}

const edits: Readonly<Record<'undo' | 'redo' | 'select-all', (contents: WebContents) => void>> = {
  undo: (contents) => contents.undo(),
  redo: (contents) => contents.redo(),
  'select-all': (contents) => contents.selectAll(),
}

function systemLanguage(): Language {
  const code = app.getLocale().split('-')[0] ?? ''
  return isLanguage(code) ? code : 'en'
}

function dialogs(language: () => Language): Pick<Shell<WebContents>, 'pickFiles' | 'pickFolder' | 'pickTarget'> {
  const ask = async (contents: WebContents, options: OpenDialogOptions): Promise<readonly string[]> => {
    const owner = BrowserWindow.fromWebContents(contents)
    const chosen = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options))
    return chosen.filePaths
  }
  return {
    pickFiles: (contents) => {
      const filters = [
        { name: messageText('shell.scans', language()), extensions: [...SCAN_EXTENSIONS] },
        { name: messageText('shell.all-files', language()), extensions: ['*'] },
      ]
      return ask(contents, { properties: ['openFile', 'multiSelections'], filters })
    },
    pickFolder: async (contents) => (await ask(contents, { properties: ['openDirectory'] }))[0] ?? null,
    pickTarget: async (contents, name) => {
      const owner = BrowserWindow.fromWebContents(contents)
      const title = messageText('shell.export-into', language())
      const options = { title, defaultPath: join(app.getPath('documents'), name) }
      const chosen = await (owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options))
      return chosen.canceled ? null : chosen.filePath
    },
  }
}
