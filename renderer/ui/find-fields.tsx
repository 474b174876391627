import type { ReactNode } from 'react'
import { Checkbox } from './checkbox.tsx'
import styles from './finding.module.css'
import { TextField } from './text-field.tsx'

interface Typed {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export interface FindFieldsProps {
  readonly find: Typed
  readonly replacement: Typed & { readonly hint?: string | undefined }
  /** What the ways of looking are called together. */
  readonly legend: string
  readonly ways: readonly {
    readonly key: string
    readonly text: string
    readonly on: boolean
    readonly onChange: (on: boolean) => void
  }[]
}

/** What is looked for, what is put there, and how one looks. */
export function FindFields({ find, replacement, legend, ways }: FindFieldsProps): ReactNode {
  return (
    <>
      <TextField autoFocus className={styles['text']} {...find} />
      <TextField className={styles['text']} {...replacement} />
      <fieldset className={styles['options']}>
        <legend>{legend}</legend>
        {ways.map((way) => (
          <Checkbox key={way.key} checked={way.on} onChange={way.onChange}>
            {way.text}
          </Checkbox>
        ))}
      </fieldset>
    </>
  )
}
