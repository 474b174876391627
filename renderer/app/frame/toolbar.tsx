import { Activity, ChevronDown, Ellipsis, FolderInput, LayoutGrid, List, Map, Redo2, Undo2 } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { CommandId } from '../../../shared/commands/commands.ts'
import { keysOfCommand } from '../../../shared/commands/keys.ts'
import type { Collection } from '../../../shared/domain/collection.ts'
import { idFrom, type CollectionId } from '../../../shared/domain/ids.ts'
import { SearchBox } from '../../features/search/index.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import type { View } from '../../ports/desk.ts'
import { useLateWork } from '../../ports/late-work.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import styles from './frame.module.css'
import { IS_MAC } from './machine.ts'
import { useReadingStatus } from './use-reading-status.ts'

interface ToolbarProps {
  readonly collections: readonly Collection[]
  readonly onCommand: (id: CommandId) => void
}

const VIEWS: readonly { readonly view: View; readonly icon: ReactNode }[] = [
  { view: 'grid', icon: <LayoutGrid size={16} /> },
  { view: 'list', icon: <List size={16} /> },
  { view: 'map', icon: <Map size={16} /> },
]

const NEW: CommandId = 'new-collection'

const MORE: readonly (readonly CommandId[])[] = [
  ['import-files', 'import-folder', 'import-descriptions', 'imports', 'export'],
  [
    'new-unit',
    'duplicate',
    'next-undescribed',
    'rename',
    'move-to',
    'cite',
    'trash',
    'organise-pages',
    'adjust',
    'read-pages',
    'read-first',
    'read-as',
    'review-pages',
    'review-words',
    'review-values',
    'copy-places',
    'paste-places',
    'find-places',
    'place-by-track',
    'lay-map',
    'edit-many',
    'replace-descriptions',
    'authorities',
    'replace-text',
    'rescue-text',
    'measure-readings',
    'show-trash',
    'activity',
    'duplicates',
    'check-integrity',
  ],
  ['toggle-tree', 'toggle-description', 'compare', 'full-screen'],
  ['palette', 'settings', 'help'],
]

/** The bar above everything: which collection, search, how it is shown, and every other command. */
export function Toolbar(props: ToolbarProps): ReactNode {
  const { t } = useSpeech()
  const [desk] = useDesk()
  const opened = desk.collectionId !== null
  const keys = (id: CommandId): string => keysOfCommand(id, IS_MAC)
  return (
    <header className={styles['bar']} data-pane="bar" aria-label={t('frame.bar')}>
      <CollectionSwitcher {...props} />
      <IconButton
        name={t('command.import-folder')}
        keys={keys('import-folder')}
        icon={<FolderInput size={16} />}
        disabled={!opened}
        onPress={() => props.onCommand('import-folder')}
      />
      <UndoButtons onCommand={props.onCommand} />
      <div className={styles['search']}>{opened ? <SearchBox /> : null}</div>
      <div role="group" aria-label={t('frame.view')} className={styles['group']}>
        {VIEWS.map(({ view, icon }) => (
          <IconButton
            key={view}
            name={t(`command.view-${view}`)}
            keys={keys(`view-${view}`)}
            icon={icon}
            pressed={opened && desk.view === view}
            disabled={!opened}
            onPress={() => props.onCommand(`view-${view}`)}
          />
        ))}
      </div>
      <JobsButton onCommand={props.onCommand} />
      <MenuButton
        label={t('frame.menu')}
        trigger={<IconButton name={t('frame.menu')} icon={<Ellipsis size={16} />} onPress={() => undefined} />}
        groups={MORE.map((group) => group.map((key) => ({ key, text: t(`command.${key}`), keys: keys(key) })))}
        onChoose={props.onCommand}
      />
    </header>
  )
}

