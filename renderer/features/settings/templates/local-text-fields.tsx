import type { ReactNode } from 'react'
import type { LocalText } from '../../../../shared/domain/fields/local-text.ts'
import { LANGUAGES, type Language } from '../../../../shared/messages/language.ts'
import { useDraft } from '../../../ports/use-draft.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { LANGUAGE_NAMES } from '../language-names.ts'
import styles from './templates.module.css'

type Save = (language: Language, typed: string) => Promise<boolean>

interface LocalTextProps {
  readonly label: string
  readonly value: LocalText | undefined
  /** What stands there where nothing is written. */
  readonly placeholder?: (language: Language) => string
  readonly save: Save
}

/** A text in each language of the interface, side by side. What it says in others stays. */
export function LocalTextFields({ label, value = {}, placeholder, save }: LocalTextProps): ReactNode {
  return (
    <fieldset className={styles['languages']}>
      <legend>{label}</legend>
      {LANGUAGES.map((language) => (
        <OneLanguage
          key={language}
          label={label}
          language={language}
          value={value}
          placeholder={placeholder?.(language) ?? ''}
          save={save}
        />
      ))}
    </fieldset>
  )
}

function OneLanguage(props: {
  readonly label: string
  readonly language: Language
  readonly value: LocalText
  readonly placeholder: string
  readonly save: Save
}): ReactNode {
  const { language, value } = props
  const draft = useDraft(value[language] ?? '', (typed) => props.save(language, typed))
  return (
    <div className={styles['language']}>
      <span aria-hidden>{language}</span>
      <TextField
        label={`${props.label}, ${LANGUAGE_NAMES[language]}`}
        labelHidden
        lang={language}
        value={draft.text}
        placeholder={props.placeholder}
        onChange={draft.onChange}
        onCommit={draft.onCommit}
      />
    </div>
  )
}
