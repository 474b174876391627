import { useState } from 'react'

/** What a button that can be switched off is given. */
interface HeldButton {
  readonly isDisabled: boolean
  readonly 'aria-disabled'?: 'true'
  readonly onFocusChange: (focused: boolean) => void
  /** Does nothing while the button is switched off. */
  readonly onPress: () => void
}

/**
 * A button that is switched off by its own press would leave the keyboard nowhere: Esc and the arrows would do nothing.
 * It stays where it is, says that it is off and takes no press, until the keyboard goes elsewhere.
 */
export function useHeldButton(disabled: boolean, onPress: (() => void) | undefined): HeldButton {
  const [focused, setFocused] = useState(false)
  const held = disabled && focused
  return {
    isDisabled: disabled && !focused,
    ...(held ? { 'aria-disabled': 'true' as const } : {}),
    onFocusChange: setFocused,
    onPress: () => {
      if (!disabled) onPress?.()
    },
  }
}
