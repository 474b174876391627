import { Trash2 } from 'lucide-react'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Unit } from '../../../shared/domain/unit.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { indexTree } from '../../../shared/domain/unit-tree.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { restore, trashedGroups, type TrashedGroup } from './arrange.ts'
import styles from './browse.module.css'

/** What was deleted, newest first, to be taken back. */
export function TrashPage(): ReactNode {
  const { t, date } = useSpeech()
  const { repositories, undo } = useServices()
  const [{ collectionId }, dispatch] = useDesk()
  const tree = useUnitTree()
  const [trashed, setTrashed] = useState<readonly Unit[] | null>(null)
  useEffect(() => {
    // Asked again whenever the tree changes, since what is restored appears there.
    if (collectionId) void repositories.units.trashed(collectionId).then(setTrashed)
  }, [repositories, collectionId, tree])
  const groups = useMemo(() => trashedGroups(trashed ?? []), [trashed])
  const takeBack = (group: TrashedGroup): void => {
    const changes = restore(indexTree(tree.status === 'ready' ? tree.value : []), group)
    void undo.run({ label: 'browse.undo.restore', changes })
  }
  return (
    <Page
      title={t('browse.trash.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      {trashed && groups.length === 0 ? (
        <EmptyState icon={<Trash2 size={32} strokeWidth={1.25} />} title={t('browse.trash.nothing')}>
          <p>{t('browse.trash.empty')}</p>
        </EmptyState>
      ) : (
        <ul style={{ listStyle: 'none' }}>
          {groups.map((group) => (
            <li key={group.top.id} className={styles['trashRow']}>
              <span className={styles['name']}>{nameOf(group.top)}</span>
              <span className={styles['code']}>{t('common.items', { count: group.all.length })}</span>
              <span className={styles['code']}>
                {t('browse.trash.when', { when: date(group.top.deletedAt ?? group.top.updatedAt) })}
              </span>
              <Button
                label={t('browse.trash.restoreNamed', { name: nameOf(group.top) })}
                onPress={() => takeBack(group)}
              >
                {t('browse.trash.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
