import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import type { LaidMapFormat } from '../../ports/services.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './old-maps.module.css'
import type { MapExportHand } from './use-map-export.ts'

const FORMATS: readonly LaidMapFormat[] = ['georeference', 'geotiff', 'world-file']

/** The files that a laid map can be had as. */
export function MapExport(props: {
  readonly page: Page
  readonly isLaid: boolean
  readonly run: MapExportHand
}): ReactNode {
  const { t } = useSpeech()
  const { page, isLaid, run } = props
  const disabled = !isLaid || run.run.kind === 'running'
  return (
    <MenuButton<LaidMapFormat>
      label={t('old-maps.export')}
      trigger={
        <IconButton
          name={t('old-maps.export')}
          icon={<Download size={16} />}
          disabled={disabled}
          onPress={() => undefined}
        />
      }
      groups={[FORMATS.map((key) => ({ key, text: t(`old-maps.export.${key}`), disabled }))]}
      onChoose={(format) => run.start(page, format)}
    />
  )
}

/** How far the export is, or what became of it. */
export function MapExportRun({ run: { run, cancel } }: { readonly run: MapExportHand }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  switch (run.kind) {
    case 'rest':
      return null
    case 'running':
      return (
        <div className={styles['tools']}>
          <ProgressBar
            label={t('old-maps.export.running')}
            fraction={run.progress && run.progress.done / run.progress.total}
          />
          <Button onPress={cancel}>{t('common.cancel')}</Button>
        </div>
      )
    case 'done':
      return (
        <p role="status" className={styles['soft']}>
          {t('old-maps.export.done', { paths: run.paths.join(', ') })}
        </p>
      )
    case 'failed':
      return <ErrorNote>{explain(run.error, speech)}</ErrorNote>
  }
}
