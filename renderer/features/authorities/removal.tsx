import { useState, type ReactNode } from 'react'
import { usesOf, type NamingIndex } from '../../../shared/domain/authority-uses.ts'
import type { Authority } from '../../../shared/domain/authority.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import type { AuthorityHand } from './use-authority-hand.ts'

/** Removes a record: at once where nothing links to it, else after asking. */
export function useRemoval(
  hand: AuthorityHand,
  naming: NamingIndex,
): { readonly ask: (record: Authority) => void; readonly dialog: ReactNode } {
  const { t } = useSpeech()
  const [asked, setAsked] = useState<Authority | null>(null)
  const linkedTo = (record: Authority): number => usesOf(record, naming).linked.length
  const remove = (record: Authority): void => {
    setAsked(null)
    void hand.remove([record.id])
  }
  return {
    ask: (record) => (linkedTo(record) > 0 ? setAsked(record) : remove(record)),
    dialog: asked ? (
      <ConfirmDialog
        open
        danger
        title={t('authorities.remove.title', { name: asked.name })}
        confirmLabel={t('authorities.remove')}
        cancelLabel={t('common.cancel')}
        onCancel={() => setAsked(null)}
        onConfirm={() => remove(asked)}
      >
        <p>{t('authorities.remove.text', { count: linkedTo(asked) })}</p>
      </ConfirmDialog>
    ) : null,
  }
}
