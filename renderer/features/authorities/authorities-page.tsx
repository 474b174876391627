import { BookUser } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAuthorities } from '../../ports/authorities.tsx'
import { useDesk } from '../../ports/context.tsx'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Page } from '../../ui/page.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import styles from './authorities.module.css'
import { AuthorityDesk } from './authority-desk.tsx'
import { NewRecord } from './new-record.tsx'
import { useAuthorityHand } from './use-authority-hand.ts'

/** The persons, bodies, subjects and the like that descriptions name: each with all its names, and what names it. */
export function AuthoritiesPage(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [, dispatch] = useDesk()
  const authorities = useAuthorities()
  const hand = useAuthorityHand()
  const root = useKeptFocus()
  return (
    <Page
      fill
      title={t('authorities.title')}
      closeLabel={t('common.close')}
      onClose={() => dispatch({ type: 'task', task: null })}
    >
      <div ref={root} tabIndex={-1} className={styles['page']}>
        {authorities.status === 'error' ? <ErrorNote>{explain(authorities.error, speech)}</ErrorNote> : null}
        {hand.fault === null ? null : <ErrorNote>{explain(hand.fault, speech)}</ErrorNote>}
        {authorities.status !== 'ready' ? null : authorities.value.records.length > 0 ? (
          <AuthorityDesk index={authorities.value} hand={hand} />
        ) : (
          <EmptyState
            icon={<BookUser size={32} strokeWidth={1.25} />}
            title={t('authorities.none.title')}
            actions={<NewRecord index={authorities.value} hand={hand} />}
          >
            <p>{t('authorities.none.text')}</p>
          </EmptyState>
        )}
      </div>
    </Page>
  )
}
