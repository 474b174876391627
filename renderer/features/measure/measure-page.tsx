import { Ruler } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { CollectionId } from '../../../shared/domain/ids.ts'
import type { Page as ArchivePage } from '../../../shared/domain/page.ts'
import { ratesOf, type MeasuredPage } from '../../../shared/text/measure-readings.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import type { MeasuringStatus } from '../../ports/measuring.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useWatched } from '../../ports/watch.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { ExportTruth } from './export-truth.tsx'
import { ImproveReader } from './improve-reader.tsx'
import { Measuring } from './measuring.tsx'
import styles from './measure.module.css'
import { PageDifferences } from './page-differences.tsx'
import { PastMeasurements } from './past-measurements.tsx'
import { RatesTable } from './rates-table.tsx'
import { useMeasure } from './use-measure.ts'
import { WaysForm } from './ways-form.tsx'

/** How well engines, models and presets read this collection, by the pages marked as ground truth. */
export function MeasurePage(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { measuring } = useServices()
  const [{ collectionId }, dispatch] = useDesk()
  const watched = useWatched(useMemo(() => measuring.status(), [measuring]))
  const status: MeasuringStatus = watched.status === 'ready' ? watched.value : { state: 'idle' }
  // What was read meanwhile is looked at when it is all there.
  const state = useMeasure(collectionId, status.state === 'done' ? status : null)
  return (
    <Page
      wide
      title={t('measure.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      {state.status === 'failed' ? <ErrorNote>{explain(state.error, speech)}</ErrorNote> : null}
      {state.status === 'measuring' ? (
        <ProgressBar
          className={styles['progress']}
          label={t('measure.measuring')}
          fraction={state.progress.total === 0 ? null : state.progress.done / state.progress.total}
        />
      ) : null}
      {state.status === 'ready' && collectionId ? (
        <Measured collectionId={collectionId} status={status} pages={state.pages} measured={state.measured} />
      ) : null}
    </Page>
  )
}

function Measured(props: {
  readonly collectionId: CollectionId
  readonly status: MeasuringStatus
  readonly pages: readonly ArchivePage[]
  readonly measured: readonly MeasuredPage<ArchivePage>[]
}): ReactNode {
  const { t } = useSpeech()
  const { collectionId, pages, measured } = props
  const rates = ratesOf(measured)
  const [chosen, setChosen] = useState<string | null>(null)
  const way = rates.find((rate) => rate.way.key === chosen) ?? rates[0]
  if (pages.length === 0) {
    return (
      <div className={styles['measured']}>
        <EmptyState icon={<Ruler size={32} strokeWidth={1.25} />} title={t('measure.none.title')}>
          <p>{t('measure.none.text')}</p>
        </EmptyState>
        <PastMeasurements collectionId={collectionId} />
        <ImproveReader collectionId={collectionId} />
      </div>
    )
  }
  return (
    <div className={styles['measured']}>
      <p>{t('measure.about', { pages: pages.length })}</p>
      {rates.length > 0 ? <RatesTable rates={rates} chosen={way?.way.key ?? null} onChoose={setChosen} /> : null}
      <Measuring status={props.status} />
      <WaysForm collectionId={collectionId} busy={props.status.state === 'running'} />
      {way ? <PageDifferences rates={way} measured={measured.filter((each) => each.way.key === way.way.key)} /> : null}
      <PastMeasurements collectionId={collectionId} />
      <ImproveReader collectionId={collectionId} />
      <ExportTruth collectionId={collectionId} />
    </div>
  )
}
