import { lineCommandOf, type LineCommand, type LinePress } from '../lines/line-keys.ts'
import { isJoinKey, type Cell } from './layer-cells.ts'

/** What keys do in a cell: an act on the line, a way to another cell, or what the row itself does. */
export type CellKeys = LineCommand | 'join' | null

/** What only the text of a line can have done to it. */
const OF_TEXT: readonly LineCommand[] = ['split', 'confirm']

interface Field {
  readonly value: string
  readonly selectionStart: number
  readonly selectionEnd: number
  /** Pixels of its height, and of a row of its text. */
  readonly clientHeight: number
}

/** Pixels of two rows of text, about: a field that is higher has rows to go through. */
const TWO_ROWS = 56

/** What a press of keys means in a cell; null for one that types or moves within it. */
export function cellCommandOf(press: LinePress, cell: Cell, field: Field): CellKeys {
  if (!press.isComposing && isJoinKey(press)) return 'join'
  const command = lineCommandOf(press)
  if (command === null || (cell !== 'text' && OF_TEXT.includes(command))) return null
  const isArrow = press.key === 'ArrowUp' || press.key === 'ArrowDown'
  if (!isArrow || press.altKey || field.clientHeight < TWO_ROWS) return command
  const isAtEdge = command === 'previous' ? field.selectionStart === 0 : field.selectionEnd === field.value.length
  return isAtEdge ? command : null
}
