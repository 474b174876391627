import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Popover } from 'react-aria-components'
import styles from './combo-box.module.css'
import { cx } from './cx.ts'
import { useEarlyEnter } from './use-early-enter.ts'

/** Something that can be chosen. */
export interface ComboOption {
  readonly key: string
  readonly content: ReactNode
}

export interface ComboBoxProps<O extends ComboOption> {
  readonly label: string
  /** What stands in the empty field. */
  readonly placeholder: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** For what is typed; null while they are looked for. Asked only while the list is open. */
  readonly options: () => readonly O[] | null
  /** Those shown are of what was typed before: Enter waits for those of what is typed now. */
  readonly late?: boolean
  readonly onChoose: (option: O) => void
  /** Enter with no option lit, or leaving the field: what was typed is meant. Without it, one must choose. */
  readonly onCommit?: () => void
  /** Said where nothing was found; without it nothing opens then. */
  readonly none?: string
  readonly id?: string
  readonly className?: string | undefined
}

/** A field that suggests while one types: arrows choose, Enter takes, Escape closes (ARIA combobox pattern). */
export function ComboBox<O extends ComboOption>(props: ComboBoxProps<O>): ReactNode {
  const { onCommit } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  // Where only a choice counts, the first one is lit at once.
  const first = onCommit ? -1 : 0
  const [active, setActive] = useState(first)
  const [open, setOpen] = useState(false)
  const options = open ? props.options() : null
  const rows = options ?? []
  const shown = open && options !== null && (rows.length > 0 || props.none !== undefined)
  const choose = (option: O): void => {
    setOpen(false)
    setActive(first)
    props.onChoose(option)
  }
  const lit = shown ? rows[active] : undefined
  const isLate = !onCommit && open && props.value !== '' && (props.late === true || options === null)
  const early = useEarlyEnter(isLate, () => {
    if (lit) choose(lit)
  })
  const show = (at: number): void => {
    early.forget()
    setActive(at)
    setOpen(true)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && !open) show(0)
    else if (step !== 0 && rows.length > 0) setActive(stepped(active, step, rows.length))
    else if (event.key === 'Enter' && isLate) early.wait()
    else if (event.key === 'Enter' && lit) choose(lit)
    else if (event.key === 'Enter' && onCommit) commit()
    else if (event.key === 'Escape' && shown) setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const commit = (): void => {
    early.forget()
    setOpen(false)
    onCommit?.()
  }
  return (
    <>
      <input
        ref={input}
        id={props.id}
        className={cx(styles['input'], props.className)}
        role="combobox"
        aria-label={props.label}
        aria-expanded={shown}
        aria-autocomplete="list"
        aria-controls={shown ? `${id}-list` : undefined}
        aria-activedescendant={lit ? `${id}-${active}` : undefined}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={props.value}
        onChange={(event) => {
          props.onChange(event.target.value)
          show(first)
        }}
        onKeyDown={onKeyDown}
        onBlur={commit}
      />
      <Popover
        className={styles['popover'] ?? ''}
        triggerRef={input}
        isOpen={shown}
        isNonModal
        placement="bottom start"
        offset={2}
        aria-label={props.label}
      >
        <Options id={id} label={props.label} rows={rows} active={active} onChoose={choose} onPoint={setActive} />
        {rows.length === 0 ? <p className={styles['none']}>{props.none}</p> : null}
      </Popover>
    </>
  )
}

function Options<O extends ComboOption>(props: {
  /** Of the field; the list and its options are named after it. */
  readonly id: string
  readonly label: string
  readonly rows: readonly O[]
  readonly active: number
  readonly onChoose: (option: O) => void
  readonly onPoint: (at: number) => void
}): ReactNode {
  return (
    <ul id={`${props.id}-list`} role="listbox" aria-label={props.label} className={styles['options']}>
      {props.rows.map((row, index) => (
        <li
          key={row.key}
          id={`${props.id}-${index}`}
          role="option"
          aria-selected={index === props.active}
          className={cx(styles['option'], index === props.active && styles['active'])}
          onPointerDown={(event) => {
            event.preventDefault()
            props.onChoose(row)
          }}
          onPointerMove={() => props.onPoint(index)}
        >
          {row.content}
        </li>
      ))}
    </ul>
  )
}

/** The next one around the list; from none lit (-1) to its first or last. */
function stepped(at: number, step: number, count: number): number {
  if (at < 0) return step > 0 ? 0 : count - 1
  return (at + step + count) % count
}
