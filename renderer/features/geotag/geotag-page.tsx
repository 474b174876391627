import { Route } from 'lucide-react'
import type { ReactNode } from 'react'
import { useScopedItems } from '../../ports/chosen-pages.ts'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import styles from './geotag.module.css'
import { PhotosOnTrack } from './photos-on-track.tsx'
import { useGeotag, type Geotag } from './use-geotag.ts'

/** Photographs put on the map by the time when they were taken and a way that was recorded meanwhile. */
export function GeotagPage(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const geotag = useGeotag()
  const { state, fault, failed } = geotag
  const root = useKeptFocus()
  return (
    <Page
      fill
      title={t('geotag.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <div ref={root} tabIndex={-1} className={styles['page']}>
        {fault === null ? null : <ErrorNote>{explain(fault, speech)}</ErrorNote>}
        {failed.map(({ name, error }) => (
          <ErrorNote key={name}>{t('geotag.file', { name, error: explain(error, speech) })}</ErrorNote>
        ))}
        <Choosing geotag={geotag} />
        {state.kind === 'ready' ? (
          <PhotosOnTrack key={state.files} {...state} onPlace={geotag.place} />
        ) : state.kind === 'none' ? (
          <EmptyState icon={<Route size={32} strokeWidth={1.25} />} title={t('geotag.none.title')}>
            <p>{t('geotag.none.text')}</p>
          </EmptyState>
        ) : null}
      </div>
    </Page>
  )
}

function Choosing({ geotag }: { readonly geotag: Geotag }): ReactNode {
  const { t } = useSpeech()
  const items = useScopedItems()
  const units = items && (items.chosen.length > 0 ? items.chosen : items.collection)
  const { state } = geotag
  if (state.kind === 'reading' || state.kind === 'placing') {
    const { done, total } = state.progress
    return (
      <div className={styles['tools']}>
        <ProgressBar
          className={styles['progress']}
          label={t(`geotag.${state.kind}`)}
          fraction={total === 0 ? null : done / total}
          caption={t('geotag.progress', { done, total })}
        />
        <Button onPress={geotag.cancel}>{t('common.cancel')}</Button>
      </div>
    )
  }
  return (
    <div className={styles['tools']}>
      <FileButton
        accept=".gpx,application/gpx+xml"
        multiple
        disabled={!units || units.length === 0}
        onChosen={(files) => units && geotag.choose(files, units)}
      >
        {t('geotag.choose')}
      </FileButton>
      <span className={styles['soft']}>{t('geotag.of', { count: units?.length ?? 0 })}</span>
      <span role="status">{state.kind === 'done' ? t('geotag.done', { count: state.count }) : ''}</span>
    </div>
  )
}
