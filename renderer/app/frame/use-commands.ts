import { useCallback, useEffect, useRef, type Dispatch } from 'react'
import { flushSync } from 'react-dom'
import type { CommandId } from '../../../shared/commands/commands.ts'
import { commandOfKeys } from '../../../shared/commands/keys.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { itemsUnder, itemsUnderAny, type TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { reviewByUnit } from '../../../shared/domain/review.ts'
import { withMisreadings } from '../../../shared/text/words.ts'
import { onlyNarrowed, onlyReviewed, trash } from '../../features/browse/index.ts'
import { pagesOfItems } from '../../ports/chosen-pages.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { ANY_DATE, type Desk, type DeskAction } from '../../ports/desk.ts'
import { usePreferences } from '../../ports/preferences.tsx'
import { useUnitTreeIndex } from '../../ports/unit-tree.tsx'
import { IS_MAC } from './machine.ts'
import { useTell } from './notices.tsx'
import { focusNextPane, focusPane, focusSearch } from './panes.ts'
import { taskCommands } from './task-commands.ts'
import { turnCommands } from './turn-commands.ts'
import { usePlaceCommands } from './use-place-commands.ts'
import { useUnitCommands } from './use-unit-commands.ts'

/** A small window that a command opens. */
export type OpenDialog = 'rename' | 'new-unit' | 'move' | 'cite' | 'rescue' | 'review' | null

/** Commands that a text field keeps for itself while it has the focus. */
const TEXT_COMMANDS: ReadonlySet<CommandId> = new Set(['undo', 'redo', 'select-all', 'trash', 'paste-places'])

/** What the commands act on: the selection; else the unit chosen in the tree. */
export function targetsOf(desk: Desk): readonly UnitId[] {
  if (desk.selection.size > 0) return [...desk.selection]
  return desk.scope === null ? [] : [desk.scope]
}

/** Runs any command by its id: from the keyboard, the palette, the menus and the shell. */
export function useCommands(openDialog: (dialog: OpenDialog) => void): (id: CommandId) => void {
  const services = useServices()
  const [desk, dispatch] = useDesk()
  const [preferences, prefer] = usePreferences()
  const tell = useTell()
  const index = useUnitTreeIndex()
  const targets = targetsOf(desk)
  const open = (dialog: OpenDialog): void => {
    if (desk.collectionId && (dialog === 'new-unit' || targets.length > 0)) openDialog(dialog)
  }
  const actions: Readonly<Record<CommandId, () => void | Promise<void>>> = {
    ...taskCommands(desk, dispatch),
    ...deskCommands(desk, dispatch),
    ...turnCommands(services, desk, () => (targets.length > 0 ? targetPages() : Promise.resolve([]))),
    ...useUnitCommands(index, targets),
    ...usePlaceCommands(targets),
    undo: () => services.undo.undo(),
    redo: () => services.undo.redo(),
    'select-all': () => selectAll(),
    rename: () => open('rename'),
    'new-unit': () => open('new-unit'),
    'move-to': () => open('move'),
    cite: () => open('cite'),
    'review-pages': () => open('review'),
    'rescue-text': () => open('rescue'),
    trash: () => trashTargets(),
    'read-pages': async () => services.reading.request(await targetPages()),
    'read-first': async () => services.reading.readFirst((await targetPages()).map(({ id }) => id)),
    search: focusSearch,
    'toggle-tree': () => prefer({ treeOpen: !preferences.treeOpen }),
    'toggle-description': () => prefer({ descriptionOpen: !preferences.descriptionOpen }),
    'next-pane': focusNextPane,
  }

  /** Those that are shown. */
  async function selectAll(): Promise<void> {
    const { collectionId, review, narrowed } = desk
    const pages = collectionId && review ? await services.repositories.pages.ofCollection(collectionId) : []
    const items = onlyNarrowed(itemsUnder(index, desk.scope), narrowed)
    const shown = onlyReviewed(items, reviewByUnit(pages), review) ?? []
    dispatch({ type: 'select', unitIds: shown.map((unit) => unit.id), anchor: desk.anchor })
  }

  async function trashTargets(): Promise<void> {
    if (targets.length === 0 || desk.task !== null) return
    await services.undo.run({ label: 'browse.undo.trash', changes: trash(index, targets, services.clock.now()) })
    if (desk.selection.size === 0) dispatch({ type: 'scope', unitId: parentOf(index, desk.scope) })
    else dispatch({ type: 'select', unitIds: [] })
    if (desk.reader && targets.includes(desk.reader.unitId)) dispatch({ type: 'close-reader' })
  }

  function targetPages(): Promise<readonly Page[]> {
    const items = targets.length > 0 ? itemsUnderAny(index, targets) : itemsUnder(index, null)
    return pagesOfItems(services.repositories.pages, items)
  }

  return (id) => {
    Promise.resolve(actions[id]()).catch(tell)
  }
}

/** Commands that change only what the window shows. */
function deskCommands(desk: Desk, dispatch: Dispatch<DeskAction>) {
  return {
    'view-grid': () => dispatch({ type: 'view', view: 'grid' }),
    'view-list': () => dispatch({ type: 'view', view: 'list' }),
    'view-map': () => dispatch({ type: 'view', view: 'map' }),
    'narrow-by-map': () => {
      if (desk.collectionId === null) return
      // Only the map can tell what it shows.
      if (!desk.narrowed) dispatch({ type: 'view', view: 'map' })
      dispatch({ type: 'narrow', on: !desk.narrowed })
    },
    'search-dates': () => {
      if (desk.collectionId !== null) dispatch({ type: 'search-dates', dates: desk.dates ?? ANY_DATE })
    },
    'search-misread': () => {
      if (desk.query !== '') dispatch({ type: 'search', query: withMisreadings(desk.query) })
    },
    jobs: () => {
      flushSync(() => dispatch({ type: 'jobs', open: !desk.jobsOpen }))
      if (!desk.jobsOpen) focusPane('jobs')
    },
    help: () => dispatch({ type: 'help', open: !desk.helpOpen }),
    palette: () => dispatch({ type: 'palette', open: !desk.paletteOpen }),
    'full-screen': () => dispatch({ type: 'full-screen', on: !desk.fullScreen }),
  }
}

function parentOf(index: TreeIndex, id: UnitId | null): UnitId | null {
  return id === null ? null : (index.byId.get(id)?.parentId ?? null)
}

/** Listens to the keyboard and to the shell's own menu. */
export function useShortcuts(run: (id: CommandId) => void): void {
  const { platform } = useServices()
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const command = event.defaultPrevented || event.isComposing ? null : commandOfKeys(event, IS_MAC)
    if (!command || isKept(event.target, command)) return
    event.preventDefault()
    latest.current(command)
  }, [])
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    const stop = platform.onCommand((command) => latest.current(command))
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [platform, onKeyDown])
}

/** Whether what has the focus keeps the keys for itself. */
function isKept(target: EventTarget | null, command: CommandId): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="dialog"]') && command !== 'palette') return true
  const typing = target.matches('input:not([type="checkbox"]), textarea, [contenteditable="true"]')
  return typing && TEXT_COMMANDS.has(command)
}
