import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { useHeldButton } from './use-held-button.ts'

export interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  /** primary: the one next step; quiet: no frame; danger: loses something. */
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly icon?: ReactNode
  /** Shows that the work has begun; takes no press meanwhile. */
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly type?: 'button' | 'submit'
  readonly autoFocus?: boolean
  readonly label?: string
  /** Whether what it opens below is open. */
  readonly expanded?: boolean
  readonly className?: string | undefined
}

export function Button(props: ButtonProps): ReactNode {
  const { kind = 'plain', busy = false, disabled = false } = props
  const held = useHeldButton(disabled, props.onPress)
  return (
    <AriaButton
      className={cx(styles['button'], kind !== 'plain' && styles[kind], props.className)}
      isPending={busy}
      {...held}
      // Switched off but still with the keyboard, it must send no form.
      type={disabled ? 'button' : (props.type ?? 'button')}
      autoFocus={props.autoFocus ?? false}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.expanded === undefined ? {} : { 'aria-expanded': props.expanded })}
    >
      {busy ? <LoaderCircle size={16} className={styles['spin'] ?? ''} aria-hidden /> : props.icon}
      {props.children}
    </AriaButton>
  )
}
