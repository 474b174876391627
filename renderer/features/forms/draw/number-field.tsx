import { useState, type ReactNode } from 'react'
import { TextField } from '../../../ui/text-field.tsx'
import styles from '../forms.module.css'

interface Range {
  readonly least: number
  readonly most: number
  readonly whole?: boolean
}

/** A number that is typed; what is out of its range is brought into it, and what is none leaves it as it was. */
export function NumberField(props: {
  readonly label: string
  readonly value: number
  readonly range: Range
  readonly onChange: (value: number) => void
}): ReactNode {
  const { label, value, range, onChange } = props
  const shown = String(Math.round(value * 100) / 100)
  const [draft, setDraft] = useState({ shown, text: shown })
  if (draft.shown !== shown) setDraft({ shown, text: shown })
  const commit = (): void => {
    const typed = Number(draft.text.replace(',', '.'))
    if (draft.text === shown) return
    if (draft.text.trim() === '' || !Number.isFinite(typed)) return setDraft({ shown, text: shown })
    const kept = Math.min(range.most, Math.max(range.least, range.whole ? Math.round(typed) : typed))
    setDraft({ shown, text: String(kept) })
    onChange(kept)
  }
  return (
    <TextField
      className={styles['number']}
      label={label}
      value={draft.text}
      onChange={(text) => setDraft({ shown, text })}
      onCommit={commit}
    />
  )
}
