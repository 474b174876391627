import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { OrthographyChoice, OrthographyRule } from '../../../../shared/domain/orthography.ts'
import type { MessageKey } from '../../../../shared/messages/index.ts'
import { ruleProblemKey } from '../../../../shared/text/orthography/check-rules.ts'
import { useServices } from '../../../ports/context.tsx'
import { useSpeech } from '../../../ports/messages.tsx'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './orthography.module.css'
import { OWN_KINDS, ownProblem, ownRuleId, PLACES, ruleFrom, type OwnRule } from './own-rule.ts'

interface OwnRuleFormProps {
  readonly first: OwnRule
  /** The rule that is edited; null for a new one. */
  readonly replaced: OrthographyRule | null
  readonly choice: OrthographyChoice
  readonly onKeep: (rule: OrthographyRule) => void
  readonly onCancel: () => void
}

/** One rule of the user's own; Enter in a field keeps it. What is wrong with it stands at the field. */
export function OwnRuleForm({ first, replaced, choice, onKeep, onCancel }: OwnRuleFormProps): ReactNode {
  const { t } = useSpeech()
  const { newId } = useServices()
  const [typed, setTyped] = useState(first)
  const [asked, setAsked] = useState(false)
  const [id] = useState(() => replaced?.id ?? String(newId()))
  const change = (part: Partial<OwnRule>): void => setTyped({ ...typed, ...part })
  const ruleId = replaced && first.kind === typed.kind ? replaced.id : ownRuleId(typed.kind, id)
  const problem = asked || typed.from !== '' ? ownProblem(typed, replaced?.id ?? ruleId, choice) : null
  const said = problem === null ? null : t(ruleProblemKey(problem) as MessageKey) // each problem has its words: a test proves it
  const keep = (): void => {
    setAsked(true)
    if (ownProblem(typed, replaced?.id ?? ruleId, choice) === null) onKeep(ruleFrom(typed, ruleId, replaced?.on))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') keep()
    if (event.key !== 'Escape' || !replaced) return
    // Esc leaves the rule, not the settings.
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  return (
    <div className={styles['form']}>
      <Select
        label={t('normal.own.kind')}
        options={OWN_KINDS.map((key) => ({ key, text: t(`normal.kind.${key}`) }))}
        value={typed.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={t('normal.own.from')}
        value={typed.from}
        error={problem === 'line-break' ? null : said}
        autoFocus={replaced !== null}
        onChange={(from) => change({ from })}
        onKeyDown={onKeyDown}
      />
      <TextField
        label={t('normal.own.to')}
        value={typed.to}
        error={problem === 'line-break' ? said : null}
        onChange={(to) => change({ to })}
        onKeyDown={onKeyDown}
      />
      {typed.kind === 'abbreviation' ? null : (
        <Select
          label={t('normal.own.place')}
          options={PLACES.map((key) => ({ key, text: t(`normal.place.${key}`) }))}
          value={typed.place}
          onChange={(place) => change({ place })}
        />
      )}
      <TextField
        label={t('normal.own.exceptions')}
        value={typed.exceptions}
        hint={t('normal.own.exceptions.hint')}
        onChange={(exceptions) => change({ exceptions })}
        onKeyDown={onKeyDown}
        className={styles['wide']}
      />
      <div className={styles['acts']}>
        <Button onPress={keep}>{t(replaced ? 'normal.own.keep' : 'normal.own.add')}</Button>
        {replaced ? <Button onPress={onCancel}>{t('common.cancel')}</Button> : null}
      </div>
    </div>
  )
}
