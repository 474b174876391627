import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { CHECK_EVERY, type CheckEvery, type FixityCheck } from '../../../shared/domain/fixity.ts'
import { useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import type { FixityStatus } from '../../ports/fixity.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Select } from '../../ui/select.tsx'
import { lastCheck } from './integrity-screen.ts'
import styles from './integrity.module.css'

const OFF = 'off'

/** Begins, pauses and cancels the check; says how the last one went, and when the next begins by itself. */
export function CheckSection({ checks }: { readonly checks: readonly FixityCheck[] }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { fixity } = useServices()
  const watched = useWatched(useMemo(() => fixity.status(), [fixity]))
  const status: FixityStatus = watched.status === 'ready' ? watched.value : { state: 'idle' }
  const [refused, setRefused] = useState<{ readonly error: unknown } | null>(null)
  const run = (work: Promise<void>): void => {
    setRefused(null)
    work.catch((error: unknown) => setRefused({ error }))
  }
  const problem = status.state === 'idle' && status.problem !== undefined ? { error: status.problem } : refused
  return (
    <section className={styles['section']}>
      <h2>{t('integrity.check')}</h2>
      <p className={styles['text']}>{t('integrity.about')}</p>
      <p role="status">{lastWords(checks, speech)}</p>
      {problem ? <ErrorNote>{explain(problem.error, speech)}</ErrorNote> : null}
      {status.state === 'idle' ? null : <Progress status={status} />}
      <div className={styles['actions']}>
        {status.state === 'running' ? (
          <Button onPress={() => run(fixity.pause())}>{t('integrity.pause')}</Button>
        ) : (
          // Where something is wrong, mending it is the next step.
          <Button kind={lastCheck(checks).kind === 'faults' ? 'plain' : 'primary'} onPress={() => run(fixity.start())}>
            {t(status.state === 'paused' ? 'integrity.goOn' : 'integrity.start')}
          </Button>
        )}
        {status.state === 'idle' ? null : <Button onPress={() => run(fixity.cancel())}>{t('common.cancel')}</Button>}
      </div>
      <Habit />
    </section>
  )
}

function lastWords(checks: readonly FixityCheck[], { t, date, bytes }: Speech): string {
  const last = lastCheck(checks)
  if (last.kind === 'never') return t('integrity.never')
  const { startedAt, done, faults } = last.check
  return last.kind === 'well'
    ? t('integrity.last.well', { when: date(startedAt), count: done, bytes: bytes(last.check.bytes) })
    : t('integrity.last.faults', { when: date(startedAt), count: done, faults })
}

function Progress({ status }: { readonly status: Exclude<FixityStatus, { state: 'idle' }> }): ReactNode {
  const { t, bytes } = useSpeech()
  const { done, total } = status.check
  const parts = [t('integrity.progress', { done, total, bytes: bytes(status.check.bytes) })]
  if (status.state === 'running' && status.left !== undefined)
    parts.push(t('integrity.left', { minutes: Math.ceil(status.left / 60) }))
  return (
    <ProgressBar
      label={t(`integrity.${status.state}`)}
      fraction={total === 0 ? null : done / total}
      caption={parts.join(' · ')}
    />
  )
}

function Habit(): ReactNode {
  const { t } = useSpeech()
  const { fixity } = useServices()
  const [days, setDays] = useState<CheckEvery | null>()
  useEffect(() => {
    let gone = false
    void fixity.habit().then((known) => gone || setDays(known))
    return () => {
      gone = true
    }
  }, [fixity])
  if (days === undefined) return null
  const choose = (key: string): void => {
    const chosen = CHECK_EVERY.find((each) => String(each) === key) ?? null
    setDays(chosen)
    void fixity.setHabit(chosen)
  }
  return (
    <Select
      className={styles['habit']}
      label={t('integrity.habit')}
      value={days === null ? OFF : String(days)}
      options={[
        { key: OFF, text: t('integrity.habit.off') },
        ...CHECK_EVERY.map((each) => ({ key: String(each), text: t(`integrity.habit.${each}`) })),
      ]}
      onChange={choose}
    />
  )
}
