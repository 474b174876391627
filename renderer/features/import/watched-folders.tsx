import { FolderSync, X } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { WatchedFolder } from '../../../shared/domain/watched-folder.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useUnitTree } from '../../ports/unit-tree.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { lastName } from './journal-screen.ts'
import styles from './journal.module.css'
import { WatchForm } from './watch-form.tsx'

/** The folders whose new files come in by themselves; where the shell can't watch any, that and what to do instead. */
export function WatchedFolders(): ReactNode {
  const { t } = useSpeech()
  const { platform, repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const [adding, setAdding] = useState(false)
  const watched = useWatched(
    useMemo(
      () => (collectionId ? repositories.watches.watchCollection(collectionId) : null),
      [repositories, collectionId],
    ),
  )
  const folders = watched.status === 'ready' ? watched.value : []
  const can = platform.can.watchFolders
  return (
    <section className={styles['watched']} aria-labelledby="watched-folders">
      <div className={styles['watchedHead']}>
        <FolderSync size={16} aria-hidden />
        <h2 id="watched-folders">{t('watch.title')}</h2>
        {can && !adding ? <Button onPress={() => setAdding(true)}>{t('watch.add')}</Button> : null}
      </div>
      {folders.length === 0 || !can ? (
        <p className={styles['soft']}>{t(can ? 'watch.about' : 'watch.unable')}</p>
      ) : null}
      {can && folders.length > 0 ? (
        <ul className={styles['watchedList']}>
          {folders.map((folder) => (
            <WatchedRow key={folder.id} folder={folder} />
          ))}
        </ul>
      ) : null}
      {adding ? <WatchForm watched={folders} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}

function WatchedRow({ folder }: { readonly folder: WatchedFolder }): ReactNode {
  const { t } = useSpeech()
  const { undo, watching } = useServices()
  const tree = useUnitTree()
  const states = useWatched(useMemo(() => watching.isThere(), [watching]))
  const isThere = states.status === 'ready' ? states.value.get(folder.id) : undefined
  const parent = tree.status === 'ready' ? tree.value.find((unit) => unit.id === folder.parentId) : undefined
  const stop = (): void =>
    void undo.run({ label: 'watch.step.remove', changes: [{ table: 'watches', id: folder.id, to: null }] })
  return (
    <li>
      <span className={styles['name']} title={folder.label}>
        {folder.label}
      </span>
      <span className={styles['soft']}>→ {parent ? nameOf(parent) : t('import.target-top')}</span>
      <span role="status" className={cx(styles['soft'], isThere === false && styles['doubt'])}>
        {isThere === undefined ? t('watch.looking') : t(isThere ? 'watch.there' : 'watch.gone')}
      </span>
      <IconButton name={t('watch.remove', { name: lastName(folder.label) })} icon={<X size={16} />} onPress={stop} />
    </li>
  )
}
