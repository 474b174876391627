import type { KeyboardEvent } from 'react'
import type { Page } from '../../../shared/domain/page.ts'
import type { Mark, Way } from './reader-layout.ts'
import type { PageInUnit } from './reader-state.ts'

export interface KeyWork {
  readonly close: () => void
  /** To the next uncertain word, or the one before. */
  readonly toDoubt: (by: 1 | -1) => void
  readonly go: (page: Page | null) => void
  readonly shown: PageInUnit
  readonly undo: (again: boolean) => void
  readonly toggle: (part: LayoutPart) => void
  /** From the picture to the text of the line in hand. */
  readonly toText: () => void
  readonly show: (way: Way) => void
  readonly mark: (mark: Mark) => void
}

/** Parts of the reader that come and go. */
export type LayoutPart = 'spread' | 'sideOpen' | 'rulers'

/** Keys by their place, as on a Cyrillic keyboard. */
const WAY_KEYS: Readonly<Record<string, Way>> = { KeyB: 'beside', KeyO: 'over', KeyL: 'strips', KeyN: 'layers' }
const MARK_KEYS: Readonly<Record<string, Mark>> = { KeyE: 'lines', KeyW: 'words' }
const PARTS: Readonly<Record<string, LayoutPart>> = { Digit2: 'spread', KeyT: 'sideOpen', KeyU: 'rulers' }

/** What a key does anywhere in the reader. Page keys alone leaf where nothing scrolls; in the text they need Alt. */
export function keyAction(event: KeyboardEvent, work: KeyWork): (() => void) | null {
  const again = isUndo(event)
  if (again !== null && !isTyping(event)) return () => work.undo(again)
  if (event.key === 'Escape') return work.close
  // Elsewhere Shift+F7 opens the uncertain words of the whole collection.
  if (event.key === 'F7' && event.shiftKey) return isTyping(event) ? () => work.toDoubt(-1) : null
  if (event.key === 'F7') return () => work.toDoubt(1)
  if (event.key === 'Enter' && isPicture(event) && !isHeld(event)) return work.toText
  const way = isTyping(event) || isHeld(event) ? undefined : WAY_KEYS[event.code]
  if (way) return () => work.show(way)
  const mark = isTyping(event) || isHeld(event) ? undefined : MARK_KEYS[event.code]
  if (mark) return () => work.mark(mark)
  const part = isTyping(event) || isHeld(event) ? undefined : PARTS[event.code]
  if (part) return () => work.toggle(part)
  if (isTyping(event) && !event.altKey) return null
  if (event.key === 'PageUp') return () => work.go(work.shown.previous)
  if (event.key === 'PageDown') return () => work.go(work.shown.next)
  return null
}

/** Whether a key undoes (false) or does again (true); null for any other. Keys by their place, as on a Cyrillic keyboard. */
export function isUndo(event: KeyboardEvent): boolean | null {
  const held = (event.ctrlKey || event.metaKey) && !event.altKey
  const again = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey)
  return held && (again || event.code === 'KeyZ') ? again : null
}

function isPicture({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.getAttribute('role') === 'application'
}

function isHeld(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey
}

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
}
