import type { ReactNode } from 'react'
import { Button as AriaButton, ToggleButton, TooltipTrigger } from 'react-aria-components'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { TipBubble } from './tooltip.tsx'
import { useHeldButton } from './use-held-button.ts'

export interface IconButtonProps {
  /** The accessible name, shown as the tip. */
  readonly name: string
  /** A lucide icon at 16 px. */
  readonly icon: ReactNode
  readonly onPress: () => void
  /** Shortcut as the user reads it, such as 'Ctrl+F'. */
  readonly keys?: string
  /** Makes it a toggle that is on or off. */
  readonly pressed?: boolean
  readonly disabled?: boolean
  /** Tab passes it by: keys do the same. */
  readonly skipTab?: boolean
  readonly className?: string | undefined
}

/** A button of an icon alone: always with a name and a tip. */
export function IconButton(props: IconButtonProps): ReactNode {
  const shared = {
    'aria-label': props.name,
    className: cx(styles['button'], styles['icon'], props.className),
    excludeFromTabOrder: props.skipTab ?? false,
    ...useHeldButton(props.disabled ?? false, props.onPress),
  }
  return (
    <TooltipTrigger delay={500}>
      {props.pressed === undefined ? (
        <AriaButton {...shared}>{props.icon}</AriaButton>
      ) : (
        <ToggleButton {...shared} isSelected={props.pressed}>
          {props.icon}
        </ToggleButton>
      )}
      <TipBubble text={props.name} keys={props.keys} />
    </TooltipTrigger>
  )
}
