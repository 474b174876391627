import type { LineEdit } from '../../../../shared/domain/edit-lines.ts'
import type { IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import type { LineId } from '../../../../shared/domain/ids.ts'
import type { LineCommand } from './line-keys.ts'

/** Where the caret is: a line, and how far in its text (UTF-16). */
export interface LinePlace {
  readonly id: LineId
  readonly caret: number
}

/** Where the keyboard is to go: a line, and what of its text is selected (UTF-16). */
export interface LineTarget {
  readonly id: LineId
  readonly start: number
  readonly end: number
}

/** Where the keyboard goes after an act; of its lines where only they tell. */
export type AfterAct = LineTarget | null | ((lines: readonly IdentifiedLine[]) => LineTarget | null)

interface CommandHand {
  readonly lines: readonly IdentifiedLine[]
  readonly act: (edit: LineEdit, then: AfterAct) => Promise<unknown>
  readonly goTo: (index: number, at: number) => void
  readonly undo: (again: boolean) => Promise<void>
  readonly attempt: (work: Promise<unknown>) => void
  readonly history: readonly [LineId | null, (id: LineId | null) => void]
}

/** The caret in a line, with nothing selected; nowhere for no line. */
export function caretIn(line: IdentifiedLine | undefined, at: number): LineTarget | null {
  return line ? { id: line.id, start: at, end: at } : null
}

/** Does what keys say with the line where the caret is. */
export function lineCommands(hand: CommandHand): (command: LineCommand, at: LinePlace) => void {
  const { lines, goTo, attempt } = hand
  const edit = (what: LineEdit, then: AfterAct): void => attempt(hand.act(what, then))
  return (command, { id, caret: at }) => {
    const index = lines.findIndex((line) => line.id === id)
    const line = lines[index]
    if (!line) return
    const next = lines[index + 1]
    switch (command) {
      case 'next':
        return goTo(index + 1, at === line.text.length ? 0 : at)
      case 'previous':
        return goTo(index - 1, at)
      case 'confirm':
        return edit({ kind: 'confirm', lines: [id] }, caretIn(next ?? line, 0))
      case 'split':
        return edit({ kind: 'split', line: id, at }, (now) => caretIn(now[now.findIndex((of) => of.id === id) + 1], 0))
      case 'merge':
        return edit({ kind: 'merge', lines: [id] }, caretIn(line, line.text.length))
      case 'remove':
        return edit({ kind: 'remove', lines: [id] }, caretIn(next ?? lines[index - 1], 0))
      case 'up':
      case 'down':
        return edit({ kind: 'move', line: id, by: command === 'up' ? -1 : 1 }, caretIn(line, at))
      case 'history':
        return hand.history[1](hand.history[0] === id ? null : id)
      case 'undo':
      case 'redo':
        return attempt(hand.undo(command === 'redo'))
      case 'suggest':
        return
    }
  }
}
