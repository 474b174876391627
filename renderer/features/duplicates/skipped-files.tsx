import { useMemo, type ReactNode } from 'react'
import { skippedFiles } from '../../../shared/domain/duplicates.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import styles from './duplicates.module.css'

/** As many as anyone reads; the journal of imports has them all. */
const SHOWN = 500

/** What imports left out, because its bytes were here already. */
export function SkippedFiles(): ReactNode {
  const { t, date } = useSpeech()
  const { repositories } = useServices()
  const [{ collectionId }] = useDesk()
  const records = useWatched(
    useMemo(() => (collectionId ? repositories.jobs.watchImports(collectionId) : null), [repositories, collectionId]),
  )
  const skipped = records.status === 'ready' ? skippedFiles(records.value) : []
  if (skipped.length === 0) return null
  return (
    <details className={styles['skipped']}>
      <summary>{t('duplicates.skipped', { count: skipped.length })}</summary>
      <ul tabIndex={0} aria-label={t('duplicates.skipped', { count: skipped.length })}>
        {skipped.slice(0, SHOWN).map(({ importId, file, first, at }) => (
          <li key={`${importId} ${file}`}>{t('duplicates.skipped.file', { file, first, when: date(at) })}</li>
        ))}
      </ul>
    </details>
  )
}
