import type { ReactNode } from 'react'
import type { OrthographyChoice } from '../../../../shared/domain/orthography.ts'
import type { MessageKey } from '../../../../shared/messages/index.ts'
import { orthographyNameKey, ruleNameKey, shippedRules } from '../../../../shared/text/orthography/shipped-rules.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { listedRules, switched } from './choice.ts'
import styles from './orthography.module.css'

export interface RulesProps {
  readonly choice: OrthographyChoice
  readonly onChange: (choice: OrthographyChoice) => void
}

/** The rules that ship, in the order in which they apply, each on or off. */
export function RuleList({ choice, onChange }: RulesProps): ReactNode {
  const { t } = useSpeech()
  const shipped = new Set(shippedRules(choice.orthography).map(({ id }) => id))
  const rules = listedRules(choice).filter(({ id }) => shipped.has(id))
  const name = t(orthographyNameKey(choice.orthography) as MessageKey) // each way and each rule has its name: a test proves it
  return (
    <div className={styles['list']} role="group" aria-label={name}>
      <h3 className={styles['label']}>{name}</h3>
      <div className={styles['columns']}>
        {rules.map((rule) => (
          <Checkbox key={rule.id} checked={rule.on} onChange={(on) => onChange(switched(choice, rule.id, on))}>
            {t(ruleNameKey(rule) as MessageKey)}
          </Checkbox>
        ))}
      </div>
    </div>
  )
}
