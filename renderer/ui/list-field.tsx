import { useEffect, useRef, useState, type ReactNode } from 'react'
import { ComboBox } from './combo-box.tsx'
import field from './field.module.css'
import styles from './list-field.module.css'

/** A value that is offered while one types. */
export interface ListSuggestion {
  readonly key: string
  readonly text: string
  /** What it is told from others by. */
  readonly detail?: string | undefined
}

export interface ListFieldProps {
  readonly label: string
  /** The name of the field in which one types more. */
  readonly addLabel: string
  /** What is offered for what is typed. */
  readonly suggest: (typed: string) => readonly ListSuggestion[]
  /**
   * `chosen`: the key of what was chosen of the offers. Settles with false where it could not be stored: what was typed
   * stands again. Never rejects.
   */
  readonly onAdd: (text: string, chosen: string | null) => Promise<boolean>
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
      <AddField label={props.addLabel} suggest={props.suggest} onAdd={props.onAdd} />
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

/** An offer as its row shows it. */
export function SuggestionText({ text, detail }: Omit<ListSuggestion, 'key'>): ReactNode {
  return (
    <>
      <span>{text}</span>
      {detail === undefined ? null : <span className={styles['detail']}>{detail}</span>}
    </>
  )
}

/** Enter adds; so does leaving the field, or choosing other things to describe, lest what was typed be lost. */
function AddField({ label, suggest, onAdd }: Pick<ListFieldProps, 'suggest' | 'onAdd'> & { readonly label: string }) {
  const [text, setText] = useState('')
  const add = (typed: string, chosen: string | null): void => {
    if (typed.trim() === '') return
    setText('')
    void onAdd(typed, chosen).then((isStored) => {
      if (!isStored) setText(typed)
    })
  }
  const latest = useRef(() => add(text, null))
  useEffect(() => {
    latest.current = () => add(text, null)
  })
  useEffect(() => () => latest.current(), [])
  return (
    <ComboBox
      className={styles['add']}
      label={label}
      placeholder={label}
      value={text}
      onChange={setText}
      options={() =>
        suggest(text).map((one) => ({ ...one, content: <SuggestionText text={one.text} detail={one.detail} /> }))
      }
      onChoose={(one) => add(one.text, one.key)}
      onCommit={() => add(text, null)}
    />
  )
}
