/** Where the focus goes when a pane gets it: its list, tree or picture, else its first control. */
const MAIN = '[role="tree"], [role="listbox"], [role="grid"], [role="application"]'
const FOCUSABLE = 'button:not([disabled]), input, textarea, select, [tabindex="0"]'

/** Moves the focus to the next pane of the window, around. */
export function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  for (let step = 1; step <= panes.length; step += 1) {
    const pane = panes[(at + step) % panes.length]
    if (pane && focusIn(pane)) return
  }
}

/** Gives the focus to a pane by its name. */
export function focusPane(name: 'bar' | 'tree' | 'centre' | 'description' | 'jobs'): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`)
  if (pane) focusIn(pane)
}

/**
 * Brings the keyboard into the centre: at once, or when the view there has drawn something that takes it; and again where
 * that goes, as the button of an empty view does. Over when the keyboard has come to what the view is for, is elsewhere, or
 * the mouse is used; gives back an end.
 */
export function focusCentreWhenDrawn(): () => void {
  const centre = document.querySelector('[data-pane="centre"]')
  const drawn = new MutationObserver(attempt)
  const end = (): void => {
    drawn.disconnect()
    window.removeEventListener('pointerdown', end, true)
  }
  function attempt(): void {
    if (document.activeElement === document.body) focusPane('centre')
    const at = document.activeElement
    if (at !== document.body && (!centre?.contains(at) || at?.closest(MAIN))) end()
  }
  if (centre) drawn.observe(centre, { childList: true, subtree: true })
  window.addEventListener('pointerdown', end, true)
  attempt()
  return end
}

export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-pane="bar"] input')
  field?.focus()
  field?.select()
}

function focusIn(pane: HTMLElement): boolean {
  const within = (selector: string): HTMLElement[] =>
    [...pane.querySelectorAll<HTMLElement>(selector)].filter((element) => !element.closest('[inert]'))
  // The tip of a first button would take the first Esc.
  const target =
    pane.tabIndex === -1 && pane.hasAttribute('tabindex') ? pane : (within(MAIN)[0] ?? within(FOCUSABLE)[0])
  target?.focus()
  return target !== undefined
}
