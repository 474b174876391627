import { useEffect, useMemo, useRef, useState } from 'react'
import { editLines, type LineEdit } from '../../../../shared/domain/edit-lines.ts'
import { identified, type IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import type { Instant, LineId } from '../../../../shared/domain/ids.ts'
import type { LineRevision } from '../../../../shared/domain/line-revision.ts'
import { oneByOne } from '../../../../shared/domain/one-by-one.ts'
import { oneLine } from '../../../../shared/domain/lines-from-text.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import { changesToKeep } from '../../../../shared/domain/person-text.ts'
import { bestReading } from '../../../../shared/domain/reading.ts'
import { useServices } from '../../../ports/context.tsx'
import type { TextSheetHandle } from '../text-sheet.tsx'
import { lineAtOffset, offsetOfLine } from '../text-marks.ts'
import { takesLines } from '../reader-state.ts'
import type { PageActions } from '../use-page-actions.ts'
import type { PageText } from '../use-page-text.ts'
import type { LineCommand } from './line-keys.ts'
import { caretIn, lineCommands, type AfterAct, type LinePlace, type LineTarget } from './line-commands.ts'

/** The lines of the page in view, to be edited one by one. Every act can be undone. */
export interface LineDesk {
  readonly lines: readonly IdentifiedLine[]
  /** Only to be looked at: another text is the page's, or an act is being stored. */
  readonly readOnly: boolean
  /** Where the keyboard is wanted; the field of that line takes it by `reached`. */
  readonly target: LineTarget | null
  readonly reached: () => void
  /** The caret is there now. */
  readonly onCaret: (id: LineId, at: number) => void
  readonly type: (id: LineId, text: string) => void
  readonly act: (edit: LineEdit) => Promise<readonly IdentifiedLine[] | null>
  /** Does what the keys say with the line where the caret is. */
  readonly run: (command: LineCommand, at: LinePlace) => void
  /** Brings back what a line said before. */
  readonly restore: (revision: LineRevision) => void
  /** The line whose history is shown. */
  readonly historyOf: LineId | null
  readonly showHistory: (id: LineId | null) => void
  /** The same as the sheet of the whole text does, by places of the whole text. */
  readonly handle: TextSheetHandle
}

interface Waiting {
  readonly at: Instant
  readonly then: LineTarget | null
}

export interface LineDeskHand {
  readonly attempt: PageActions['attempt']
  /** The keyboard goes to this line. */
  readonly onLine: (line: number) => void
}

export function useLineDesk(page: Page, text: PageText, { attempt, onLine }: LineDeskHand): LineDesk {
  const lines = useMemo(() => identified(text.lines), [text.lines])
  const [target, setTarget] = useState<LineTarget | null>(null)
  const [historyOf, showHistory] = useState<LineId | null>(null)
  const caret = useRef<LinePlace | null>(null)
  const reach = (to: LineTarget | null): void => {
    setTarget(to)
    const index = lines.findIndex((line) => line.id === to?.id)
    if (index >= 0) onLine(index)
  }
  const { busy, act } = useActs(page, text, reach)
  const type = (id: LineId, value: string): void => {
    const typed = oneLine(value)
    text.type(lines.map((line) => (line.id === id ? typed : line.text)).join('\n'))
  }
  const goTo = (index: number, at = 0): void => {
    const line = lines[index]
    if (line) reach(caretIn(line, Math.min(at, line.text.length)))
  }
  const run = lineCommands({ lines, act, goTo, undo: text.undo, attempt, history: [historyOf, showHistory] })
  return {
    lines,
    readOnly: !takesLines(text.state) || busy,
    target,
    reached: () => setTarget(null),
    onCaret: (id, at) => {
      caret.current = { id, caret: at }
    },
    type,
    act,
    run,
    restore({ line, lineId: id }) {
      attempt(act({ kind: 'restore', line, id }, { id, start: 0, end: 0 }))
    },
    historyOf,
    showHistory,
    handle: handleOf(lines, { caret: () => caret.current, goTo, reach }),
  }
}

/** What others do to the editor of lines, by places of the whole text. */
function handleOf(
  lines: readonly IdentifiedLine[],
  hand: {
    readonly caret: () => LinePlace | null
    readonly goTo: (line: number) => void
    readonly reach: (target: LineTarget) => void
  },
): TextSheetHandle {
  const whole = lines.map((line) => line.text).join('\n')
  return {
    placeCaret: (line) => hand.goTo(line),
    select(start, end) {
      const index = lineAtOffset(whole, start)
      const from = offsetOfLine(whole, index)
      const line = lines[index]
      if (line) hand.reach({ id: line.id, start: start - from, end: end - from })
    },
    showLine: () => undefined,
    caret() {
      const at = hand.caret()
      const index = lines.findIndex((line) => line.id === at?.id)
      return index < 0 ? -1 : offsetOfLine(whole, index) + (at?.caret ?? 0)
    },
  }
}

/** Makes acts one after the other on what is stored; the hand waits until the store has told what came of the last. */
function useActs(page: Page, text: PageText, reach: (target: LineTarget) => void) {
  const services = useServices()
  const [turn] = useState(oneByOne)
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const shown = text.state.status === 'ready' ? text.state.shown : null
  const told = shown?.at ?? ''
  const busy = waiting !== null && told < waiting.at

  useEffect(() => {
    if (!waiting || told < waiting.at) return
    setWaiting(null)
    if (waiting.then) reach(waiting.then)
    // The setter of a state is the same all along.
  }, [waiting, told])

  const act = (edit: LineEdit, then: AfterAct = null): Promise<readonly IdentifiedLine[] | null> =>
    turn(async () => {
      if (!(await text.flush())) return null
      const readings = await services.repositories.readings.ofPage(page.id)
      const next = editLines(bestReading(readings)?.lines ?? [], edit, services.newId)
      if (!next) return null
      const now = services.clock.now()
      const changes = changesToKeep(next, { page, readings }, { now, newId: services.newId })
      await services.undo.run({ label: `lines.undo.${edit.kind}`, changes })
      text.replaced(next)
      setWaiting({ at: now, then: typeof then === 'function' ? then(next) : then })
      return next
    })
  return { busy, act }
}
