import { X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { NAME_KINDS, type NameVariant } from '../../../shared/domain/authority.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useDraft } from '../../ports/use-draft.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { RecordProps } from './record-props.ts'
import styles from './authorities.module.css'

/** The other names: each with what kind of name it is, and its language and script. */
export function VariantsField({ record, save }: RecordProps): ReactNode {
  const { t } = useSpeech()
  return (
    <div className={styles['variants']} role="group" aria-label={t('authorities.variants')}>
      <span className={styles['label']} aria-hidden>
        {t('authorities.variants')}
      </span>
      {record.variants.map((variant, at) => (
        <Variant key={`${at} ${record.variants.length}`} record={record} save={save} variant={variant} at={at} />
      ))}
      <NewVariant record={record} save={save} />
    </div>
  )
}

function Variant({ save, variant, at }: RecordProps & { readonly variant: NameVariant; readonly at: number }) {
  const { t } = useSpeech()
  const { name } = variant
  const change = (to: Partial<NameVariant>): Promise<boolean> => save({ kind: 'variant', at, to })
  const text = useDraft(name, (typed) => change({ name: typed }))
  const language = useDraft(variant.language ?? '', (typed) => change({ language: typed }))
  return (
    <div className={styles['variant']}>
      <TextField labelHidden label={t('authorities.variant.name', { number: at + 1 })} {...fieldOf(text)} />
      <Select
        labelHidden
        label={t('authorities.variant.kind', { name })}
        value={variant.kind}
        options={NAME_KINDS.map((key) => ({ key, text: t(`authorities.variant.${key}`) }))}
        onChange={(kind) => void change({ kind })}
      />
      <TextField
        labelHidden
        label={t('authorities.variant.language', { name })}
        placeholder={t('authorities.variant.tag')}
        {...fieldOf(language)}
      />
      <IconButton
        name={t('authorities.take', { name })}
        icon={<X size={16} />}
        onPress={() => void save({ kind: 'remove-variant', at })}
      />
    </div>
  )
}

/** Enter adds, and so does leaving the field. */
function NewVariant({ save }: RecordProps): ReactNode {
  const { t } = useSpeech()
  const [name, setName] = useState('')
  const add = (): void => {
    if (name.trim() === '') return
    setName('')
    void save({ kind: 'add-variant', name }).then((isStored) => {
      if (!isStored) setName(name)
    })
  }
  return (
    <TextField
      labelHidden
      label={t('authorities.variant.add')}
      placeholder={t('authorities.variant.add')}
      value={name}
      onChange={setName}
      onCommit={add}
    />
  )
}

function fieldOf({ text, onChange, onCommit }: ReturnType<typeof useDraft>) {
  return { value: text, onChange, onCommit }
}
