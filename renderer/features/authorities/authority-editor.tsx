import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  AUTHORITY_KINDS,
  AUTHORITY_TEXTS,
  TEXTS_OF_KIND,
  type Authority,
  type AuthorityText,
} from '../../../shared/domain/authority.ts'
import type { NamingIndex } from '../../../shared/domain/authority-uses.ts'
import type { AuthorityIndex } from '../../../shared/text/authority-search.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { saidBy } from '../../ports/said-by.ts'
import { useDraft } from '../../ports/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import styles from './authorities.module.css'
import { DatesField } from './dates-field.tsx'
import { IdentifiersField } from './identifiers-field.tsx'
import type { RecordProps } from './record-props.ts'
import { useRemoval } from './removal.tsx'
import { TiesField } from './ties-field.tsx'
import type { AuthorityHand } from './use-authority-hand.ts'
import { UsedBy } from './used-by.tsx'
import { VariantsField } from './variants-field.tsx'

interface EditorProps {
  readonly record: Authority
  readonly index: AuthorityIndex
  readonly naming: NamingIndex
  readonly hand: AuthorityHand
}

/** Everything that is said of one record, and who names it. Give it a React key of the record. */
export function AuthorityEditor({ record, index, naming, hand }: EditorProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const save: RecordProps['save'] = (edit) => hand.edit(record.id, edit)
  const removal = useRemoval(hand, naming)
  const shared = { record, save }
  return (
    <div className={styles['editor']}>
      <div className={styles['head']}>
        <Select
          label={t('authorities.kind')}
          value={record.kind}
          options={AUTHORITY_KINDS.map((key) => ({ key, text: t(`authorities.kind.${key}`) }))}
          onChange={(value) => void save({ kind: 'of-kind', value })}
        />
        <Button icon={<Trash2 size={16} />} onPress={() => removal.ask(record)}>
          {t('authorities.remove')}
        </Button>
      </div>
      <NameField {...shared} />
      <VariantsField {...shared} />
      <DatesField {...shared} />
      <UsedBy record={record} naming={naming} hand={hand} />
      {textsOf(record).map((name) => (
        <RecordText key={name} {...shared} name={name} />
      ))}
      <IdentifiersField {...shared} />
      <TiesField {...shared} index={index} />
      <p className={styles['soft']}>{saidBy(record.by, speech)}</p>
      {removal.dialog}
    </div>
  )
}

/** Those of its kind, and what else it says: nothing is out of sight after its kind was changed. */
function textsOf({ kind, texts }: Authority): readonly AuthorityText[] {
  const asked = TEXTS_OF_KIND[kind]
  return [...asked, ...AUTHORITY_TEXTS.filter((name) => texts[name] !== undefined && !asked.includes(name))]
}

function NameField({ record, save }: RecordProps): ReactNode {
  const { t } = useSpeech()
  const draft = useDraft(record.name, (text) => save({ kind: 'name', text }))
  return (
    <TextField
      label={t('authorities.name')}
      value={draft.text}
      onChange={draft.onChange}
      onCommit={draft.onCommit}
      error={draft.text.trim() === '' ? t('authorities.name.empty') : null}
    />
  )
}

function RecordText({ record, save, name }: RecordProps & { readonly name: AuthorityText }): ReactNode {
  const { t } = useSpeech()
  const draft = useDraft(record.texts[name] ?? '', (text) => save({ kind: 'text', name, text }))
  return (
    <TextArea
      rows={2}
      label={t(`authorities.text.${name}`)}
      value={draft.text}
      onChange={draft.onChange}
      onCommit={draft.onCommit}
    />
  )
}
