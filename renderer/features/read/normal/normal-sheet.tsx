import { Pencil, Undo2 } from 'lucide-react'
import { useImperativeHandle, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { flushSync } from 'react-dom'
import type { LineId } from '../../../../shared/domain/ids.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { cx } from '../../../ui/cx.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { lineAtOffset, offsetOfLine } from '../text-marks.ts'
import type { TextSheetHandle } from '../text-sheet.tsx'
import { normalKey, type NormalLine } from './normal-lines.ts'
import styles from './normal.module.css'

export interface NormalSheetProps {
  readonly handle: Ref<TextSheetHandle>
  readonly lines: readonly NormalLine[]
  readonly activeLine: number | null
  readonly readOnly: boolean
  /** The keyboard or the mouse came to another line. */
  readonly onLine: (line: number) => void
  readonly onOverrule: (id: LineId, normal: string | null) => void
}

/** The normalised text, line by line: to be read, and to be overruled where the rules are wrong. */
export function NormalSheet(props: NormalSheetProps): ReactNode {
  const { t } = useSpeech()
  const { lines, readOnly, onOverrule } = props
  const [edited, setEdited] = useState<LineId | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const active = Math.min(props.activeLine ?? 0, lines.length - 1)
  const focus = (line: number): void => {
    const row = list.current?.children[line]
    if (row instanceof HTMLElement) row.focus()
  }
  useHandle(props, { list, active, focus })

  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[active]
    // Not what is typed into the field of a line, nor its buttons.
    if (!line || !(event.target instanceof HTMLLIElement) || event.ctrlKey || event.altKey || event.metaKey) return
    const key = normalKey(event.key, active, lines.length)
    if (key === null || (readOnly && typeof key === 'string')) return
    event.preventDefault()
    if (key === 'edit') setEdited(line.id)
    else if (key === 'back') onOverrule(line.id, null)
    else focus(key.to)
  }
  return (
    <div className={styles['scroll']}>
      <p className={styles['note']}>{t(readOnly ? 'normal.note-read-only' : 'normal.note')}</p>
      <ol ref={list} className={styles['lines']} aria-label={t('normal.text')} onKeyDown={onKeyDown}>
        {lines.map((line, index) => (
          <li
            key={line.id}
            className={cx(styles['line'], index === props.activeLine && styles['active'])}
            tabIndex={index === active ? 0 : -1}
            data-by={line.byHand ? 'person' : undefined}
            onFocus={() => props.onLine(index)}
            onDoubleClick={() => (readOnly ? undefined : setEdited(line.id))}
          >
            {edited === line.id ? (
              <LineField
                line={line}
                onEnd={(normal) => {
                  flushSync(() => setEdited(null))
                  focus(index)
                  if (normal !== null && normal !== line.text) onOverrule(line.id, normal)
                }}
              />
            ) : (
              <NormalRow
                line={line}
                tools={!readOnly && index === props.activeLine}
                onEdit={() => setEdited(line.id)}
                onBack={() => onOverrule(line.id, null)}
              />
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

interface Hand {
  readonly list: { readonly current: HTMLOListElement | null }
  readonly active: number
  readonly focus: (line: number) => void
}

/** To the reader it is what the written text is: places of that text are told by their lines. */
function useHandle({ handle, lines }: NormalSheetProps, { list, active, focus }: Hand): void {
  const written = lines.map((line) => line.written).join('\n')
  useImperativeHandle(handle, () => ({
    placeCaret: focus,
    select: (start) => focus(lineAtOffset(written, start)),
    showLine: (line) => list.current?.children[line]?.scrollIntoView({ block: 'nearest' }),
    // The end of the line, so that the next uncertain word is one below it.
    caret: () => offsetOfLine(written, active) + (lines[active]?.written.length ?? 0),
  }))
}

function NormalRow(props: {
  readonly line: NormalLine
  readonly tools: boolean
  readonly onEdit: () => void
  readonly onBack: () => void
}): ReactNode {
  const { t } = useSpeech()
  const { text, byHand } = props.line
  return (
    <>
      <span className={styles['text']}>{text}</span>
      {byHand ? <span className={styles['byHand']}>{t('normal.by-hand')}</span> : null}
      {props.tools ? (
        <span className={styles['tools']}>
          <IconButton name={t('normal.edit')} keys="F2" icon={<Pencil size={16} />} onPress={props.onEdit} />
          {byHand ? (
            <IconButton name={t('normal.back')} keys="Delete" icon={<Undo2 size={16} />} onPress={props.onBack} />
          ) : null}
        </span>
      ) : null}
    </>
  )
}

/** Enter and leaving keep what is typed, Esc does not. */
function LineField(props: { readonly line: NormalLine; readonly onEnd: (normal: string | null) => void }): ReactNode {
  const { t } = useSpeech()
  const [typed, setTyped] = useState(props.line.text)
  const ended = useRef(false)
  const end = (normal: string | null): void => {
    if (ended.current) return
    ended.current = true
    props.onEnd(normal)
  }
  return (
    <input
      className={styles['field']}
      aria-label={t('normal.field', { text: props.line.written })}
      value={typed}
      autoFocus
      spellCheck={false}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => end(typed)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        end(event.key === 'Enter' ? typed : null)
      }}
    />
  )
}
