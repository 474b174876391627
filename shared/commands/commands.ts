/** Where a command stands in a menu. */
export type MenuName = 'file' | 'edit' | 'view' | 'help'

/** A command as menu, palette and keys show it. */
export interface CommandRule {
  readonly id: string
  readonly menu: MenuName
  /** As Electron and the window both read it; 'Mod' is Ctrl, or Cmd on a Mac. */
  readonly keys: string
}

/**
 * Every command: the native menu, the palette (Ctrl+K) and the shortcuts are made from this table. Not to be had are
 * Alt (menus, signs of a Mac), Ctrl+Alt (AltGr), Mod+Shift+3 to 6 (pictures of a Mac's screen) and 0 (languages of
 * Windows), Ctrl+Shift+F1 to F6 and F9 (UniKey), Shift+F10, Insert and CapsLock (screen readers).
 */
export const COMMANDS = [
  { id: 'import-files', menu: 'file', keys: 'Mod+O' },
  { id: 'import-folder', menu: 'file', keys: 'Mod+Shift+O' },
  { id: 'import-descriptions', menu: 'file', keys: 'Mod+Shift+K' },
  { id: 'export', menu: 'file', keys: 'Mod+E' },
  { id: 'new-collection', menu: 'file', keys: 'Mod+Shift+N' },
  { id: 'settings', menu: 'file', keys: 'Mod+,' },
  { id: 'templates', menu: 'file', keys: 'Mod+Shift+,' },
  { id: 'undo', menu: 'edit', keys: 'Mod+Z' },
  { id: 'redo', menu: 'edit', keys: 'Mod+Shift+Z' },
  { id: 'select-all', menu: 'edit', keys: 'Mod+A' },
  { id: 'rename', menu: 'edit', keys: 'F2' },
  { id: 'new-unit', menu: 'edit', keys: 'Mod+Shift+U' },
  { id: 'rescue-text', menu: 'edit', keys: 'Mod+Shift+X' },
  { id: 'duplicate', menu: 'edit', keys: 'Mod+D' },
  { id: 'next-undescribed', menu: 'edit', keys: 'F7' },
  { id: 'codes', menu: 'edit', keys: 'Mod+I' },
  { id: 'cite', menu: 'edit', keys: 'Mod+Shift+C' },
  { id: 'move-to', menu: 'edit', keys: 'Mod+Shift+M' },
  { id: 'trash', menu: 'edit', keys: 'Delete' },
  { id: 'organise-pages', menu: 'edit', keys: 'Mod+Shift+P' },
  { id: 'turn-left', menu: 'edit', keys: 'Mod+[' },
  { id: 'turn-right', menu: 'edit', keys: 'Mod+]' },
  { id: 'adjust', menu: 'edit', keys: 'Mod+Shift+E' },
  { id: 'read-pages', menu: 'edit', keys: 'Mod+R' },
  { id: 'read-first', menu: 'edit', keys: 'Mod+Shift+R' },
  { id: 'read-as', menu: 'edit', keys: 'Mod+Shift+L' },
  { id: 'replace-text', menu: 'edit', keys: 'Mod+Shift+H' },
  { id: 'edit-many', menu: 'edit', keys: 'Mod+Shift+B' },
  { id: 'replace-descriptions', menu: 'edit', keys: 'Mod+Shift+.' },
  { id: 'measure-readings', menu: 'edit', keys: 'Mod+Shift+F7' },
  { id: 'review-pages', menu: 'edit', keys: 'Shift+F8' },
  { id: 'review-words', menu: 'edit', keys: 'Shift+F7' },
  { id: 'review-values', menu: 'edit', keys: 'Mod+Shift+F8' },
  { id: 'suggest-values', menu: 'edit', keys: 'Mod+Shift+S' },
  { id: 'copy-places', menu: 'edit', keys: 'Mod+G' },
  { id: 'paste-places', menu: 'edit', keys: 'Mod+Shift+V' },
  { id: 'find-places', menu: 'edit', keys: 'Mod+\\' },
  { id: 'place-by-track', menu: 'edit', keys: 'Mod+Shift+\\' },
  { id: 'lay-map', menu: 'edit', keys: 'Mod+Shift+G' },
  { id: 'forms', menu: 'edit', keys: 'Mod+;' },
  { id: 'authorities', menu: 'edit', keys: 'Mod+Shift+A' },
  { id: 'add-readings', menu: 'edit', keys: 'Mod+Shift+F11' },
  { id: 'search', menu: 'edit', keys: 'Mod+F' },
  { id: 'search-dates', menu: 'edit', keys: 'Mod+Shift+F' },
  { id: 'search-misread', menu: 'edit', keys: 'Mod+Shift+Y' },
  { id: 'view-grid', menu: 'view', keys: 'Mod+1' },
  { id: 'view-list', menu: 'view', keys: 'Mod+2' },
  { id: 'view-map', menu: 'view', keys: 'Mod+3' },
  { id: 'narrow-by-map', menu: 'view', keys: 'Mod+4' },
  { id: 'toggle-tree', menu: 'view', keys: 'F8' },
  { id: 'toggle-description', menu: 'view', keys: 'F9' },
  { id: 'next-pane', menu: 'view', keys: 'F6' },
  { id: 'compare', menu: 'view', keys: 'Mod+Shift+D' },
  { id: 'full-screen', menu: 'view', keys: 'F11' },
  { id: 'show-trash', menu: 'view', keys: 'Mod+Shift+1' },
  { id: 'duplicates', menu: 'view', keys: 'Mod+Shift+2' },
  { id: 'check-leaves', menu: 'view', keys: 'Mod+Shift+7' },
  { id: 'check-integrity', menu: 'view', keys: 'Mod+Shift+8' },
  { id: 'imports', menu: 'view', keys: 'Mod+Shift+9' },
  { id: 'activity', menu: 'view', keys: 'Mod+Shift+F12' },
  { id: 'jobs', menu: 'view', keys: 'Mod+J' },
  { id: 'palette', menu: 'help', keys: 'Mod+K' },
  { id: 'help', menu: 'help', keys: 'F1' },
] as const satisfies readonly CommandRule[]

/** The name of a command. */
export type CommandId = (typeof COMMANDS)[number]['id']
