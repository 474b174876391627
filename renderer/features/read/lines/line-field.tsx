import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Stretch } from '../../../../shared/text/orthography/diplomatic-hits.ts'
import type { IdentifiedLine } from '../../../../shared/domain/identified-lines.ts'
import { LineRuns } from '../line-runs.tsx'
import { useSpellAsking } from '../spelling/use-spell-asking.ts'
import { lineCommandOf } from './line-keys.ts'
import styles from './lines.module.css'
import type { LineDesk } from './use-line-desk.ts'

export interface LineFieldProps {
  readonly line: IdentifiedLine
  readonly label: string
  readonly desk: LineDesk
  readonly hits: readonly Stretch[]
  readonly onReach: () => void
  readonly onRest: () => void
}

/** The text of one line, to be typed in; keys do what the desk can do with a line. The marks lie under the field. */
export function LineField(props: LineFieldProps): ReactNode {
  const { line, desk } = props
  const { field, onKeyDown } = useLineField(line, desk)
  const spelling = useSpellAsking((text) => desk.type(line.id, text))
  return (
    <div className={styles['sheet']}>
      <div className={styles['marks']} aria-hidden>
        <LineRuns line={line} hits={props.hits} />
      </div>
      <textarea
        ref={field}
        className={styles['field']}
        aria-label={props.label}
        value={line.text}
        readOnly={desk.readOnly}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => desk.type(line.id, event.target.value)}
        onFocus={props.onReach}
        onSelect={(event) => desk.onCaret(line.id, event.currentTarget.selectionStart)}
        onBlur={props.onRest}
        onContextMenu={spelling.onContextMenu}
        onKeyDown={(event) => {
          if (spelling.onAsk(event)) event.preventDefault()
          else onKeyDown(event)
        }}
      />
    </div>
  )
}

/** Takes the keyboard when the desk wants it here, and its keys. */
export function useLineField(line: IdentifiedLine, desk: LineDesk) {
  const field = useRef<HTMLTextAreaElement>(null)
  const target = desk.target?.id === line.id ? desk.target : null
  useEffect(() => {
    if (!target || !field.current) return
    // The list has brought the row in sight, and moves no further than needed.
    field.current.focus({ preventScroll: true })
    field.current.setSelectionRange(target.start, target.end)
    desk.onCaret(line.id, target.start)
    desk.reached()
    // Once there it is no longer wanted.
  })
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const command = lineCommandOf({ ...pressOf(event), isComposing: event.nativeEvent.isComposing })
    if (!command || !isAtEdge(event, command)) return
    event.preventDefault()
    event.stopPropagation()
    desk.run(command, { id: line.id, caret: event.currentTarget.selectionStart })
  }
  return { field, onKeyDown }
}

function pressOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  return { key, code, ctrlKey, metaKey, altKey, shiftKey }
}

/** An arrow within a line that is broken into rows goes to the row first: only at an end does it leave the line. */
function isAtEdge(event: KeyboardEvent<HTMLTextAreaElement>, command: string): boolean {
  const { currentTarget: field } = event
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return true
  if (event.altKey || field.clientHeight < 2 * ROW) return true
  return command === 'previous' ? field.selectionStart === 0 : field.selectionEnd === field.value.length
}

/** Pixels of a row of text, about. */
const ROW = 24
