import { Pencil, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { OrthographyRule } from '../../../../shared/domain/orthography.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { switched } from './choice.ts'
import styles from './orthography.module.css'
import { OwnRuleForm } from './own-rule-form.tsx'
import { NEW_RULE, ownRuleFrom, withoutOwn, withOwn } from './own-rule.ts'
import type { RulesProps } from './rule-list.tsx'

/** The user's own rules, which meet the text as it is written, and the form that adds one or changes one. */
export function OwnRules({ choice, onChange }: RulesProps): ReactNode {
  const { t } = useSpeech()
  const { own = [] } = choice
  const [edited, setEdited] = useState<OrthographyRule | null>(null)
  return (
    <div className={styles['list']} role="group" aria-label={t('normal.own')}>
      <h3 className={styles['label']}>{t('normal.own')}</h3>
      {own.map((rule) => (
        <div key={rule.id} className={styles['own']}>
          <Checkbox checked={rule.on} onChange={(on) => onChange(switched(choice, rule.id, on))}>
            <span className={styles['letters']}>{shortOf(rule)}</span>
          </Checkbox>
          <span className={styles['soft']}>{t(`normal.kind.${ownRuleFrom(rule).kind}`)}</span>
          <IconButton
            name={t('normal.own.edit', { rule: shortOf(rule) })}
            icon={<Pencil size={16} />}
            onPress={() => setEdited(rule)}
          />
          <IconButton
            name={t('normal.own.remove', { rule: shortOf(rule) })}
            icon={<X size={16} />}
            onPress={() => {
              if (edited?.id === rule.id) setEdited(null)
              onChange(withoutOwn(choice, rule.id))
            }}
          />
        </div>
      ))}
      <OwnRuleForm
        key={edited?.id ?? `new-${own.length}`}
        first={edited ? ownRuleFrom(edited) : NEW_RULE}
        replaced={edited}
        choice={choice}
        onKeep={(rule) => {
          setEdited(null)
          onChange(withOwn(choice, rule, edited?.id ?? null))
        }}
        onCancel={() => setEdited(null)}
      />
    </div>
  )
}

function shortOf(rule: OrthographyRule): string {
  const { from, to } = ownRuleFrom(rule)
  return `${from} → ${to}`
}
