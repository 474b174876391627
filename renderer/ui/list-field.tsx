import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import field from './field.module.css'
import styles from './list-field.module.css'

export interface ListFieldProps {
  readonly label: string
  /** The name of the field in which one types more. */
  readonly addLabel: string
  /** Suggestions while one types. */
  readonly options: readonly string[]
  /** Settles with false where it could not be stored: what was typed stands again. Never rejects. */
  readonly onAdd: (text: string) => Promise<boolean>
  /** A `ListRow` for each value. */
  readonly children: ReactNode
}

/** Several values, and a field that adds more. */
export function ListField(props: ListFieldProps): ReactNode {
  return (
    <div className={styles['list']} role="group" aria-label={props.label}>
      <span className={field['label']} aria-hidden>
        {props.label}
      </span>
      <ul className={styles['values']}>{props.children}</ul>
      <AddField label={props.addLabel} options={props.options} onAdd={props.onAdd} />
    </div>
  )
}

/** One of the values, with its buttons. */
export function ListRow(props: {
  readonly text: string
  /** Who said it; a machine's word is underlined. */
  readonly by?: string
  /** Holds only for some of what is described. */
  readonly soft?: boolean
  readonly children: ReactNode
}): ReactNode {
  return (
    <li className={styles['value']} data-by={props.by} data-some={props.soft || undefined}>
      <span className={styles['text']}>{props.text}</span>
      {props.children}
    </li>
  )
}

/** Enter adds; so does leaving the field, or choosing other things to describe, lest what was typed be lost. */
function AddField(props: {
  readonly label: string
  readonly options: readonly string[]
  readonly onAdd: (text: string) => Promise<boolean>
}): ReactNode {
  const id = useId()
  const [text, setText] = useState('')
  const add = (): void => {
    if (text.trim() === '') return
    setText('')
    void props.onAdd(text).then((isStored) => {
      if (!isStored) setText(text)
    })
  }
  const latest = useRef(add)
  useEffect(() => {
    latest.current = add
  })
  useEffect(() => () => latest.current(), [])
  return (
    <>
      <input
        className={styles['add']}
        list={id}
        value={text}
        aria-label={props.label}
        placeholder={props.label}
        onChange={(event) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
      />
      <datalist id={id}>
        {props.options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
    </>
  )
}