function CollectionSwitcher(props: ToolbarProps): ReactNode {
  const { t } = useSpeech()
  const [desk, dispatch] = useDesk()
  const current = props.collections.find((collection) => collection.id === desk.collectionId)
  const choices = props.collections.map(({ id, name }) => ({ key: id, text: name, checked: id === desk.collectionId }))
  return (
    <MenuButton<string>
      label={t('frame.collection')}
      trigger={
        <Button
          kind="quiet"
          className={styles['collection']}
          label={`${t('frame.collection')}: ${current?.name ?? t('frame.noCollection')}`}
        >
          <span>{current?.name ?? t('frame.noCollection')}</span>
          <ChevronDown size={16} aria-hidden />
        </Button>
      }
      groups={[
        choices,
        [{ key: NEW, text: t('command.new-collection'), keys: keysOfCommand('new-collection', IS_MAC) }],
      ]}
      onChoose={(key) => {
        if (key === NEW) props.onCommand(NEW)
        else dispatch({ type: 'open-collection', id: idFrom<CollectionId>(key) })
      }}
    />
  )
}

function UndoButtons(props: { readonly onCommand: (id: CommandId) => void }): ReactNode {
  const { t } = useSpeech()
  const { undo } = useServices()
  const watched = useMemo(() => undo.state(), [undo])
  const state = useWatched(watched)
  const steps = state.status === 'ready' ? state.value : { undo: null, redo: null }
  return (
    <div role="group" aria-label={t('menu.edit')} className={styles['group']}>
      <IconButton
        name={steps.undo ? t('frame.undo', { what: t(steps.undo) }) : t('command.undo')}
        keys={keysOfCommand('undo', IS_MAC)}
        icon={<Undo2 size={16} />}
        disabled={steps.undo === null}
        onPress={() => props.onCommand('undo')}
      />
      <IconButton
        name={steps.redo ? t('frame.redo', { what: t(steps.redo) }) : t('command.redo')}
        keys={keysOfCommand('redo', IS_MAC)}
        icon={<Redo2 size={16} />}
        disabled={steps.redo === null}
        onPress={() => props.onCommand('redo')}
      />
    </div>
  )
}

/** Whether an import, a check of the originals, a search for duplicates, a change of the search or the end of a long step is at work. */
function useOtherWork(): boolean {
  const { imports, intakeJobs, fixity, duplicates, renewing } = useServices()
  const importing = useWatched(useMemo(() => imports.active(), [imports]))
  const checking = useWatched(useMemo(() => fixity.status(), [fixity]))
  const searching = useWatched(useMemo(() => duplicates.status(), [duplicates]))
  const renewals = useWatched(useMemo(() => renewing.state(), [renewing]))
  const intakes = useWatched(useMemo(() => intakeJobs.active(), [intakeJobs]))
  const late = useLateWork()
  return (
    (renewals.status === 'ready' && renewals.value.some(({ state }) => state === 'running')) ||
    [importing, intakes].some((work) => work.status === 'ready' && work.value.size > 0) ||
    (late !== null && late.problem === undefined) ||
    [checking, searching].some((work) => work.status === 'ready' && work.value.state === 'running')
  )
}

/** Shows at a glance that something is at work. */
function JobsButton(props: { readonly onCommand: (id: CommandId) => void }): ReactNode {
  const { t, number } = useSpeech()
  const [desk] = useDesk()
  const reading = useReadingStatus()
  const { done, total } = reading.progress
  const reads = reading.state === 'running' && total > done
  const worksOtherwise = useOtherWork()
  const busy = reads || worksOtherwise
  return (
    <div className={styles['group']}>
      {reads ? (
        <span className={styles['jobs']} aria-hidden>
          {number(done)}/{number(total)}
        </span>
      ) : null}
      <IconButton
        name={t('command.jobs')}
        keys={keysOfCommand('jobs', IS_MAC)}
        icon={<Activity size={16} />}
        pressed={desk.jobsOpen}
        className={busy ? styles['busy'] : undefined}
        onPress={() => props.onCommand('jobs')}
      />
    </div>
  )
}
