import { Check, SpellCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { PageText } from './use-page-text.ts'
import styles from './text.module.css'

/** Below the text: uncertain words, and whether what was typed is kept. */
export function TextFoot(props: {
  readonly text: PageText
  readonly doubts: number
  readonly onNextDoubt: () => void
  /** What the line in hand said before. */
  readonly history: ReactNode
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { saving, state, flush } = props.text
  const edited = state.status === 'ready' && state.shown?.kind === 'person'
  return (
    <div className={styles['foot']}>
      {typeof saving === 'object' ? (
        <ErrorNote actions={<Button onPress={() => void flush()}>{t('reader.try-again')}</Button>}>
          {explain(saving.failed, speech)}
        </ErrorNote>
      ) : null}
      {state.status === 'ready' && state.readOnly ? <p className={styles['soft']}>{t('reader.read-only')}</p> : null}
      <div className={styles['footRow']}>
        <IconButton
          name={t('reader.next-doubt')}
          keys="F7"
          icon={<SpellCheck size={16} />}
          disabled={props.doubts === 0}
          onPress={props.onNextDoubt}
        />
        <span>{t('reader.doubts', { count: props.doubts })}</span>
        {props.history}
        <span className={styles['saved']} role="status">
          {saving === 'typing' ? t('reader.saving') : null}
          {saving === 'kept' && edited ? (
            <>
              <Check size={16} aria-hidden /> {t('common.saved')}
            </>
          ) : null}
        </span>
      </div>
    </div>
  )
}
