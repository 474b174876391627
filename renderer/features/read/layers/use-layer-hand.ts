import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { LineTarget } from '../lines/line-commands.ts'
import type { LineDesk } from '../lines/use-line-desk.ts'
import { cellText, isJoined, nextRow, type Cell } from './layer-cells.ts'
import { cellCommandOf, type CellKeys } from './layer-commands.ts'
import type { LayerDraft } from './use-layer-draft.ts'

interface Hand {
  readonly draft: LayerDraft
  readonly desk: LineDesk
  readonly onLine: (line: number) => void
  readonly attempt: (work: Promise<unknown>) => void
}

interface Wanted {
  readonly index: number
  readonly cell: Cell
  readonly caret: number
}

/** Where the keyboard is among the cells, and what its keys do there. */
export function useLayerHand({ draft, desk, onLine, attempt }: Hand, cells: readonly Cell[]) {
  const [wanted, want] = useState<Wanted | null>(null)
  // A line that is chosen in the picture opens in the layer that one worked in last.
  const last = useRef<Cell>('text')
  const { lines } = draft
  const go = (index: number, cell: Cell, caret?: number): void => {
    const line = lines[index]
    if (!line) return
    const shown = cells.includes(cell) && !(cell === 'translation' && isJoined(lines, index)) ? cell : 'text'
    onLine(index)
    want({ index, cell: shown, caret: caret ?? cellText(line, shown).length })
  }
  useDeskTarget(desk, (index, target) => {
    // A place in the text is wanted there; a line alone, in the layer that one worked in.
    const cell = target.start > 0 || target.end > 0 ? 'text' : last.current
    go(index, cell, cell === 'text' ? target.start : undefined)
  })

  const run = (command: Exclude<CellKeys, null>, at: Wanted): void => {
    const line = lines[at.index]
    if (!line) return
    const join = (): void => attempt(draft.join(line.id, line.layers?.joined !== true))
    if (command === 'next') go(nextRow(lines, at, 1), at.cell)
    else if (command === 'previous') go(nextRow(lines, at, -1), at.cell)
    else if (command === 'undo' || command === 'redo') attempt(draft.undo(command === 'redo'))
    else if (command === 'join') join()
    else if (command !== 'suggest') {
      attempt(draft.flush().then((kept) => kept && desk.run(command, { id: line.id, caret: at.caret })))
    }
  }
  return {
    wanted,
    forRow: (index: number) => ({
      wanted: wanted?.index === index ? wanted : null,
      onReached: () => want(null),
      onGo: (to: number, cell: Cell) => go(to, cell),
      onJoin: (on: boolean) => {
        const line = lines[index]
        if (line) attempt(draft.join(line.id, on))
      },
      onFocus(cell: Cell) {
        last.current = cell
        const line = lines[index]
        if (line) draft.onFocus(line.id)
        onLine(index)
      },
      onKey(event: KeyboardEvent<HTMLTextAreaElement>, cell: Cell): CellKeys {
        const { key, code, ctrlKey, metaKey, altKey, shiftKey, currentTarget } = event
        const press = { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing: event.nativeEvent.isComposing }
        const command = cellCommandOf(press, cell, currentTarget)
        if (command === null) return null
        event.preventDefault()
        event.stopPropagation()
        run(command, { index, cell, caret: currentTarget.selectionStart })
        return command
      },
    }),
  }
}

/** Where others want the keyboard: a line that was chosen in the picture, an uncertain word, what came of an act. */
function useDeskTarget(desk: LineDesk, go: (index: number, target: LineTarget) => void): void {
  useEffect(() => {
    const { target } = desk
    if (!target) return
    const index = desk.lines.findIndex(({ id }) => id === target.id)
    if (index >= 0) go(index, target)
    desk.reached()
    // Once there it is no longer wanted.
  })
}
