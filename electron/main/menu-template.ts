import type { MenuItemConstructorOptions } from 'electron/main'
import { COMMANDS, type CommandId, type MenuName } from '../../shared/commands/commands.ts'
import { messageText, type MessageKey } from '../../shared/messages/index.ts'
import type { Language } from '../../shared/messages/language.ts'

type Item = MenuItemConstructorOptions

/** Keys that a text field needs for itself: the menu shows them, and the window decides what they mean. */
const OF_THE_FIELD: ReadonlySet<CommandId> = new Set(['undo', 'redo', 'select-all', 'trash', 'paste-places'])

/** The native menu, from the same table as the palette and the shortcuts. Pure. */
export function menuTemplate(
  language: Language,
  choose: (command: CommandId) => void,
  isMac = process.platform === 'darwin',
): Item[] {
  const text = (key: MessageKey) => messageText(key, language)
  const commands = (menu: MenuName): Item[] =>
    COMMANDS.filter((command) => command.menu === menu).map(({ id, keys }) => ({
      id,
      label: text(`command.${id}`),
      accelerator: keys.replace('Mod', 'CmdOrCtrl'),
      registerAccelerator: !OF_THE_FIELD.has(id),
      click: () => choose(id),
    }))
  const line: Item = { type: 'separator' }
  const edit = commands('edit')
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: text('menu.file'), submenu: [...commands('file'), line, { role: 'quit', label: text('shell.quit') }] },
    { label: text('menu.edit'), submenu: [...edit.slice(0, 2), line, ...clipboard(text), line, ...edit.slice(2)] },
    { label: text('menu.view'), submenu: [...commands('view'), line, ...appearance(text)] },
    { label: text('menu.help'), role: 'help', submenu: commands('help') },
  ]
}

function clipboard(text: (key: MessageKey) => string): Item[] {
  return [
    { role: 'cut', label: text('shell.cut') },
    { role: 'copy', label: text('shell.copy') },
    { role: 'paste', label: text('shell.paste') },
  ]
}

function appearance(text: (key: MessageKey) => string): Item[] {
  return [
    { role: 'zoomIn', label: text('shell.zoom-in') },
    { role: 'zoomOut', label: text('shell.zoom-out') },
    { role: 'resetZoom', label: text('shell.zoom-reset') },
    { role: 'togglefullscreen', label: text('shell.full-screen') },
    { role: 'toggleDevTools', label: text('shell.developer-tools') },
  ]
}
