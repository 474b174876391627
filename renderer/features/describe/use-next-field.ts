import { useEffect, type RefObject } from 'react'

/** What can hold the keyboard, in the order of Tab. */
const STOPS = 'input, textarea, select, button:not([tabindex="-1"])'

/**
 * Keeps the keyboard in a form whose offers go as soon as what was typed is stored: where the control that has it goes while
 * its field stays, it goes on to the field after, as if Tab had passed the offer. Else the next letters would be lost.
 */
export function useNextField(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = form.current
    if (!root) return
    let last: Element | null = null
    let field: Element | null = null
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null
      field = last?.closest('[data-field]') ?? null
    }
    const watch = new MutationObserver(() => {
      const isLost = last?.isConnected === false && document.activeElement === document.body
      if (isLost && field?.isConnected) stopAfter(root, field)?.focus()
    })
    root.addEventListener('focusin', remember)
    watch.observe(root, { childList: true, subtree: true })
    return () => {
      root.removeEventListener('focusin', remember)
      watch.disconnect()
    }
  }, [form])
}

/** The first control of the form behind a field; that of the field itself where none follows. */
function stopAfter(root: Element, field: Element): HTMLElement | undefined {
  const stops = [...root.querySelectorAll<HTMLElement>(STOPS)]
  const isBehind = (stop: Element): boolean =>
    !field.contains(stop) && Boolean(field.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)
  return stops.find(isBehind) ?? stops.find((stop) => field.contains(stop))
}
