import { Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { OrthographyChoice, OrthographyRule } from '../../../../shared/domain/orthography.ts'
import type { MessageKey } from '../../../../shared/messages/index.ts'
import { orthographyNameKey, ruleNameKey, shippedRules } from '../../../../shared/text/orthography/shipped-rules.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { listedRules, switched, withEdit } from './choice.ts'
import styles from './orthography.module.css'
import { ShippedRuleForm } from './shipped-rule-form.tsx'

export interface RulesProps {
  readonly choice: OrthographyChoice
  readonly onChange: (choice: OrthographyChoice) => void
}

/** The rules that ship, in the order in which they apply, each on or off, with exceptions and pairs to be changed. */
export function RuleList({ choice, onChange }: RulesProps): ReactNode {
  const { t } = useSpeech()
  const [edited, setEdited] = useState<string | null>(null)
  const shipped = new Map(shippedRules(choice.orthography).map((rule) => [rule.id, rule]))
  const rules = listedRules(choice).filter(({ id }) => shipped.has(id))
  const name = t(orthographyNameKey(choice.orthography) as MessageKey) // each way and each rule has its name: a test proves it
  const nameOf = (rule: OrthographyRule): string => t(ruleNameKey(rule) as MessageKey)
  const inHand = rules.find(({ id }) => id === edited)
  const asShipped = inHand && shipped.get(inHand.id)
  return (
    <div className={styles['list']} role="group" aria-label={name}>
      <h3 className={styles['label']}>{name}</h3>
      <div className={styles['columns']}>
        {rules.map((rule) => (
          <div key={rule.id} className={styles['rule']}>
            <Checkbox checked={rule.on} onChange={(on) => onChange(switched(choice, rule.id, on))}>
              {nameOf(rule)}
            </Checkbox>
            {rule.kind === 'join' ? null : (
              <IconButton
                name={t('normal.own.edit', { rule: nameOf(rule) })}
                icon={<Pencil size={14} />}
                pressed={rule.id === edited}
                onPress={() => setEdited(rule.id === edited ? null : rule.id)}
              />
            )}
          </div>
        ))}
      </div>
      {inHand && asShipped ? (
        <ShippedRuleForm
          key={inHand.id}
          rule={inHand}
          shipped={asShipped}
          name={nameOf(inHand)}
          onKeep={(edit) => {
            setEdited(null)
            onChange(withEdit(choice, inHand.id, edit))
          }}
          onCancel={() => setEdited(null)}
        />
      ) : null}
    </div>
  )
}
