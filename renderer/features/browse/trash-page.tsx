import { Trash2 } from 'lucide-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { pageLabel } from '../../../shared/domain/page.ts'
import { restorePages } from '../../../shared/domain/trash.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { restore } from './arrange.ts'
import styles from './browse.module.css'
import { trashEntries, type TrashEntry } from './trash-entries.ts'
import { TrashRemoval, useRemoval } from './trash-removal.tsx'

/** What was deleted, newest first, to be taken back, or to be removed for good. */
export function TrashPage(): ReactNode {
  const { t } = useSpeech()
  const [, dispatch] = useDesk()
  const entries = useTrash()
  const removal = useRemoval()
  return (
    <Page
      title={t('browse.trash.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
      actions={
        entries && entries.length > 0 ? (
          <Button kind="danger" disabled={removal.busy} onPress={() => void removal.ask(entries)}>
            {t('browse.trash.emptyAll')}
          </Button>
        ) : null
      }
    >
      <TrashRemoval removal={removal} />
      {entries?.length === 0 ? (
        <EmptyState icon={<Trash2 size={32} strokeWidth={1.25} />} title={t('browse.trash.nothing')}>
          <p>{t('browse.trash.empty')}</p>
        </EmptyState>
      ) : (
        <ul className={styles['trash']}>
          {(entries ?? []).map((entry) => (
            <TrashRow key={keyOf(entry)} entry={entry} busy={removal.busy} onRemove={() => void removal.ask([entry])} />
          ))}
        </ul>
      )}
    </Page>
  )
}

function keyOf(entry: TrashEntry): string {
  return entry.kind === 'units' ? entry.group.top.id : `pages of ${entry.unit.id}`
}

/** null until it is known. */
function useTrash(): readonly TrashEntry[] | null {
  const { repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const tree = useUnitTree()
  const [units, setUnits] = useState<readonly Unit[] | null>(null)
  const pages = useWatched(
    useMemo(() => (collectionId ? repositories.pages.watchTrashed(collectionId) : null), [repositories, collectionId]),
  )
  useEffect(() => {
    // Asked again whenever pages or the tree change: what is restored appears there, what is removed is in neither.
    if (collectionId) void repositories.units.trashed(collectionId).then(setUnits)
  }, [repositories, collectionId, tree, pages])
  return useMemo(() => {
    if (!units || tree.status !== 'ready' || pages.status !== 'ready') return null
    return trashEntries({ units, pages: pages.value, tree: indexTree(tree.value).byId })
  }, [units, tree, pages])
}

function TrashRow(props: {
  readonly entry: TrashEntry
  readonly busy: boolean
  readonly onRemove: () => void
}): ReactNode {
  const speech = useSpeech()
  const { t, date } = speech
  const takeBack = useTakeBack()
  const { entry } = props
  const name = entryName(entry, speech)
  return (
    <li className={styles['trashRow']}>
      <div className={styles['trashed']}>
        <span className={styles['name']} title={name}>
          {name}
        </span>
        <span className={styles['code']}>
          {entry.kind === 'units'
            ? t('common.items', { count: entry.group.all.length })
            : t('common.pages', { count: entry.pages.length })}
          {' · '}
          {t('browse.trash.when', { when: date(entry.at) })}
        </span>
      </div>
      <Button label={t('browse.trash.restoreNamed', { name })} disabled={props.busy} onPress={() => takeBack(entry)}>
        {t('browse.trash.restore')}
      </Button>
      <Button
        kind="quiet"
        label={t('browse.trash.removeNamed', { name })}
        disabled={props.busy}
        onPress={props.onRemove}
      >
        {t('browse.trash.remove')}
      </Button>
    </li>
  )
}

/** Pages are called by their file where there is one, else by how many they are. */
function entryName(entry: TrashEntry, { t }: Speech): string {
  if (entry.kind === 'units') return nameOf(entry.group.top)
  const [page] = entry.pages
  const name = nameOf(entry.unit)
  return page && entry.pages.length === 1
    ? t('browse.trash.page', { page: pageLabel(page), name })
    : t('browse.trash.pagesOf', { name })
}

function useTakeBack(): (entry: TrashEntry) => void {
  const { undo } = useServices()
  const tree = useUnitTree()
  return (entry) => {
    const index = indexTree(tree.status === 'ready' ? tree.value : [])
    const changes = entry.kind === 'units' ? restore(index, entry.group) : restorePages(entry.pages)
    void undo.run({ label: 'browse.undo.restore', changes })
  }
}
