import { useId, type ReactNode } from 'react'
import { useSpeech } from '../../ports/messages.tsx'
import { useDraft } from '../../ports/use-draft.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { SuggestionText } from '../../ui/list-field.tsx'
import { AuthorityMark } from './authority-mark.tsx'
import styles from './describe.module.css'
import type { EditorProps } from './editor-props.ts'
import { ProvenanceMark } from './provenance-mark.tsx'
import { ValueFaults } from './value-faults.tsx'
import { recordOf, valueSuggestions } from './value-suggestions.ts'

/** One name of somebody or something that may have a record. */
export function NameEditor(props: EditorProps): ReactNode {
  const { rule, label, merged, save } = props
  const speech = useSpeech()
  const id = useId()
  const [value] = merged.common
  const draft = useDraft(value?.text ?? '', (text) => save({ kind: 'set', field: rule.name, text }))
  return (
    <div className={styles['editor']} data-by={value?.by.by}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <div className={styles['named']}>
        <ComboBox
          id={id}
          label={label}
          placeholder={merged.some.length > 0 ? speech.t('describe.different') : ''}
          value={draft.text}
          onChange={draft.onChange}
          options={() =>
            valueSuggestions(props, draft.text, speech).map((one) => ({
              ...one,
              content: <SuggestionText text={one.text} detail={one.detail} />,
            }))
          }
          onChoose={({ key, text }) => {
            draft.onChange(text)
            void save({ kind: 'set', field: rule.name, text, ...recordOf(key), apart: true })
          }}
          onCommit={draft.onCommit}
        />
        {value ? <AuthorityMark {...props} value={value} /> : null}
      </div>
      <ProvenanceMark by={value?.by} />
      <ValueFaults rule={rule} label={label} value={{ text: draft.text }} />
    </div>
  )
}
