import { useMemo, type ReactNode } from 'react'
import type { Collection } from '../../../shared/domain/collection.ts'
import type { AuthorityId } from '../../../shared/domain/ids.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Select } from '../../ui/select.tsx'
import styles from './settings.module.css'

const NONE = 'none'

/** The archive that holds the originals, among the collection's own records of repositories. */
export function ArchiveSelect(props: {
  readonly collection: Collection
  readonly onChange: (collection: Collection) => void
}): ReactNode {
  const { t } = useSpeech()
  const { authorities } = useServices().repositories
  const { id, repository: chosen, ...rest } = props.collection
  const records = useWatched(useMemo(() => authorities.watchAll(id), [authorities, id]))
  const all = records.status === 'ready' ? records.value.filter(({ kind }) => kind === 'repository') : []
  return (
    <>
      <Select<AuthorityId | typeof NONE>
        label={t('authorities.archive')}
        options={[
          { key: NONE, text: t('authorities.archive.none') },
          ...all.map(({ id: key, name: text }) => ({ key, text })),
        ]}
        value={all.some((record) => record.id === chosen) && chosen ? chosen : NONE}
        onChange={(key) => props.onChange(key === NONE ? { id, ...rest } : { id, ...rest, repository: key })}
      />
      {all.length === 0 ? <p className={styles['hint']}>{t('authorities.archive.hint')}</p> : null}
    </>
  )
}
