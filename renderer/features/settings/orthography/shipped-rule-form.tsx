import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { OrthographyRule, RuleEdit } from '../../../../shared/domain/orthography.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextArea, TextField } from '../../../ui/text-field.tsx'
import styles from './orthography.module.css'
import { exceptionsFrom } from './own-rule.ts'
import { pairsFrom, textOfPairs } from './pairs.ts'

export interface ShippedRuleFormProps {
  /** As the user has it now. */
  readonly rule: OrthographyRule
  /** As it ships. */
  readonly shipped: OrthographyRule
  readonly name: string
  readonly onKeep: (edit: RuleEdit) => void
  readonly onCancel: () => void
}

/** The exceptions of a rule that ships, and what it writes for what. Give it a React key of the rule. */
export function ShippedRuleForm({ rule, shipped, name, onKeep, onCancel }: ShippedRuleFormProps): ReactNode {
  const { t } = useSpeech()
  const [exceptions, setExceptions] = useState((rule.exceptions ?? []).join(', '))
  const [pairs, setPairs] = useState(rule.kind === 'letters' ? textOfPairs(rule.pairs) : null)
  const parsed = pairs === null ? null : pairsFrom(pairs)
  const wrong = parsed && 'wrong' in parsed ? parsed.wrong : null
  const keep = (): void => {
    if (wrong !== null) return
    onKeep({ exceptions: exceptionsFrom(exceptions), ...(parsed && 'pairs' in parsed ? { pairs: parsed.pairs } : {}) })
  }
  const asShipped = (): void =>
    onKeep({ exceptions: shipped.exceptions ?? [], ...(shipped.kind === 'letters' ? { pairs: shipped.pairs } : {}) })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    // Esc leaves the rule, not the settings.
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  return (
    <div className={styles['form']} role="group" aria-label={name} onKeyDown={onKeyDown}>
      {pairs === null ? null : (
        <TextArea
          label={t('normal.rule.pairs')}
          hint={t('normal.rule.pairs.hint')}
          value={pairs}
          rows={Math.min(12, pairs.split('\n').length + 1)}
          error={wrong === null ? null : t('normal.rule.pairs.wrong', { line: wrong })}
          onChange={setPairs}
          className={styles['pairs']}
        />
      )}
      <TextField
        label={t('normal.own.exceptions')}
        hint={t('normal.own.exceptions.hint')}
        value={exceptions}
        autoFocus
        onChange={setExceptions}
        className={styles['wide']}
      />
      <div className={styles['acts']}>
        <Button disabled={wrong !== null} onPress={keep}>
          {t('normal.own.keep')}
        </Button>
        <Button onPress={asShipped}>{t('normal.rule.as-shipped')}</Button>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}
