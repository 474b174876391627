import { useState, type ReactNode } from 'react'
import { explain } from '../../ports/explain.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { usePerson } from '../../ports/use-person.ts'
import { useDraft } from '../../ports/use-draft.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './settings.module.css'

/** The name that stands with what the person at the machine says and does. */
export function PersonSection(): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const [name, rename] = usePerson()
  const [fault, setFault] = useState<unknown>(null)
  const draft = useDraft(name, (typed) =>
    rename(typed).then(
      () => {
        setFault(null)
        return true
      },
      (error: unknown) => {
        setFault(error)
        return false
      },
    ),
  )
  return (
    <section className={styles['section']}>
      <h2>{t('settings.person')}</h2>
      <TextField
        label={t('review.name')}
        value={draft.text}
        hint={t('settings.person.hint')}
        onChange={draft.onChange}
        onCommit={draft.onCommit}
      />
      {fault === null ? null : <ErrorNote>{explain(fault, speech)}</ErrorNote>}
    </section>
  )
}
