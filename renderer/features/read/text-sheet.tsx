import {
  memo,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react'
import { readingText, type Line } from '../../../shared/domain/reading.ts'
import type { Stretch } from '../../../shared/text/orthography/diplomatic-hits.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { cx } from '../../ui/cx.ts'
import { LineRuns } from './line-runs.tsx'
import { lineCommandOf } from './lines/line-keys.ts'
import { isUndo } from './reader-keys.ts'
import { useSpellAsking } from './spelling/use-spell-asking.ts'
import { lineAtOffset, offsetOfLine, type PageHits } from './text-marks.ts'
import styles from './text.module.css'

export interface TextSheetHandle {
  /** Puts the caret where a line begins, and the line in sight. */
  placeCaret(line: number): void
  /** Selects a part of the text, and brings its line in sight. */
  select(start: number, end: number): void
  showLine(line: number): void
  /** UTF-16 units before it; -1 until the keyboard was in the text. */
  caret(): number
}

export interface TextSheetProps {
  readonly handle: Ref<TextSheetHandle>
  readonly lines: readonly Line[]
  readonly hits: PageHits
  readonly activeLine: number | null
  readonly readOnly: boolean
  readonly onType: (text: string) => void
  /** The caret came into another line. */
  readonly onLine: (line: number) => void
  readonly onRest: () => void
  readonly onUndo: (again: boolean) => void
  /** Asked for what the line with the caret said before. */
  readonly onHistory: () => void
}

/** The text, to be read and typed in. The marks lie under a plain text field, line for line. */
export function TextSheet(props: TextSheetProps): ReactNode {
  const { t } = useSpeech()
  const { lines } = props
  const text = useMemo(() => readingText({ lines }), [lines])
  const { field, marks, isOurs } = useSheet(props, text)

  const typed = (value: string): void => {
    isOurs(value)
    props.onType(value)
  }
  const spelling = useSpellAsking(typed)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (spelling.onAsk(event)) return event.preventDefault()
    if (lineCommandOf(event) === 'history') {
      event.preventDefault()
      return props.onHistory()
    }
    const again = isUndo(event)
    if (again === null) return
    // The field's own undo knows nothing of what was stored; the window's stack has both.
    event.preventDefault()
    event.stopPropagation()
    props.onUndo(again)
  }

  return (
    <div className={styles['scroll']}>
      <div className={styles['sheet']}>
        <div ref={marks} className={styles['marks']} aria-hidden>
          {lines.map((line, index) => (
            <MarkedLine
              key={index}
              line={line}
              hits={props.hits[index] ?? NO_HITS}
              active={index === props.activeLine}
            />
          ))}
        </div>
        <textarea
          ref={field}
          className={styles['field']}
          aria-label={t('reader.text')}
          value={text}
          readOnly={props.readOnly}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => typed(event.target.value)}
          onContextMenu={spelling.onContextMenu}
          onSelect={(event) =>
            props.onLine(lineAtOffset(event.currentTarget.value, event.currentTarget.selectionStart))
          }
          onBlur={props.onRest}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  )
}

function useSheet(props: TextSheetProps, text: string) {
  const field = useRef<HTMLTextAreaElement>(null)
  const marks = useRef<HTMLDivElement>(null)
  const caret = useRef(-1)

  const typed = useRef('')

  // A text that comes from elsewhere, as by an undo, would throw the caret to its end.
  useLayoutEffect(() => {
    const now = field.current
    if (!now || text === typed.current) return
    typed.current = text
    const at = Math.max(0, caret.current)
    if (document.activeElement === now) now.setSelectionRange(at, at)
  }, [text])
  useLayoutEffect(() => {
    const remember = (): void => {
      if (document.activeElement === field.current) caret.current = field.current?.selectionStart ?? 0
    }
    document.addEventListener('selectionchange', remember)
    return () => document.removeEventListener('selectionchange', remember)
  }, [])

  const showLine = (line: number): void => {
    marks.current?.children[line]?.scrollIntoView({ block: 'nearest' })
  }
  const select = (start: number, end: number): void => {
    field.current?.focus({ preventScroll: true })
    field.current?.setSelectionRange(start, end)
    caret.current = start
    showLine(lineAtOffset(text, start))
  }
  useImperativeHandle(props.handle, () => ({
    placeCaret: (line) => select(offsetOfLine(text, line), offsetOfLine(text, line)),
    select,
    showLine,
    caret: () => (caret.current < 0 ? -1 : (field.current?.selectionStart ?? -1)),
  }))
  const isOurs = (value: string): void => {
    typed.current = value
  }
  return { field, marks, isOurs }
}

const NO_HITS: readonly Stretch[] = []

const MarkedLine = memo(function MarkedLine(props: {
  readonly line: Line
  readonly hits: readonly Stretch[]
  readonly active: boolean
}): ReactNode {
  return (
    <div className={cx(styles['line'], props.active && styles['active'])}>
      <LineRuns line={props.line} hits={props.hits} />
    </div>
  )
})
