import { History, ListChecks, X } from 'lucide-react'
import { useLayoutEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useLateWork } from '../../ports/late-work.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { AdjustingJob } from './adjusting-job.tsx'
import { FormsJob, useFormsJob } from './forms-job.tsx'
import { ImportJob } from './import-job.tsx'
import { ImprovingJob, useImprovingJob } from './improving-job.tsx'
import { IntakeJobsSection, useIntakeJobs } from './intake-jobs.tsx'
import styles from './import.module.css'
import { LateJob } from './late-job.tsx'
import { MeasuringJob, useMeasuringJob } from './measuring-job.tsx'
import { ReadingJob, useReadingJob } from './reading-job.tsx'
import { RenewingJob, useRenewingJobs } from './renewing-jobs.tsx'
import { DuplicatesJob, FixityJob, useSearchJobs } from './search-jobs.tsx'

/** The journal goes on below, but nobody scrolls that far. */
const SHOWN = 30

/** Work that goes on and work that ended, over the right edge of the window while the desk says that it is open. */
export function JobsDrawer(): ReactNode {
  const [desk] = useDesk()
  return desk.jobsOpen ? <OpenDrawer /> : null
}

function OpenDrawer(): ReactNode {
  const { t } = useSpeech()
  const { adjustMany, imports, repositories } = useServices()
  const [{ collectionId }, dispatch] = useDesk()
  const records = useWatched(
    useMemo(() => (collectionId ? repositories.jobs.watchImports(collectionId) : null), [repositories, collectionId]),
  )
  const active = useWatched(useMemo(() => imports.active(), [imports]))
  const reading = useReadingJob(collectionId)
  const many = useWatched(useMemo(() => adjustMany.status(), [adjustMany]))
  const adjusting = many.status === 'ready' && many.value.state !== 'idle' ? many.value : null
  const close = (): void => dispatch({ type: 'jobs', open: false })
  const shown = records.status === 'ready' ? records.value.slice(0, SHOWN) : []
  const notRead = reading.status?.state === 'idle' && reading.failed.length === 0
  const { check, search } = useSearchJobs()
  const renewals = useRenewingJobs()
  const measuring = useMeasuringJob()
  const improving = useImprovingJob()
  const forms = useFormsJob()
  const intakes = useIntakeJobs(collectionId)
  const late = useLateWork()
  const drawer = useRef<HTMLElement>(null)
  useWayBack(drawer)
  const others = [late, check, search, adjusting, measuring, improving, forms]
  const idle = notRead && others.every((work) => !work) && renewals.length + intakes.length === 0
  return (
    <aside
      ref={drawer}
      tabIndex={-1}
      className={styles['drawer']}
      aria-label={t('jobs.title')}
      data-pane="jobs"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <header className={styles['drawerHead']}>
        <h2>{t('jobs.title')}</h2>
        <IconButton
          name={t('imports.open')}
          icon={<History size={16} />}
          disabled={!collectionId}
          onPress={() => {
            close()
            dispatch({ type: 'task', task: 'imports' })
          }}
        />
        <IconButton name={t('common.close')} keys="Esc" icon={<X size={16} />} onPress={close} />
      </header>
      <div className={styles['drawerBody']}>
        {reading.status && !notRead ? <ReadingJob status={reading.status} failed={reading.failed} /> : null}
        {late ? <LateJob work={late} /> : null}
        {check ? <FixityJob check={check} /> : null}
        {search ? <DuplicatesJob search={search} /> : null}
        {adjusting ? <AdjustingJob work={adjusting} /> : null}
        {measuring ? <MeasuringJob work={measuring} /> : null}
        {improving ? <ImprovingJob work={improving} /> : null}
        {forms ? <FormsJob work={forms} /> : null}
        {renewals.map((renewal) => (
          <RenewingJob key={renewal.collectionId} renewal={renewal} />
        ))}
        {intakes.length > 0 ? <IntakeJobsSection jobs={intakes} /> : null}
        {shown.length > 0 && active.status === 'ready' ? (
          <section className={styles['section']} aria-label={t('jobs.imports')}>
            <h3>{t('jobs.imports')}</h3>
            <ul className={styles['jobs']}>
              {shown.map((record) => (
                <ImportJob key={record.id} record={record} active={active.value} />
              ))}
            </ul>
          </section>
        ) : null}
        {idle && shown.length === 0 ? (
          <EmptyState title={t('jobs.none')} icon={<ListChecks size={16} />}>
            {t('jobs.none-next')}
          </EmptyState>
        ) : null}
      </div>
    </aside>
  )
}

/** Brings the keyboard back to where it was before it came into what goes away now. */
function useWayBack(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [from, own] = [document.activeElement, part.current]
    return () => {
      if (own?.contains(document.activeElement) && from instanceof HTMLElement && from.isConnected) from.focus()
    }
  }, [part])
}
