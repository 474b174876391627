import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { clearEdtf } from '../../../../shared/dates/edtf-from-wording.ts'
import { readDate } from '../../../../shared/dates/read-date.ts'
import type { FieldRule } from '../../../../shared/domain/fields/field.ts'
import { checkWords } from '../../../ports/check-words.ts'
import { isDayFirst } from '../../../ports/date-words.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { onStoreNow } from '../../../ports/store-now.ts'
import styles from '../browse.module.css'
import type { CellMove } from './use-cells.ts'

interface CellEditorProps {
  readonly label: string
  readonly column: string
  readonly rule: FieldRule
  /** What the cell says, or '' where one has begun to type. */
  readonly first: string
  readonly onDone: (text: string, move: CellMove) => Promise<void>
  readonly onCancel: () => void
}

/** One cell being written: Enter goes on below, Tab beside, Esc leaves it as it was, Shift+Enter begins a new line. */
export function CellEditor({ label, column, rule, first, onDone, onCancel }: CellEditorProps): ReactNode {
  const [text, setText] = useState(first)
  const isOpen = useRef(true)
  const finish = (move: CellMove): Promise<void> | null => {
    if (!isOpen.current) return null
    isOpen.current = false
    return onDone(text, move)
  }
  const latest = useRef(finish)
  useEffect(() => {
    latest.current = finish
  })
  useEffect(() => onStoreNow(() => latest.current('stay')), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      isOpen.current = false
      onCancel()
    } else if (event.key === 'Enter' && !event.shiftKey) void finish('down')
    else if (event.key === 'Tab') void finish(event.shiftKey ? 'left' : 'right')
    else return
    event.preventDefault()
  }
  return (
    <div className={styles['cellEditor']} onClick={(event) => event.stopPropagation()}>
      <textarea
        autoFocus
        aria-label={label}
        rows={Math.min(6, text.split('\n').length)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
        onBlur={() => void finish('stay')}
      />
      {rule.kind === 'date' && text.trim() !== '' ? <DateNote text={text} /> : null}
      {rule.repeatable ? null : <CheckNote rule={rule} column={column} text={text} />}
    </div>
  )
}

/** Which checks of its field what is being typed fails. */
function CheckNote({
  rule,
  column,
  text,
}: {
  readonly rule: FieldRule
  readonly column: string
  readonly text: string
}) {
  const speech = useSpeech()
  const edtf = rule.kind === 'date' ? clearEdtf(readDate(text, { dayFirst: isDayFirst(speech.language) })) : null
  const said = checkWords(rule, { text, ...(edtf === null ? {} : { edtf }) }, { label: column, speech })
  return said.length === 0 ? null : <p className={styles['cellNote']}>{said.join(' · ')}</p>
}

/** How a date that is being typed is read. */
function DateNote({ text }: { readonly text: string }): ReactNode {
  const { t, language } = useSpeech()
  const reading = readDate(text, { dayFirst: isDayFirst(language) })
  const warnings = reading.warnings.filter(({ code }) => code !== 'not-understood')
  return (
    <p className={styles['cellNote']}>
      {[
        clearEdtf(reading) ?? t('describe.edtf.none'),
        ...warnings.map(({ code, values }) => t(`date.warning.${code}`, values)),
      ].join(' · ')}
    </p>
  )
}
