import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { AUTHORITY_KINDS, type AuthorityKind } from '../../../shared/domain/authority.ts'
import { namedAlike, type AuthorityIndex } from '../../../shared/text/authority-search.ts'
import { authorityFacts } from '../../ports/authority-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { Button } from '../../ui/button.tsx'
import { PlainDialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './authorities.module.css'
import type { AuthorityHand } from './use-authority-hand.ts'

interface NewRecordProps {
  readonly index: AuthorityIndex
  readonly hand: AuthorityHand
  /** What was sought and not found is likely what is to be made. */
  readonly sought?: string
  readonly kind?: AuthorityKind
}

/** Asks what a new record is called and what it is; the page then opens at it. */
export function NewRecord(props: NewRecordProps): ReactNode {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="primary" icon={<Plus size={16} aria-hidden />} onPress={() => setOpen(true)}>
        {t('authorities.new')}
      </Button>
      {open ? (
        <PlainDialog open title={t('authorities.new')} onClose={() => setOpen(false)}>
          <Form {...props} onClose={() => setOpen(false)} />
        </PlainDialog>
      ) : null}
    </>
  )
}

function Form({
  index,
  hand,
  sought = '',
  kind: first = 'person',
  onClose,
}: NewRecordProps & { readonly onClose: () => void }) {
  const speech = useSpeech()
  const { t } = speech
  const [name, setName] = useState(sought)
  const [kind, setKind] = useState<AuthorityKind>(first)
  const alike = namedAlike(index, name, [kind])
  const wanted = name.normalize('NFC').trim()
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted === '') return
        onClose()
        void hand.add(kind, wanted)
      }}
    >
      <TextField autoFocus label={t('authorities.name')} value={name} onChange={setName} />
      <Select
        label={t('authorities.kind')}
        value={kind}
        options={AUTHORITY_KINDS.map((key) => ({ key, text: t(`authorities.kind.${key}`) }))}
        onChange={setKind}
      />
      <p role="status" className={styles['soft']}>
        {alike.length === 0
          ? null
          : t('authorities.new.alike', {
              names: alike.map((record) => `${record.name} (${authorityFacts(record, speech)})`).join('; '),
            })}
      </p>
      <div className={styles['actions']}>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button kind="primary" type="submit" disabled={wanted === ''}>
          {t('authorities.new.make')}
        </Button>
      </div>
    </form>
  )
}
