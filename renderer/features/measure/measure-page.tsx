import { Ruler } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Page as ArchivePage } from '../../../shared/domain/page.ts'
import { PRESET_IDS, type PresetId } from '../../../shared/domain/reading-preset.ts'
import { ratesOf, type MeasuredPage } from '../../../shared/text/measure-readings.ts'
import { useDesk, useServices } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Select } from '../../ui/select.tsx'
import { PageDifferences } from './page-differences.tsx'
import styles from './measure.module.css'
import { RatesTable } from './rates-table.tsx'
import { useMeasure } from './use-measure.ts'

/** How well engines, models and presets read this collection, by the pages marked as ground truth. */
export function MeasurePage(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [desk, dispatch] = useDesk()
  const [round, setRound] = useState(0)
  const state = useMeasure(desk.collectionId, round)
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
      {state.status === 'ready' ? <Measured {...state} onAgain={() => setRound((before) => before + 1)} /> : null}
    </Page>
  )
}

function Measured(props: {
  readonly pages: readonly ArchivePage[]
  readonly measured: readonly MeasuredPage<ArchivePage>[]
  readonly onAgain: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { pages, measured } = props
  const rates = ratesOf(measured)
  const [chosen, setChosen] = useState<string | null>(null)
  const way = rates.find((rate) => rate.way.key === chosen) ?? rates[0]
  if (pages.length === 0) {
    return (
      <EmptyState icon={<Ruler size={32} strokeWidth={1.25} />} title={t('measure.none.title')}>
        <p>{t('measure.none.text')}</p>
      </EmptyState>
    )
  }
  return (
    <div className={styles['measured']}>
      <p>{t('measure.about', { pages: pages.length })}</p>
      {rates.length > 0 ? <RatesTable rates={rates} chosen={way?.way.key ?? null} onChoose={setChosen} /> : null}
      <ReadAgain pages={pages} onAgain={props.onAgain} />
      {way ? <PageDifferences rates={way} measured={measured.filter((each) => each.way.key === way.way.key)} /> : null}
    </div>
  )
}

/** Has the pages read in one more way, which then stands in the table beside the others. */
function ReadAgain(props: { readonly pages: readonly ArchivePage[]; readonly onAgain: () => void }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { reading } = useServices()
  const [preset, setPreset] = useState<PresetId>('auto')
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null)
  const read = (): void => {
    setFailed(null)
    reading.request(props.pages, { preset, first: true }).catch((error: unknown) => setFailed({ error }))
  }
  return (
    <div className={styles['again']}>
      <Select
        label={t('measure.preset')}
        value={preset}
        options={PRESET_IDS.map((id) => ({ key: id, text: t(`preset.${id}`) }))}
        onChange={setPreset}
      />
      <Button onPress={read}>{t('measure.read')}</Button>
      <Button onPress={props.onAgain}>{t('measure.again')}</Button>
      {failed ? <ErrorNote>{explain(failed.error, speech)}</ErrorNote> : null}
    </div>
  )
}
