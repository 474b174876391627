import type { ReactNode } from 'react'
import type { FieldRule } from '../../../shared/domain/fields/field.ts'
import { termOptions } from '../../ports/field-words.ts'
import { findWords } from '../../ports/find-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FindFields } from '../../ui/find-fields.tsx'
import styles from '../../ui/finding.module.css'
import { Select } from '../../ui/select.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { BATCH_ACTS } from './batch-edits.ts'
import { BATCH_SCOPES, type BatchScope } from './batch-scope.ts'
import type { BatchDraft } from './use-batch-draft.ts'

interface BatchFormProps {
  readonly draft: BatchDraft
  readonly counts: Readonly<Record<BatchScope, number>> | null
  readonly scope: BatchScope
  readonly onScope: (scope: BatchScope) => void
}

/** Over which units, in which field, and what is done. The preview follows every change. */
export function BatchForm({ draft, counts, scope, onScope }: BatchFormProps): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const scopes = BATCH_SCOPES.filter((each) => each === 'collection' || (counts?.chosen ?? 0) > 0)
  return (
    <div className={styles['query']}>
      <Select
        label={t('words.scope')}
        value={scope}
        options={scopes.map((key) => ({ key, text: t(`batch.scope.${key}`, { count: counts?.[key] ?? 0 }) }))}
        onChange={onScope}
      />
      <Select
        label={t('batch.act')}
        value={draft.act}
        options={BATCH_ACTS.map((key) => ({ key, text: t(`batch.act.${key}`) }))}
        onChange={draft.setAct}
      />
      {draft.act === 'replace' ? (
        <>
          <FindFields {...findWords(draft.query, draft.setQuery, speech)} />
          <Fields draft={draft} />
        </>
      ) : (
        <>
          <Select
            label={t('batch.field')}
            value={draft.field}
            options={draft.fields.map(({ name, text }) => ({ key: name, text }))}
            onChange={draft.setField}
          />
          <Text draft={draft} />
        </>
      )}
    </div>
  )
}

function Text({ draft }: { readonly draft: BatchDraft }): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { book } = useTemplates()
  const { act } = draft
  if (draft.field === null || act === 'replace' || act === 'clear') return null
  const rule = book.rule(draft.field)
  const whole = act === 'set' || act === 'add' || act === 'remove'
  const terms = whole ? termOptions(rule, speech) : []
  const shared = { label: t(`batch.text.${act}`), value: draft.text }
  if (terms.length > 0) {
    const options = terms.map(({ value, text }) => ({ key: value, text }))
    const known = options.some(({ key }) => key === draft.text)
    return <Select {...shared} value={known ? draft.text : null} options={options} onChange={draft.setText} />
  }
  return isLong(rule) && whole ? (
    <TextArea {...shared} hint={rule.repeatable ? t('batch.line-each') : undefined} onChange={draft.setText} />
  ) : (
    <TextField {...shared} onChange={draft.setText} />
  )
}

function isLong({ kind, repeatable }: FieldRule): boolean {
  return repeatable || kind === 'longText'
}

/** The fields that are looked through. */
function Fields({ draft }: { readonly draft: BatchDraft }): ReactNode {
  const { t } = useSpeech()
  const { fields, left, setLeft } = draft
  const toggle = (name: string, on: boolean): void => {
    const next = new Set(left)
    if (on) next.delete(name)
    else next.add(name)
    setLeft(next)
  }
  return (
    <fieldset className={styles['options']}>
      <legend>{t('batch.fields')}</legend>
      <Checkbox
        checked={left.size === 0}
        mixed={left.size > 0 && fields.some(({ name }) => !left.has(name))}
        onChange={(on) => setLeft(new Set(on ? [] : fields.map(({ name }) => name)))}
      >
        {t('batch.fields.all')}
      </Checkbox>
      {fields.map(({ name, text }) => (
        <Checkbox key={name} checked={!left.has(name)} onChange={(on) => toggle(name, on)}>
          {text}
        </Checkbox>
      ))}
    </fieldset>
  )
}
