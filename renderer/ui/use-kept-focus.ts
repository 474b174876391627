import { useEffect, useRef, type RefObject } from 'react'

/**
 * The ref of an element (with `tabIndex={-1}`) that takes the keyboard when it would be nowhere: a button that goes or is
 * switched off by its own press leaves it so, and Esc would do nothing.
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { activeElement } = document
    const isLost = activeElement === document.body || activeElement?.matches(':disabled') === true
    if (isLost) root.current?.focus()
  })
  return root
}
