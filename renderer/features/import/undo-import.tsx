import { Undo2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ImportRecord } from '../../../shared/domain/job.ts'
import { useServices } from '../../ports/context.tsx'
import { useSpeech } from '../../ports/messages.tsx'
import type { UndoWeight } from '../../ports/services.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { needsAsking } from './journal-screen.ts'
import styles from './journal.module.css'

/** Puts what an import made into the trash, or brings it back. What people made since is said before it goes. */
export function UndoImport({ record, name }: { readonly record: ImportRecord; readonly name: string }): ReactNode {
  const { t } = useSpeech()
  const { journal } = useServices()
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState<UndoWeight | null>(null)
  const work = async (step: () => Promise<void>): Promise<void> => {
    setBusy(true)
    try {
      await step()
    } finally {
      setBusy(false)
    }
  }
  const begin = async (): Promise<void> => {
    const weight = await journal.weigh(record.id)
    if (weight && needsAsking(weight)) setAsked(weight)
    else await journal.undo(record.id)
  }
  if (record.undoneAt)
    return (
      <Button busy={busy} onPress={() => void work(() => journal.bringBack(record.id))}>
        {t('imports.bring-back')}
      </Button>
    )
  return (
    <>
      <Button busy={busy} icon={<Undo2 size={16} aria-hidden />} onPress={() => void work(begin)}>
        {t('imports.undo')}
      </Button>
      <ConfirmDialog
        open={asked !== null}
        title={t('imports.undo.title', { name })}
        confirmLabel={t('imports.undo.confirm')}
        cancelLabel={t('common.cancel')}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null)
          void work(() => journal.undo(record.id))
        }}
      >
        {asked ? <Weight weight={asked} /> : null}
      </ConfirmDialog>
    </>
  )
}

const BY_HAND = ['described', 'transcribed', 'regions', 'places'] as const

function Weight({ weight }: { readonly weight: UndoWeight }): ReactNode {
  const { t } = useSpeech()
  const byHand = BY_HAND.filter((what) => weight[what] > 0)
  return (
    <>
      <p>{t('imports.undo.goes', { units: weight.units, pages: weight.pages })}</p>
      {byHand.length > 0 ? (
        <div>
          <p>{t('imports.undo.by-hand')}</p>
          <ul className={styles['byHand']}>
            {byHand.map((what) => (
              <li key={what}>{t(`imports.undo.${what}`, { count: weight[what] })}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {weight.staying > 0 ? <p>{t('imports.undo.staying', { count: weight.staying })}</p> : null}
    </>
  )
}
