import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from 'react-aria-components'
import styles from './button.module.css'

/** What the tip says, and the keys that do the same. */
export function TipBubble(props: { readonly text: string; readonly keys?: string | undefined }): ReactNode {
  return (
    <AriaTooltip className={styles['tip'] ?? ''} offset={4}>
      {props.text}
      {props.keys ? <kbd>{props.keys}</kbd> : null}
    </AriaTooltip>
  )
}

interface TooltipProps {
  readonly text: string
  readonly keys?: string
  /** One focusable element, such as `<span tabIndex={0} role="note">`. */
  readonly children: ReactElement<Record<string, unknown>, string>
}

/** Explains an element on hover and focus. Buttons with an icon only have theirs built in. */
export function Tooltip(props: TooltipProps): ReactNode {
  return (
    <TooltipTrigger delay={500}>
      <Focusable>{props.children}</Focusable>
      <TipBubble text={props.text} keys={props.keys} />
    </TooltipTrigger>
  )
}
