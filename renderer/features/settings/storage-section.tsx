import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import type { StorageEstimate } from '../../ports/services.ts'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './settings.module.css'

/** How much room the archive takes, and whether the system promised to keep it. */
export function StorageSection(): ReactNode {
  const { t, bytes } = useSpeech()
  const { storage } = useServices()
  const [estimate, setEstimate] = useState<StorageEstimate | null>(null)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    let gone = false
    void storage.estimate().then((known) => gone || setEstimate(known))
    return () => {
      gone = true
    }
  }, [storage])
  const ask = async (): Promise<void> => {
    setRefused(!(await navigator.storage.persist()))
    setEstimate(await storage.estimate())
  }
  if (!estimate) return null
  const { used, quota, persistent } = estimate
  return (
    <section className={styles['section']}>
      <h2>{t('settings.storage')}</h2>
      {used === null || quota === null ? (
        <p>{t('settings.storage.unknown')}</p>
      ) : (
        <>
          <p>{t('settings.storage.used', { used: bytes(used), quota: bytes(quota) })}</p>
          <ProgressBar label={t('settings.storage')} labelHidden fraction={used / Math.max(quota, 1)} />
        </>
      )}
      {persistent ? (
        <p>{t('settings.storage.kept')}</p>
      ) : (
        <ErrorNote kind="doubt" actions={<Button onPress={() => void ask()}>{t('settings.storage.ask')}</Button>}>
          {t(refused ? 'settings.storage.refused' : 'settings.storage.notKept')}
        </ErrorNote>
      )}
      <DerivedImages />
    </section>
  )
}

/** What pictures cut into tiles take, and the way to be rid of it: nothing of it is the user's. */
function DerivedImages(): ReactNode {
  const { t, bytes } = useSpeech()
  const { derived } = useServices().repositories
  const usage = useWatched(useMemo(() => derived.watchUsage(), [derived]))
  if (usage.status !== 'ready') return null
  const { pictures, bytes: used } = usage.value
  return (
    <>
      <p>
        {pictures === 0
          ? t('settings.derived.none')
          : t('settings.derived.used', { count: pictures, used: bytes(used) })}
      </p>
      {pictures > 0 ? (
        <div>
          <Button onPress={() => void derived.clear()}>{t('settings.derived.delete')}</Button>
        </div>
      ) : null}
    </>
  )
}
