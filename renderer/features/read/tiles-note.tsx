import type { ReactNode } from 'react'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './reader.module.css'
import type { TilesHand } from './use-page-tiles.ts'

/** How far a large picture is from being shown in full; nothing for one that is. */
export function TilesNote({ hand }: { readonly hand: TilesHand }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { state } = hand
  switch (state.status) {
    case 'making':
      return (
        <div className={styles['tiles']} data-tiles="making">
          <ProgressBar
            label={t('reader.tiles.making')}
            fraction={state.progress ? state.progress.done / state.progress.total : null}
          />
          <Button onPress={hand.stop}>{t('common.cancel')}</Button>
        </div>
      )
    case 'stopped':
      return (
        <div className={styles['tiles']} role="status">
          <span>{t('reader.tiles.stopped')}</span>
          <Button onPress={hand.again}>{t('reader.tiles.make')}</Button>
        </div>
      )
    case 'failed':
      return (
        <ErrorNote kind="doubt" actions={<Button onPress={hand.again}>{t('jobs.try-again')}</Button>}>
          {t('reader.tiles.failed')} {explain(state.error, speech)}
        </ErrorNote>
      )
    default:
      return null
  }
}
