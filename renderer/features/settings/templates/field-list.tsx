import { ArrowDown, ArrowUp, ChevronRight, X } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { FieldBook } from '../../../../shared/domain/fields/catalogue.ts'
import type { FieldName } from '../../../../shared/domain/fields/field.ts'
import type { KnownTemplate } from '../../../../shared/domain/fields/shipped-templates.ts'
import { fieldLabel } from '../../../ports/field-words.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import styles from './templates.module.css'

type Asked = KnownTemplate['fields'][number]

interface FieldListProps {
  readonly fields: readonly Asked[]
  readonly book: FieldBook
  /** null where the template is only looked at. */
  readonly acts: {
    readonly move: (at: number, by: number) => void
    readonly remove: (field: FieldName) => void
    readonly details: (asked: Asked) => ReactNode
  } | null
}

/**
 * The fields in their order. Arrows go from one to another, Enter opens what is asked of it, Ctrl with arrows moves it,
 * Delete takes it away.
 */
export function FieldList({ fields, book, acts }: FieldListProps): ReactNode {
  const { t } = useSpeech()
  const [active, setActive] = useState<FieldName | null>(null)
  const [open, setOpen] = useState<FieldName | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const at = Math.max(
    0,
    fields.findIndex(({ field }) => field === active),
  )
  const hadFocus = useRef(false)
  useEffect(() => {
    // A row that moves, or goes, lets the keyboard go with it.
    if (!hadFocus.current || document.activeElement !== document.body) return
    list.current?.querySelectorAll<HTMLButtonElement>('[data-row]')[at]?.focus()
  })
  const go = (to: number): void => list.current?.querySelectorAll<HTMLButtonElement>('[data-row]')[to]?.focus()
  const onKeyDown = (event: KeyboardEvent, index: number, field: FieldName): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (step !== undefined) {
      if (event.ctrlKey || event.metaKey) acts?.move(index, step)
      else go(index + step)
    } else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(fields.length - 1)
    else if (event.key === 'Delete' && acts) {
      setActive(fields[index + 1]?.field ?? fields[index - 1]?.field ?? null)
      acts.remove(field)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <ol
      ref={list}
      className={styles['fields']}
      aria-label={t('templates.fields')}
      onFocus={() => (hadFocus.current = true)}
      onBlur={(event) => {
        if (event.relatedTarget !== null) hadFocus.current = false
      }}
    >
      {fields.map((asked, index) => (
        <li key={asked.field} className={styles['field']}>
          <FieldRow
            asked={asked}
            kind={book.rule(asked.field).kind}
            isOpen={open === asked.field}
            isActive={index === at}
            onFocus={() => setActive(asked.field)}
            onToggle={acts ? () => setOpen(open === asked.field ? null : asked.field) : null}
            onKeyDown={(event) => onKeyDown(event, index, asked.field)}
          >
            {acts ? <RowTools asked={asked} index={index} count={fields.length} acts={acts} /> : null}
          </FieldRow>
          {acts && open === asked.field ? acts.details(asked) : null}
        </li>
      ))}
    </ol>
  )
}

function FieldRow(props: {
  readonly asked: Asked
  readonly kind: Parameters<typeof kindKey>[0]
  readonly isOpen: boolean
  readonly isActive: boolean
  readonly onFocus: () => void
  readonly onToggle: (() => void) | null
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly children: ReactNode
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { asked } = props
  return (
    <div className={styles['row']}>
      <button
        type="button"
        data-row
        className={styles['rowButton']}
        tabIndex={props.isActive ? 0 : -1}
        aria-expanded={props.onToggle ? props.isOpen : undefined}
        onFocus={props.onFocus}
        onClick={props.onToggle ?? undefined}
        onKeyDown={props.onKeyDown}
      >
        {props.onToggle ? <ChevronRight size={16} aria-hidden /> : null}
        <span className={styles['name']}>{fieldLabel(asked, speech)}</span>
        {asked.required ? <span className={styles['required']}>{t('templates.required')}</span> : null}
        {asked.internal ? <span className={styles['required']}>{t('templates.internal.short')}</span> : null}
        <span className={styles['soft']}>{t(`describe.section.${asked.section}`)}</span>
        <span className={styles['kind']}>{t(kindKey(props.kind))}</span>
      </button>
      {props.children}
    </div>
  )
}

function kindKey(kind: ReturnType<FieldBook['rule']>['kind']) {
  return `templates.kind.${kind}` as const
}

function RowTools(props: {
  readonly asked: Asked
  readonly index: number
  readonly count: number
  readonly acts: NonNullable<FieldListProps['acts']>
}): ReactNode {
  const speech = useSpeech()
  const { t } = speech
  const { index, acts } = props
  const field = fieldLabel(props.asked, speech)
  return (
    <span className={styles['tools']}>
      <IconButton
        name={t('templates.up', { field })}
        keys="Ctrl+↑"
        skipTab
        icon={<ArrowUp size={16} />}
        disabled={index === 0}
        onPress={() => acts.move(index, -1)}
      />
      <IconButton
        name={t('templates.down', { field })}
        keys="Ctrl+↓"
        skipTab
        icon={<ArrowDown size={16} />}
        disabled={index === props.count - 1}
        onPress={() => acts.move(index, 1)}
      />
      <IconButton
        name={t('templates.takeAway', { field })}
        keys="Delete"
        skipTab
        icon={<X size={16} />}
        onPress={() => acts.remove(props.asked.field)}
      />
    </span>
  )
}
