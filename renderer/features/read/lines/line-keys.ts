/** What the hand can do with the line that it edits. */
export type LineCommand =
  | 'next'
  | 'previous'
  | 'confirm'
  | 'split'
  | 'merge'
  | 'remove'
  | 'up'
  | 'down'
  | 'history'
  | 'suggest'
  | 'undo'
  | 'redo'

/** A press of keys, by their place on the keyboard where they are letters. */
export interface LinePress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing?: boolean
}

const PLAIN: Readonly<Record<string, LineCommand>> = {
  Enter: 'next',
  'Shift+Enter': 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  'Ctrl+Enter': 'confirm',
  'Ctrl+Shift+Enter': 'split',
  'Alt+ArrowUp': 'up',
  'Alt+ArrowDown': 'down',
  'Alt+Enter': 'suggest',
  'Alt+KeyH': 'history',
  'Ctrl+KeyM': 'merge',
  'Ctrl+Delete': 'remove',
  'Ctrl+KeyZ': 'undo',
  'Ctrl+Shift+KeyZ': 'redo',
  'Ctrl+KeyY': 'redo',
}

/** What a press of keys in the field of a line means; null for one that types or moves within it. */
export function lineCommandOf(press: LinePress): LineCommand | null {
  if (press.isComposing) return null
  const held = [
    press.ctrlKey || press.metaKey ? 'Ctrl+' : '',
    press.altKey ? 'Alt+' : '',
    press.shiftKey ? 'Shift+' : '',
  ].join('')
  return PLAIN[held + press.code] ?? PLAIN[held + press.key] ?? null
}

/** What is done to a line or word chosen on the picture. */
export type MarkCommand = Extract<LineCommand, 'confirm' | 'merge' | 'remove' | 'up' | 'down'>

const MARKS: readonly MarkCommand[] = ['confirm', 'merge', 'up', 'down']

/** What a press of keys means to what is chosen on the picture: as in its field, where that is free there. */
export function markCommandOf(press: LinePress): MarkCommand | null {
  const command = lineCommandOf(press)
  return MARKS.find((each) => each === command) ?? null
}
