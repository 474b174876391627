import type { ReactNode } from 'react'
import { isPattern } from '../../../../shared/domain/fields/check-pattern.ts'
import { numberIn } from '../../../../shared/domain/fields/check-value.ts'
import { withChecks, type ChecksPart } from '../../../../shared/domain/fields/edit-template.ts'
import type { FieldChecks, FieldRule } from '../../../../shared/domain/fields/field.ts'
import { edtfMeaning, edtfProblem } from '../../../ports/date-words.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useDraft } from '../../../ports/use-draft.ts'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import styles from './templates.module.css'

interface ChecksProps {
  readonly rule: FieldRule
  readonly onChange: (change: (before: FieldRule) => FieldRule, key?: string) => Promise<boolean>
}

/** What values of a field of a user's own have to keep to, by its kind. */
export function CheckFields({ rule, onChange }: ChecksProps): ReactNode {
  const { t } = useSpeech()
  const { kind } = rule
  if (kind === 'controlled' || kind === 'type' || kind === 'rights') return null
  return (
    <div role="group" aria-label={t('checks.title')} className={styles['checks']}>
      <span className={styles['heading']}>{t('checks.title')}</span>
      <span className={styles['soft']}>{t('checks.hint')}</span>
      <div className={styles['pair']}>
        {(kind === 'number' ? (['least', 'most'] as const) : (['shortest', 'longest'] as const)).map((part) => (
          <NumberCheck key={part} part={part} rule={rule} onChange={onChange} />
        ))}
      </div>
      {kind === 'date' ? (
        <div className={styles['pair']}>
          <DateCheck part="from" rule={rule} onChange={onChange} />
          <DateCheck part="to" rule={rule} onChange={onChange} />
        </div>
      ) : null}
      <PatternCheck rule={rule} onChange={onChange} />
      {kind === 'date' ? null : <ValuesCheck rule={rule} onChange={onChange} />}
    </div>
  )
}

const put = ({ onChange }: ChecksProps, part: ChecksPart): Promise<boolean> =>
  onChange((before) => withChecks(before, part), Object.keys(part).join(' '))

function NumberCheck(props: ChecksProps & { readonly part: 'least' | 'most' | 'shortest' | 'longest' }): ReactNode {
  const { t } = useSpeech()
  const { part, rule } = props
  const draft = useDraft(String(rule.checks?.[part] ?? ''), (typed) => {
    const number = numberIn(typed)
    if (number === null && typed.trim() !== '') return Promise.resolve(false)
    return put(props, { [part]: number ?? undefined })
  })
  const isWrong = draft.text.trim() !== '' && numberIn(draft.text) === null
  return (
    <TextField
      label={t(`checks.${part}`)}
      value={draft.text}
      error={isWrong ? t('checks.not-number') : null}
      onChange={draft.onChange}
      onCommit={draft.onCommit}
    />
  )
}

function DateCheck(props: ChecksProps & { readonly part: 'from' | 'to' }): ReactNode {
  const speech = useSpeech()
  const { part, rule } = props
  const draft = useDraft(rule.checks?.[part] ?? '', (typed) =>
    edtfProblem(typed, speech) === null ? put(props, someOf(part, typed.trim())) : Promise.resolve(false),
  )
  return (
    <TextField
      label={speech.t(`checks.${part}`)}
      hint={edtfMeaning(draft.text, speech)}
      error={edtfProblem(draft.text, speech)}
      value={draft.text}
      onChange={draft.onChange}
      onCommit={draft.onCommit}
    />
  )
}

function PatternCheck(props: ChecksProps): ReactNode {
  const { t } = useSpeech()
  const draft = useDraft(props.rule.checks?.pattern ?? '', (typed) =>
    isPattern(typed) ? put(props, someOf('pattern', typed)) : Promise.resolve(false),
  )
  return (
    <TextField
      label={t('checks.pattern')}
      hint={t('checks.pattern.hint')}
      error={isPattern(draft.text) ? null : t('checks.pattern.unusable')}
      value={draft.text}
      onChange={draft.onChange}
      onCommit={draft.onCommit}
    />
  )
}

function ValuesCheck(props: ChecksProps): ReactNode {
  const { t } = useSpeech()
  const draft = useDraft((props.rule.checks?.oneOf ?? []).join('\n'), (typed) => {
    const lines = typed.normalize('NFC').split('\n').map((line) => line.trim()) // prettier-ignore
    const values = [...new Set(lines)].filter((line) => line !== '')
    return put(props, { oneOf: values.length === 0 ? undefined : values })
  })
  return (
    <TextArea
      label={t('checks.oneOf')}
      hint={t('checks.oneOf.hint')}
      rows={2}
      value={draft.text}
      onChange={draft.onChange}
      onCommit={draft.onCommit}
    />
  )
}

function someOf(part: keyof FieldChecks, text: string): ChecksPart {
  return { [part]: text === '' ? undefined : text }
}
