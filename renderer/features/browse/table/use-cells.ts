import { useEffect, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { cellsOfClipboard, clipboardOfCells } from '../../../../shared/formats/csv/clipboard-cells.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import { fieldStep } from '../../../ports/field-words.ts'
import { isTyping, type Hand } from '../use-hand.ts'
import { blockTexts, cellText, emptied, filledDown, pasted, type Block, type Cells } from './cell-edits.ts'
import type { CellWriter } from './use-cell-writer.ts'

/** Where the keyboard goes after a cell was written. */
export type CellMove = 'down' | 'right' | 'left' | 'stay'

/** The cell in hand: its column, and the column where the block of cells begins. */
interface CellPlace {
  readonly column: number
  readonly from: number
}

/** The hand in the cells of a table. Its rows are those of the selection. */
export interface CellHand {
  /** null while the keyboard goes by rows. */
  readonly place: CellPlace | null
  /** What the editor of the cell in hand begins with; null while none is open. */
  readonly editing: string | null
  readonly isInBlock: (unit: Unit, column: number) => boolean
  readonly turn: (on: boolean) => void
  readonly onKey: (event: KeyboardEvent, perPage: number) => boolean
  readonly press: (row: number, column: number, held: { readonly shift: boolean }) => void
  readonly edit: (row: number, column: number) => void
  /** Settles once what was written is stored. */
  readonly done: (text: string, move: CellMove) => Promise<void>
  readonly cancel: () => void
}

export interface CellHandParts extends Cells {
  readonly hand: Hand
  readonly writer: CellWriter
  /** The box that has the keyboard. */
  readonly box: HTMLElement | null
}

/** Where the hand is in the cells, and how it goes about. */
interface Walk extends CellPlace {
  readonly place: CellPlace | null
  readonly row: number
  readonly block: () => Block
  readonly goTo: (row: number, column: number, shift?: boolean) => void
  /** To the cell at a place; the selection stays where it is in it. */
  readonly stepInto: (row: number, column: number) => void
  readonly tab: (step: 1 | -1) => void
  readonly enter: () => void
  readonly leave: () => void
}

function useWalk({ hand, units, fields }: Pick<CellHandParts, 'hand' | 'units' | 'fields'>): Walk {
  const [place, setPlace] = useState<CellPlace | null>(null)
  const row = Math.max(0, hand.activeIndex)
  const last = fields.length - 1
  const column = Math.min(place?.column ?? 0, last)
  const from = Math.min(place?.from ?? column, last)
  const block = (): Block => {
    const rows = units.flatMap(({ id }, index) => (hand.chosen.has(id) ? [index] : []))
    const [left, right] = [Math.min(from, column), Math.max(from, column)]
    return {
      rows: rows.length > 0 ? rows : [row],
      columns: Array.from({ length: right - left + 1 }, (_, index) => left + index),
    }
  }
  const goTo = (toRow: number, toColumn: number, shift = false): void => {
    const unit = units[Math.max(0, Math.min(units.length - 1, toRow))]
    const to = Math.max(0, Math.min(last, toColumn))
    setPlace({ column: to, from: shift ? from : to })
    // A step to the side leaves a selection of many rows as it is while the block grows.
    if (unit && !(shift && toRow === row)) hand.press(unit.id, { shift, ctrl: false }, 'key')
  }
  const stepInto = (toRow: number, toColumn: number): void => {
    if (toRow === hand.activeIndex) setPlace({ column: toColumn, from: toColumn })
    else goTo(toRow, toColumn)
  }
  return {
    place,
    row,
    column,
    from,
    block,
    goTo,
    stepInto,
    tab(step) {
      const at = row * (last + 1) + column + step
      if (at >= 0 && at < units.length * (last + 1)) goTo(Math.floor(at / (last + 1)), at % (last + 1))
    },
    // Rows that are chosen stay so: they are what is filled and copied.
    enter: () => (hand.chosen.size === 0 ? goTo(row, 0) : setPlace({ column: 0, from: 0 })),
    leave: () => setPlace(null),
  }
}

/** Cells that are walked, written, filled, copied and pasted like those of a spreadsheet. */
export function useCells({ hand, writer, box, ...cells }: CellHandParts): CellHand {
  const { units, fields } = cells
  const walk = useWalk({ hand, units, fields })
  const { place, row, column, from, block } = walk
  const [editing, setEditing] = useState<string | null>(null)
  const edit = (toRow: number, toColumn: number, begin?: string): void => {
    const [unit, field] = [units[toRow], fields[toColumn]]
    if (!unit || field === undefined) return
    walk.stepInto(toRow, toColumn)
    setEditing(begin ?? cellText(unit, field, cells.words))
  }
  const acts: CellActs = {
    edit: (begin) => edit(row, column, begin),
    empty: () => void writer.write(emptied(cells, block()), 'table.undo.clear'),
    fill: () => void writer.write(filledDown(cells, block()), 'table.undo.fill'),
  }
  useClipboard(place !== null && editing === null ? box : null, {
    copied: () => clipboardOfCells(blockTexts(cells, block())),
    cut: acts.empty,
    paste: (text) => void writer.write(pasted(cells, block(), cellsOfClipboard(text)), 'table.undo.paste'),
  })
  const close = (): void => {
    setEditing(null)
    box?.focus()
  }
  return {
    place: place && { column, from },
    editing,
    isInBlock: (unit, at) =>
      place !== null && hand.chosen.has(unit.id) && at >= Math.min(from, column) && at <= Math.max(from, column),
    turn(on) {
      if (on) walk.enter()
      else walk.leave()
      box?.focus()
    },
    onKey: (event, perPage) => units.length > 0 && onCellKey(event, { walk, acts, perPage }),
    press: (toRow, toColumn, { shift }) => walk.goTo(toRow, toColumn, shift),
    edit,
    async done(text, move) {
      const [unit, field] = [units[row], fields[column]]
      if (move === 'stay') setEditing(null)
      else close()
      if (move === 'down') walk.goTo(row + 1, column)
      if (move === 'right' || move === 'left') walk.tab(move === 'right' ? 1 : -1)
      if (unit && field !== undefined) await writer.write([{ id: unit.id, field, text }], fieldStep(field), unit)
    },
    cancel: close,
  }
}

interface CellActs {
  readonly edit: (begin?: string) => void
  readonly empty: () => void
  readonly fill: () => void
}

interface KeyContext {
  readonly walk: Walk
  readonly acts: CellActs
  readonly perPage: number
}

/** True for a key that has done something in the cells. */
function onCellKey(event: KeyboardEvent, { walk, acts, perPage }: KeyContext): boolean {
  const mod = event.ctrlKey || event.metaKey
  if (event.altKey) return false
  if (walk.place === null) return !mod && !event.shiftKey && onRowKey(event.key, { walk, acts })
  if (mod) {
    const isFill = event.code === 'KeyD' && !event.shiftKey
    if (isFill) acts.fill()
    return isFill
  }
  if (isTyping(event) || event.key === ' ' || event.key === 'Process') {
    // The field is there before the letter comes, so that keyboards that compose letters write the first one, too.
    flushSync(() => acts.edit(''))
    return false
  }
  const act = cellAct(event, { walk, acts, perPage })
  act?.()
  return act !== null
}

/** While the keyboard goes by rows: into the cells, or straight to writing. */
function onRowKey(key: string, { walk, acts }: Pick<KeyContext, 'walk' | 'acts'>): boolean {
  if (key === 'F2') acts.edit()
  else if (key === 'ArrowRight') walk.enter()
  else return key === 'ArrowLeft'
  return true
}

function cellAct({ key, shiftKey }: KeyboardEvent, { walk, acts, perPage }: KeyContext): (() => void) | null {
  const { row, column } = walk
  const going = (rows: number, columns: number) => () => walk.goTo(row + rows, column + columns, shiftKey)
  switch (key) {
    case 'ArrowUp':
      return going(-1, 0)
    case 'ArrowDown':
      return going(1, 0)
    case 'PageUp':
      return going(-perPage, 0)
    case 'PageDown':
      return going(perPage, 0)
    case 'ArrowLeft':
      return going(0, -1)
    case 'ArrowRight':
      return going(0, 1)
    case 'Home':
      return going(0, -Infinity)
    case 'End':
      return going(0, Infinity)
    case 'Tab':
      return () => walk.tab(shiftKey ? -1 : 1)
    case 'Enter':
    case 'F2':
      return () => acts.edit()
    case 'Delete':
    case 'Backspace':
      return acts.empty
    case 'Escape':
      return walk.leave
    default:
      return null
  }
}

interface ClipboardActs {
  readonly copied: () => string
  readonly cut: () => void
  readonly paste: (text: string) => void
}

/** Copy, cut and paste while the box has the keyboard; null for none. The browser tells them at the body, not at it. */
function useClipboard(box: HTMLElement | null, { copied, cut, paste }: ClipboardActs): void {
  useEffect(() => {
    if (!box) return
    const isHere = (): boolean => document.activeElement === box
    const onCopy = (event: ClipboardEvent): void => {
      if (!isHere() || !event.clipboardData) return
      event.clipboardData.setData('text/plain', copied())
      if (event.type === 'cut') cut()
      event.preventDefault()
    }
    const onPaste = (event: ClipboardEvent): void => {
      const text = isHere() ? (event.clipboardData?.getData('text/plain') ?? '') : ''
      if (text === '') return
      paste(text)
      event.preventDefault()
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCopy)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCopy)
      document.removeEventListener('paste', onPaste)
    }
  })
}
