import type { ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './browse.module.css'

/** What a dialog asks, sent with Enter. */
export function DialogForm(props: {
  readonly children: ReactNode
  readonly submit: string
  readonly disabled?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useSpeech()
  return (
    <form
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit()
      }}
    >
      {props.children}
      <div className={styles['formActions']}>
        <Button onPress={props.onClose}>{t('common.cancel')}</Button>
        <Button kind="primary" type="submit" disabled={props.disabled ?? false}>
          {props.submit}
        </Button>
      </div>
    </form>
  )
}
