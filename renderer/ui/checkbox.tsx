import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'
import { cx } from './cx.ts'
import styles from './field.module.css'

export interface CheckboxProps {
  readonly children: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** Some of several are on. */
  readonly mixed?: boolean
  readonly disabled?: boolean
  readonly className?: string | undefined
}

export function Checkbox(props: CheckboxProps): ReactNode {
  const mixed = props.mixed ?? false
  return (
    <CheckboxField
      className={cx(props.className)}
      isSelected={props.checked}
      isIndeterminate={mixed}
      onChange={props.onChange}
      isDisabled={props.disabled ?? false}
    >
      <CheckboxButton className={styles['checkbox'] ?? ''}>
        <span className={styles['box']} aria-hidden>
          {mixed ? <Minus size={12} /> : props.checked ? <Check size={12} /> : null}
        </span>
        <span>{props.children}</span>
      </CheckboxButton>
    </CheckboxField>
  )
}
