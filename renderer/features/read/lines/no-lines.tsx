import { Rows3 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

/** What stands in place of lines where a page has none yet, and how it comes to some. */
export function NoLines(props: { readonly onDrawLine: () => void; readonly onType: () => void }): ReactNode {
  const { t } = useSpeech()
  return (
    <EmptyState
      title={t('lines.none')}
      icon={<Rows3 size={16} />}
      actions={
        <>
          <Button kind="primary" onPress={props.onDrawLine}>
            {t('lines.draw-here')}
          </Button>
          <Button onPress={props.onType}>{t('lines.way.beside')}</Button>
        </>
      }
    >
      <p>{t('lines.none-next')}</p>
    </EmptyState>
  )
}
